package sidebyside

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/screen/find"
	"variorum/ui/style"
)

// Pane is the comparing pane.
type Pane struct {
	styles style.Styles
	keys   keys.Keys
	frame  frame

	oneColumn  bool // wanted, not forced by the width
	typography bool // differences in typography are marked
	folded     bool // rows that are the same are folded

	old, new *articles.Article
	versions []store.Version
	swapped  bool // the sides are the other way round than Open was asked for

	id       int             // of the newest comparison; answers to older ones are dropped
	ctx      context.Context // of the comparison
	cancel   context.CancelFunc
	aligning bool   // the paragraphs are being paired
	pending  anchor // the place to show when they are
	slow     bool   // it takes long enough to say so
	err      error

	alignment *compare.Alignment // nil until the paragraphs are paired
	full      *compare.Comparison
	known     map[int]*compare.Row // rows compared so far, until full is there
	asked     map[int]bool         // rows whose words are being compared
	oldRows   []int                // the row of each block
	newRows   []int
	weights   []int // how much text stands before each row; one more than rows
	changes   []change
	hidden    []compare.HiddenDifference
	now       int // index into changes, -1: at none

	items    []item
	laid     map[int]*laid
	overview []mapCell

	top, bottom at
	anchor      anchor

	history     bool               // where paragraphs come from is shown
	origins     [][]compare.Origin // nil until they are traced
	cancelTrace context.CancelFunc

	search find.Search[anchor]

	verdict  []label.Phrase // of the finished comparison
	findings []label.Phrase // the kinds of findings in it
	heads    [2]string      // of the columns
	length   int            // bytes of the last view
}

// New returns an empty pane.
func New(styles style.Styles, k keys.Keys) *Pane {
	return &Pane{styles: styles, keys: k, typography: true, now: -1, laid: map[int]*laid{}}
}

// Close empties the pane and stops comparing.
func (p *Pane) Close() {
	p.stop()
	p.endTrace()
	*p = Pane{styles: p.styles, keys: p.keys, frame: p.frame, id: p.id + 1, search: p.search,
		oneColumn: p.oneColumn, typography: p.typography, folded: p.folded, now: -1, laid: map[int]*laid{}}
	p.search.Begin("")
}

// Articles returns the two articles that are compared, nil where there are
// none.
func (p *Pane) Articles() (old, new *articles.Article) { return p.old, p.new }

// Resize gives the pane its size in cells; the place stays.
func (p *Pane) Resize(width, height int) {
	if f := newFrame(width, height, p.oneColumn); f != p.frame {
		stood := p.now >= 0 && p.inView(p.lineOf(p.now))
		p.frame = f
		p.forget()
		p.locate()
		if stood {
			p.follow(p.lineOf(p.now))
		}
	}
}

// SetStyles changes the looks; the place stays.
func (p *Pane) SetStyles(s style.Styles) {
	p.styles = s
	p.forget()
	p.locate()
}

// forget drops everything that is laid out.
func (p *Pane) forget() {
	clear(p.laid)
	p.overview = nil
}

// Update takes the answers to the pane's commands.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case alignedMsg:
		if msg.id == p.id {
			return p.aligned(msg)
		}
	case rowsMsg:
		if msg.id == p.id {
			p.learn(msg)
		}
	case finishedMsg:
		if msg.id == p.id {
			p.finished(msg)
		}
	case slowMsg:
		p.slow = p.slow || msg.id == p.id
	case hitsMsg:
		p.found(msg)
	case historyMsg:
		if msg.id == p.id {
			p.traced(msg)
		}
	}
	return p.ask()
}

// Key handles a key; it tells whether the key means something here.
func (p *Pane) Key(msg tea.KeyPressMsg) (handled bool, cmd tea.Cmd) {
	page := max(p.frame.body()-2, 1) // two lines of context
	half := max(p.frame.body()/2, 1)
	for _, action := range []struct {
		binding key.Binding
		do      func()
	}{
		{p.keys.Down, func() { p.Scroll(1) }},
		{p.keys.Up, func() { p.Scroll(-1) }},
		{p.keys.PageDown, func() { p.Scroll(page) }},
		{p.keys.PageUp, func() { p.Scroll(-page) }},
		{p.keys.HalfDown, func() { p.Scroll(half) }},
		{p.keys.HalfUp, func() { p.Scroll(-half) }},
		{p.keys.Top, func() { p.show(at{}) }},
		{p.keys.Bottom, p.toEnd},
		{p.keys.NextParagraph, func() { p.jumpRow(1) }},
		{p.keys.PrevParagraph, func() { p.jumpRow(-1) }},
		{p.keys.Next, func() { p.Find(1) }},
		{p.keys.Prev, func() { p.Find(-1) }},
		{p.keys.NextChange, func() { p.jump(1, false) }},
		{p.keys.PrevChange, func() { p.jump(-1, false) }},
		{p.keys.NextFlagged, func() { cmd = p.nextFlagged() }},
		{p.keys.Columns, func() { cmd = p.toggleColumns() }},
		{p.keys.Typography, func() { cmd = p.toggleTypography() }},
		{p.keys.Fold, func() { cmd = p.toggleFold() }},
		{p.keys.Swap, func() { cmd = p.swap() }},
		{p.keys.History, func() { cmd = p.toggleHistory() }},
		{p.keys.NextVersion, func() { cmd = p.otherPair(1) }},
		{p.keys.PrevVersion, func() { cmd = p.otherPair(-1) }},
	} {
		if key.Matches(msg, action.binding) {
			action.do()
			return true, tea.Batch(cmd, p.ask())
		}
	}
	return false, nil
}

func (p *Pane) toggleColumns() tea.Cmd {
	if room := newFrame(p.frame.width, p.frame.height, false); room.one {
		return notice(fmt.Sprintf("Two columns need a window %d cells wide.", leastTwo))
	}
	p.oneColumn = !p.oneColumn
	p.frame = newFrame(p.frame.width, p.frame.height, p.oneColumn)
	p.forget()
	p.locate()
	return nil
}

func (p *Pane) toggleTypography() tea.Cmd {
	p.typography = !p.typography
	p.forget()
	p.locate()
	switch {
	case p.full != nil && p.full.Counts.Typography == 0:
		return notice("There are no differences in quotes, dashes, case or spaces.")
	case p.typography:
		return notice("Other quotes, dashes, case and spaces are marked.")
	}
	return notice("Other quotes, dashes, case and spaces are not marked.")
}

// Hints returns the bindings that the hint line offers.
func (p *Pane) Hints() []key.Binding {
	if p.Searching() {
		return []key.Binding{
			keys.Short(p.keys.Next, "n", "next"), keys.Short(p.keys.Prev, "N", "previous"), keys.Short(p.keys.Back, "Esc", "end search"),
		}
	}
	hints := []key.Binding{keys.Short(p.keys.Next, "n/N", "change"), keys.Short(p.keys.NextFlagged, "!", "flagged")}
	if len(p.versions) > 2 {
		hints = append(hints, keys.Short(p.keys.NextVersion, "v", "other pair"), keys.Short(p.keys.History, "H", "history"))
	}
	switch {
	case p.oneColumn:
		hints = append(hints, keys.Short(p.keys.Columns, "s", "two columns"))
	case !p.frame.one:
		hints = append(hints, keys.Short(p.keys.Columns, "s", "one column"))
	}
	return append(hints, keys.Short(p.keys.Typography, "w", "typography"), keys.Short(p.keys.Fold, "=", "fold"),
		keys.Short(p.keys.Swap, "x", "swap"), keys.Short(p.keys.Info, "i", "about"))
}
