package screen

import (
	"context"
	"errors"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/page"
	"variorum/ui/screen/pane"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/screen/stories"
	"variorum/ui/screen/visit"
)

// A compareView is the comparing pane.
type compareView struct {
	*model
	sides  *sidebyside.Pane
	ids    [2]string        // of the old and the new version that are shown, or were last
	asked  stories.Question // the pair to show, or the history of this one
	next   *pairing
	listed *page.Differences // as they were last listed, nil: not yet
}

// A pairing is a pair of versions to be shown.
type pairing struct {
	ids   [2]string
	place scroll.Place
	from  *visit.Spot // where one comes from
	turn  bool        // in place of the present visit
	read  bool        // the pane has the articles
}

// pairMsg brings the articles of the pair that was asked for.
type pairMsg struct {
	number       int
	older, newer *articles.Article
	err          error
}

// historyMsg brings the articles of all versions.
type historyMsg struct {
	number   int
	versions []*articles.Article
	err      error
}

func (v *compareView) pane() pane.Pane { return v.sides }

func (v *compareView) key(msg tea.KeyPressMsg, count int) (bool, tea.Cmd) {
	k := &v.keys
	handled, cmd := choose(msg, []action{
		{k.Open, v.readOn},
		{k.OtherPane, v.readOn},
		{k.Compare, v.readOn},
		{k.NextArticle, func() tea.Cmd { return v.nextStory(count) }},
		{k.PrevArticle, func() tea.Cmd { return v.nextStory(-count) }},
		{k.NextVersion, func() tea.Cmd { return v.otherPair(count) }},
		{k.PrevVersion, func() tea.Cmd { return v.otherPair(-count) }},
		{k.Info, v.info},
		{k.Contents, v.listDifferences},
		{k.CopyText, exporter{v}.copyChange},
		{k.Export, exporter{v}.export},
		{k.Reload, v.again},
	})
	switch {
	case handled:
		return true, cmd
	case key.Matches(msg, k.Browser, k.Editor, k.CopyPath):
		v.say("That key is for one article; ↵ goes to reading.")
		return true, nil
	}
	return v.sides.Key(msg, count)
}

func (v *compareView) endSearch() (bool, tea.Cmd) {
	if !v.sides.Searching() {
		return false, nil
	}
	return true, v.sides.Search("")
}

func (v *compareView) search() mode.Search {
	goBack := v.sides.Bookmark()
	return mode.Search{Label: " / ", Look: func(typed string) tea.Cmd { return v.sides.SearchFrom(typed, goBack) }}
}

func (v *compareView) status() string { return v.sides.Status() }

func (v *compareView) hints() []key.Binding {
	hints := v.sides.Hints()
	if v.sides.Searching() {
		return hints
	}
	own := []key.Binding{keys.Short(v.keys.Compare, "c", "back to reading")}
	if versions, _ := v.stories.VersionsOf(v.ids[0]); len(versions) > 2 {
		own = append(own, keys.Short(v.keys.NextVersion, "v", "other pair"))
	}
	return slices.Insert(hints, min(2, len(hints)), own...)
}

func (v *compareView) remark(room int) string { return v.sides.Legend(room) }

func (v *compareView) article() *articles.Article {
	_, newer := v.sides.Articles()
	return newer
}

func (v *compareView) comesBack() tea.Cmd { return nil }

// close empties the pane.
func (v *compareView) close() {
	v.asked.Drop()
	v.next = nil
	v.sides.Close()
}

// withOther compares version n of a story with the one after it, or before it
// where it is the last.
func (v *compareView) withOther(versions []store.Version, n int) tea.Cmd {
	if len(versions) < 2 {
		v.say("There is no other version of this story to compare with.")
		return nil
	}
	older := min(n, len(versions)-2)
	return v.visit([2]string{versions[older].ID, versions[older+1].ID})
}

// visit goes to comparing two versions, at the place where one of them is being
// read.
func (v *compareView) visit(ids [2]string) tea.Cmd {
	now := v.standing()
	p := pairing{ids: ids, from: &now}
	if before, ok := v.placeBefore(visit.InCompare, ids); ok {
		p.place = before
	} else if v.at() == visit.InReader && (now.IDs[0] == ids[0] || now.IDs[0] == ids[1]) {
		p.place = now.Place
		p.place.Old = now.IDs[0] == ids[0]
	}
	return v.ask(p, func(ctx context.Context) ([]*articles.Article, error) {
		return v.stories.FetchAll(ctx, ids[0], ids[1])
	})
}

