package sidebyside

import (
	"sort"

	"variorum/articles"
	"variorum/articles/compare"
)

// An at is a line of the view: a line of an item, or -1, the blank line
// before it.
type at struct{ item, line int }

// An anchor is a place that knows nothing of lines: a byte of a block.
type anchor struct {
	old           bool // of the old article
	block, offset int
	gap           bool // the blank line before it
}

// beginning is the place above everything.
func beginning() anchor { return anchor{block: -1} }

func before(a, b at) bool { return a.item < b.item || a.item == b.item && a.line < b.line }

// next returns the line after a, and false at the end.
func (p *Pane) next(a at) (at, bool) {
	if p.hasLine(a.item, a.line+1) {
		return at{a.item, a.line + 1}, true
	}
	switch {
	case a.item+1 == len(p.items):
		return a, false
	case p.parted(a.item + 1):
		return at{a.item + 1, -1}, true
	}
	return at{a.item + 1, 0}, true
}

// parted reports whether a blank line stands before an item: not at the
// beginning, nor between the items of a list.
func (p *Pane) parted(i int) bool {
	return i > 0 && !(p.listed(i-1) && p.listed(i))
}

// listed reports whether an item is one of a list, on both sides, with no line
// of its own above it.
func (p *Pane) listed(i int) bool {
	it := p.items[i]
	r := p.row(it.first)
	if it.last > it.first || r.Moved || p.history {
		return false
	}
	inList := func(parts []compare.Part, blocks []articles.Block) bool {
		for _, part := range parts {
			if blocks[part.Block].Kind != articles.ListItem {
				return false
			}
		}
		return true
	}
	return inList(r.Old, p.old.Blocks) && inList(r.New, p.new.Blocks)
}

// prev returns the line before a, and false at the beginning.
func (p *Pane) prev(a at) (at, bool) {
	if a.line > 0 || a.line == 0 && p.parted(a.item) {
		return at{a.item, a.line - 1}, true
	}
	if a.item > 0 {
		return at{a.item - 1, p.height(a.item-1) - 1}, true
	}
	return a, false
}

// move returns the line n lines after a, or before it, as far as there is one.
func (p *Pane) move(a at, n int) at {
	for ok := true; n > 0 && ok; n-- {
		a, ok = p.next(a)
	}
	for ok := true; n < 0 && ok; n++ {
		a, ok = p.prev(a)
	}
	return a
}

// clamp returns a, or an earlier line where less than a pane of text follows.
func (p *Pane) clamp(a at) at {
	bottom, missing := a, p.frame.body()-1
	for ok := true; missing > 0; missing-- {
		if bottom, ok = p.next(bottom); !ok {
			break
		}
	}
	return p.move(a, -max(missing, 0))
}

// Scroll moves the text by n lines, to the end at most.
func (p *Pane) Scroll(n int) {
	if len(p.items) > 0 {
		p.show(p.move(p.top, n))
	}
}

// show makes a the first visible line, or as near to it as the end allows,
// and the place.
func (p *Pane) show(a at) {
	if len(p.items) == 0 {
		return
	}
	p.top = p.clamp(a)
	p.anchor = p.anchorAt(p.top)
}

// locate finds the first visible line again after the layout changed. It does
// not change the place: going back to the old size gives the old screen.
func (p *Pane) locate() {
	if len(p.items) == 0 {
		p.top = at{}
		return
	}
	p.top = p.clamp(p.find(p.anchor))
}

// anchorAt returns the place of a line.
func (p *Pane) anchorAt(a at) anchor {
	if a == (at{}) {
		return beginning()
	}
	l := p.lay(a.item)
	if l.fold != "" {
		return p.rowStart(l.row, a.line < 0)
	}
	if a.line < 0 {
		return p.rowStart(l.row, true)
	}
	l.hasLine(a.line, p.frame.column)
	for _, k := range [...]int{1, 0} { // the new side first
		c := &l.sides[k]
		if !c.has(a.line) {
			continue
		}
		if o, ok := originAt(c.origin, c.lines[a.line].Start); ok {
			return o
		}
	}
	return p.rowStart(l.row, false)
}

// originAt returns the place of byte pos of a column, or of the text that
// follows where pos is of no article.
func originAt(list []origin, pos int) (anchor, bool) {
	i := sort.Search(len(list), func(i int) bool { return list[i].End > pos })
	if i == len(list) {
		return anchor{}, false
	}
	o := list[i]
	return anchor{old: o.old, block: o.block, offset: o.offset + max(pos-o.Start, 0)}, true
}

// rowStart returns the place where a row begins.
func (p *Pane) rowStart(row int, gap bool) anchor {
	r := p.row(row)
	if len(r.New) > 0 {
		return anchor{block: r.New[0].Block, gap: gap}
	}
	return anchor{old: true, block: r.Old[0].Block, gap: gap}
}

