package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles"
	"variorum/articles/read/internal/plain"
)

// maxByline is how many blocks from the start a byline is looked for.
const maxByline = 6

// Byline returns the author that a line such as "By Ana Ruiz" near the start
// states. The line stays a block.
func Byline(blocks []articles.Block) string {
	for i := range min(len(blocks), maxByline) {
		if b := &blocks[i]; b.Kind == articles.KindParagraph || b.Kind == articles.KindHeading || b.Kind == articles.KindFurniture {
			for line := range strings.SplitSeq(b.Text[:min(len(b.Text), 3*maxHeadline)], "\n") {
				if name := bylineName(line); name != "" {
					return name
				}
			}
		}
	}
	return ""
}

// IsByline reports whether text is a line that names who wrote a story.
func IsByline(text string) bool { return bylineName(text) != "" }

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
	parts := strings.Fields(name)
	if name == line || len(parts) < 2 || len(parts) > 8 || strings.ContainsAny(name, "!?:0123456789") || plain.EndsSentence(name) {
		return ""
	}
	for _, word := range parts {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) && !words().particles[word] {
			return ""
		}
	}
	return articles.CleanLine(name)
}

// WithoutBy returns an author without the "By" that pages state with the name.
func WithoutBy(name string) string {
	lower := strings.ToLower(name[:min(len(name), 24)])
	for i, start := range words().by {
		if strings.HasPrefix(lower, start) && len(strings.ToLower(start)) == len(start) {
			rest := strings.TrimLeft(name[len(start):], " ")
			if startsWithCapital(rest) && (i == 0 || strings.Contains(rest, " ")) { // "Von Trapp" is a name
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
