package screen

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/screen/list"
	"variorum/ui/screen/reader"
	"variorum/ui/screen/sidebyside"
)

// The answers to the shell's commands.
type (
	storeMsg   struct{}
	articleMsg struct {
		number  int
		id      string
		article *articles.Article
		words   int          // its length
		place   reader.Place // where reading it stopped, in an earlier session
		turned  bool         // place is the one to show, wherever it was left
		err     error
	}
	pairMsg struct {
		number       int
		oldID, newID string
		older, newer *articles.Article
		place        sidebyside.Place
		again        bool // the same pair, read again
		err          error
	}
	historyMsg struct {
		number   int // of the pair it is for
		versions []*articles.Article
		err      error
	}
	verdictMsg struct {
		old, new store.Version
		verdict  list.Verdict
	}
)

// mostBytes is the length of two texts up to which versions are compared for the list's
// sake; longer ones only when the reader asks.
const mostBytes = 1 << 20

// waitForStore waits until the store changes.
func (m *model) waitForStore() tea.Cmd {
	changed, ctx := m.options.Store.Changed(), m.ctx
	return func() tea.Msg {
		select {
		case <-changed:
			return storeMsg{}
		case <-ctx.Done():
			return nil
		}
	}
}

// open has the version with an id read for the reading pane, which shows it where
// it was left.
func (m *model) open(id string) tea.Cmd { return m.openAt(id, nil) }

// openAt has the version with an id read for the reading pane. If place is not
// nil, it says where in the article to begin; it may take long.
func (m *model) openAt(id string, place func(context.Context, *articles.Article) reader.Place) tea.Cmd {
	ctx, number := m.opening.ask(m.ctx)
	fetch, marks := m.fetch, m.options.Store.Marks
	return func() tea.Msg {
		msg := articleMsg{number: number, id: id}
		if msg.article, msg.err = fetch(ctx, id); msg.err == nil {
			msg.words = msg.article.Words()
		}
		if msg.err == nil && place != nil {
			msg.place, msg.turned = place(ctx, msg.article), true
			return msg
		}
		left := marks(id).Place
		msg.place = reader.Place{Block: left.Block, Offset: left.Offset}
		return msg
	}
}

// preview shows the selected version beside the list, or nothing to do.
func (m *model) preview() tea.Cmd {
	if !m.frame.split {
		return nil
	}
	story, n, ok := m.list.Selected()
	if !ok || m.at != inList || story.Versions[n].ID == m.shown.id {
		return nil
	}
	return m.show(story.Versions, n)
}

// show opens version n of a story in the reading pane.
func (m *model) show(versions []store.Version, n int) tea.Cmd {
	if m.shown.id == versions[n].ID && m.reader.Article() != nil {
		m.shown.versions, m.shown.index = versions, n
		return nil
	}
	m.keepPlace()
	m.shown = shown{id: versions[n].ID, versions: versions, index: n}
	return m.open(m.shown.id)
}

// keepPlace remembers where the reading pane stands in its article.
func (m *model) keepPlace() {
	if m.shown.id != "" && m.reader.Article() != nil && m.shown.open {
		place := m.reader.Place()
		m.places[m.shown.id] = place
		m.options.Store.SetPlace(m.shown.id, store.Place{Block: place.Block, Offset: place.Offset})
	}
}

func (m *model) articleOpened(msg articleMsg) tea.Cmd {
	if msg.number != m.opening.number {
		return nil
	}
	if msg.err != nil {
		if !errors.Is(msg.err, context.Canceled) {
			m.reader.Fail("This article cannot be shown. " + clean(msg.err))
		}
		return nil
	}
	m.shown.id = msg.id
	m.findShown()
	m.shown.open = true
	place, ok := m.places[msg.id]
	if !ok || msg.turned {
		place = msg.place
	}
	m.reader.Open(msg.article, msg.words, place)
	if msg.turned {
		m.turned.place = m.reader.Place()
	}
	m.markRead()
	return m.searchShown()
}

// markRead marks the shown version as read, unless it is only seen beside the
// list.
func (m *model) markRead() {
	if m.at != inList && m.shown.id != "" {
		m.list.MarkRead(m.shown.id)
	}
}

// comparePair has two versions read for the comparing pane.
func (m *model) comparePair(oldID, newID string) tea.Cmd {
	ctx, number := m.pairing.ask(m.ctx)
	fetch := m.fetch
	place := m.placeIn(oldID, newID)
	return func() tea.Msg {
		older, err := fetch(ctx, oldID)
		if err != nil {
			return pairMsg{number: number, err: err}
		}
		newer, err := fetch(ctx, newID)
		return pairMsg{number: number, oldID: oldID, newID: newID, older: older, newer: newer, place: place, err: err}
	}
}

// placeIn returns the reading pane's place where it shows one of the two
// versions.
func (m *model) placeIn(oldID, newID string) sidebyside.Place {
	if m.at != inReader || !m.shown.open || m.shown.id != oldID && m.shown.id != newID {
		return sidebyside.Place{}
	}
	place := m.reader.Place()
	if m.crossing.known && m.crossing.pair == [2]string{oldID, newID} && m.crossing.shown == m.shown.id && m.crossing.reading == place {
		return m.crossing.comparing
	}
	return sidebyside.Place{Old: m.shown.id == oldID, Block: place.Block, Offset: place.Offset}
}

