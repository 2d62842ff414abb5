package read

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
	"variorum/articles"
)

// bylineStarts are the words a byline starts with, in small letters. The ones
// that are also prepositions say so only before a name.
var bylineStarts = [...]string{"by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "autor: ", "author: ", "auteur : ", "auteur: ", "autore: ", "автор: "}

// nameParticles stand in names and between them, in small letters.
var nameParticles = map[string]bool{
	"and": true, "und": true, "et": true, "y": true, "e": true, "en": true, "och": true, "og": true, "и": true, "&": true,
	"de": true, "da": true, "dos": true, "del": true, "della": true, "di": true, "du": true, "la": true, "le": true,
	"van": true, "von": true, "der": true, "den": true, "ter": true, "zu": true, "al": true, "el": true, "bin": true, "ibn": true,
}

// maxByline is how many blocks from the start a byline is looked for.
const maxByline = 6

// byline returns the author that a line such as "By Ana Ruiz" near the start
// states. The line stays a block.
func byline(blocks []articles.Block) string {
	for i := range min(len(blocks), maxByline) {
		if b := &blocks[i]; b.Kind == articles.Paragraph || b.Kind == articles.Heading {
			if name := bylineName(b.Text); name != "" {
				return name
			}
		}
	}
	return ""
}

// bylineName returns whose name stands in a byline, "" if text is none. Behind
// the name may stand, on the same line, when and where it was printed: "by
// Ana Ruiz | Oct 31, 2025 | News".
func bylineName(text string) string {
	const longestLine = 250
	line, _, _ := strings.Cut(text[:min(len(text), longestLine)], "\n")
	for _, sign := range [...]string{" | ", " • ", " · ", " / "} {
		line, _, _ = strings.Cut(line, sign)
	}
	if line = strings.TrimSpace(line); len(line) > 100 {
		return ""
	}
	name := withoutBy(line)
	words := strings.Fields(name)
	if name == line || len(words) < 2 || len(words) > 8 || strings.ContainsAny(name, "!?:0123456789") || endsSentence(name) {
		return ""
	}
	for _, word := range words {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) && !nameParticles[word] {
			return ""
		}
	}
	return articles.CleanLine(name)
}

// withoutBy returns an author without the "By" that pages state with the name.
func withoutBy(name string) string {
	lower := strings.ToLower(name[:min(len(name), 24)])
	for _, start := range bylineStarts {
		if strings.HasPrefix(lower, start) && len(strings.ToLower(start)) == len(start) {
			rest := strings.TrimLeft(name[len(start):], " ")
			if startsWithCapital(rest) && (start == bylineStarts[0] || strings.Contains(rest, " ")) { // "Von Trapp" is a name
				return rest
			}
		}
	}
	return name
}

func startsWithCapital(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// dateLine returns the date that a line near the start consists of
// ("Published 5 December 2025"), and the one of a line that says updated.
// The lines stay blocks.
func dateLine(blocks []articles.Block, modified time.Time) (published, updated time.Time) {
	for i := range min(len(blocks), maxByline) {
		if blocks[i].Kind != articles.Paragraph || len(blocks[i].Text) > 200 {
			continue
		}
		for line := range strings.SplitSeq(blocks[i].Text, "\n") {
			for part := range strings.SplitSeq(line, " | ") {
				date, changed := stated(part)
				switch {
				case date.IsZero():
				case changed && modified.IsZero():
					modified = date
				case !changed && published.IsZero():
					published = date
				}
			}
		}
	}
	return published, modified
}

// stated returns the date that a line consists of, zero if it is none, and
// whether the line says that it is the one of a change.
func stated(line string) (date time.Time, changed bool) {
	if len(line) > 80 {
		return time.Time{}, false
	}
	word, rest, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(line, "\u00a0", " ")), " ")
	for _, start := range [...]string{"on ", "le ", "am ", "el ", "il ", "at ", "em "} {
		rest = strings.TrimPrefix(rest, start)
	}
	switch strings.ToLower(strings.TrimRight(word, ":")) {
	case "published", "posted", "date", "publié", "publiée", "veröffentlicht", "publicado", "publicada", "pubblicato", "опубликовано", "datum", "stand", "fecha":
	case "updated", "modified", "aktualisiert", "actualizado", "aggiornato", "atualizado", "обновлено":
		changed = true
	default:
		rest = strings.TrimSpace(line)
	}
	if date, ok := parseDate(rest); ok && !isDigits(rest) {
		return date, changed
	}
	return time.Time{}, false
}

// isDigits reports whether s is a bare number, which as a line of text is no
// date.
func isDigits(s string) bool { return strings.Trim(s, "0123456789.") == "" }
