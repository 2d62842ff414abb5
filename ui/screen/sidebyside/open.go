package sidebyside

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/work"
	"variorum/store"
	"variorum/ui/label"
	"variorum/ui/screen/sidebyside/changes"
	"variorum/ui/screen/sidebyside/layout"
)

// firstBytes is how much text is compared word by word before the first view
// is shown: some screens of it, and little enough not to be waited for.
const firstBytes = 64 << 10

// slowAfter is how long comparing may take before the pane says that it does.
const slowAfter = 200 * time.Millisecond

// The answers to the pane's commands. Those to an older comparison are
// dropped.
type (
	alignedMsg struct {
		id    int
		pair  *pair
		bare  []compare.Row
		first *provisional
		err   error
	}
	rowsMsg struct {
		id   int
		rows map[int]*compare.Row
	}
	finishedMsg struct {
		id       int
		complete *complete
		err      error
	}
	slowMsg struct{ id int }
)

// errNotCompared is what a reader is told of a fault in comparing.
var errNotCompared = errors.New("these two could not be compared")

// A comparing is what goes on behind: at most one pair is compared at a time.
type comparing struct {
	ctx      context.Context // that Open was given
	id       int             // of the newest comparison; answers to older ones are dropped
	cancel   context.CancelFunc
	aligning *aligning // what is being opened, nil: nothing
	err      error
	swapped  bool // the sides are the other way round than Open was asked for
}

// Open compares two articles, versions of one story. The pane shows what it
// showed before until the first answer comes to Update. The context ends it.
func (p *Pane) Open(ctx context.Context, old, new *articles.Article, versions []store.Version) tea.Cmd {
	p.Search("")
	same := func(v, w store.Version) bool { return v.ID == w.ID }
	if !slices.EqualFunc(p.history.versions, versions, same) {
		p.history.end()
		p.history = &versionTrace{versions: versions}
	}
	p.ctx = ctx
	p.swapped = false
	return p.open(old, new, place{})
}

// open compares two articles and will show them from a place on.
func (p *Pane) open(old, new *articles.Article, from place) tea.Cmd {
	p.drop()
	ctx, cancel := context.WithCancel(p.ctx)
	p.cancel = cancel
	p.aligning = &aligning{place: from}
	id, done := p.id, make(chan struct{}) // closed when everything is compared
	begin := func() tea.Msg {
		msg := alignedMsg{id: id, pair: &pair{old: old, new: new}}
		msg.err = sayFault(work.Guard(func() (err error) {
			msg.pair.heads = layout.Heads(old, new)
			msg.first, msg.bare, err = alignFirst(ctx, old, new)
			return err
		}))
		if msg.err != nil {
			close(done)
			return msg
		}
		msg.first.done = done
		return msg
	}
	return tea.Batch(begin, func() tea.Msg {
		select {
		case <-time.After(slowAfter):
			return slowMsg{id}
		case <-done:
		case <-ctx.Done():
		}
		return nil
	})
}

// alignFirst pairs the paragraphs of two articles and compares the words of the first
// screens.
func alignFirst(ctx context.Context, old, new *articles.Article) (*provisional, []compare.Row, error) {
	a, err := compare.Align(ctx, old, new)
	if err != nil {
		return nil, nil, err
	}
	first := &provisional{ctx: ctx, alignment: a, known: map[int]*compare.Row{}, asked: map[int]bool{}}
	rows := make([]compare.Row, a.Len())
	size := 0
	for i := range rows {
		rows[i] = a.Bare(i)
		if size += layout.RowSize(&rows[i]); size < firstBytes {
			r, err := a.Row(ctx, i)
			if err != nil {
				return nil, nil, err
			}
			r = r.Readable()
			first.known[i] = &r
		}
	}
	first.list = changes.Rough(rows)
	return first, rows, nil
}

