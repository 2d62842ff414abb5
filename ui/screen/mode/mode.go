package mode

import (
	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/frame"
	"variorum/ui/style"
)

// A Mode takes the keys before the view does: the prompt, a page over the panes,
// or waiting for what was asked for.
type Mode interface {
	// Key handles a key that was pressed count times, and returns what takes the
	// keys then: the mode itself, another one, or nil for none.
	Key(msg tea.KeyPressMsg, count int) (Mode, tea.Cmd)
	// Typing reports whether every key is text, or kept: digits are no count.
	Typing() bool
	// Footer is what the lowest rows say, and false where they stay as they are.
	Footer(width int) (frame.Footer, bool)
}

// A Page is a mode that covers the panes.
type Page interface {
	Mode
	Rows() []string // exactly as many as it is high
	Resize(width, height int)
	Restyle(s style.Styles)
	Scroll(rows int)
	CursorRow() (row int, ok bool) // where the selection is, and false where there is none
	Click(row int) (Mode, tea.Cmd)
}
