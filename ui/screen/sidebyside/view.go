package sidebyside

import (
	"strings"

	"variorum/ui/screen/sidebyside/layout"
	"variorum/ui/wrap"
)

// View returns the pane's rows: exactly as many as it is high, none wider
// than it is wide.
func (p *Pane) View() []string {
	f := &p.text.frame
	rows := make([]string, f.Height)
	if p.text.pair == nil || len(p.text.items) == 0 {
		p.empty(rows)
		return rows
	}
	heading{p.text.sheet}.draw(rows)
	if f.Width <= 2 {
		return rows
	}
	d := newDrawing(p.text, &p.walk, p.search)
	var b strings.Builder
	b.Grow(p.length + p.length/4)
	ends := make([]int, 0, f.Body())
	here, ok := d.top, true
	for n := range f.Body() {
		if ok {
			d.line(&b, here)
			here, ok = p.text.window.Next(here)
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
