package sidebyside

import (
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// View returns the pane's rows: exactly as many as it is high, none wider
// than it is wide.
func (p *Pane) View() []string {
	f := &p.frame
	rows := make([]string, f.height)
	if p.alignment == nil || len(p.items) == 0 {
		p.empty(rows)
		return rows
	}
	p.head(rows)
	if f.width <= 2 {
		return rows
	}
	p.bottom = p.bottomFrom(p.top)
	d := p.newDrawing()
	var b strings.Builder
	b.Grow(p.length + p.length/4)
	ends := make([]int, 0, f.body())
	here, ok := p.top, true
	for n := range f.body() {
		if ok {
			d.line(&b, here)
			here, ok = p.next(here)
		} else {
			d.blank(&b, 0)
		}
		d.mapAt(&b, n)
		ends = append(ends, b.Len())
	}
	text := b.String()
	p.length = len(text)
	start := 0
	for n, end := range ends {
		rows[f.head+n] = text[start:end]
		start = end
	}
	return rows
}

// rule writes the gutter between two columns with a sign of at most two
// cells.
func (p *Pane) rule(b *strings.Builder, sign string, flag bool) {
	room := p.frame.gutter - gutterCells
	b.WriteString(wrap.Spaces(room - room/2))
	p.sign(b, sign, flag, 2)
	b.WriteByte(' ')
	b.WriteString(p.styles.Rule.Open)
	b.WriteString("│")
	b.WriteString(p.styles.Rule.Close)
	b.WriteString(wrap.Spaces(room / 2))
}

// sign writes the sign of a row or the letters of its flags in width cells.
func (p *Pane) sign(b *strings.Builder, sign string, flag bool, width int) {
	if sign == "" {
		b.WriteString(wrap.Spaces(width))
		return
	}
	s := p.styles.Sign
	if flag {
		s = p.styles.Flag
	}
	b.WriteString(s.Open)
	b.WriteString(sign)
	b.WriteString(s.Close)
	b.WriteString(wrap.Spaces(width - wrap.Width(sign)))
}

// A drawing is what is the same for all lines of a view.
type drawing struct {
	p        *Pane
	cells    []mapCell
	from, to int        // the slices of the map that are visible
	letters  [32]string // the gutter letters of each set of flags
	nowItem  int
	nowEdit  int
	nowMarks [2][]wrap.Mark
	hitItem  int
	hitMarks [2][]wrap.Mark // the present hit
	others   map[int][2][]wrap.Mark
}

func (p *Pane) newDrawing() *drawing {
	d := &drawing{p: p, nowItem: -1, hitItem: -1}
	if p.frame.overview {
		d.cells = p.overviewCells()
		total, n := p.weights[len(p.weights)-1], len(d.cells)
		if total > 0 && n > 0 {
			from, to := p.visible()
			d.from, d.to = from*n/total, min(to*n/total, n-1)
		}
	}
	if p.now >= 0 && p.now < len(p.changes) {
		d.markNow(p.changes[p.now])
	}
	if hit, ok := p.search.Now(); ok {
		d.markHit(hit)
	}
	return d
}

// markNow makes the marks of the change one stands at.
func (d *drawing) markNow(c change) {
	p := d.p
	item := p.itemOf(c.row)
	if item < p.top.item || item > p.bottom.item {
		return
	}
	d.nowItem, d.nowEdit = item, c.edit
	l := p.lay(item)
	for k := range l.sides {
		side := &l.sides[k]
		for _, e := range side.edits {
			if e.edit != c.edit {
				continue
			}
			d.nowMarks[k] = append(d.nowMarks[k], wrap.Mark{Span: e.Span, Open: e.lookNow(&p.styles).Open})
		}
	}
}

// lookNow returns the look of the edit one stands at.
func (e *editSpan) lookNow(s *style.Styles) style.Style {
	switch {
	case e.change == compare.ChangeMoved:
		return s.MovedNow
	case e.old && e.whole:
		return s.RemovedHere
	case e.old:
		return s.RemovedNow
	case e.whole:
		return s.AddedHere
	}
	return s.AddedNow
}

// markHit makes the mark of the hit one stands at.
func (d *drawing) markHit(a anchor) {
	p := d.p
	item := p.itemOf(p.rowOf(a.old, a.block))
	if item < p.top.item || item > p.bottom.item {
		return
	}
	l := p.lay(item)
	for k := range l.sides {
		side := &l.sides[k]
		pos, ok := side.position(a)
		for _, hit := range side.hits {
			if ok && hit.Start == pos {
				d.hitItem = item
				d.hitMarks[k] = []wrap.Mark{{Span: hit, Open: p.styles.HitNow.Open}}
			}
		}
	}
}

// hitsOf returns the marks of what the search found in a column.
func (d *drawing) hitsOf(item, k int) []wrap.Mark {
	hits := d.p.lay(item).sides[k].hits
	if len(hits) == 0 {
		return nil
	}
	if marks, ok := d.others[item]; ok && marks[k] != nil {
		return marks[k]
	}
	marks := make([]wrap.Mark, len(hits))
	for i, hit := range hits {
		marks[i] = wrap.Mark{Span: hit, Open: d.p.styles.Hit.Open}
	}
	if d.others == nil {
		d.others = map[int][2][]wrap.Mark{}
	}
	both := d.others[item]
	both[k] = marks
	d.others[item] = both
	return marks
}

// line draws one line of the text, without the map.
func (d *drawing) line(b *strings.Builder, a at) {
	if a.line < 0 {
		d.blank(b, a.item+1)
		return
	}
	p, f := d.p, &d.p.frame
	l := p.lay(a.item)
	sign, flag := d.signOf(l, a.line)
	b.WriteString(wrap.Spaces(f.margin))
	if f.one {
		if f.gutter > 0 {
			p.sign(b, sign, flag, 2)
			b.WriteByte(' ')
		}
		d.column(b, a, l, 1)
		return
	}
	d.column(b, a, l, 0)
	p.rule(b, sign, flag)
	d.column(b, a, l, 1)
}

// column draws a line of one column, padded to its width.
func (d *drawing) column(b *strings.Builder, a at, l *laid, k int) {
	c, width := &l.sides[k], d.p.frame.column
	if !c.has(a.line) || c.lines[a.line].cells > width {
		b.WriteString(wrap.Spaces(width))
		return
	}
	ln := c.lines[a.line]
	var now, hit []wrap.Mark
	if a.item == d.nowItem {
		now = d.nowMarks[k]
	}
	if a.item == d.hitItem {
		hit = d.hitMarks[k]
	}
	wrap.Paint(b, c.text, ln.Span, c.base, c.marks, c.strong, now, d.hitsOf(a.item, k), hit)
	b.WriteString(wrap.Spaces(width - ln.cells))
}

// signOf returns what the gutter shows beside a line: the letters of the
// flagged changes that begin on it, else on the first line the row's sign.
func (d *drawing) signOf(l *laid, n int) (sign string, flag bool) {
	var flags compare.Flags
	for k := range l.sides {
		side := &l.sides[k]
		if !side.has(n) {
			continue
		}
		flags |= flagsOn(side.edits, side.lines[n].Span)
	}
	if flags != 0 {
		i := flags & 31
		if d.letters[i] == "" {
			d.letters[i] = label.Signs(flags)
			if len(d.letters[i]) > 2 {
				d.letters[i] = d.letters[i][:2]
			}
		}
		return d.letters[i], true
	}
	if n == 0 {
		return l.sign, false
	}
	return "", false
}

// blank draws a line without text: the one before item number-1, or with 0 one
// after the end.
func (d *drawing) blank(b *strings.Builder, number int) {
	f := &d.p.frame
	b.WriteString(wrap.Spaces(f.margin))
	if f.one {
		numbered(b, number, f.gutter+f.column)
		return
	}
	numbered(b, number, f.column)
	d.p.rule(b, "", false)
	b.WriteString(wrap.Spaces(f.column))
}

// numbered writes width blank cells which tell one blank line from another, by
// which of the first are no-break spaces. When the text scrolls, the renderer
// takes a line that occurs once before and once after for the same line, and
// moves what is around it along; the map makes of blank lines such lines that
// are not the same. A scrolled line then costs twice the bytes and a jerk.
func numbered(b *strings.Builder, number, width int) {
	const bits = 6 // more numbers than a screen has blank lines
	for i := range min(bits, width) {
		if number>>i&1 == 1 {
			b.WriteString("\u00a0")
		} else {
			b.WriteByte(' ')
		}
	}
	b.WriteString(wrap.Spaces(width - bits))
}

// mapAt draws row n of the map at the right edge.
func (d *drawing) mapAt(b *strings.Builder, n int) {
	f := &d.p.frame
	n /= f.mapRows()
	if !f.overview || n >= len(d.cells) {
		return
	}
	used := f.margin + f.column + f.gutter
	if !f.one {
		used += f.column
	}
	b.WriteString(wrap.Spaces(f.width - used - mapCells + 1))
	if n >= d.from && n <= d.to {
		b.WriteString("▏")
	} else {
		b.WriteByte(' ')
	}
	sign, look := d.cells[n].look(&d.p.styles)
	b.WriteString(look.Open)
	b.WriteString(sign)
	b.WriteString(look.Close)
}