// compareRest compares the rest.
func compareRest(id int, first *provisional, old, new *articles.Article) tea.Cmd {
	return func() tea.Msg {
		defer close(first.done)
		msg := finishedMsg{id: id}
		msg.err = sayFault(work.Guard(func() error {
			full, err := first.alignment.Finish(first.ctx)
			if err != nil {
				return err
			}
			full = full.Readable()
			msg.complete = &complete{full: full, list: changes.List(full), hidden: hiddenIn(old, new),
				verdict: headVerdict(full), findings: label.Found(label.Count(full.Findings))}
			return nil
		}))
		return msg
	}
}

// sayFault says of a fault of the program only what it means to a reader.
func sayFault(err error) error {
	var panicked *work.PanicError
	if errors.As(err, &panicked) {
		return fmt.Errorf("%w: %w", errNotCompared, panicked)
	}
	return err
}

// Stop ends the comparing that is under way.
func (c *comparing) Stop() {
	if c.cancel != nil {
		c.cancel()
		c.cancel = nil
	}
	c.aligning = nil
}

// drop stops, and has answers that are under way come too late.
func (c *comparing) drop() {
	c.Stop()
	c.id++
	c.err = nil
}

// Opening tells whether the paragraphs of a pair are still being paired: what is
// shown is what was before.
func (c *comparing) Opening() bool { return c.aligning != nil }

// Err is why the last pair is not shown, nil where it is.
func (c *comparing) Err() error { return c.err }

// slow has the status line say that comparing takes its time.
func (c *comparing) slow(shown *pair) {
	if c.aligning != nil {
		c.aligning.slow = true
	} else if shown == nil {
		return
	} else if first, ok := shown.stage.(*provisional); ok {
		first.slow = true
	}
}

// ask has the words of visible rows compared that are not yet.
func (c *comparing) ask(t text) tea.Cmd {
	if t.pair == nil || len(t.items) == 0 {
		return nil
	}
	first, ok := t.pair.stage.(*provisional)
	if !ok {
		return nil
	}
	want := first.missing(t.visible())
	if len(want) == 0 {
		return nil
	}
	id := c.id
	return func() tea.Msg {
		msg := rowsMsg{id, map[int]*compare.Row{}}
		for _, i := range want {
			r, err := first.alignment.Row(first.ctx, i)
			if err != nil {
				continue // the row stays as it is; finishing says why
			}
			r = r.Readable()
			msg.rows[i] = &r
		}
		return msg
	}
}

// aligned takes the paired paragraphs and has the rest compared behind.
func (p *Pane) aligned(msg alignedMsg) tea.Cmd {
	before := p.aligning
	p.aligning = nil
	if msg.err != nil {
		p.err = msg.err
		return nil
	}
	msg.pair.stage = msg.first
	msg.pair.setRows(msg.bare)
	p.text.pair = msg.pair
	p.text.folds.opened = map[int]bool{}
	p.begin(msg.first.list)
	p.text.refold()
	p.text.forget()
	p.Resize(p.text.frame.Width, p.text.frame.Height) // titles of their own take a row
	p.text.window.GoTo(before.place)
	cmds := []tea.Cmd{
		compareRest(p.id, msg.first, msg.pair.old, msg.pair.new),
		p.look(p.search.Again()), // the sides may have been swapped
	}
	return tea.Batch(append(cmds, p.play(before.kept))...)
}

// finished takes the complete comparison, and plays the keys that waited for it.
// The place and the change one stands at stay.
func (p *Pane) finished(msg finishedMsg) tea.Cmd {
	first, _ := p.text.pair.stage.(*provisional)
	if msg.err != nil {
		p.err = msg.err
		return nil
	}
	p.text.pair.stage = msg.complete
	p.text.pair.setRows(msg.complete.full.Rows)
	p.settle(msg.complete)
	p.text.refold()
	p.text.layAgain()
	return p.play(first.kept)
}

// swap shows the two sides the other way round, at the same place.
func (p *Pane) swap() tea.Cmd {
	if p.text.pair == nil {
		return nil
	}
	from := p.text.window.Place()
	from.Old = !from.Old
	p.swapped = !p.swapped
	return p.open(p.text.pair.new, p.text.pair.old, from)
}