// turnTo compares two other versions in place of the present ones, from a place on.
func (v *compareView) turnTo(ids [2]string, place scroll.Place) tea.Cmd {
	return v.ask(pairing{ids: ids, place: place, turn: true}, func(ctx context.Context) ([]*articles.Article, error) {
		return v.stories.FetchAll(ctx, ids[0], ids[1])
	})
}

// again reads the two versions' files again and compares them, at the same
// place.
func (v *compareView) again() tea.Cmd {
	for _, id := range v.ids {
		v.list.list.ForgetVerdicts(id)
	}
	older, newer := v.stories.Again(v.ctx, v.ids[0]), v.stories.Again(v.ctx, v.ids[1])
	p := pairing{ids: v.ids, place: v.sides.In(false), from: v.here().From, turn: true}
	return v.ask(p, func(context.Context) ([]*articles.Article, error) {
		a, err := older()
		if err != nil {
			return nil, err
		}
		b, err := newer()
		return []*articles.Article{a, b}, err
	})
}

// ask has the articles of a pair read; what is shown stays until they are
// compared.
func (v *compareView) ask(p pairing, read func(context.Context) ([]*articles.Article, error)) tea.Cmd {
	ctx, number := v.asked.Ask(v.ctx)
	v.next = &p
	return tea.Batch(v.wait("comparing…", &v.asked, v.stop), func() tea.Msg {
		pair, err := read(ctx)
		if err != nil {
			return pairMsg{number: number, err: err}
		}
		return pairMsg{number: number, older: pair[0], newer: pair[1]}
	})
}

// stop gives up comparing what was asked for.
func (v *compareView) stop() {
	v.asked.Drop()
	v.next = nil
	v.sides.Stop()
}

// pairOpened has the pane compare the articles that were read.
func (v *compareView) pairOpened(msg pairMsg) tea.Cmd {
	if msg.number != v.asked.Number || v.next == nil {
		return nil
	}
	if msg.err != nil {
		return v.fail(msg.err)
	}
	versions, _ := v.stories.VersionsOf(v.next.ids[0])
	cmd := v.sides.Open(v.ctx, msg.older, msg.newer, versions)
	v.sides.GoTo(v.next.place)
	v.next.read = true
	return cmd
}

// fail tells why there is no comparison.
func (v *compareView) fail(err error) tea.Cmd {
	v.next = nil
	kept := v.arrived(&v.asked)
	if errors.Is(err, context.Canceled) {
		return nil
	}
	v.complain(err)
	return v.play(kept)
}

// update takes the answers to the pane's commands, and begins the visit of the
// pair as soon as there is something to see.
func (v *compareView) update(msg tea.Msg) tea.Cmd {
	cmd := v.sides.Update(msg)
	if v.next == nil || !v.next.read || v.sides.Opening() {
		return cmd
	}
	if err := v.sides.Err(); err != nil {
		return tea.Batch(cmd, v.fail(err))
	}
	return tea.Batch(cmd, v.arrive())
}

// arrive begins the visit.
func (v *compareView) arrive() tea.Cmd {
	p := v.next
	v.next = nil
	v.ids = p.ids
	kept := v.arrived(&v.asked)
	to := visit.Spot{At: visit.InCompare, IDs: p.ids, Place: v.sides.Place()}
	if p.turn || v.at() == visit.InCompare {
		v.turn(to, p.from)
	} else {
		v.enter(to, p.from)
	}
	return v.play(kept)
}

// readOn goes on reading at the same place, in the version one came from or in
// the new one.
func (v *compareView) readOn() tea.Cmd {
	return v.readVersion(v.read.shown.id == v.ids[0] || v.read.shown.id != v.ids[1] && v.options.Old != "")
}

