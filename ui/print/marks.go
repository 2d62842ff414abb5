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

// marked writes the segments of one side with marks around its changes.
// Neighbours of the same change share their marks.
func marked(segments []compare.Segment, old bool) string {
	var b strings.Builder
	for i := 0; i < len(segments); {
		text, end := segments[i].Text, i+1
		for end < len(segments) && segments[end].Change == segments[i].Change && segments[end].Edit == segments[i].Edit {
			text += segments[end].Text
			end++
		}
		writeMarked(&b, text, segments[i].Change, old)
		i = end
	}
	return b.String()
}

// writeMarked writes one change, the white space around it outside its marks.
func writeMarked(b *strings.Builder, text string, change compare.Change, old bool) {
	lead, words, trail := trimSpace(text)
	before, after := Marks(change, old)
	if words == "" {
		b.WriteString(text)
		return
	}
	b.WriteString(lead)
	b.WriteString(before)
	b.WriteString(words)
	b.WriteString(after)
	b.WriteString(trail)
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
