package sidebyside

import (
	"sort"

	"variorum/ui/wrap"
)

// A line of a column.
type line struct {
	wrap.Span
	cells int
	pad   bool // nothing stands here: the other column needs more lines
}

// A column is composed text and the lines it is broken into so far.
type column struct {
	composed
	lines []line
	next  int         // where the first line that is not known yet starts
	hits  []wrap.Span // what the search found
}

// has reports whether the column has text on line n.
func (c *column) has(n int) bool { return n < len(c.lines) && !c.lines[n].pad }

// A laid is an item in lines: a row of the comparison, or a fold.
type laid struct {
	row   int // index into the comparison's rows
	sides [2]column
	sign  string // in the gutter of the first line
	whole bool   // in that of every line
	fold  string // what a fold says instead of any text

	cuts [][2]int // where the columns are level, in their texts; the last is their ends
}

// grow breaks one more line, of both columns, and reports whether there was
// one. Up to the next cut each column has as many lines as it needs, then the
// shorter one waits for the other.
func (l *laid) grow(width int) bool {
	for len(l.cuts) > 0 && l.sides[0].next >= l.cuts[0][0] && l.sides[1].next >= l.cuts[0][1] {
		l.cuts = l.cuts[1:]
	}
	if len(l.cuts) == 0 {
		return false
	}
	for k := range l.sides {
		c := &l.sides[k]
		end := l.cuts[0][k]
		if c.next >= end {
			c.lines = append(c.lines, line{Span: wrap.Span{Start: c.next, End: c.next}, pad: true})
			continue
		}
		span, next := wrap.Next(c.text[:end], c.next, width)
		c.lines = append(c.lines, line{Span: span, cells: wrap.Width(c.text[span.Start:span.End])})
		c.next = next
	}
	return true
}

// hasLine reports whether there is a line n, breaking the text up to it.
func (l *laid) hasLine(n, width int) bool {
	for len(l.sides[1].lines) <= n {
		if !l.grow(width) {
			return n == 0
		}
	}
	return true
}

// lineAt returns the line that byte pos of column k is on.
func (l *laid) lineAt(k, pos, width int) int {
	c := &l.sides[k]
	for c.next <= pos && l.grow(width) {
	}
	n := sort.Search(len(c.lines), func(i int) bool { return c.lines[i].Start > pos })
	return max(n-1, 0)
}

// position returns where a place stands in a column.
func (c *column) position(a place) (pos int, ok bool) {
	for _, o := range c.origin {
		n := o.End - o.Start
		if o.old == a.Old && o.block == a.Block && o.offset <= a.Offset && a.Offset < o.offset+n {
			return o.Start + a.Offset - o.offset, true
		}
	}
	return 0, false
}

// originAt returns the place of byte pos of a column, or of the text that
// follows where pos is of no article.
func originAt(list []origin, pos int) (place, bool) {
	i := sort.Search(len(list), func(i int) bool { return list[i].End > pos })
	if i == len(list) {
		return place{}, false
	}
	o := list[i]
	return place{Within: true, Old: o.old, Block: o.block, Offset: o.offset + max(pos-o.Start, 0)}, true
}
