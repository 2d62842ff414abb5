package screen

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/screen/reader"
)

// versionKey shows another version of the story in the reading pane, at the
// paragraph one was reading.
func (m *model) versionKey(msg tea.KeyPressMsg) (handled bool, cmd tea.Cmd) {
	step := 0
	switch {
	case key.Matches(msg, m.keys.NextVersion):
		step = 1
	case key.Matches(msg, m.keys.PrevVersion):
		step = -1
	default:
		return false, nil
	}
	n := len(m.shown.versions)
	if n < 2 {
		m.say("This story has no other version.", false)
		return true, nil
	}
	cmd = m.turnTo((m.shown.index + step + n) % n)
	m.list.Select(m.shown.id)
	return true, cmd
}

// A turning is where turning from one version to another led. Turning back
// without having moved leads to the very place one came from.
type turning struct {
	from, to string       // ids of versions
	place    reader.Place // in the second
}

// turnTo shows version n of the story at the paragraph that corresponds to the
// one on top.
func (m *model) turnTo(n int) tea.Cmd {
	from, place, versions := m.reader.Article(), m.reader.Place(), m.shown.versions
	id := versions[n].ID
	back := m.turned == turning{from: id, to: m.shown.id, place: place}
	of := func(v store.Version) bool { return from != nil && v.Path == from.Path && v.Entry == from.Entry }
	if back || !slices.ContainsFunc(versions, of) {
		return m.show(versions, n)
	}
	m.keepPlace()
	m.turned = turning{from: m.shown.id, to: id}
	m.shown = shown{id: id, versions: versions, index: n}
	return m.openAt(id, func(ctx context.Context, to *articles.Article) reader.Place {
		return corresponding(ctx, from, to, place)
	})
}

// corresponding returns the place in another version of an article at which the
// paragraph begins that corresponds to a place, or the nearest one before it
// that the other version has.
func corresponding(ctx context.Context, from, to *articles.Article, place reader.Place) reader.Place {
	if place == (reader.Place{}) {
		return place // the very beginning
	}
	alignment, err := compare.Align(ctx, from, to)
	if err != nil {
		return reader.Place{}
	}
	found, nearest := reader.Place{}, -1
	for i := range alignment.Len() {
		row := alignment.Bare(i)
		if len(row.Old) == 0 || len(row.New) == 0 {
			continue
		}
		if block := row.Old[0].Block; block <= place.Block && block > nearest {
			found, nearest = reader.Place{Block: row.New[0].Block}, block
		}
	}
	return found
}