func (m *model) pairOpened(msg pairMsg) tea.Cmd {
	if msg.number != m.pairing.number {
		return nil
	}
	if msg.err != nil {
		if !errors.Is(msg.err, context.Canceled) {
			m.say(clean(msg.err), true)
		}
		return nil
	}
	if m.at != inCompare {
		m.from = m.at
	}
	m.at = inCompare
	m.pair = [2]string{msg.oldID, msg.newID}
	cmd := m.compare.Open(msg.older, msg.newer, m.versionsOf(msg.oldID))
	m.compare.GoTo(msg.place)
	m.crossing = crossing{pair: m.pair, shown: m.shown.id, reading: m.reader.Place(), comparing: msg.place, known: m.from == inReader && !msg.again}
	return cmd
}

// fetchHistory has all versions of the story read for the comparing pane.
func (m *model) fetchHistory(versions []store.Version) tea.Cmd {
	ctx, number, fetch := m.ctx, m.pairing.number, m.fetch
	return func() tea.Msg {
		msg := historyMsg{number: number}
		for _, v := range versions {
			a, err := fetch(ctx, v.ID)
			if err != nil {
				msg.err = err
				break
			}
			msg.versions = append(msg.versions, a)
		}
		return msg
	}
}

func (m *model) historyFetched(msg historyMsg) tea.Cmd {
	switch {
	case msg.number != m.pairing.number || m.at != inCompare:
		return nil
	case msg.err != nil:
		m.say(clean(msg.err), true)
		return nil
	}
	return m.compare.SetHistory(msg.versions)
}

// versionsOf returns the versions of the story that the version with an id
// belongs to.
func (m *model) versionsOf(id string) []store.Version {
	for i := range m.snapshot.Stories {
		for _, v := range m.snapshot.Stories[i].Versions {
			if v.ID == id {
				return m.snapshot.Stories[i].Versions
			}
		}
	}
	return nil
}

// leaveCompare goes back to where comparing was called from; read tells to go
// on reading at the same place instead.
func (m *model) leaveCompare(read bool) tea.Cmd {
	if !read {
		m.at = m.from
		m.compare.Close()
		return m.preview()
	}
	old := m.shown.id == m.pair[0] || m.shown.id != m.pair[1] && m.options.Old != ""
	id := m.pair[1]
	if old {
		id = m.pair[0]
	}
	comparing := m.compare.Place()
	if c := &m.crossing; c.known && c.pair == m.pair && c.shown == m.shown.id && c.comparing == comparing && id == m.shown.id && m.shown.open {
		m.at = inReader // where it was left
		m.compare.Close()
		return nil
	}
	place := m.compare.In(old)
	m.places[id] = reader.Place{Block: place.Block, Offset: place.Offset}
	m.at = inReader
	m.compare.Close()
	if m.shown.id == id && m.shown.open {
		m.reader.GoTo(m.places[id])
		m.crossing = crossing{pair: m.pair, shown: id, reading: m.reader.Place(), comparing: comparing, known: true}
		return nil
	}
	m.shown = shown{id: id}
	m.findShown()
	return m.open(id)
}

// A crossing is where one went from reading to comparing, or back: what was at
// the top there and here. Going back without having moved leads to the same
// place, though not each place of one is a place of the other.
type crossing struct {
	pair      [2]string // the ids of the versions compared
	shown     string    // and of the one in the reading pane
	reading   reader.Place
	comparing sidebyside.Place
	known     bool
}

// judge finds the verdict on a version in the list that has none yet, one at
// a time and only when files are read.
func (m *model) judge() tea.Cmd {
	if m.judging || m.snapshot.Loading || m.frame.tiny || m.at != inList && !m.frame.split || m.at == inCompare {
		return nil
	}
	older, newer, ok := m.list.Missing()
	if !ok {
		return nil
	}
	m.judging = true
	fetch, ctx := m.fetch, m.ctx
	return func() tea.Msg {
		verdict, err := judgePair(ctx, fetch, older.ID, newer.ID)
		verdict.Failed = err != nil
		return verdictMsg{older, newer, verdict}
	}
}

func judgePair(ctx context.Context, fetch func(context.Context, string) (*articles.Article, error), oldID, newID string) (list.Verdict, error) {
	older, err := fetch(ctx, oldID)
	if err != nil {
		return list.Verdict{}, err
	}
	newer, err := fetch(ctx, newID)
	if err != nil {
		return list.Verdict{}, err
	}
	if size(older)+size(newer) > mostBytes {
		return list.Verdict{}, fmt.Errorf("%s and %s are too long", oldID, newID)
	}
	c, err := compare.Compare(ctx, older, newer)
	if err != nil {
		return list.Verdict{}, err
	}
	return list.Verdict{Relation: c.Relation, Kept: c.Similarity}, nil
}

// size returns the bytes of an article's text.
func size(a *articles.Article) int {
	n := 0
	for i := range a.Blocks {
		n += len(a.Blocks[i].Text)
	}
	return n
}

// clean returns an error as one line that is safe to show.
func clean(err error) string { return articles.CleanLine(err.Error()) }
