package screen

import (
	"context"
	"errors"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/pane"
	"variorum/ui/screen/reader"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/stories"
	"variorum/ui/screen/visit"
)

// A readView is the reading pane, also where it stands beside the list.
type readView struct {
	*model
	reader  *reader.Pane
	shown   shown
	asked   stories.Question
	lookFor string // what to search for in the article that is being opened
	arrival *arrival
}

// shown is the version in the reading pane.
type shown struct {
	id       string
	versions []store.Version // of its story
	index    int             // its own among them
	open     bool            // it is in the pane; not while it is being read
}

// An arrival is a visit that begins when what it shows is there.
type arrival struct {
	turn bool        // in place of the present visit
	from *visit.Spot // what one came from
}

// articleMsg brings the article to show.
type articleMsg struct {
	number  int
	id      string
	article *articles.Article
	words   int // its length
	place   scroll.Place
	err     error
}

func (v *readView) pane() pane.Pane { return v.reader }

func (v *readView) key(msg tea.KeyPressMsg, count int) (bool, tea.Cmd) {
	k := &v.keys
	handled, cmd := choose(msg, []action{
		{k.OtherPane, v.toList},
		{k.Compare, v.compareShown},
		{k.NextArticle, func() tea.Cmd { return v.nextStory(count) }},
		{k.PrevArticle, func() tea.Cmd { return v.nextStory(-count) }},
		{k.NextVersion, func() tea.Cmd { return v.otherVersion(count) }},
		{k.PrevVersion, func() tea.Cmd { return v.otherVersion(-count) }},
		{k.Info, func() tea.Cmd { return v.withShown(articleActions{v.model}.showInfo(v.shown.id)) }},
		{k.Contents, func() tea.Cmd { return v.withShown(articleActions{v.model}.listContents) }},
		{k.Browser, func() tea.Cmd { return v.withShown(articleActions{v.model}.browse) }},
		{k.CopyText, func() tea.Cmd { return v.withShown(articleActions{v.model}.copyText) }},
		{k.Editor, func() tea.Cmd { return articleActions{v.model}.edit(v.shown.id) }},
		{k.CopyPath, func() tea.Cmd { return articleActions{v.model}.copyPath(v.shown.id) }},
		{k.Reload, v.reload},
		{k.ToPercent, func() tea.Cmd { return v.percent(count) }},
	})
	if handled {
		return true, cmd
	}
	return v.column(msg, count)
}

// column hands a key to the pane, and says why it can do nothing.
func (v *readView) column(msg tea.KeyPressMsg, count int) (bool, tea.Cmd) {
	switch {
	case key.Matches(msg, v.keys.Source) && !v.reader.HasSource():
		v.say("This article has no markup: what you read is its source.")
		return true, nil
	case key.Matches(msg, v.keys.Next, v.keys.Prev) && !v.reader.Searching():
		v.say("Nothing is searched for: / finds words, c shows the changes.")
		return true, nil
	case key.Matches(msg, v.keys.Next) && v.reader.SearchEnds(count):
		if ok, cmd := v.nextResult(1); ok {
			return true, cmd
		}
	case key.Matches(msg, v.keys.Prev) && v.reader.SearchEnds(-count):
		if ok, cmd := v.nextResult(-1); ok {
			return true, cmd
		}
	}
	return v.reader.Key(msg, count)
}

func (v *readView) endSearch() (bool, tea.Cmd) {
	if !v.reader.Searching() {
		return false, nil
	}
	return true, v.reader.Search("")
}

func (v *readView) search() mode.Search {
	goBack := v.reader.Bookmark()
	return mode.Search{Label: " / ", Look: func(typed string) tea.Cmd { return v.reader.SearchFrom(typed, goBack) }}
}

func (v *readView) status() string {
	status := v.reader.Status()
	if n := len(v.shown.versions); n > 1 && status != "" {
		status += fmt.Sprintf(" · version %d of %d", v.shown.index+1, n)
	}
	return status
}

func (v *readView) hints() []key.Binding {
	hints := v.reader.Hints()
	if v.reader.Searching() {
		return hints
	}
	if len(v.shown.versions) > 1 {
		hints = append([]key.Binding{keys.Short(v.keys.Compare, "c", "compare"), keys.Short(v.keys.NextVersion, "v", "other version")}, hints...)
	}
	switch {
	case len(v.visits) > 1 && v.visits[len(v.visits)-2].Mode != nil:
		return append(hints, keys.Short(v.keys.Back, "Esc", "results"))
	case v.hasList():
		return append(hints, keys.Short(v.keys.Back, "Esc", "list"))
	}
	return append(hints, keys.Short(v.keys.Close, "q", "quit"))
}

func (v *readView) remark(int) string { return "" }

func (v *readView) article() *articles.Article { return v.reader.Article() }

func (v *readView) comesBack() tea.Cmd { return nil }

