package screen

import tea "charm.land/bubbletea/v2"

// marksMsg holds the ids of the versions marked in earlier sessions.
type marksMsg struct{ read, pinned []string }

// loadMarks reads the marks of earlier sessions, once everything is loaded.
func (m *model) loadMarks() tea.Cmd {
	if m.marked || m.snapshot.Loading || !m.hasList() {
		return nil
	}
	m.marked = true
	snapshot, marks := m.snapshot, m.options.Store.Marks
	return func() tea.Msg {
		var msg marksMsg
		for i := range snapshot.Stories {
			for _, v := range snapshot.Stories[i].Versions {
				kept := marks(v.ID)
				if kept.Read {
					msg.read = append(msg.read, v.ID)
				}
				if kept.Pinned {
					msg.pinned = append(msg.pinned, v.ID)
				}
			}
		}
		return msg
	}
}

// takeOut takes the selected version out of its story.
func (m *model) takeOut() tea.Cmd {
	story, n, ok := m.list.Selected()
	if !ok || len(story.Versions) < 2 {
		m.say("Only a version of a story with several can be taken out.", false)
		return nil
	}
	if !m.list.OnVersion() {
		m.say("Select the version to take out, then press u.", false)
		return nil
	}
	id, split := story.Versions[n].ID, m.options.Store.Split
	return func() tea.Msg {
		split(id)
		return saidMsg{"Taken out of its story; U below another story joins the two.", false}
	}
}

// join makes one story of the selected one and the one above it.
func (m *model) join() tea.Cmd {
	story, n, ok := m.list.Selected()
	above, okAbove := m.list.Above()
	if !ok || !okAbove {
		m.say("U joins a story with the one above it; there is none above.", false)
		return nil
	}
	a, b, join := above.Versions[0].ID, story.Versions[n].ID, m.options.Store.Join
	return func() tea.Msg {
		join(a, b)
		return saidMsg{"Joined with the story above; u on a version takes it out.", false}
	}
}
