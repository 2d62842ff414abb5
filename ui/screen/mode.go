package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/style"
)

// A mode takes the keys before the view does: the prompt, a page over the panes,
// or waiting for what was asked for.
type mode interface {
	// key handles a key that was pressed count times, and returns what takes the
	// keys then: the mode itself, another one, or nil for none.
	key(msg tea.KeyPressMsg, count int) (mode, tea.Cmd)
	// typing reports whether every key is text, or kept: digits are no count.
	typing() bool
	// footer is what the lowest rows say, and false where they stay as they are.
	footer(width int) (footer, bool)
}

// A page is a mode that covers the panes.
type page interface {
	mode
	rows() []string // exactly as many as it is high
	resize(width, height int)
	restyle(s style.Styles)
	scroll(rows int)
	click(row int) (mode, tea.Cmd)
}

// A footer is what the status line and the hint line say.
type footer struct {
	left   string
	right  string
	cursor int // the cell of the status line where the cursor is, -1: none
	hints  []key.Binding
}

// mode is what takes the keys, nil for the view.
func (m *model) mode() mode { return m.here().mode }

// page is the page over the panes, nil for none.
func (m *model) page() page {
	over := m.mode()
	if w, ok := over.(*waiting); ok {
		over = w.under
	}
	p, _ := over.(page)
	return p
}

// modeKey hands a key to what takes the keys.
func (m *model) modeKey(msg tea.KeyPressMsg, count int) tea.Cmd {
	level, now := len(m.visits)-1, m.mode()
	next, cmd := now.key(msg, count)
	switch {
	case level >= len(m.visits) || m.visits[level].mode != now: // another one took its place
	case next != now && level == len(m.visits)-1:
		m.begin(next)
	default:
		m.visits[level].mode = next
	}
	return cmd
}

// begin puts a mode over the view.
func (m *model) begin(next mode) {
	if p, ok := next.(page); ok {
		p.restyle(m.look.Styles)
		p.resize(m.frame.overlay.width, m.frame.overlay.height)
	}
	m.here().mode = next
}
