package screen

import (
	tea "charm.land/bubbletea/v2"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/pane"
	"variorum/ui/screen/visit"
)

// wheelRows is how far a notch of the mouse wheel scrolls.
const wheelRows = 3

// A mouse has what lies under it scroll, or does what the key for it would.
type mouse struct{ *model }

// wheel scrolls what is under the mouse.
func (m mouse) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	rows := wheelRows
	switch msg.Button {
	case tea.MouseWheelUp:
		rows = -wheelRows
	case tea.MouseWheelDown:
	default:
		return nil
	}
	if p := m.page(); p != nil {
		p.Scroll(rows)
		return nil
	}
	under := m.views()[m.under(msg.X, msg.Y)].pane()
	if under == pane.Pane(m.list.list) {
		rows /= wheelRows // it moves from story to story
	}
	under.Scroll(rows)
	return tea.Batch(under.Update(msg), m.list.preview())
}

// click selects a story, opens the selected one, or goes to the reading pane.
func (m mouse) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	if p := m.page(); p != nil {
		return m.clickPage(p, msg.Y-m.frame.Overlay.Y)
	}
	switch {
	case m.mode() != nil:
		return nil
	case m.at() == visit.InCompare:
		return m.compare.sides.Click(msg.X, msg.Y-m.frame.Compare.Y)
	case m.under(msg.X, msg.Y) == visit.InReader:
		if m.at() == visit.InList && m.frame.Reader.Holds(msg.X, msg.Y) {
			return m.list.open()
		}
		return nil
	case !m.frame.List.Holds(msg.X, msg.Y):
		return nil
	}
	before := m.list.selectedID()
	if !m.list.list.Click(msg.Y - m.frame.List.Y) {
		return nil
	}
	if m.at() == visit.InList && before == m.list.selectedID() {
		return m.list.open()
	}
	if m.at() == visit.InReader {
		m.read.keepPlace()
		m.visits = m.visits[:1]
	}
	return m.list.preview()
}

// clickPage hands a click to the page over the panes.
func (m mouse) clickPage(p mode.Page, row int) tea.Cmd {
	level := len(m.visits) - 1
	next, cmd := p.Click(row)
	if level < len(m.visits) && m.visits[level].Mode == mode.Mode(p) {
		m.visits[level].Mode = next
	}
	return cmd
}

// under returns the view in a cell of the screen.
func (m mouse) under(x, y int) visit.Where {
	if m.frame.Split && m.at() != visit.InCompare {
		if m.frame.List.Holds(x, y) {
			return visit.InList
		}
		return visit.InReader
	}
	return m.at()
}
