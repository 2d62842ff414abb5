package print

import (
	"strings"

	"variorum/articles/compare"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// A paragraph is text that is to be set in lines, and how it looks.
type paragraph struct {
	text  string
	base  string      // the look of what no mark covers, as an escape sequence; "": plain
	marks []wrap.Mark // the looks of its parts, in order
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
		wrap.Paint(&b, p.text, span, p.base, p.marks)
		out[i] = b.String()
	}
	return out
}

// marked returns the segments of one side with marks around its changes.
// Neighbours of the same change share their marks.
func marked(segments []compare.Segment, old bool, base string, looks *style.Styles) paragraph {
	b := builder{looks: looks, base: base}
	for i := 0; i < len(segments); {
		first := &segments[i]
		text, flags, end := first.Text, first.Flags, i+1
		for end < len(segments) && segments[end].Change == first.Change && segments[end].Edit == first.Edit {
			text += segments[end].Text
			flags |= segments[end].Flags
			end++
		}
		b.change(text, first.Change, flags, old)
		i = end
	}
	return b.paragraph()
}

// A builder puts a paragraph together.
type builder struct {
	strings.Builder
	looks *style.Styles
	base  string
	marks []wrap.Mark
}

func (b *builder) paragraph() paragraph { return paragraph{b.String(), b.base, b.marks} }

// write appends text that has a look of its own.
func (b *builder) write(text string, look style.Style) {
	start := b.Len()
	b.WriteString(text)
	if look.Open != "" {
		b.marks = append(b.marks, wrap.Mark{Span: wrap.Span{Start: start, End: b.Len()}, Open: look.Open})
	}
}

// change appends one change, the white space around it outside its marks.
func (b *builder) change(text string, change compare.Change, flags compare.Flags, old bool) {
	lead, words, trail := trimSpace(text)
	before, after := Marks(change, old)
	if words == "" || before == "" {
		b.WriteString(text)
		return
	}
	b.WriteString(lead)
	b.write(before+words+after, changeLook(change, flags, old, b.looks))
	b.WriteString(trail)
}
