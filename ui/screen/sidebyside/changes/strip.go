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
	for i := range list {
		c := &list[i]
		from, to := c.slices(weights, n)
		for k := from; k <= to; k++ {
			cells[k].kind = max(cells[k].kind, c.Kind)
		}
		cells[from].grave = max(cells[from].grave, c.Grave)
	}
	return cells
}

// Slice returns in which of n slices of the text a change begins.
func (c Change) Slice(weights []int, n int) int {
	from, _ := c.slices(weights, n)
	return from
}

// slices returns the first and the last of n slices of the text that a change
// stands in.
func (c *Change) slices(weights []int, n int) (from, to int) {
	total := max(weights[len(weights)-1], 1)
	start, end := weights[c.Row], weights[c.Row+1]
	slice := func(part float32, less int) int {
		weight := start + int(float64(part)*float64(end-start)) - less
		return min(max(int(int64(weight)*int64(n)/int64(total)), 0), n-1)
	}
	from = slice(c.part, 0)
	return from, max(slice(c.until, 1), from)
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
