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
	selection
	marks    marks
	Picks    Picks
	verdicts verdicts
	focused  bool
	painted  map[int][]string // rows of shown stories, by index
}

// New returns an empty list.
func New(styles style.Styles, k keys.Keys) *Pane {
	p := &Pane{
		styles: styles, keys: k, focused: true, painted: map[int][]string{}, marks: newMarks(), verdicts: verdicts{},
		selection: selection{
			stories: arrangement{snapshot: &store.Snapshot{Loading: true}, starts: []int{0}},
			at:      cursor{line: -1},
		},
	}
	p.Picks.changed = p.forget
	return p
}

// SetSnapshot shows what the store holds now. The selected version stays
// selected, in the same row of the screen.
func (p *Pane) SetSnapshot(s *store.Snapshot) {
	p.stories.snapshot, p.stories.matcher, p.stories.known = s, nil, nil
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
		{p.keys.Pick, func() { p.Picks.toggle(p.SelectedID()); p.Move(1) }},
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
		{p.keys.Bottom, func() { p.goTo(cursor{len(p.stories.shown) - 1, -1}) }},
		{p.keys.NextParagraph, func() { p.MoveStory(count) }},
		{p.keys.PrevParagraph, func() { p.MoveStory(-count) }},
		{p.keys.ToPercent, func() { p.GoToStory(len(p.stories.shown) * count / 100) }},
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

// MarkRead marks a version as read, so that its story's title steps back.
func (p *Pane) MarkRead(id string) {
	if p.marks.readNow(id) {
		p.forget()
	}
}

func (p *Pane) toggleRead() {
	if ids := p.chosen(); len(ids) > 0 {
		p.marks.toggle(&p.marks.read, ids)
		p.forget()
	}
}

func (p *Pane) togglePin() {
	if ids := p.chosen(); len(ids) > 0 {
		p.marks.toggle(&p.marks.pinned, ids)
	}
	p.moved = true
	p.arrange(true)
}

// KeepMarks says where marks are to be kept that the reader makes.
func (p *Pane) KeepMarks(read, pinned func(id string, on bool)) {
	p.marks.read.keep, p.marks.pinned.keep = read, pinned
}

// Marks returns the ids of the versions that are read, and pinned.
func (p *Pane) Marks() (read, pinned map[string]bool) { return p.marks.read.on, p.marks.pinned.on }

// AddMarks adds the marks of earlier sessions, ids of versions. What the reader
// has marked since stays.
func (p *Pane) AddMarks(read, pinned []string) {
	p.marks.add(&p.marks.read, read)
	p.marks.add(&p.marks.pinned, pinned)
	p.arrange(true)
}

// Status says how much the list shows: "3 of 120 stories", "12 stories".
func (p *Pane) Status() string {
	total := len(p.stories.snapshot.Stories)
	if p.stories.filter != "" {
		return fmt.Sprintf("%d of %s", len(p.stories.shown), label.Plural(total, "story", "stories"))
	}
	if len(p.stories.shown) == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", p.at.item+1, len(p.stories.shown))
}

// Hints returns the bindings that the hint line offers.
func (p *Pane) Hints() []key.Binding {
	hints := []key.Binding{keys.Short(p.keys.Down, "↑↓", "move"), keys.Short(p.keys.Open, "↵", "read")}
	if story, _, ok := p.Selected(); ok && len(story.Versions) > 1 {
		hints = append(hints, keys.Short(p.keys.Compare, "c", "compare"))
	}
	return append(hints, keys.Short(p.keys.Find, "/", "find"), keys.Short(p.keys.Sort, "S", "sort"))
}
