package sidebyside

import (
	"variorum/articles/compare"
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

// A mapCell is one slice of the text.
type mapCell struct {
	kind    mapKind
	flagged bool
}

// mostCells bounds the slices of the map. On a high screen a slice takes
// several rows: the map scrolls away with the text that the terminal moves, and
// drawing it again costs bytes wherever one row differs from the next. For the
// same reason the last column of the screen stays free, from which the cursor
// takes a long way to the next row, and what is most frequent has no colour.
const mostCells = 15

// mapRows is how many rows of the screen a slice of the map takes.
func (f frame) mapRows() int { return max((f.body()+mostCells-1)/mostCells, 1) }

// overviewCells returns the map, slice by slice. It goes by the length of
// texts, never by lines: those of text that was not shown are not known.
func (p *Pane) overviewCells() []mapCell {
	if p.overview != nil {
		return p.overview
	}
	n := (p.frame.body() + p.frame.mapRows() - 1) / p.frame.mapRows()
	cells := make([]mapCell, n)
	total := p.weights[len(p.weights)-1]
	if total == 0 || n == 0 {
		return cells
	}
	slice := func(weight int) int { return min(int(int64(weight)*int64(n)/int64(total)), n-1) }
	for i := range p.changes {
		c := &p.changes[i]
		start, end := p.weights[c.row], p.weights[c.row+1]
		from := slice(start + int(float64(c.part)*float64(end-start)))
		to := from
		if c.kind == mapAdded || c.kind == mapRemoved || c.edit == 0 {
			to = max(slice(max(end-1, start)), from)
		}
		for k := from; k <= to; k++ {
			cells[k].kind = max(cells[k].kind, c.kind)
			cells[k].flagged = cells[k].flagged || c.flags != 0
		}
	}
	p.overview = cells
	return cells
}

// look returns the sign and the style of a cell.
func (c mapCell) look(s *style.Styles) (string, style.Style) {
	if c.flagged {
		return "█", s.MapFlagged
	}
	switch c.kind {
	case mapChanged:
		return "░", style.Style{}
	case mapMoved:
		return "▐", s.MapMoved
	case mapAdded:
		return "▐", s.MapAdded
	case mapRemoved:
		return "▐", s.MapRemoved
	}
	return " ", style.Style{}
}

// rowSign returns the sign in the gutter of a row's first line, and whether
// it is one of a change.
func (p *Pane) rowSign(r *compare.Row) (sign string, changed bool) {
	switch {
	case r.Role == compare.RoleFurniture:
		return "", false
	case r.Moved:
		return "⇄", true
	case r.Kind == compare.RowAdded:
		return "+", true
	case r.Kind == compare.RowRemoved:
		return "-", true
	case r.Kind == compare.RowChanged:
		return "~", true
	}
	return "", false
}
