package screen

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/screen/library"
	"variorum/ui/screen/list"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/pane"
	"variorum/ui/screen/stories"
	"variorum/ui/screen/visit"
	"variorum/ui/wrap"
)

// A listView is the list of stories. On a wide screen the reading pane beside it
// shows the selected version.
type listView struct {
	*model
	list    *list.Pane
	marked  bool             // the marks of earlier sessions were asked for
	judging bool             // a verdict is being found
	finding stories.Question // the search in all texts
	library *library.Library
}

func (v *listView) pane() pane.Pane { return v.list }

func (v *listView) key(msg tea.KeyPressMsg, count int) (bool, tea.Cmd) {
	k := &v.keys
	handled, cmd := choose(msg, []action{
		{k.TakeOut, v.takeOut},
		{k.Join, v.join},
		{k.Undo, func() tea.Cmd { return v.tell(v.library.Undo(v.ctx)) }},
		{k.Open, v.open},
		{k.OtherPane, v.open},
		{k.Compare, v.compareSelected},
		{k.NextArticle, func() tea.Cmd { return v.nextStory(count) }},
		{k.PrevArticle, func() tea.Cmd { return v.nextStory(-count) }},
		{k.Info, func() tea.Cmd { return v.withSelected(articleActions{v.model}.showInfo(v.selectedID())) }},
		{k.Contents, func() tea.Cmd { return v.withSelected(articleActions{v.model}.listContents) }},
		{k.Browser, func() tea.Cmd { return v.withSelected(articleActions{v.model}.browse) }},
		{k.CopyText, func() tea.Cmd { return v.withSelected(articleActions{v.model}.copyText) }},
		{k.Editor, func() tea.Cmd { return articleActions{v.model}.edit(v.selectedID()) }},
		{k.CopyPath, func() tea.Cmd { return articleActions{v.model}.copyPath(v.selectedID()) }},
		{k.Reload, func() tea.Cmd { return v.reloadSelected() }},
	})
	if handled {
		return true, cmd
	}
	if handled, cmd = v.list.Key(msg, count); handled {
		return true, tea.Batch(cmd, v.preview())
	}
	if v.frame.Split && key.Matches(msg, k.Source, k.Wider, k.Narrower) {
		return v.read.column(msg, count)
	}
	return false, nil
}

func (v *listView) endSearch() (bool, tea.Cmd) {
	if len(v.list.Picks.IDs()) > 0 {
		v.list.Picks.Drop()
		return true, nil
	}
	if v.list.Filtered() == "" {
		return false, nil
	}
	v.list.Filter("")
	return true, v.preview()
}

func (v *listView) search() mode.Search {
	filter := func(typed string) tea.Cmd {
		v.list.Filter(typed)
		return v.preview()
	}
	return mode.Search{Label: " filter: ", Typed: v.list.Filtered(), Look: filter, Begin: v.list.Prepare(), All: v.searchAll,
		Move: func(rows int) tea.Cmd { v.list.Move(rows); return v.preview() }}
}

func (v *listView) status() string {
	switch {
	case v.nothing():
		return ""
	case !v.frame.Split || v.mode() != nil || v.list.Filtered() != "":
		return v.list.Status()
	}
	return v.read.status()
}

func (v *listView) hints() []key.Binding {
	if !v.nothing() {
		return v.list.Hints()
	}
	hints := []key.Binding{keys.Short(v.keys.Close, "q", "quit")}
	if len(v.stories.Snapshot.Problems) > 0 {
		hints = append(hints, keys.Short(v.keys.Problems, "P", "what is wrong"))
	}
	return hints
}

// remark says what is filtered by, and to whom has not compared yet what the
// program is for.
func (v *listView) remark(room int) string {
	if typed := v.list.Filtered(); typed != "" {
		return v.look.Styles.Dim.Paint("filter: " + typed)
	}
	if n := len(v.list.Picks.IDs()); n > 0 {
		return v.look.Styles.Dim.Paint(fmt.Sprintf("%d picked out: c compares with the selected one, U joins", n))
	}
	story, _, ok := v.list.Selected()
	if v.compare.ids[0] != "" || !ok || len(story.Versions) < 2 {
		return ""
	}
	for _, text := range [...]string{
		" shows two versions of this story side by side, and where their wording differs",
		" shows side by side where their wording differs",
		" shows how they differ",
	} {
		if wrap.Width("c"+text) <= room {
			return v.look.Styles.HintKey.Paint("c") + v.look.Styles.Dim.Paint(text)
		}
	}
	return ""
}

