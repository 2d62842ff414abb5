package print

import (
	"strings"

	"variorum/articles/compare"
)

// Marks returns what opens and closes a change where no colour can: wdiff's
// [-removed-] and {+added+}, and arrows where words moved.
func Marks(change compare.Change, old bool) (before, after string) {
	switch {
	case !changed(change):
		return "", ""
	case change == compare.MovedWords && old:
		return "[⇄", "⇄]"
	case change == compare.MovedWords:
		return "{⇄", "⇄}"
	case old:
		return "[-", "-]"
	}
	return "{+", "+}"
}

// trimSpace parts s from the white space before and behind it.
func trimSpace(s string) (lead, words, trail string) {
	words = strings.TrimSpace(s)
	if words == "" {
		return s, "", ""
	}
	at := strings.Index(s, words)
	return s[:at], words, s[at+len(words):]
}

// plainText joins the segments of a part.
func plainText(segments []compare.Segment) string {
	if len(segments) == 1 {
		return segments[0].Text
	}
	var b strings.Builder
	for i := range segments {
		b.WriteString(segments[i].Text)
	}
	return b.String()
}
