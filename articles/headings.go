package articles

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// isChapter reports whether text is a line such as "CHAPTER IV", "Part Two"
// or "LETTER I.".
func isChapter(text string) bool {
	if len(text) > 40 {
		return false
	}
	words := strings.Fields(strings.TrimRight(text, ".:"))
	if len(words) != 2 {
		return false
	}
	switch strings.ToUpper(words[0]) {
	case "CHAPTER", "LETTER", "BOOK", "PART", "VOLUME", "VOL.", "SECTION", "ACT", "SCENE", "KAPITEL", "CHAPITRE", "CAPÍTULO", "CAPITOLO", "ГЛАВА":
	default:
		return false
	}
	number := strings.ToUpper(words[1])
	if strings.Trim(number, "IVXLCDM") == "" || strings.Trim(number, "0123456789") == "" {
		return true
	}
	switch number {
	case "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "FIRST", "SECOND", "THIRD":
		return true
	}
	return false
}

// isCapitalHeading reports whether block i is a subheading in capitals, as
// plain-text news has them: not the first block, short, at least two words
// without a single small letter, no end of a sentence, and a paragraph
// several times as long below it.
func isCapitalHeading(blocks []Block, i int) bool {
	text := blocks[i].Text
	if i == 0 || i+1 >= len(blocks) || len(text) > 70 || strings.Contains(text, "\n") || !strings.Contains(text, " ") {
		return false
	}
	if next := blocks[i+1].Text; len(next) < 3*len(text) || len(next) < 80 || !endsSentence(next) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	if !unicode.IsLetter(last) && !unicode.IsNumber(last) && last != '?' {
		return false
	}
	capitals := 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLetter(r):
			return false
		}
	}
	return capitals >= 6
}

// byline returns the author that a line "By Ana Ruiz" near the start states.
// The line stays a block.
func byline(blocks []Block) string {
	for i := range min(len(blocks), 4) {
		text := blocks[i].Text
		if len(text) > 80 || blocks[i].Kind != Paragraph {
			continue
		}
		name, ok := strings.CutPrefix(text, "By ")
		if !ok {
			name, ok = strings.CutPrefix(text, "BY ")
		}
		words := strings.Fields(name)
		if !ok || len(words) < 2 || len(words) > 8 || strings.ContainsAny(name, ".!?\n0123456789") && endsSentence(name) {
			continue
		}
		for _, word := range words {
			first, _ := utf8.DecodeRuneInString(word)
			if !unicode.IsUpper(first) && word != "and" && word != "de" && word != "van" && word != "von" && word != "der" && word != "al" {
				ok = false
			}
		}
		if ok {
			return CleanLine(name)
		}
	}
	return ""
}

// dateLine returns the date that a line near the start consists of
// ("Published 5 December 2025"), and the one of a line that says updated.
// The lines stay blocks.
func dateLine(blocks []Block, modified time.Time) (published, updated time.Time) {
	for i := range min(len(blocks), 5) {
		text := blocks[i].Text
		if len(text) > 60 || blocks[i].Kind != Paragraph {
			continue
		}
		word, rest, _ := strings.Cut(text, " ")
		rest = strings.TrimPrefix(rest, "on ")
		switch strings.ToLower(strings.TrimRight(word, ":")) {
		case "published", "posted", "date":
		case "updated", "modified":
			if t, ok := parseDate(rest); ok && modified.IsZero() {
				modified = t
			}
			continue
		default:
			rest = text
		}
		if t, ok := parseDate(rest); ok && published.IsZero() && !isDigits(rest) {
			published = t
		}
	}
	return published, modified
}

// isDigits reports whether s is a bare number, which as a line of text is no
// date.
func isDigits(s string) bool { return strings.Trim(s, "0123456789.") == "" }
