package sidebyside

import (
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/layout"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// View returns the pane's rows: exactly as many as it is high, none wider
// than it is wide.
func (p *Pane) View() []string {
	f := &p.sheet.frame
	rows := make([]string, f.Height)
	if p.sheet.pair == nil || len(p.sheet.items) == 0 {
		p.empty(rows)
		return rows
	}
	p.head(rows)
	if f.Width <= 2 {
		return rows
	}
	d := p.newDrawing()
	var b strings.Builder
	b.Grow(p.length + p.length/4)
	ends := make([]int, 0, f.Body())
	here, ok := d.top, true
	for n := range f.Body() {
		if ok {
			d.line(&b, here)
			here, ok = p.window.Next(here)
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
		rows[f.Head+n] = text[start:end]
		start = end
	}
	return rows
}

// rule writes the gutter between two columns with a sign of at most two
// cells.
func (s *sheet) rule(b *strings.Builder, sign string, flag bool) {
	room := s.frame.Gutter - layout.GutterCells
	b.WriteString(wrap.Spaces(room / 2))
	s.sign(b, sign, flag, 2)
	b.WriteByte(' ')
	b.WriteString(s.styles.Rule.Open)
	b.WriteString("│")
	b.WriteString(s.styles.Rule.Close)
	b.WriteString(wrap.Spaces(room - room/2))
}

// sign writes the sign of a row or the letters of its flags in width cells.
func (s *sheet) sign(b *strings.Builder, sign string, flag bool, width int) {
	if sign == "" {
		b.WriteString(wrap.Spaces(width))
		return
	}
	look := s.styles.Sign
	if flag {
		look = s.styles.Flag
	}
	b.WriteString(look.Open)
	b.WriteString(sign)
	b.WriteString(look.Close)
	b.WriteString(wrap.Spaces(width - wrap.Width(sign)))
}

// A drawing is what is the same for all lines of a view.
type drawing struct {
	*sheet
	top, bottom scroll.Line
	overview    overview
	from, to    int        // the slices of the map that are visible
	letters     [32]string // the gutter letters of each set of flags
	nowItem     int
	nowMarks    [2][]wrap.Mark
	hitItem     int
	hitMarks    [2][]wrap.Mark // the present hit
	others      map[int][2][]wrap.Mark
}

func (p *Pane) newDrawing() *drawing {
	d := &drawing{sheet: p.sheet, top: p.window.Top(), bottom: p.window.Bottom(), nowItem: -1, hitItem: -1}
	if f := &p.sheet.frame; f.Overview {
		if p.overview == nil {
			p.overview = newOverview(p.sheet.pair, p.tour.list, (f.Body()+mapRows(f)-1)/mapRows(f))
		}
		d.overview = p.overview
		total, n := p.sheet.pair.weights[p.sheet.pair.rows()], len(d.overview)
		if total > 0 && n > 0 {
			d.from, d.to = d.weightAt(d.top)*n/total, min(d.weightAt(d.bottom)*n/total, n-1)
		}
	}
	if now, ok := p.tour.at(); ok {
		d.markNow(now)
	}
	if hit, ok := p.search.Now(); ok {
		d.markHit(hit)
	}
	return d
}

// markNow makes the marks of the change one stands at.
func (d *drawing) markNow(c change) {
	item := d.itemOf(c.row)
	if item < d.top.Item || item > d.bottom.Item {
		return
	}
	d.nowItem = item
	l := d.lay(item)
	for k := range l.Sides {
		side := &l.Sides[k]
		for _, e := range side.Edits {
			if e.Edit != c.edit {
				continue
			}
			d.nowMarks[k] = append(d.nowMarks[k], wrap.Mark{Span: e.Span, Open: lookNow(&e, &d.styles).Open})
		}
	}
}

// lookNow returns the look of the edit one stands at.
func lookNow(e *layout.EditSpan, s *style.Styles) style.Style {
	switch {
	case e.Change == compare.ChangeMoved:
		return s.MovedNow
	case e.Old && e.Whole:
		return s.RemovedHere
	case e.Old:
		return s.RemovedNow
	case e.Whole:
		return s.AddedHere
	}
	return s.AddedNow
}

// markHit makes the mark of the hit one stands at.
func (d *drawing) markHit(a place) {
	item := d.itemOf(d.pair.rowOf(a))
	if item < d.top.Item || item > d.bottom.Item {
		return
	}
	l := d.lay(item)
	for k := range l.Sides {
		side := &l.Sides[k]
		pos, ok := side.Position(a)
		for _, hit := range side.Hits {
			if ok && hit.Start == pos {
				d.hitItem = item
				d.hitMarks[k] = []wrap.Mark{{Span: hit, Open: d.styles.HitNow.Open}}
			}
		}
	}
}

// hitsOf returns the marks of what the search found in a column.
func (d *drawing) hitsOf(item, k int) []wrap.Mark {
	hits := d.lay(item).Sides[k].Hits
	if len(hits) == 0 {
		return nil
	}
	if marks, ok := d.others[item]; ok && marks[k] != nil {
		return marks[k]
	}
	marks := make([]wrap.Mark, len(hits))
	for i, hit := range hits {
		marks[i] = wrap.Mark{Span: hit, Open: d.styles.Hit.Open}
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
func (d *drawing) line(b *strings.Builder, a scroll.Line) {
	if a.Number < 0 {
		d.blank(b, a.Item+1)
		return
	}
	f := &d.frame
	l := d.lay(a.Item)
	sign, flag := d.signOf(l, a.Number)
	b.WriteString(wrap.Spaces(f.Margin))
	if f.One {
		if f.Gutter > 0 {
			d.sign(b, sign, flag, 2)
			b.WriteByte(' ')
		}
		d.column(b, a, l, 1)
		return
	}
	d.column(b, a, l, 0)
	d.rule(b, sign, flag)
	d.column(b, a, l, 1)
}

// column draws a line of one column, padded to its width.
func (d *drawing) column(b *strings.Builder, a scroll.Line, l *layout.Item, k int) {
	c, width := &l.Sides[k], d.frame.Column
	if !c.Has(a.Number) || c.Lines[a.Number].Cells > width {
		b.WriteString(wrap.Spaces(width))
		return
	}
	ln := c.Lines[a.Number]
	var now, hit []wrap.Mark
	if a.Item == d.nowItem {
		now = d.nowMarks[k]
	}
	if a.Item == d.hitItem {
		hit = d.hitMarks[k]
	}
	wrap.Paint(b, c.Text, ln.Span, c.Base, c.Marks, c.Strong, now, d.hitsOf(a.Item, k), hit)
	b.WriteString(wrap.Spaces(width - ln.Cells))
}

// signOf returns what the gutter shows beside a line: the letters of the
// flagged changes that begin on it, else the row's sign: on the first line, or on
// every one where all of it came or went.
func (d *drawing) signOf(l *layout.Item, n int) (sign string, flag bool) {
	var flags compare.Flags
	for k := range l.Sides {
		side := &l.Sides[k]
		if !side.Has(n) {
			continue
		}
		flags |= side.FlagsIn(side.Lines[n].Span)
	}
	if flags != 0 {
		i := flags & 31
		if d.letters[i] == "" {
			d.letters[i] = label.Signs(flags)
			if two := []rune(d.letters[i]); len(two) > 2 {
				d.letters[i] = string(two[:2])
			}
		}
		return d.letters[i], true
	}
	if n == 0 || l.Whole {
		return l.Sign, false
	}
	return "", false
}

// blank draws a line without text: the one before item number-1, or with 0 one
// after the end.
func (d *drawing) blank(b *strings.Builder, number int) {
	f := &d.frame
	b.WriteString(wrap.Spaces(f.Margin))
	if f.One {
		numbered(b, number, f.Gutter+f.Column)
		return
	}
	numbered(b, number, f.Column)
	d.rule(b, "", false)
	b.WriteString(wrap.Spaces(f.Column))
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
	f := &d.frame
	n /= mapRows(f)
	if !f.Overview || n >= len(d.overview) {
		return
	}
	used := f.Margin + f.Column + f.Gutter
	if !f.One {
		used += f.Column
	}
	b.WriteString(wrap.Spaces(f.Width - used - layout.MapCells))
	if n >= d.from && n <= d.to {
		b.WriteString("▏")
	} else {
		b.WriteByte(' ')
	}
	sign, look := d.overview[n].look(&d.styles)
	b.WriteString(look.Open)
	b.WriteString(sign)
	b.WriteString(look.Close)
}
