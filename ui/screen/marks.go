package screen

import (
	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/frame"
)

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

// takeOut takes the selected version out of its story.
func (v *listView) takeOut() tea.Cmd {
	story, n, ok := v.list.Selected()
	if !ok || len(story.Versions) < 2 {
		v.say("Only a version of a story with several can be taken out.")
		return nil
	}
	if !v.list.OnVersion() {
		v.say("Select the version to take out, then press u.")
		return nil
	}
	id, split, ctx := story.Versions[n].ID, v.stories.Store.Split, v.ctx
	return func() tea.Msg {
		_ = split(ctx, id) // its only error is ctx's
		return frame.Say("Taken out of its story; U below another story joins the two.")
	}
}

// join makes one story of the selected one and the one above it.
func (v *listView) join() tea.Cmd {
	story, n, ok := v.list.Selected()
	above, okAbove := v.list.Above()
	if !ok || !okAbove {
		v.say("U joins a story with the one above it; there is none above.")
		return nil
	}
	a, b, join, ctx := above.Versions[0].ID, story.Versions[n].ID, v.stories.Store.Join, v.ctx
	return func() tea.Msg {
		_ = join(ctx, a, b) // its only error is ctx's
		return frame.Say("Joined with the story above; u on a version takes it out.")
	}
}
