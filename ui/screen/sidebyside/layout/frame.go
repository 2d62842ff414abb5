package layout

// The geometry of the pane, in cells.
const (
	LeastTwo = 60 // the least width for two columns, where they are asked for
	usualTwo = 80 // the width from which there are two without being asked for
	mostSide = 84 // a wider column is hard to read
	MapCells = 3  // what is visible, the map, and the edge, which is left free

	GutterCells = 4 // two for signs, a space and the rule; the rest is space around them
)

// Columns is how many columns a reader wants: as many as fit well, one, or two
// even where they are narrow.
type Columns uint8

const (
	ColumnsAsFit Columns = iota
	ColumnsOne
	ColumnsTwo
)

// A Frame says where everything is for one size of the pane, in cells and rows.
type Frame struct {
	Width, Height int
	Head          int  // rows above the text
	Titles        bool // One of them is for the columns' own titles
	One           bool // One column for both sides
	Margin        int  // left of the text
	Column        int  // cells of a column
	Gutter        int  // between the columns, or before the only one
	Overview      bool // the map is shown
}

// NewFrame lays out a pane of the given size. Titles tells that each column has a
// title of its own.
func NewFrame(width, height int, want Columns, titles bool) Frame {
	f := Frame{Width: max(width, 0), Height: max(height, 0)}
	switch {
	case height >= 12 && titles:
		f.Head, f.Titles = 4, true // verdict, titles, columns, a blank row
	case height >= 8:
		f.Head = 3 // verdict, columns, a blank row
	case height >= 4:
		f.Head = 1
	}
	edge := 0
	if width >= 24 {
		f.Overview = true
		edge = MapCells
	}
	f.Gutter = GutterCells + 1
	switch {
	case width >= 100:
		f.Margin, f.Gutter, edge = 3, GutterCells+4, edge+1
	case width >= usualTwo:
		f.Margin, f.Gutter = 1, GutterCells+2
	}
	if width >= LeastTwo && want == ColumnsTwo || width >= usualTwo && want == ColumnsAsFit {
		side := (width - f.Margin - f.Gutter - edge) / 2
		f.Column = min(side, mostSide)
		f.Margin += (width - f.Margin - f.Gutter - edge - 2*f.Column) / 2
		return f
	}
	f.One = true
	f.Gutter = 0
	if width >= 12 {
		f.Gutter = 3
	}
	if width >= 40 {
		f.Margin = max(f.Margin, 1)
	}
	f.Column = min(max(width-f.Margin-f.Gutter-edge, 1), mostSide)
	f.Margin += max((width-f.Margin-f.Gutter-edge-f.Column)/2, 0)
	return f
}

// Body is the number of rows of text.
func (f Frame) Body() int { return max(f.Height-f.Head, 0) }
