package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles"
	"variorum/articles/read/internal/plain"
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
func isCapitalHeading(blocks []articles.Block, i int) bool {
	text := blocks[i].Text
	if i == 0 || i+1 >= len(blocks) || len(text) > 70 || strings.Contains(text, "\n") || !strings.Contains(text, " ") {
		return false
	}
	if next := blocks[i+1].Text; len(next) < 3*len(text) || len(next) < 80 || !plain.EndsSentence(next) {
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
