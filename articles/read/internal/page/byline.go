package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles"
	"variorum/articles/read/internal/plain"
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

// Byline returns the author that a line such as "By Ana Ruiz" near the start
// states. The line stays a block.
func Byline(blocks []articles.Block) string {
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
	name := WithoutBy(line)
	words := strings.Fields(name)
	if name == line || len(words) < 2 || len(words) > 8 || strings.ContainsAny(name, "!?:0123456789") || plain.EndsSentence(name) {
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

// WithoutBy returns an author without the "By" that pages state with the name.
func WithoutBy(name string) string {
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
