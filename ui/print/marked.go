package print

import (
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/print/content"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// A paragraph is text that is to be set in lines, and how it looks.
type paragraph struct {
	text    string
	base    string      // the look of what no mark covers, as an escape sequence; "": plain
	marks   []wrap.Mark // the looks of its parts, in order
	flagged []wrap.Mark // of flagged words, over those
}

// lines sets a paragraph in lines of at most width cells. Every line ends the
// looks that it begins.
func (p paragraph) lines(width int) []string {
	spans := wrap.Lines(p.text, width)
	out := make([]string, len(spans))
	for i, span := range spans {
		if p.base == "" && len(p.marks) == 0 {
			out[i] = p.text[span.Start:span.End]
			continue
		}
		var b strings.Builder
		wrap.Paint(&b, p.text, span, p.base, p.marks, p.flagged)
		out[i] = b.String()
	}
	return out
}

// markParagraph returns the segments of one side with marks around its changes.
// Neighbours of the same change share their marks.
func markParagraph(segments []compare.Segment, old bool, base string, looks *style.Styles) paragraph {
	b := paragraphBuilder{looks: looks, base: base}
	for i := 0; i < len(segments); {
		end := i + 1
		for end < len(segments) && segments[end].Change == segments[i].Change && segments[end].Edit == segments[i].Edit {
			end++
		}
		b.change(segments[i:end], old)
		i = end
	}
	return b.paragraph()
}

// A paragraphBuilder puts a paragraph together.
type paragraphBuilder struct {
	strings.Builder
	looks          *style.Styles
	base           string
	marks, flagged []wrap.Mark
}

func (b *paragraphBuilder) paragraph() paragraph {
	return paragraph{b.String(), b.base, b.marks, b.flagged}
}

// write appends text that has a look of its own.
func (b *paragraphBuilder) write(text string, look style.Style) {
	start := b.Len()
	b.WriteString(text)
	if look.Open != "" {
		b.marks = append(b.marks, wrap.Mark{Span: wrap.Span{Start: start, End: b.Len()}, Open: look.Open})
	}
}

// change appends the segments of one change, the white space around them
// outside its marks.
func (b *paragraphBuilder) change(segments []compare.Segment, old bool) {
	text := content.PlainText(segments)
	lead, words, trail := content.TrimSpace(text)
	before, after := label.Marks(segments[0].Change, old)
	if words == "" || before == "" {
		b.WriteString(text)
		return
	}
	b.WriteString(lead)
	start := b.Len() + len(before)
	b.write(before+words+after, changeLook(segments[0].Change, old, b.looks))
	b.WriteString(trail)
	if b.looks.Flagged.Open == "" {
		return
	}
	at := start - len(lead)
	for i := range segments {
		end := at + len(segments[i].Text)
		if span := (wrap.Span{Start: max(at, start), End: min(end, start+len(words))}); segments[i].Flags != 0 && span.Start < span.End {
			b.flagged = append(b.flagged, wrap.Mark{Span: span, Open: b.looks.Flagged.Open})
		}
		at = end
	}
}
