package pane

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/style"
)

// A Pane shows stories, an article or a comparison. It is a plain struct that
// the shell calls; it reads no file and knows no other pane.
type Pane interface {
	// Resize gives the pane its size in cells; the place stays.
	Resize(width, height int)
	// SetStyles changes the looks; the place stays.
	SetStyles(s style.Styles)
	// Key handles a key that was pressed count times, and reports whether it
	// means something here.
	Key(msg tea.KeyPressMsg, count int) (handled bool, cmd tea.Cmd)
	// Update takes the answers to the pane's own commands.
	Update(msg tea.Msg) tea.Cmd
	// Scroll moves what is shown by a number of rows.
	Scroll(rows int)
	// View returns the pane's rows: exactly as many as it is high, none wider
	// than it is wide.
	View() []string
	// Status says where one is in what is shown.
	Status() string
	// Hints are the keys to offer now.
	Hints() []key.Binding
}