// withShown does something with the article that is shown.
func (v *readView) withShown(do func(*articles.Article) tea.Cmd) tea.Cmd {
	if a := v.reader.Article(); a != nil {
		return do(a)
	}
	return nil
}

// visit goes to reading a version, a level up. Where it has to be read first,
// what is shown stays until it is there.
func (v *readView) visit(id string, how stories.Opening) tea.Cmd {
	return v.goTo(id, how, arrival{})
}

// goTo goes to reading a version.
func (v *readView) goTo(id string, how stories.Opening, a arrival) tea.Cmd {
	v.arrival = &a
	if v.shown.id == id && v.shown.open && how.Place == nil {
		v.arrive()
		return nil
	}
	cmd := v.show(id, how)
	return tea.Batch(cmd, v.wait("opening…", &v.asked, v.stop))
}

// stop gives up opening what was asked for.
func (v *readView) stop() {
	v.asked.Drop()
	v.arrival = nil
}

// arrive begins the visit of what is now shown.
func (v *readView) arrive() {
	a := v.arrival
	v.arrival = nil
	if a == nil {
		return
	}
	to := visit.Spot{At: visit.InReader, IDs: [2]string{v.shown.id}, Place: v.reader.Place()}
	if a.turn {
		v.turn(to, a.from)
		v.list.list.Select(v.shown.id)
	} else {
		v.enter(to, a.from)
	}
	v.list.list.MarkRead(v.shown.id)
}

// show has a version read for the pane.
func (v *readView) show(id string, how stories.Opening) tea.Cmd {
	v.keepPlace()
	ctx, number := v.asked.Ask(v.ctx)
	from := v.stories
	if v.arrival == nil {
		v.shown = shown{id: id} // what the list's selection shows
		v.shown.versions, v.shown.index = v.stories.VersionsOf(id)
	}
	return func() tea.Msg {
		msg := articleMsg{number: number, id: id}
		msg.article, msg.words, msg.place, msg.err = from.Open(ctx, id, how)
		return msg
	}
}

// keepPlace remembers where the pane stands in its article.
func (v *readView) keepPlace() {
	if v.shown.open && v.reader.Article() != nil {
		place := v.reader.Place()
		v.stories.Store.SetPlace(v.shown.id, store.Place{Block: place.Block, Offset: place.Offset})
	}
}

// opened shows the article that was read.
func (v *readView) opened(msg articleMsg) tea.Cmd {
	if msg.number != v.asked.Number {
		return nil
	}
	kept := v.arrived(&v.asked)
	if errors.Is(msg.err, context.Canceled) {
		return nil
	}
	v.shown = shown{id: msg.id, open: msg.err == nil}
	v.shown.versions, v.shown.index = v.stories.VersionsOf(msg.id)
	var cmd tea.Cmd
	if msg.err != nil {
		v.reader.Fail("This article cannot be shown. " + clean(msg.err))
	} else {
		v.reader.Open(msg.article, msg.words, msg.place)
		cmd = v.searchShown()
	}
	v.arrive()
	return tea.Batch(cmd, v.play(kept))
}

// searchShown begins the search that an article was opened with, or goes on with
// the one that is on.
func (v *readView) searchShown() tea.Cmd {
	if v.lookFor == "" {
		return v.reader.SearchAgain()
	}
	typed := v.lookFor
	v.lookFor = ""
	return v.reader.Search(typed)
}

// reload reads the version's file again; the place stays.
func (v *readView) reload() tea.Cmd {
	id := v.shown.id
	if _, ok := v.stories.Store.File(id); !ok {
		v.say("This article is not a file.")
		return nil
	}
	v.list.list.ForgetVerdicts(id)
	how := stories.At(v.reader.Place())
	how.Read = v.stories.Again(v.ctx, id)
	return v.show(id, how)
}

// toList leaves for the list where there is one.
func (v *readView) toList() tea.Cmd {
	if !v.hasList() {
		return nil
	}
	return v.leave()
}

// compareShown compares the version that is read with another one of its story,
// at the same place: the one it was compared with before, if it was.
func (v *readView) compareShown() tea.Cmd {
	last := v.compare.ids
	if from := v.here().From; from != nil && from.At == visit.InCompare {
		last = from.IDs
	}
	if v.shown.id == last[0] || v.shown.id == last[1] {
		return v.compare.visit(last)
	}
	return v.compare.withOther(v.shown.versions, v.shown.index)
}

// nextStory goes on with another story.
func (v *readView) nextStory(n int) tea.Cmd {
	if !v.hasList() {
		v.say("Only this story was opened.")
		return nil
	}
	v.list.list.Select(v.shown.id)
	story := v.list.move(n, 1)
	if story == nil {
		return nil
	}
	return v.goTo(story.Versions[0].ID, stories.Opening{}, arrival{turn: true})
}
