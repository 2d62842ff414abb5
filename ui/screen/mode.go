package screen

import (
	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/mode"
)

// mode is what takes the keys, nil for the view.
func (m *model) mode() mode.Mode { return m.here().Mode }

// page is the page over the panes, nil for none.
func (m *model) page() mode.Page {
	over := m.mode()
	if w, ok := over.(*mode.Waiting); ok {
		over = w.Under
	}
	p, _ := over.(mode.Page)
	return p
}

// modeKey hands a key to what takes the keys.
func (m *model) modeKey(msg tea.KeyPressMsg, count int) tea.Cmd {
	level, now := len(m.visits)-1, m.mode()
	next, cmd := now.Key(msg, count)
	switch {
	case level >= len(m.visits) || m.visits[level].Mode != now: // another one took its place
	case next != now && level == len(m.visits)-1:
		m.begin(next)
	default:
		m.visits[level].Mode = next
	}
	return cmd
}

// begin puts a mode over the view.
func (m *model) begin(next mode.Mode) {
	if p, ok := next.(mode.Page); ok {
		p.Restyle(m.look.Styles)
		p.Resize(m.frame.Overlay.Width, m.frame.Overlay.Height)
	}
	m.here().Mode = next
}

// prompt begins typing a search, or the filter in the list.
func (m *model) prompt() tea.Cmd {
	looked := m.view().search()
	looked.Past = m.memory.past(looked.Label)
	m.begin(mode.NewPrompt(m.keys, looked))
	return looked.Begin
}
