package screen

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/work"
	"variorum/store"
	"variorum/ui/screen/scroll"
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
	how := opening{}
	of := func(version store.Version) bool {
		return from != nil && version.Path == from.Path && version.Entry == from.Entry
	}
	if before, ok := v.placeBefore(inReader, [2]string{id}); ok {
		how = at(before)
	} else if slices.ContainsFunc(v.shown.versions, of) {
		how.place = func(ctx context.Context, to *articles.Article) scroll.Place {
			return corresponding(ctx, from, to, now.place)
		}
	}
	return v.goTo(id, how, arrival{turn: true, from: &now})
}

// corresponding returns the place in another version of an article at which the
// paragraph begins that corresponds to a place, or the nearest one before it
// that the other version has.
func corresponding(ctx context.Context, from, to *articles.Article, place scroll.Place) (found scroll.Place) {
	if !place.Within {
		return place // the very beginning
	}
	nearest := -1
	_ = work.Guard(func() error { // or the beginning has to do
		alignment, err := compare.Align(ctx, from, to)
		if err != nil {
			return err
		}
		for i := range alignment.Len() {
			row := alignment.Bare(i)
			if len(row.Old) == 0 || len(row.New) == 0 {
				continue
			}
			if block := row.Old[0].Block; block <= place.Block && block > nearest {
				found, nearest = scroll.At(row.New[0].Block, 0), block
			}
		}
		return nil
	})
	return found
}
