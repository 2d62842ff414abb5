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
	snapshot, marks := v.stories.Snapshot, v.stories.Store.Marks
	return func() tea.Msg {
		var msg marksMsg
		for i := range snapshot.Stories {
			for _, version := range snapshot.Stories[i].Versions {
				kept := marks(version.ID)
				if kept.Read {
					msg.read = append(msg.read, version.ID)
				}
				if kept.Pinned {
					msg.pinned = append(msg.pinned, version.ID)
				}
			}
		}
		return msg
	}
}
