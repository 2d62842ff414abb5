package sidebyside

import (
	"sort"

	"variorum/articles/compare"
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
	row     int // index into the comparison's rows
	sides   [2]column
	sign    string // in the gutter of the first line
	changed bool   // the sign is of a change
	fold    string // what a fold says instead of any text

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

// lay composes item i, or returns it if it is there already.
func (p *Pane) lay(i int) *laid {
	if l := p.laid[i]; l != nil {
		return l
	}
	if len(p.laid) > 500 { // far more than a screen shows
		clear(p.laid)
	}
	it := p.items[i]
	l := &laid{row: it.first}
	if it.last > it.first {
		l.fold = foldText(it.last - it.first + 1)
		l.sides[1] = column{composed: composed{text: l.fold, base: p.styles.Dim.Open}}
		l.cuts = [][2]int{{0, len(l.fold)}}
		p.laid[i] = l
		return l
	}
	r := p.row(it.first)
	side := func() *composer {
		return &composer{styles: &p.styles, typography: p.typography, history: p.historyLine}
	}
	if p.frame.one {
		l.sides[1].composed = side().both(r, p.old.Blocks, p.new.Blocks)
	} else {
		l.sides[0].composed = side().side(r, p.old.Blocks, true)
		l.sides[1].composed = side().side(r, p.new.Blocks, false)
		l.cuts = level(l.sides[0].ends, l.sides[1].ends)
	}
	l.cuts = append(l.cuts, [2]int{len(l.sides[0].text), len(l.sides[1].text)})
	l.sign, l.changed = p.rowSign(r)
	for k := range l.sides {
		l.sides[k].hits = p.search.Query().All(l.sides[k].text)
	}
	p.laid[i] = l
	return l
}

// hasLine reports whether item i has a line n.
func (p *Pane) hasLine(i, n int) bool { return p.lay(i).hasLine(n, p.frame.column) }

// height returns the number of lines of item i, breaking all its text.
func (p *Pane) height(i int) int {
	l := p.lay(i)
	for l.grow(p.frame.column) {
	}
	return max(len(l.sides[1].lines), 1)
}

// row returns row i as far as it is compared.
func (p *Pane) row(i int) *compare.Row {
	if p.full != nil {
		return &p.full.Rows[i]
	}
	if r := p.known[i]; r != nil {
		return r
	}
	r := p.alignment.Bare(i)
	p.known[i] = &r
	return &r
}
