package screen

import tea "charm.land/bubbletea/v2"

// wheelRows is how far a notch of the mouse wheel scrolls.
const wheelRows = 3

// wheel scrolls the pane under the mouse.
func (m *model) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	rows := wheelRows
	switch msg.Button {
	case tea.MouseWheelUp:
		rows = -wheelRows
	case tea.MouseWheelDown:
	default:
		return nil
	}
	switch {
	case m.overlay != nil:
		m.overlay.scroll(rows)
	case m.at == inCompare:
		m.compare.Scroll(rows)
		return m.compare.Update(msg)
	case m.paneAt(msg.X, msg.Y) == inReader:
		m.reader.Scroll(rows)
	default:
		m.list.Move(rows / wheelRows)
		return m.preview()
	}
	return nil
}

// click selects a story, opens the selected one, or goes to the reading pane.
func (m *model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || m.overlay != nil || m.at == inCompare {
		return nil
	}
	if m.paneAt(msg.X, msg.Y) == inReader {
		if m.at == inList && m.frame.reader.holds(msg.X, msg.Y) {
			return m.enter()
		}
		return nil
	}
	if !m.frame.list.holds(msg.X, msg.Y) {
		return nil
	}
	before := m.selectedID()
	if !m.list.Click(msg.Y - m.frame.list.y) {
		return nil
	}
	if m.at == inList && before == m.selectedID() {
		return m.enter()
	}
	m.at = inList
	return m.preview()
}

func (m *model) selectedID() string {
	story, n, ok := m.list.Selected()
	if !ok {
		return ""
	}
	return story.Versions[n].ID
}

// paneAt returns the pane in a cell of the screen.
func (m *model) paneAt(x, y int) pane {
	if m.frame.split {
		if m.frame.list.holds(x, y) {
			return inList
		}
		return inReader
	}
	return m.at
}
