package reader

import (
	tea "charm.land/bubbletea/v2"

	"variorum/ui/wrap"
)

// A hit is the n-th hit of a piece.
type hit struct{ piece, n int }

// hitsMsg is the answer to a search.
type hitsMsg struct {
	id   int
	hits []hit
}

// Search looks for typed in the whole article, behind; what is visible is
// marked at once. The text jumps to the first hit after the top when the
// answer comes to Update. Nothing typed ends the search.
func (p *Pane) Search(typed string) tea.Cmd {
	id := p.search.Begin(typed)
	p.forget()
	return p.look(id)
}

// SearchAgain looks for the same in the article that is shown now, which stays
// at its place.
func (p *Pane) SearchAgain() tea.Cmd { return p.look(p.search.Again()) }

// look finds the hits for search id.
func (p *Pane) look(id int) tea.Cmd {
	if !p.search.On() || len(p.pieces) == 0 {
		return nil
	}
	pieces, hitsIn := p.pieces, p.finder()
	return func() tea.Msg {
		var hits []hit
		for i := range pieces {
			for n, span := range hitsIn(&pieces[i]) {
				if span.Start >= 0 {
					hits = append(hits, hit{i, n})
				}
			}
		}
		return hitsMsg{id, hits}
	}
}

// SearchFrom searches as more is typed: from where goBack leads to, which is
// called when the answer comes, so that nothing jumps before.
func (p *Pane) SearchFrom(typed string, goBack func()) tea.Cmd {
	cmd := p.Search(typed)
	p.search.From(goBack, cmd != nil)
	return cmd
}

// finder returns a function that finds what is searched for in the text of a
// piece. What stands across the border of two pieces is found in both: it starts
// before the second, and ends behind the first.
func (p *Pane) finder() func(piece *piece) []wrap.Span {
	query, article := p.search.Query(), p.article
	reach := query.Longest()
	return func(piece *piece) []wrap.Span {
		if piece.block < 0 || len(piece.text) == len(article.Blocks[piece.block].Text) {
			return query.All(piece.text)
		}
		block := article.Blocks[piece.block].Text
		from, end := max(piece.start-reach, 0), piece.start+len(piece.text)
		var spans []wrap.Span
		for _, span := range query.All(block[from:min(end+reach, len(block))]) {
			span.Start += from
			span.End += from
			if span.End > piece.start && span.Start < end {
				spans = append(spans, wrap.Span{Start: span.Start - piece.start, End: span.End - piece.start})
			}
		}
		return spans
	}
}

// Searching tells whether a search is on.
func (p *Pane) Searching() bool { return p.search.On() }

// Update takes the answer to a search.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	answer, ok := msg.(hitsMsg)
	if !ok || !p.search.Take(answer.id, answer.hits) {
		return nil
	}
	h, show := p.search.Seek(func(h hit) bool {
		return h.piece < p.top.piece || h.piece == p.top.piece && p.hitRow(h) < p.top.row
	})
	if show {
		p.showHit(h)
	}
	return nil
}

// Find goes to the next hit (1) or the previous one (-1), round the ends.
func (p *Pane) Find(direction int) {
	if h, ok := p.search.Step(direction); ok {
		p.showHit(h)
	}
}

// showHit brings the present hit into view, a third down where it was not
// visible.
func (p *Pane) showHit(h hit) {
	for _, l := range p.laid { // another hit is the present one
		l.painted = nil
	}
	target := at{h.piece, p.hitRow(h)}
	context := min(2, p.height/3)
	first, last := p.move(p.top, context), p.move(p.top, p.height-1-context)
	if p.top == (at{}) {
		first = p.top
	}
	if before(target, first) || before(last, target) {
		p.show(p.move(target, -p.height/3))
	}
}

func before(a, b at) bool { return a.piece < b.piece || a.piece == b.piece && a.row < b.row }

// hitRow returns the row of its piece that a hit is in.
func (p *Pane) hitRow(h hit) int {
	l := p.lay(h.piece)
	if len(l.hits) == 0 { // only in the markup's hidden part
		return 0
	}
	return rowAt(l, max(l.hits[min(h.n, len(l.hits)-1)].Start, 0))
}

// hitMarks returns the marks of the hits in piece i.
func (p *Pane) hitMarks(i int, l *laid) []wrap.Mark {
	if len(l.hits) == 0 {
		return nil
	}
	now := -1
	if h, ok := p.search.Now(); ok && h.piece == i {
		now = min(h.n, len(l.hits)-1)
	}
	marks := make([]wrap.Mark, len(l.hits))
	for n, span := range l.hits {
		marks[n] = wrap.Mark{Span: span, Open: p.styles.Hit.Open}
		if n == now {
			marks[n].Open = p.styles.HitNow.Open
		}
	}
	return marks
}
