package sidebyside

// The geometry of the pane, in cells.
const (
	leastTwo = 60 // the least width for two columns, where they are asked for
	usualTwo = 80 // the width from which there are two without being asked for
	mostSide = 84 // a wider column is hard to read
	mapCells = 3  // what is visible, the map, and the edge, which is left free

	gutterCells = 4 // two for signs, a space and the rule; the rest is space around them
)

// Columns is how many columns are wanted.
type columns uint8

const (
	columnsAsFit columns = iota
	columnsOne
	columnsTwo
)

// A frame says where everything is for one size of the pane.
type frame struct {
	width, height int
	head          int  // rows above the text
	titles        bool // one of them is for the columns' own titles
	one           bool // one column for both sides
	margin        int  // left of the text
	column        int  // cells of a column
	gutter        int  // between the columns, or before the only one
	overview      bool // the map is shown
}

// newFrame lays out a pane of the given size. Titles tells that each column has a
// title of its own.
func newFrame(width, height int, want columns, titles bool) frame {
	f := frame{width: max(width, 0), height: max(height, 0)}
	switch {
	case height >= 12 && titles:
		f.head, f.titles = 4, true // verdict, titles, columns, a blank row
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
	f.gutter = gutterCells + 1
	switch {
	case width >= 100:
		f.margin, f.gutter, edge = 3, gutterCells+4, edge+1
	case width >= usualTwo:
		f.margin, f.gutter = 1, gutterCells+2
	}
	if width >= leastTwo && want == columnsTwo || width >= usualTwo && want == columnsAsFit {
		side := (width - f.margin - f.gutter - edge) / 2
		f.column = min(side, mostSide)
		f.margin += (width - f.margin - f.gutter - edge - 2*f.column) / 2
		return f
	}
	f.one = true
	f.gutter = 0
	if width >= 12 {
		f.gutter = 3
	}
	if width >= 40 {
		f.margin = max(f.margin, 1)
	}
	f.column = min(max(width-f.margin-f.gutter-edge, 1), mostSide)
	f.margin += max((width-f.margin-f.gutter-edge-f.column)/2, 0)
	return f
}

// body is the number of rows of text.
func (f frame) body() int { return max(f.height-f.head, 0) }
