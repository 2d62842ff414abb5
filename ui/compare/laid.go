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
}

// A column is composed text, broken into lines as far as they were asked for.
type column struct {
	composed
	lines []line
	next  int // where the first line that is not known yet starts
	done  bool
	hits  []wrap.Span // what the search found
}

// has reports whether the column has a line n, breaking the text up to it.
func (c *column) has(n, width int) bool {
	for len(c.lines) <= n && !c.done {
		if c.text == "" {
			c.done = true
			break
		}
		span, next := wrap.Next(c.text, c.next, width)
		c.lines = append(c.lines, line{span, wrap.Width(c.text[span.Start:span.End])})
		c.next = next
		c.done = next >= len(c.text)
	}
	return n < len(c.lines)
}

// lineAt returns the line that byte pos is on.
func (c *column) lineAt(pos, width int) int {
	for !c.done && c.next <= pos {
		c.has(len(c.lines), width)
	}
	n := sort.Search(len(c.lines), func(i int) bool { return c.lines[i].Start > pos })
	return max(n-1, 0)
}

// A laid is an item in lines: a row of the comparison, or a fold.
type laid struct {
	row     int // index into the comparison's rows
	sides   [2]column
	sign    string // in the gutter of the first line
	changed bool   // the sign is of a change
	fold    string // what a fold says instead of any text
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
		p.laid[i] = l
		return l
	}
	r := p.row(it.first)
	side := func() *composer { return &composer{styles: &p.styles, typography: p.typography} }
	if p.frame.one {
		l.sides[1].composed = side().both(r, p.old.Blocks, p.new.Blocks)
	} else {
		l.sides[0].composed = side().side(r, p.old.Blocks, true)
		l.sides[1].composed = side().side(r, p.new.Blocks, false)
	}
	l.sign, l.changed = p.rowSign(r)
	for k := range l.sides {
		l.sides[k].hits = p.query.All(l.sides[k].text)
	}
	p.laid[i] = l
	return l
}

// hasLine reports whether item i has a line n.
func (p *Pane) hasLine(i, n int) bool {
	l := p.lay(i)
	old, new := l.sides[0].has(n, p.frame.column), l.sides[1].has(n, p.frame.column)
	return old || new || n == 0
}

// height returns the number of lines of item i, breaking all its text.
func (p *Pane) height(i int) int {
	l := p.lay(i)
	for k := range l.sides {
		for !l.sides[k].done && l.sides[k].has(len(l.sides[k].lines), p.frame.column) {
		}
	}
	return max(len(l.sides[0].lines), len(l.sides[1].lines), 1)
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
