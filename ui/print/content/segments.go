package content

import (
	"strings"

	"variorum/articles/compare"
)

// TrimSpace parts s from the white space before and behind it.
func TrimSpace(s string) (lead, words, trail string) {
	words = strings.TrimSpace(s)
	if words == "" {
		return s, "", ""
	}
	at := strings.Index(s, words)
	return s[:at], words, s[at+len(words):]
}

// PlainText joins the segments of a part.
func PlainText(segments []compare.Segment) string {
	if len(segments) == 1 {
		return segments[0].Text
	}
	var b strings.Builder
	for i := range segments {
		b.WriteString(segments[i].Text)
	}
	return b.String()
}

// Changed tells the changes in wording from what both sides have.
func Changed(c compare.Change) bool {
	return !c.Kept()
}
