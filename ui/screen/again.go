package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/store"
)

// pairVersions returns the two versions being compared as the store knows them
// now, the zero Version for one that is gone.
func (m *model) pairVersions() (pair [2]store.Version) {
	for i, id := range m.pair {
		for _, v := range m.versionsOf(id) {
			if v.ID == id {
				pair[i] = v
			}
		}
	}
	return pair
}

// sayPairChanged tells who is comparing that the file of a version changed.
// What is on the screen stays until the reader asks for the new text.
func (m *model) sayPairChanged(before [2]store.Version) {
	if m.at != inCompare {
		return
	}
	for i, now := range m.pairVersions() {
		switch {
		case now == before[i] || before[i] == store.Version{}:
		case now == store.Version{}:
			m.say("The file of a version shown here is gone.", false)
			return
		default:
			m.list.ForgetVerdicts(now.ID)
			m.say("The file of a version shown here changed: r compares again.", false)
		}
	}
}

// compareAgain reads the two versions' files again and compares them, at the
// same place.
func (m *model) compareAgain() tea.Cmd {
	ctx, number := m.pairing.ask(m.ctx)
	ids, place := m.pair, m.compare.In(false)
	var read [2]func() (*articles.Article, error)
	for i, v := range m.pairVersions() {
		m.list.ForgetVerdicts(ids[i])
		read[i] = m.readAgain(ctx, ids[i], v.Entry)
	}
	return func() tea.Msg {
		older, err := read[0]()
		if err != nil {
			return pairMsg{number: number, err: err}
		}
		newer, err := read[1]()
		return pairMsg{number: number, oldID: ids[0], newID: ids[1], older: older, newer: newer, place: place, again: true, err: err}
	}
}

// readAgain returns what reads a version, from its file where it has one.
func (m *model) readAgain(ctx context.Context, id string, entry int) func() (*articles.Article, error) {
	fetch := m.fetch
	limits := m.options.Limits
	name, ok := m.options.Store.File(id)
	return func() (*articles.Article, error) {
		if ok {
			return reread(ctx, name, entry, limits)
		}
		return fetch(ctx, id)
	}
}
