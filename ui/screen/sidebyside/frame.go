package sidebyside

// The geometry of the pane, in cells.
const (
	leastSide = 40 // a narrower column breaks prose badly: then one column for both
	mostSide  = 84 // a wider one is hard to read
	mapCells  = 4  // a space, what is visible, the map, and the edge, which is left free

	leastTwo = 1 + 2*leastSide + 6 + mapCells // the least width that has room for two columns

	gutterCells = 4 // two for signs, a space and the rule; the rest is space around them
)

// A frame says where everything is for one size of the pane.
type frame struct {
	width, height int
	head          int  // rows above the text
	one           bool // one column for both sides
	margin        int  // left of the text
	column        int  // cells of a column
	gutter        int  // between the columns, or before the only one
	overview      bool // the map is shown
}

// newFrame lays out a pane of the given size, in one column where that is
// wanted or two would be too narrow.
func newFrame(width, height int, one bool) frame {
	f := frame{width: max(width, 0), height: max(height, 0), one: one}
	switch {
	case height >= 8:
		f.head = 3 // verdict, columns, a blank row
	case height >= 4:
		f.head = 1
	}
	edge := 0
	if width >= 24 {
		f.overview = true
		edge = mapCells
	}
	switch {
	case width >= 100:
		f.margin = 3
	case width >= 40:
		f.margin = 1
	}
	f.gutter = 6
	if width >= 100 {
		f.gutter = 8
	}
	side := (width - f.margin - f.gutter - edge) / 2
	if !f.one && side >= leastSide {
		f.column = min(side, mostSide)
		f.margin += (width - f.margin - f.gutter - edge - 2*f.column) / 2
		return f
	}
	f.one = true
	f.gutter = 0
	if width >= 12 {
		f.gutter = 3
	}
	f.column = min(max(width-f.margin-f.gutter-edge, 1), mostSide)
	f.margin += max((width-f.margin-f.gutter-edge-f.column)/2, 0)
	return f
}

// body is the number of rows of text.
func (f frame) body() int { return max(f.height-f.head, 0) }
