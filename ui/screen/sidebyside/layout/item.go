package layout

import (
	"sort"

	"variorum/articles/compare"
	"variorum/ui/screen/scroll"
	"variorum/ui/wrap"
)

// A Line is the bytes of a column's text that stand on one line, and how many
// cells wide they are.
type Line struct {
	wrap.Span
	Indent int  // blank cells before the text
	Cells  int  // with them
	pad    bool // nothing stands here: the other column needs more lines
}

// A Column is composed text and the lines it is broken into so far.
type Column struct {
	Composed
	Lines []Line
	next  int         // where the first line that is not known yet starts
	Hits  []wrap.Span // what the search found
}

// Has reports whether the column has text on line n.
func (c *Column) Has(n int) bool { return n < len(c.Lines) && !c.Lines[n].pad }

// An Item is a row of the comparison, or a fold, in lines. A pane of one column
// uses the second side only. Width is everywhere the cells of a column, the same
// for all calls.
type Item struct {
	Row   int // index into the comparison's rows
	Sides [2]Column
	Sign  string // in the gutter of the first line
	Whole bool   // in that of every line
	Fold  bool   // several rows, of which only what they are is said

	cuts [][2]int // where the columns are level, in their texts; the last is their ends
}

// Level finds where the two columns are made level: behind some sentences that
// both have, and at their ends. The columns are composed then.
func (l *Item) Level() {
	l.cuts = append(levels(l.Sides[0].ends, l.Sides[1].ends), [2]int{len(l.Sides[0].Text), len(l.Sides[1].Text)})
}

// Grow breaks one more line, of both columns, and reports whether there was
// one. Up to the next cut each column has as many lines as it needs, then the
// shorter one waits for the other.
func (l *Item) Grow(width int) bool {
	for len(l.cuts) > 0 && l.Sides[0].next >= l.cuts[0][0] && l.Sides[1].next >= l.cuts[0][1] {
		l.cuts = l.cuts[1:]
	}
	if len(l.cuts) == 0 {
		return false
	}
	for k := range l.Sides {
		c := &l.Sides[k]
		end := l.cuts[0][k]
		if c.next >= end {
			c.Lines = append(c.Lines, Line{Span: wrap.Span{Start: c.next, End: c.next}, pad: true})
			continue
		}
		indent := 0
		if c.hang.cells > 0 && c.next > c.hang.from {
			indent = c.hang.cells
		}
		span, next := wrap.Next(c.Text[:end], c.next, width-indent)
		c.Lines = append(c.Lines, Line{Span: span, Indent: indent, Cells: indent + wrap.Width(c.Text[span.Start:span.End])})
		c.next = next
	}
	return true
}

// HasLine reports whether there is a line n, breaking the text up to it.
func (l *Item) HasLine(n, width int) bool {
	for len(l.Sides[1].Lines) <= n {
		if !l.Grow(width) {
			return n == 0
		}
	}
	return true
}

// LineAt returns the line that byte pos of column k is on, breaking the text up
// to it.
func (l *Item) LineAt(k, pos, width int) int {
	c := &l.Sides[k]
	for c.next <= pos && l.Grow(width) {
	}
	n := sort.Search(len(c.Lines), func(i int) bool { return c.Lines[i].Start > pos })
	return max(n-1, 0)
}

// Begin has findings of some kinds begin at an edit: where it stands first on
// either side.
func (l *Item) Begin(edit int, kinds compare.Flags) {
	for k := range l.Sides {
		if e := l.Sides[k].first(edit); e != nil {
			e.begins = kinds
		}
	}
}

// BeginsAt returns the kinds of the findings that begin on line n: that is the line
// on which their words stand first on either side.
func (l *Item) BeginsAt(n, width int) compare.Flags {
	var kinds compare.Flags
	for k := range l.Sides {
		c := &l.Sides[k]
		if !c.Has(n) {
			continue
		}
		line := c.Lines[n].Span
		from := sort.Search(len(c.Edits), func(i int) bool { return c.Edits[i].Start >= line.Start })
		for _, e := range c.Edits[from:] {
			if e.Start >= line.End {
				break
			}
			if e.begins == 0 {
				continue
			}
			if other := l.Sides[1-k].first(e.Edit); other == nil || l.LineAt(1-k, other.Start, width) >= n {
				kinds |= e.begins
			}
		}
	}
	return kinds
}

// first returns where an edit stands first, nil where it does not.
func (c *Column) first(edit int) *EditSpan {
	for i := range c.Edits {
		if c.Edits[i].Edit == edit {
			return &c.Edits[i]
		}
	}
	return nil
}

// Position returns the byte of the text where a place of an article stands, and
// false where the column does not have it.
func (c *Column) Position(a scroll.Place) (pos int, ok bool) {
	for _, o := range c.origin {
		n := o.End - o.Start
		if o.old == a.Old && o.block == a.Block && o.offset <= a.Offset && a.Offset < o.offset+n {
			return o.Start + a.Offset - o.offset, true
		}
	}
	return 0, false
}

// PlaceAt returns the place of byte pos of a column, or of the text that
// follows where pos is of no article.
func (c *Column) PlaceAt(pos int) (scroll.Place, bool) {
	list := c.origin
	i := sort.Search(len(list), func(i int) bool { return list[i].End > pos })
	if i == len(list) {
		return scroll.Place{}, false
	}
	o := list[i]
	return scroll.Place{Within: true, Old: o.old, Block: o.block, Offset: o.offset + max(pos-o.Start, 0)}, true
}
