package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/library"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/visit"
)

// takeOut takes the selected version out of its story.
func (v *listView) takeOut() tea.Cmd {
	story, n, ok := v.list.Selected()
	if !ok || len(story.Versions) < 2 || v.list.Related() != nil {
		v.say("Only a version of a story with several can be taken out.")
		return nil
	}
	if !v.list.OnVersion() {
		v.say("Select the version to take out, then press u.")
		return nil
	}
	return v.library.TakeOut(v.ctx, story, n)
}

// join makes one story of the articles that are picked out and the selected one,
// or of the selected story and the one above it.
func (v *listView) join() tea.Cmd {
	id := v.selectedID()
	if id == "" {
		return nil
	}
	ids := slices.Clone(v.list.Picks.IDs())
	if len(ids) == 0 {
		above, ok := v.list.Above()
		if !ok {
			v.say("U joins a story with the one above it; there is none above.")
			return nil
		}
		ids = []string{above.Versions[0].ID}
	}
	if !slices.Contains(ids, id) {
		ids = append(ids, id)
	}
	if len(ids) < 2 {
		v.say("Only this article is picked out: go to another one, then press U.")
		return nil
	}
	return v.library.Join(v.ctx, ids)
}

// askToJoin asks whether stories are to be joined.
func (v *listView) askToJoin(msg library.AskMsg) {
	if v.at() == visit.InList && v.mode() == nil {
		v.begin(mode.NewConfirm(v.keys, msg.Asked, func() tea.Cmd { return msg.Join }))
	}
}
