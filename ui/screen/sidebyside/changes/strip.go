package changes

import "variorum/ui/style"

// A Slice is what the map shows of one slice of the text.
type Slice struct {
	kind  Kind
	grave Gravity
}

// Slices draws the map of changes in n slices of the text. Weights is how much
// text stands before each row, and before the end: the map goes by the length of
// texts, never by lines, for those of text that was not shown are not known.
func Slices(list []Change, weights []int, n int) []Slice {
	cells := make([]Slice, n)
	total := weights[len(weights)-1]
	if total == 0 || n == 0 {
		return cells
	}
	slice := func(weight int) int { return min(int(int64(weight)*int64(n)/int64(total)), n-1) }
	for i := range list {
		c := &list[i]
		start, end := weights[c.Row], weights[c.Row+1]
		from := slice(start + int(float64(c.part)*float64(end-start)))
		to := from
		if c.Kind == KindAdded || c.Kind == KindRemoved || c.Edit == 0 {
			to = max(slice(max(end-1, start)), from)
		}
		for k := from; k <= to; k++ {
			cells[k].kind = max(cells[k].kind, c.Kind)
			cells[k].grave = max(cells[k].grave, c.Grave)
		}
	}
	return cells
}

// Look returns the sign and the style of a cell.
func (c Slice) Look(s *style.Styles) (string, style.Style) {
	switch {
	case c.grave == GravityMost:
		return "█", s.MapFlagged
	case c.kind == KindChanged:
		return "░", style.Style{}
	case c.kind == KindMoved:
		return "▐", s.MapMoved
	case c.kind == KindAdded:
		return "▄", s.MapAdded
	case c.kind == KindRemoved:
		return "▀", s.MapRemoved
	}
	return " ", style.Style{}
}
