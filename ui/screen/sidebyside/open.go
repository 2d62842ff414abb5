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
	"variorum/ui/screen/sidebyside/layout"
)

// firstBytes is how much text is compared word by word before the first view
// is shown: some screens of it, and little enough not to be waited for.
const firstBytes = 64 << 10

// patience is how long comparing may take before the pane says that it does.
const patience = 200 * time.Millisecond

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

// Open compares two articles, versions of one story. The pane shows what it
// showed before until the first answer comes to Update. The context ends it.
func (p *Pane) Open(ctx context.Context, old, new *articles.Article, versions []store.Version) tea.Cmd {
	p.Search("")
	same := func(v, w store.Version) bool { return v.ID == w.ID }
	if !slices.EqualFunc(p.history.versions, versions, same) {
		p.history.end()
		p.history = &history{versions: versions}
		p.sheet.history = p.history
	}
	p.ctx = ctx
	p.swapped = false
	return p.open(old, new, place{})
}

// open compares two articles and will show them from a place on.
func (p *Pane) open(old, new *articles.Article, from place) tea.Cmd {
	p.Stop()
	ctx, cancel := context.WithCancel(p.ctx)
	p.cancel = cancel
	p.id++
	p.err = nil
	p.aligning = &aligning{place: from}
	id, done := p.id, make(chan struct{}) // closed when everything is compared
	align := func() tea.Msg {
		msg := alignedMsg{id: id, pair: &pair{old: old, new: new}}
		msg.err = sayFault(work.Guard(func() (err error) {
			msg.pair.heads = layout.Heads(old, new)
			msg.first, msg.bare, err = align(ctx, old, new)
			return err
		}))
		if msg.err != nil {
			close(done)
			return msg
		}
		msg.first.done = done
		return msg
	}
	return tea.Batch(align, func() tea.Msg {
		select {
		case <-time.After(patience):
			return slowMsg{id}
		case <-done:
		case <-ctx.Done():
		}
		return nil
	})
}

// align pairs the paragraphs of two articles and compares the words of the first
// screens.
func align(ctx context.Context, old, new *articles.Article) (*provisional, []compare.Row, error) {
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
	first.list = roughChanges(rows)
	return first, rows, nil
}

// finish compares the rest.
func finish(id int, first *provisional, old, new *articles.Article) tea.Cmd {
	return func() tea.Msg {
		defer close(first.done)
		msg := finishedMsg{id: id}
		msg.err = sayFault(work.Guard(func() error {
			full, err := first.alignment.Finish(first.ctx)
			if err != nil {
				return err
			}
			full = full.Readable()
			msg.complete = &complete{full: full, list: listChanges(full), hidden: hiddenIn(old, new),
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
func (p *Pane) Stop() {
	if p.cancel != nil {
		p.cancel()
		p.cancel = nil
	}
	p.aligning = nil
}

// Opening tells whether the paragraphs of a pair are still being paired: what is
// shown is what was before.
func (p *Pane) Opening() bool { return p.aligning != nil }

// Err is why the last pair is not shown, nil where it is.
func (p *Pane) Err() error { return p.err }

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
	p.sheet.pair = msg.pair
	p.tour = tour{list: msg.first.list, now: -1}
	p.sheet.refold()
	p.forget()
	p.Resize(p.sheet.frame.Width, p.sheet.frame.Height) // titles of their own take a row
	p.window.GoTo(before.place)
	cmds := []tea.Cmd{
		finish(p.id, msg.first, msg.pair.old, msg.pair.new),
		p.search.look(p.search.Again(), msg.pair), // the sides may have been swapped
	}
	if p.history.shown && p.history.origins == nil { // it was asked for while another pair was shown
		cmds = append(cmds, p.history.ask())
	}
	return tea.Batch(append(cmds, p.play(before.kept))...)
}

// ask has the words of visible rows compared that are not yet.
func (p *Pane) ask() tea.Cmd {
	if p.sheet.pair == nil || len(p.sheet.items) == 0 {
		return nil
	}
	first, ok := p.sheet.pair.stage.(*provisional)
	if !ok {
		return nil
	}
	items := p.sheet.items
	want := first.missing(items[p.window.Top().Item].first, items[p.window.Bottom().Item].last)
	if len(want) == 0 {
		return nil
	}
	id := p.id
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

// learn takes compared rows.
func (p *Pane) learn(msg rowsMsg) {
	first, ok := p.sheet.pair.stage.(*provisional)
	if !ok {
		return
	}
	for i, r := range msg.rows {
		first.known[i] = r
		delete(p.sheet.laid, p.sheet.itemOf(i))
	}
	p.window.Locate()
}

// finished takes the complete comparison, and plays the keys that waited for it.
// The place and the change one stands at stay.
func (p *Pane) finished(msg finishedMsg) tea.Cmd {
	first, _ := p.sheet.pair.stage.(*provisional)
	if msg.err != nil {
		p.err = msg.err
		return nil
	}
	p.sheet.pair.stage = msg.complete
	p.sheet.pair.setRows(msg.complete.full.Rows)
	p.tour.replace(msg.complete.list)
	p.sheet.refold()
	p.layAgain()
	return p.play(first.kept)
}

// swap shows the two sides the other way round, at the same place.
func (p *Pane) swap() tea.Cmd {
	if p.sheet.pair == nil {
		return nil
	}
	from := p.window.Place()
	from.Old = !from.Old
	p.swapped = !p.swapped
	return p.open(p.sheet.pair.new, p.sheet.pair.old, from)
}
