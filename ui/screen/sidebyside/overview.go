package sidebyside

import (
	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/screen/sidebyside/layout"
	"variorum/ui/style"
)

// A mapKind is what the map shows of a slice of the text; where several
// changes fall into one slice, the highest.
type mapKind uint8

const (
	mapSame mapKind = iota
	mapChanged
	mapMoved
	mapAdded
	mapRemoved
)

// sign is what the gutter shows beside a row of a kind.
func (k mapKind) sign() string {
	switch k {
	case mapChanged:
		return label.RowKind(compare.RowChanged).Sign
	case mapMoved:
		return label.MovedRow().Sign
	case mapAdded:
		return label.RowKind(compare.RowAdded).Sign
	case mapRemoved:
		return label.RowKind(compare.RowRemoved).Sign
	}
	return ""
}

// A mapCell is one slice of the text.
type mapCell struct {
	kind  mapKind
	grave gravity
}

// mostCells bounds the slices of the map. On a high screen a slice takes
// several rows: the map scrolls away with the text that the terminal moves, and
// drawing it again costs bytes wherever one row differs from the next. For the
// same reason the last column of the screen stays free, from which the cursor
// takes a long way to the next row, and what is most frequent has no colour.
const mostCells = 12

// mapRows is how many rows of the screen a slice of the map takes.
func mapRows(f *layout.Frame) int { return max((f.Body()+mostCells-1)/mostCells, 1) }

// An overview is the map, slice by slice. It goes by the length of texts, never
// by lines: those of text that was not shown are not known.
type overview []mapCell

// newOverview draws the map of a pair in n slices.
func newOverview(pair *pair, list []change, n int) overview {
	cells := make(overview, n)
	total := pair.weights[pair.rows()]
	if total == 0 || n == 0 {
		return cells
	}
	slice := func(weight int) int { return min(int(int64(weight)*int64(n)/int64(total)), n-1) }
	for i := range list {
		c := &list[i]
		start, end := pair.weights[c.row], pair.weights[c.row+1]
		from := slice(start + int(float64(c.part)*float64(end-start)))
		to := from
		if c.kind == mapAdded || c.kind == mapRemoved || c.edit == 0 {
			to = max(slice(max(end-1, start)), from)
		}
		for k := from; k <= to; k++ {
			cells[k].kind = max(cells[k].kind, c.kind)
			cells[k].grave = max(cells[k].grave, c.grave)
		}
	}
	return cells
}

// look returns the sign and the style of a cell.
func (c mapCell) look(s *style.Styles) (string, style.Style) {
	switch {
	case c.grave == graveMost:
		return "█", s.MapFlagged
	case c.kind == mapChanged:
		return "░", style.Style{}
	case c.kind == mapMoved:
		return "▐", s.MapMoved
	case c.kind == mapAdded:
		return "▄", s.MapAdded
	case c.kind == mapRemoved:
		return "▀", s.MapRemoved
	}
	return " ", style.Style{}
}
