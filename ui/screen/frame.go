package screen

// The geometry of the screen, in cells.
const (
	wideScreen  = 100 // from here on the list and the reading pane stand side by side
	leastWidth  = 20  // below, one line asks for more room
	leastHeight = 5
	roomyHeight = 10 // below, there is no hint line
	listShare   = 5  // the list has two of this many parts of a wide screen
	leastList   = 38
	mostList    = 64
	ruleWidth   = 1
)

// A rect is a part of the screen.
type rect struct{ x, y, width, height int }

func (r rect) holds(x, y int) bool {
	return x >= r.x && x < r.x+r.width && y >= r.y && y < r.y+r.height
}

// A frame says where everything is for one size of the screen.
type frame struct {
	width, height int
	tiny          bool // too small to draw anything
	split         bool // list and reading pane side by side
	header        int  // rows above the panes
	hints         bool // there is a hint line below the status line
	list, reader  rect
	compare       rect // the comparing pane has its own header
	overlay       rect
}

// newFrame lays out a screen. A program that was started with one file or a
// pair of files has no list.
func newFrame(width, height int, hasList bool) frame {
	f := frame{width: max(width, 0), height: max(height, 0)}
	if width < leastWidth || height < leastHeight {
		f.tiny = true
		return f
	}
	footer := 1
	if height >= roomyHeight {
		f.header, f.hints, footer = 2, true, 2
	}
	body := height - f.header - footer
	whole := rect{0, f.header, width, body}
	f.list, f.reader, f.overlay = whole, whole, whole
	f.compare = rect{0, 0, width, height - footer}
	if hasList && width >= wideScreen {
		f.split = true
		f.list.width = min(max(2*width/listShare, leastList), mostList)
		f.reader.x = f.list.width + ruleWidth
		f.reader.width = width - f.reader.x
	}
	return f
}

// listWidth is the width of the list's rows: a blank cell parts them from the
// rule, or from the edge of the screen.
func (f *frame) listWidth() int { return max(f.list.width-1, 0) }
