package sidebyside

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/label"
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
		id        int
		alignment *compare.Alignment
		old, new  *articles.Article
		heads     [2]string
		bare      []compare.Row
		rows      map[int]*compare.Row // the first ones, compared
		finish    tea.Cmd              // compares the rest
		err       error
	}
	rowsMsg struct {
		id   int
		rows map[int]*compare.Row
	}
	finishedMsg struct {
		id      int
		full    *compare.Comparison
		changes []change
		hidden  []compare.HiddenDifference
		err     error
	}
	slowMsg struct{ id int }
)

// Open compares two articles, versions of one story. The pane shows what it
// showed before until the first answer comes to Update.
func (p *Pane) Open(old, new *articles.Article, versions []store.Version) tea.Cmd {
	p.Search("")
	if !sameVersions(p.versions, versions) {
		p.endTrace()
		p.history, p.origins = false, nil
	}
	p.versions = versions
	p.swapped = false
	return p.open(old, new, beginning())
}

// open compares two articles and will show them from place on.
func (p *Pane) open(old, new *articles.Article, place anchor) tea.Cmd {
	p.stop()
	ctx, cancel := context.WithCancel(context.Background())
	p.ctx, p.cancel = ctx, cancel
	p.id++
	p.slow, p.err = false, nil
	p.pending, p.aligning = place, true
	id := p.id
	done := make(chan struct{}) // closed when everything is compared
	align := func() tea.Msg {
		a, err := compare.Align(ctx, old, new)
		if err != nil {
			return alignedMsg{id: id, err: err}
		}
		msg := alignedMsg{id: id, alignment: a, old: old, new: new,
			heads: identities(old, new),
			bare:  make([]compare.Row, a.Len()), rows: map[int]*compare.Row{}}
		size := 0
		for i := range msg.bare {
			msg.bare[i] = a.Bare(i)
			if size += rowSize(&msg.bare[i]); size < firstBytes && ctx.Err() == nil {
				r, err := a.Row(ctx, i)
				if err != nil {
					return alignedMsg{id: id, err: err}
				}
				r = r.Readable()
				msg.rows[i] = &r
			}
		}
		msg.finish = func() tea.Msg {
			defer close(done)
			full, err := a.Finish(ctx)
			if err != nil {
				return finishedMsg{id: id, err: err}
			}
			full = full.Readable()
			return finishedMsg{id: id, full: full, changes: listChanges(full), hidden: hiddenIn(old, new)}
		}
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

// sameVersions reports whether two lists name the same versions.
func sameVersions(a, b []store.Version) bool {
	return slices.EqualFunc(a, b, func(v, w store.Version) bool { return v.ID == w.ID })
}

// stop ends the comparing that is under way.
func (p *Pane) stop() {
	if p.cancel != nil {
		p.cancel()
		p.cancel = nil
	}
}

// aligned takes the paired paragraphs and has the rest compared behind.
func (p *Pane) aligned(msg alignedMsg) tea.Cmd {
	p.aligning = false
	if msg.err != nil {
		p.err = msg.err
		return nil
	}
	p.alignment, p.full = msg.alignment, nil
	p.old, p.new, p.heads, p.verdict = msg.old, msg.new, msg.heads, nil
	p.known, p.asked = msg.rows, map[int]bool{}
	p.anchor = p.pending
	p.now = -1
	p.setRows(msg.bare)
	p.changes = provisional(msg.bare)
	p.refold()
	p.forget()
	p.locate()
	again := p.look(p.search.Again())  // the sides may have been swapped
	if p.history && p.origins == nil { // it was asked for while another pair was shown
		return tea.Batch(msg.finish, again, p.askHistory())
	}
	return tea.Batch(msg.finish, again)
}

// setRows remembers where each block stands and how much text each row has.
func (p *Pane) setRows(rows []compare.Row) {
	p.oldRows, p.newRows = make([]int, len(p.old.Blocks)), make([]int, len(p.new.Blocks))
	p.weights = make([]int, len(rows)+1)
	for i := range rows {
		for _, part := range rows[i].Old {
			p.oldRows[part.Block] = i
		}
		for _, part := range rows[i].New {
			p.newRows[part.Block] = i
		}
		p.weights[i+1] = p.weights[i] + rowSize(&rows[i])
	}
}

// rowSize returns the bytes of a row's longer side, and some for the blank
// line that parts it from the next.
func rowSize(r *compare.Row) int {
	return max(sideSize(r.Old), sideSize(r.New)) + 40
}

func sideSize(parts []compare.Part) int {
	n := 0
	for i := range parts {
		for k := range parts[i].Segments {
			n += len(parts[i].Segments[k].Text)
		}
	}
	return n
}

// ask has the words of visible rows compared that are not yet.
func (p *Pane) ask() tea.Cmd {
	if p.alignment == nil || p.full != nil || len(p.items) == 0 {
		return nil
	}
	var want []int
	last := p.move(p.top, p.frame.body())
	for i := p.top.item; i <= last.item; i++ {
		row := p.items[i].first
		if r := p.known[row]; (r == nil || r.Kind == compare.RowChanged && bare(r)) && !p.asked[row] {
			p.asked[row] = true
			want = append(want, row)
		}
	}
	if len(want) == 0 {
		return nil
	}
	id, ctx, alignment := p.id, p.ctx, p.alignment
	return func() tea.Msg {
		msg := rowsMsg{id, map[int]*compare.Row{}}
		for _, i := range want {
			r, err := alignment.Row(ctx, i)
			if err != nil {
				continue // the row stays as it is; finishing says why
			}
			r = r.Readable()
			msg.rows[i] = &r
		}
		return msg
	}
}

// bare reports whether the words of a row were not compared yet.
func bare(r *compare.Row) bool { return r.Edits == 0 }

// learn takes compared rows.
func (p *Pane) learn(msg rowsMsg) {
	if p.full != nil {
		return
	}
	for i, r := range msg.rows {
		p.known[i] = r
		delete(p.laid, p.itemOf(i))
	}
	p.locate()
}

// finished takes the complete comparison. The place and the change one
// stands at stay.
func (p *Pane) finished(msg finishedMsg) {
	if msg.err != nil {
		p.err = msg.err
		return
	}
	row := -1
	if p.now >= 0 {
		row = p.changes[p.now].row
	}
	p.full, p.changes, p.hidden = msg.full, msg.changes, msg.hidden
	p.verdict, p.findings = label.Verdict(msg.full), label.Found(&msg.full.Counts)
	p.now = -1
	if row >= 0 {
		p.now = p.changeIn(row)
	}
	p.known, p.asked = nil, nil
	p.setRows(msg.full.Rows)
	p.refold()
	p.forget()
	p.locate()
}

// swap shows the two sides the other way round, at the same place.
func (p *Pane) swap() tea.Cmd {
	if p.alignment == nil {
		return nil
	}
	place := p.anchor
	place.old = !place.old
	p.swapped = !p.swapped
	return p.open(p.new, p.old, place)
}

// A PairMsg asks the shell to compare two other versions of the story.
type PairMsg struct{ Old, New store.Version }

// otherPair asks for the next or previous pair of versions: first those that
// follow each other, then those further apart.
func (p *Pane) otherPair(step int) tea.Cmd {
	if p.old == nil {
		return nil
	}
	if len(p.versions) < 3 {
		return notice("There is no other pair: this story has two versions.")
	}
	pairs := pairsOf(len(p.versions))
	here := 0
	for i, pair := range pairs {
		a, b := p.versions[pair[0]], p.versions[pair[1]]
		if is(a, p.old) && is(b, p.new) || is(a, p.new) && is(b, p.old) {
			here = i
		}
	}
	next := pairs[(here+step+len(pairs))%len(pairs)]
	msg := PairMsg{p.versions[next[0]], p.versions[next[1]]}
	return func() tea.Msg { return msg }
}

// is reports whether a version is of this article.
func is(v store.Version, a *articles.Article) bool {
	return v.Path == a.Path && v.Entry == a.Entry
}

// pairsOf returns all pairs of n versions, neighbours first.
func pairsOf(n int) [][2]int {
	var pairs [][2]int
	for gap := 1; gap < n; gap++ {
		for i := 0; i+gap < n; i++ {
			pairs = append(pairs, [2]int{i, i + gap})
		}
	}
	return pairs
}
