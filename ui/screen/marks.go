package screen

import tea "charm.land/bubbletea/v2"

// marksMsg holds the ids of the versions marked in earlier sessions.
type marksMsg struct{ read, pinned []string }

// loadMarks reads the marks of earlier sessions, once everything is loaded.
func (v *listView) loadMarks() tea.Cmd {
	if v.marked || v.stories.Snapshot.Loading || !v.hasList() {
		return nil
	}
	v.marked = true
	now := *v.stories // with the snapshot of now
	return func() tea.Msg {
		var msg marksMsg
		msg.read, msg.pinned = now.Marks()
		return msg
	}
}