func (v *listView) article() *articles.Article { return v.read.reader.Article() }

// comesBack selects what was read.
func (v *listView) comesBack() tea.Cmd {
	if v.selectedID() != v.read.shown.id {
		v.list.Select(v.read.shown.id)
	}
	return v.preview()
}

// nothing tells that there is no article to list or to read.
func (v *listView) nothing() bool {
	return v.at() == visit.InList && len(v.stories.Snapshot.Stories) == 0 && !v.stories.Snapshot.Loading
}

func (v *listView) selectedID() string { return v.list.SelectedID() }

// open opens what is selected for reading.
func (v *listView) open() tea.Cmd {
	id := v.selectedID()
	if id == "" {
		return nil
	}
	return v.read.visit(id, stories.Opening{})
}

// preview shows the selected version beside the list, or nothing to do.
func (v *listView) preview() tea.Cmd {
	if !v.frame.Split || v.at() != visit.InList {
		return nil
	}
	id := v.selectedID()
	if id == "" || id == v.read.shown.id {
		return nil
	}
	return v.read.show(id, stories.Opening{})
}

// compareSelected compares the selected version with the one that is picked out,
// else with the one after it, and what is related to a story with its newest
// version.
func (v *listView) compareSelected() tea.Cmd {
	story, n, ok := v.list.Selected()
	if !ok {
		return nil
	}
	picked, id := v.list.Picks.IDs(), v.selectedID()
	for i := len(picked) - 1; i >= 0; i-- {
		if picked[i] != id {
			return v.compare.visit(v.stories.Ordered(picked[i], id))
		}
	}
	if v.list.Related() != nil {
		return v.compare.visit(v.stories.Ordered(story.Versions[n].ID, id))
	}
	return v.compare.withOther(story.Versions, n)
}

// nextStory moves the selection by n stories.
func (v *listView) nextStory(n int) tea.Cmd {
	if v.move(n, 1) == nil {
		return nil
	}
	return v.preview()
}

// move moves the selection by n stories, to one of several versions where that
// is asked for; nil where there is none.
func (v *listView) move(n, versions int) *store.Story {
	before, _, ok := v.list.Selected()
	for ok {
		v.list.MoveStory(n)
		story, _, _ := v.list.Selected()
		if story == before {
			break
		}
		if len(story.Versions) >= versions {
			return story
		}
		before = story
		n = n / max(n, -n)
	}
	v.say("There is no further story.")
	return nil
}

// withSelected does something with the selected article, which may have to be
// read first.
func (v *listView) withSelected(do func(*articles.Article) tea.Cmd) tea.Cmd {
	id := v.selectedID()
	if id == "" {
		return nil
	}
	if a := v.read.reader.Article(); a != nil && v.read.shown.open && v.read.shown.id == id {
		return do(a)
	}
	ctx, fetch := v.ctx, v.stories.Fetch
	return func() tea.Msg {
		a, err := fetch(ctx, id)
		return fetchedMsg{article: a, do: do, err: err}
	}
}

// fetchedMsg brings an article that something is to be done with.
type fetchedMsg struct {
	article *articles.Article
	do      func(*articles.Article) tea.Cmd
	err     error
}

func (v *listView) fetched(msg fetchedMsg) tea.Cmd {
	if msg.err != nil {
		v.complain(msg.err)
		return nil
	}
	return msg.do(msg.article)
}

func (v *listView) reloadSelected() tea.Cmd {
	if id := v.selectedID(); id == v.read.shown.id {
		return v.read.reload()
	}
	v.list.ForgetVerdicts(v.selectedID())
	return nil
}

// answer handles what the list's commands found.
func (v *listView) answer(msg tea.Msg) (handled bool, cmd tea.Cmd) {
	switch msg := msg.(type) {
	case verdictMsg:
		v.judging = false
		v.list.SetVerdict(msg.old, msg.new, msg.verdict)
	case list.Matcher:
		v.list.UseMatcher(msg)
	case marksMsg:
		v.list.AddMarks(msg.read, msg.pinned)
	case foundMsg:
		cmd = v.found(msg)
	case fetchedMsg:
		cmd = v.fetched(msg)
	case library.AskMsg:
		v.askToJoin(msg)
	default:
		said, handled := v.library.Update(msg)
		if handled {
			v.list.Picks.Drop()
			v.said = said
		}
		return handled, nil
	}
	return true, cmd
}
