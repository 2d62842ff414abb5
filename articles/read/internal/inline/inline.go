// Package inline gathers the text of a block together with the marks on it:
// what of it is a link, strong, struck out. It knows no format.
package inline

import (
	"slices"
	"strings"

	"variorum/articles"
)

// A Builder gathers text that is clean and the marks on it. The zero value is
// ready for use.
type Builder struct {
	Fold bool // runs of white space become one space, which none is left of at the ends of lines

	text  []byte
	marks []articles.Mark
	space bool // with Fold: a space comes before what is written next
	open  [articles.MarkInserted + 1]openMark
}

// An openMark is a mark whose end has not come. Marks of one kind within one
// another are one, so that what a block carries stays in proportion to its text.
type openMark struct {
	depth  int
	start  int // -1 until something is written
	target string
}

// Open begins a mark; target is where a link leads.
func (b *Builder) Open(kind articles.MarkKind, target string) {
	o := &b.open[kind]
	if o.depth++; o.depth == 1 {
		o.start, o.target = -1, target
	}
}

// Close ends the mark of a kind that was opened last.
func (b *Builder) Close(kind articles.MarkKind) {
	o := &b.open[kind]
	if o.depth == 0 {
		return
	}
	if o.depth--; o.depth == 0 {
		b.end(kind)
	}
}

// end notes an open mark up to what is written so far.
func (b *Builder) end(kind articles.MarkKind) {
	o := &b.open[kind]
	end := len(strings.TrimRight(string(b.text[max(o.start, 0):]), " \n")) + max(o.start, 0)
	if o.start >= 0 && end > o.start {
		if last := len(b.marks) - 1; last >= 0 && b.marks[last].Kind == kind && b.marks[last].End == o.start && b.marks[last].Target == o.target {
			b.marks[last].End = end
		} else {
			b.marks = append(b.marks, articles.Mark{Kind: kind, Start: o.start, End: end, Target: o.target})
		}
	}
	o.start = -1
}

// WriteString appends text.
func (b *Builder) WriteString(s string) {
	if !b.Fold {
		words := strings.TrimLeft(s, " \n")
		b.text = append(b.text, s[:len(s)-len(words)]...)
		if words != "" {
			b.begin()
			b.text = append(b.text, words...)
		}
		return
	}
	for s != "" {
		end := strings.IndexAny(s, " \n")
		if end == 0 {
			b.space = true
			s = strings.TrimLeft(s, " \n")
			continue
		}
		if end < 0 {
			end = len(s)
		}
		if b.space && len(b.text) > 0 && b.text[len(b.text)-1] != '\n' {
			b.text = append(b.text, ' ')
		}
		b.space = false
		b.begin()
		b.text = append(b.text, s[:end]...)
		s = s[end:]
	}
}

// Newline ends a line within the block. It reports false, and does nothing,
// where no text was written since the last one.
func (b *Builder) Newline() bool {
	if len(b.text) == 0 || b.text[len(b.text)-1] == '\n' {
		return false
	}
	b.text, b.space = append(b.text, '\n'), false
	return true
}

// begin makes marks that were opened start here.
func (b *Builder) begin() {
	for kind := range b.open {
		if o := &b.open[kind]; o.depth > 0 && o.start < 0 {
			o.start = len(b.text)
		}
	}
}

// Append appends what another builder gathered, and nothing folded.
func (b *Builder) Append(text string, marks []articles.Mark) {
	at := len(b.text)
	b.text, b.space = append(b.text, text...), false
	for _, m := range marks {
		m.Start, m.End = m.Start+at, m.End+at
		b.marks = append(b.marks, m)
	}
}

// Take returns the text without white space at its ends and the marks on it,
// and begins anew. Marks that are open go on in what is written next.
func (b *Builder) Take() (string, []articles.Mark) {
	for kind := range b.open {
		if b.open[kind].depth > 0 {
			b.end(articles.MarkKind(kind))
		}
	}
	text, marks := Trim(string(b.text), b.marks)
	b.text, b.marks, b.space = b.text[:0], nil, false
	return text, marks
}

// Trim returns text without white space at its ends, and its marks put in
// order of their starts and moved with it.
func Trim(text string, marks []articles.Mark) (string, []articles.Mark) {
	trimmed := strings.TrimLeft(text, " \n")
	cut := len(text) - len(trimmed)
	trimmed = strings.TrimRight(trimmed, " \n")
	for i := range marks {
		marks[i].Start, marks[i].End = max(marks[i].Start-cut, 0), min(marks[i].End-cut, len(trimmed))
	}
	marks = slices.DeleteFunc(marks, func(m articles.Mark) bool { return m.Start >= m.End })
	slices.SortStableFunc(marks, func(x, y articles.Mark) int { return x.Start - y.Start })
	if len(marks) == 0 {
		return trimmed, nil
	}
	return trimmed, marks
}