// readVersion goes on reading at the same place in one of the two versions.
func (v *compareView) readVersion(old bool) tea.Cmd {
	now := v.standing()
	id := v.ids[1]
	if old {
		id = v.ids[0]
	}
	place, ok := v.placeBefore(visit.InReader, [2]string{id})
	if !ok {
		place = v.sides.In(old)
		place.Old = false
	}
	if len(v.visits) > 1 && v.visits[len(v.visits)-2].At == visit.InReader {
		v.visits = v.visits[:len(v.visits)-1] // it was opened from reading, which goes on
	}
	v.close()
	if v.read.shown.id == id && v.read.shown.open {
		v.read.reader.GoTo(place)
		v.read.arrival = &arrival{turn: v.at() != visit.InList, from: &now}
		v.read.arrive()
		return nil
	}
	return v.read.goTo(id, stories.At(place), arrival{turn: v.at() != visit.InList, from: &now})
}

// nextStory compares the first two versions of another story.
func (v *compareView) nextStory(n int) tea.Cmd {
	if !v.hasList() {
		v.say("Only this story was opened.")
		return nil
	}
	story := v.list.move(n, 2)
	if story == nil {
		return nil
	}
	return v.turnTo([2]string{story.Versions[0].ID, story.Versions[1].ID}, scroll.Place{})
}

func (v *compareView) info() tea.Cmd {
	fields := v.sides.Info()
	if fields == nil {
		v.say("Still comparing.")
		return nil
	}
	v.begin(page.Fields(v.keys, "About this comparison", fields))
	return nil
}

// listDifferences opens the page of what differs, as it was left where the
// comparison is the same.
func (v *compareView) listDifferences() tea.Cmd {
	findings, remarks, ok := v.sides.Findings()
	if !ok {
		v.say("Still comparing.")
		return nil
	}
	goTo := func(s sidebyside.Stop) { v.sides.GoToStop(s) }
	v.listed = page.NewDifferences(v.keys, findings, v.sides.Changes(), remarks, goTo, v.listed)
	v.begin(v.listed)
	return nil
}

// fetchHistory has all versions of the story read for the pane.
func (v *compareView) fetchHistory(versions []store.Version) tea.Cmd {
	ctx, number := v.asked.Ask(v.ctx)
	stories := v.stories
	ids := make([]string, len(versions))
	for i := range versions {
		ids[i] = versions[i].ID
	}
	return func() tea.Msg {
		list, err := stories.FetchAll(ctx, ids...)
		return historyMsg{number, list, err}
	}
}

func (v *compareView) historyFetched(msg historyMsg) tea.Cmd {
	switch {
	case msg.number != v.asked.Number || v.at() != visit.InCompare:
		return nil
	case msg.err != nil:
		v.complain(msg.err)
		return nil
	}
	return v.sides.SetHistory(v.ctx, msg.versions)
}

// versions returns the two versions as the store knows them now, the zero
// Version for one that is gone.
func (v *compareView) versions() (pair [2]store.Version) {
	for i, id := range v.ids {
		pair[i] = v.stories.Version(id)
	}
	return pair
}

// changed tells who is comparing that the file of a version changed. What is on
// the screen stays until the reader asks for the new text.
func (v *compareView) changed(before [2]store.Version) {
	if v.at() != visit.InCompare {
		return
	}
	for i, now := range v.versions() {
		switch {
		case now == before[i] || before[i] == store.Version{}:
		case now == store.Version{}:
			v.say("The file of a version shown here is gone.")
			return
		default:
			v.list.list.ForgetVerdicts(now.ID)
			v.say("The file of a version shown here changed: r compares again.")
		}
	}
}

// doRequest does what the comparing pane asks for.
func doRequest(v *compareView, msg sidebyside.RequestMsg) tea.Cmd {
	switch {
	case v.at() != visit.InCompare:
		return nil
	case msg == sidebyside.RequestList:
		return v.listDifferences()
	}
	return v.readVersion(msg == sidebyside.RequestReadOld)
}

// otherPair compares the versions of the story that are step pairs on.
func (v *compareView) otherPair(step int) tea.Cmd {
	next, ok := v.stories.OtherPair(v.ids, step)
	if !ok {
		v.say("There is no other pair: this story has two versions.")
		return nil
	}
	return v.turnTo(next, scroll.Place{})
}
