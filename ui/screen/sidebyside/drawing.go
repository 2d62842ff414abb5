package sidebyside

import (
	"slices"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/screen/find"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/layout"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// A drawing is what is the same for all lines of a view.
type drawing struct {
	*sheet
	top, bottom scroll.Line
	from, to    int        // the slices of the map that are visible
	letters     [32]string // the gutter letters of each set of flags
	nowItem     int
	nowMarks    [2][]wrap.Mark
	hitItem     int
	hitMarks    [2][]wrap.Mark // the present hit
	others      map[int][2][]wrap.Mark
}

// newDrawing prepares drawing what is in view, and what one stands at.
func newDrawing(t text, w *walk, q *find.Search[place]) *drawing {
	d := &drawing{sheet: t.sheet, top: t.window.Top(), bottom: t.window.Bottom(), nowItem: -1, hitItem: -1}
	if f := &t.frame; f.Overview {
		weights := t.pair.weights
		w.drawMap()
		total, n := weights[t.pair.rows()], len(t.slices)
		if total > 0 && n > 0 {
			d.from, d.to = d.weightAt(d.top)*n/total, min(d.weightAt(d.bottom)*n/total, n-1)
		}
	}
	if now, ok := w.tour.At(); ok {
		edits := []int{now.Edit}
		if f, _, _, ok := w.findings.At(w.tour.Now); ok && slices.Contains(f.Edits, now.Edit) {
			edits = f.Edits
		}
		d.markNow(now.Row, edits)
	}
	if hit, ok := q.Now(); ok {
		d.markHit(hit)
	}
	return d
}

// markNow makes the marks of the edits one stands at.
func (d *drawing) markNow(row int, edits []int) {
	item := d.itemOf(row)
	if item < d.top.Item || item > d.bottom.Item {
		return
	}
	d.nowItem = item
	l := d.lay(item)
	for k := range l.Sides {
		side := &l.Sides[k]
		for _, e := range side.Edits {
			if !slices.Contains(edits, e.Edit) {
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
	b.WriteString(wrap.Spaces(ln.Indent))
	wrap.Paint(b, c.Text, ln.Span, c.Base, c.Marks, c.Strong, now, d.hitsOf(a.Item, k), hit)
	b.WriteString(wrap.Spaces(width - ln.Cells))
}

// signOf returns what the gutter shows beside a line: the signs of the findings
// that begin on it, else the row's sign: on the first line, or on
// every one where all of it came or went.
func (d *drawing) signOf(l *layout.Item, n int) (sign string, flag bool) {
	flags := l.BeginsAt(n, d.frame.Column)
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
		numberBlank(b, number, f.Gutter+f.Column)
		return
	}
	numberBlank(b, number, f.Column)
	d.rule(b, "", false)
	b.WriteString(wrap.Spaces(f.Column))
}

// numberBlank writes width blank cells which tell one blank line from another, by
// which of the first are no-break spaces. When the text scrolls, the renderer
// takes a line that occurs once before and once after for the same line, and
// moves what is around it along; the map makes of blank lines such lines that
// are not the same. A scrolled line then costs twice the bytes and a jerk.
func numberBlank(b *strings.Builder, number, width int) {
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

// mostSlices bounds the slices of the map: each is a row of most screens. On a
// higher one a slice takes several: the map scrolls away with the text that the terminal moves, and
// drawing it again costs bytes wherever one row differs from the next. For the
// same reason the last column of the screen stays free, from which the cursor
// takes a long way to the next row, and what is most frequent has no colour.
const mostSlices = 30

// sliceRows is how many rows of the screen a slice of the map takes.
func sliceRows(f *layout.Frame) int { return max((f.Body()+mostSlices-1)/mostSlices, 1) }

// mapAt draws row n of the map at the right edge.
func (d *drawing) mapAt(b *strings.Builder, n int) {
	f := &d.frame
	n /= sliceRows(f)
	if !f.Overview || n >= len(d.slices) {
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
	sign, look := d.slices[n].Look(&d.styles)
	b.WriteString(look.Open)
	b.WriteString(sign)
	b.WriteString(look.Close)
}
