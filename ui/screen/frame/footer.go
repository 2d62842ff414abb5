package frame

import "charm.land/bubbles/v2/key"

// A Footer is what the status line and the hint line say.
type Footer struct {
	Left   string
	Right  string
	Cursor int // the cell of the status line where the cursor is, -1: none
	Hints  []key.Binding
}
