package list

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/style"
)

// Pane is the list of stories.
type Pane struct {
	styles style.Styles
	keys   keys.Keys
	width  int
	height int

	snapshot *store.Snapshot
	order    store.Order
	filter   string
	matcher  *store.Filter // of the snapshot; nil until something is typed
	sorted   []int         // indexes into snapshot.Stories in order
	shown    []int         // those of sorted that the filter lets through
	starts   []int         // the first row of each shown story, and the number of rows at the end

	at       cursor
	selected string // the id of the version at the cursor
	atRow    int    // the row of the cursor
	moved    bool   // the reader chose the place: it is kept while stories arrive
	top      int    // the first visible row
	home     int    // the same before the size changed
	focused  bool

	read, pinned map[string]bool // by version id
	marked       map[string]bool // by version id: the reader has set or taken a mark
	keepRead     func(id string, on bool)
	keepPinned   func(id string, on bool)
	verdicts     map[pair]verdictAt
	painted      map[int][]string // rows of shown stories, by index
}

// A cursor is the selected line: a story, or one of its versions.
type cursor struct {
	item    int // index into shown
	version int // index into the story's versions; -1: the story itself
}

// New returns an empty list.
func New(styles style.Styles, k keys.Keys) *Pane {
	return &Pane{
		styles: styles, keys: k, snapshot: &store.Snapshot{Loading: true}, at: cursor{version: -1}, focused: true,
		read: map[string]bool{}, pinned: map[string]bool{}, marked: map[string]bool{}, verdicts: map[pair]verdictAt{}, painted: map[int][]string{}, starts: []int{0},
		keepRead: func(string, bool) {}, keepPinned: func(string, bool) {},
	}
}

// SetSnapshot shows what the store holds now. The selected version stays
// selected, in the same row of the screen.
func (p *Pane) SetSnapshot(s *store.Snapshot) {
	p.snapshot, p.matcher = s, nil
	p.arrange(true)
}

// Resize gives the pane its size in cells.
func (p *Pane) Resize(width, height int) {
	if width == p.width && height == p.height {
		return
	}
	p.width, p.height = max(width, 0), max(height, 0)
	p.forget()
	home := p.home
	p.top = home
	p.reveal()
	p.home = home // going back to the old size gives the old screen
}

// SetStyles changes the looks.
func (p *Pane) SetStyles(s style.Styles) {
	p.styles = s
	p.forget()
}

// Focus tells the pane whether keys go to it; the selection shows it.
func (p *Pane) Focus(on bool) { p.focused = on }

func (p *Pane) forget() { clear(p.painted) }

// Key handles a key that was pressed count times; it tells whether the key means
// something here.
func (p *Pane) Key(msg tea.KeyPressMsg, count int) (handled bool, cmd tea.Cmd) {
	page, half := max(p.height-3, 1), max(p.height/2, 1)
	for _, action := range []struct {
		binding key.Binding
		do      func()
	}{
		{p.keys.TakeOut, func() {}}, // the shell's, not half a page up
		{p.keys.Sort, p.nextOrder},
		{p.keys.Read, p.toggleRead},
		{p.keys.Pin, p.togglePin},
		{p.keys.Down, func() { p.Move(count) }},
		{p.keys.Up, func() { p.Move(-count) }},
		{p.keys.PageDown, func() { p.MoveRows(page * count) }},
		{p.keys.PageUp, func() { p.MoveRows(-page * count) }},
		{p.keys.HalfDown, func() { p.MoveRows(half * count) }},
		{p.keys.HalfUp, func() { p.MoveRows(-half * count) }},
		{p.keys.Top, func() { p.goTo(cursor{0, -1}) }},
		{p.keys.Bottom, func() { p.goTo(cursor{len(p.shown) - 1, -1}) }},
		{p.keys.NextParagraph, func() { p.MoveStory(count) }},
		{p.keys.PrevParagraph, func() { p.MoveStory(-count) }},
		{p.keys.NextVersion, func() { p.moveVersion(count) }},
		{p.keys.PrevVersion, func() { p.moveVersion(-count) }},
	} {
		if key.Matches(msg, action.binding) {
			action.do()
			return true, nil
		}
	}
	return false, nil
}