// find returns the line a place is on.
func (p *Pane) find(a anchor) at {
	if a.block < 0 {
		return at{}
	}
	row := p.rowOf(a.old, a.block)
	item := p.itemOf(row)
	switch {
	case a.gap && p.parted(item):
		return at{item, -1}
	case a.gap:
		return at{item, 0}
	case a.offset == 0 && p.rowStart(row, false) == a:
		return at{item, 0}
	}
	l := p.lay(item)
	for k := range l.sides {
		c := &l.sides[k]
		if pos, ok := c.position(a); ok {
			return at{item, l.lineAt(k, pos, p.frame.column)}
		}
	}
	return at{item, 0}
}

// position returns where a place stands in a column.
func (c *column) position(a anchor) (pos int, ok bool) {
	for _, o := range c.origin {
		n := o.End - o.Start
		if o.old == a.old && o.block == a.block && o.offset <= a.offset && a.offset < o.offset+n {
			return o.Start + a.offset - o.offset, true
		}
	}
	return 0, false
}

// rowOf returns the row a block stands in.
func (p *Pane) rowOf(old bool, block int) int {
	rows := p.newRows
	if old {
		rows = p.oldRows
	}
	if block < 0 || block >= len(rows) {
		return 0
	}
	return rows[block]
}

// itemOf returns the item that shows a row.
func (p *Pane) itemOf(row int) int {
	return max(sort.Search(len(p.items), func(i int) bool { return p.items[i].first > row })-1, 0)
}

func (p *Pane) toEnd() {
	if n := len(p.items); n > 0 {
		p.show(at{n - 1, p.height(n-1) - 1})
	}
}

// jumpRow puts the next or previous paragraph at the top.
func (p *Pane) jumpRow(step int) {
	i := p.top.item
	if step > 0 && p.top.line >= 0 || step < 0 && p.top.line <= 0 {
		i += step
	}
	p.show(at{min(max(i, 0), max(len(p.items)-1, 0)), 0})
}

// A Place is a byte of a block of one of the two articles.
type Place struct {
	Old           bool // of the old article, else of the new one
	Block, Offset int
	Gap           bool // the blank line before it
}

// Place returns the place of the first visible line, so that reading can go
// on there.
func (p *Pane) Place() Place {
	return Place{p.anchor.old, max(p.anchor.block, 0), p.anchor.offset, p.anchor.gap}
}

// GoTo puts a place at the top; the zero Place is the very beginning. Before the
// comparison is there, it is put there then.
func (p *Pane) GoTo(place Place) {
	a := anchor{old: place.Old, block: place.Block, offset: place.Offset, gap: place.Gap}
	if place == (Place{}) {
		a = beginning()
	}
	if p.aligning {
		p.pending = a
		return
	}
	p.anchor = a
	p.locate()
}

// Bookmark returns what goes back to the present line, as long as the
// comparison is the same.
func (p *Pane) Bookmark() (goBack func()) {
	id, place := p.id, p.anchor
	return func() {
		if p.id == id && !p.aligning {
			p.anchor = place
			p.locate()
		}
	}
}

// In returns the place in one of the two articles that were given to Open,
// whichever side it is shown on now, or the start of the nearest paragraph
// before it that this article has: reading may go on in either version.
func (p *Pane) In(old bool) Place {
	side := old != p.swapped
	place := p.Place()
	if place.Old == side || p.alignment == nil {
		return Place{Old: old, Block: place.Block, Offset: place.Offset}
	}
	for row := p.rowOf(place.Old, place.Block); row >= 0; row-- {
		r := p.row(row)
		parts := r.New
		if side {
			parts = r.Old
		}
		if len(parts) > 0 {
			return Place{Old: old, Block: parts[0].Block}
		}
	}
	return Place{Old: old}
}

// visible returns the parts of the text's weight between which the screen
// shows it, for the map.
func (p *Pane) visible() (from, to int) {
	if len(p.items) == 0 {
		return 0, 0
	}
	return p.weightAt(p.top), p.weightAt(p.bottom)
}

// weightAt returns how much of the text stands before a line.
func (p *Pane) weightAt(a at) int {
	it := p.items[a.item]
	start, end := p.weights[it.first], p.weights[it.last+1]
	l := p.lay(a.item)
	c := &l.sides[1]
	if len(l.sides[0].text) > len(c.text) {
		c = &l.sides[0]
	}
	if a.line <= 0 || len(c.text) == 0 {
		return start
	}
	if !l.hasLine(a.line, p.frame.column) {
		return end
	}
	return start + int(int64(end-start)*int64(c.lines[a.line].Start)/int64(len(c.text)))
}
