package frame

// The geometry of the screen, in cells. Below LeastWidth and LeastHeight nothing is
// drawn but a request for more room.
const (
	wideScreen  = 100 // from here on the list and the reading pane stand side by side
	LeastWidth  = 20
	LeastHeight = 5
	roomyHeight = 10 // below, there is no hint line
	listShare   = 5  // the list has two of this many parts of a wide screen
	leastList   = 38
	mostList    = 64
	ruleWidth   = 1
)

// A Rect is a part of the screen.
type Rect struct{ x, Y, Width, Height int }

// Holds reports whether a cell of the screen lies in the part.
func (r Rect) Holds(x, y int) bool {
	return x >= r.x && x < r.x+r.Width && y >= r.Y && y < r.Y+r.Height
}

// A Frame says where everything is for one size of the screen.
type Frame struct {
	Width, Height int
	Tiny          bool // too small to draw anything
	Split         bool // list and reading pane side by side
	Header        int  // rows above the panes
	Hints         bool // there is a hint line below the status line
	List, Reader  Rect
	Compare       Rect // the comparing pane has its own header
	Overlay       Rect
}

// New lays out a screen. A program that was started with one file or a
// pair of files has no list.
func New(width, height int, hasList bool) Frame {
	f := Frame{Width: max(width, 0), Height: max(height, 0)}
	if width < LeastWidth || height < LeastHeight {
		f.Tiny = true
		return f
	}
	footer := 1
	if height >= roomyHeight {
		f.Header, f.Hints, footer = 2, true, 2
	}
	body := height - f.Header - footer
	whole := Rect{0, f.Header, width, body}
	f.List, f.Reader, f.Overlay = whole, whole, whole
	f.Compare = Rect{0, 0, width, height - footer}
	if hasList && width >= wideScreen {
		f.Split = true
		f.List.Width = min(max(2*width/listShare, leastList), mostList)
		f.Reader.x = f.List.Width + ruleWidth
		f.Reader.Width = width - f.Reader.x
	}
	return f
}

// ListWidth is the width of the list's rows: a blank cell parts them from the
// rule, or from the edge of the screen.
func (f *Frame) ListWidth() int { return max(f.List.Width-1, 0) }
