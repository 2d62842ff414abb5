package screen

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/stories"
	"variorum/ui/screen/visit"
)

// otherVersion shows another version of the story, at the paragraph that
// corresponds to the one on top; going back without having moved leads to the
// very place one came from.
func (v *readView) otherVersion(step int) tea.Cmd {
	n := len(v.shown.versions)
	if n < 2 {
		v.say("This story has no other version.")
		return nil
	}
	id := v.shown.versions[((v.shown.index+step)%n+n)%n].ID
	from, now := v.reader.Article(), v.standing()
	how := stories.Opening{}
	of := func(version store.Version) bool {
		return from != nil && version.Path == from.Path && version.Entry == from.Entry
	}
	if before, ok := v.placeBefore(visit.InReader, [2]string{id}); ok {
		how = stories.At(before)
	} else if slices.ContainsFunc(v.shown.versions, of) {
		how.Place = func(ctx context.Context, to *articles.Article) scroll.Place {
			return stories.Corresponding(ctx, from, to, now.Place)
		}
	}
	return v.goTo(id, how, arrival{turn: true, from: &now})
}