// Update takes no answers: the list asks nothing.
func (p *Pane) Update(tea.Msg) tea.Cmd { return nil }

// Scroll moves the selection by n lines.
func (p *Pane) Scroll(n int) { p.Move(n) }

// Selected returns the selected story and which version of it is selected,
// the first where the story itself is; and false where there is none.
func (p *Pane) Selected() (story *store.Story, version int, ok bool) {
	if len(p.shown) == 0 {
		return nil, 0, false
	}
	return p.story(p.at.item), max(p.at.version, 0), true
}

// OnVersion tells whether a version's line is selected, not its story's.
func (p *Pane) OnVersion() bool { return p.at.version >= 0 }

// Select selects the version with an id, where the list shows it.
func (p *Pane) Select(id string) {
	for i := range p.shown {
		for n := range p.story(i).Versions {
			if p.story(i).Versions[n].ID != id {
				continue
			}
			if p.at.item == i && max(p.at.version, 0) == n {
				return // on the story's own line, perhaps
			}
			p.goTo(cursor{i, n})
			return
		}
	}
}

func (p *Pane) story(item int) *store.Story { return &p.snapshot.Stories[p.shown[item]] }

// MarkRead marks a version as read, so that its story's title steps back.
func (p *Pane) MarkRead(id string) {
	if !p.read[id] {
		p.read[id], p.marked[id] = true, true
		p.keepRead(id, true)
		p.forget()
	}
}

func (p *Pane) toggleRead() { p.toggle(p.read, p.keepRead) }

func (p *Pane) togglePin() {
	p.toggle(p.pinned, p.keepPinned)
	p.moved = true
	p.arrange(true)
}

// toggle changes a mark of the selected version, or of all where the story is
// selected.
func (p *Pane) toggle(marks map[string]bool, keep func(id string, on bool)) {
	story, version, ok := p.Selected()
	if !ok {
		return
	}
	on := !marks[story.Versions[version].ID]
	for i, v := range story.Versions {
		if p.at.version >= 0 && i != version {
			continue
		}
		p.marked[v.ID] = true
		if keep(v.ID, on); on {
			marks[v.ID] = true
		} else {
			delete(marks, v.ID)
		}
	}
	p.forget()
}

// KeepMarks says where marks are to be kept that the reader makes.
func (p *Pane) KeepMarks(read, pinned func(id string, on bool)) {
	p.keepRead, p.keepPinned = read, pinned
}

// Marks returns the ids of the versions that are read, and pinned.
func (p *Pane) Marks() (read, pinned map[string]bool) { return p.read, p.pinned }

// AddMarks adds the marks of earlier sessions, ids of versions. What the reader
// has marked since stays.
func (p *Pane) AddMarks(read, pinned []string) {
	add := func(marks map[string]bool, ids []string) {
		for _, id := range ids {
			if !p.marked[id] {
				marks[id] = true
			}
		}
	}
	add(p.read, read)
	add(p.pinned, pinned)
	p.arrange(true)
}

// Status says how much the list shows: "3 of 120 stories", "12 stories".
func (p *Pane) Status() string {
	total := len(p.snapshot.Stories)
	if p.filter != "" {
		return fmt.Sprintf("%d of %s", len(p.shown), label.Plural(total, "story", "stories"))
	}
	if len(p.shown) == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", p.at.item+1, len(p.shown))
}

// Hints returns the bindings that the hint line offers.
func (p *Pane) Hints() []key.Binding {
	hints := []key.Binding{keys.Short(p.keys.Down, "↑↓", "move"), keys.Short(p.keys.Open, "↵", "read")}
	if story, _, ok := p.Selected(); ok && len(story.Versions) > 1 {
		hints = append(hints, keys.Short(p.keys.Compare, "c", "compare"))
	}
	return append(hints, keys.Short(p.keys.Find, "/", "find"), keys.Short(p.keys.Sort, "S", "sort"))
}
