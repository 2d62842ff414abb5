package reader

import (
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/screen/find"
	"variorum/ui/screen/scroll"
	"variorum/ui/wrap"
)

// A hit is the n-th hit of a piece.
type hit struct{ piece, n int }

// A search is what is looked for in an article.
type search struct{ find.Search[hit] }

// hitsMsg is the answer to a search.
type hitsMsg struct {
	id   int
	hits []hit
}

// look finds the hits for search id.
func (q *search) look(id int, s *sheet) tea.Cmd {
	if !q.On() || len(s.pieces) == 0 {
		return nil
	}
	pieces, hitsIn := s.pieces, q.finder(s.article)
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

// finder returns a function that finds what is searched for in the text of a
// piece. What stands across the border of two pieces is found in both: it starts
// before the second, and ends behind the first.
func (q *search) finder(article *articles.Article) func(piece *piece) []wrap.Span {
	query := q.Query()
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

// marks returns the marks of the hits in piece i.
func (q *search) marks(s *sheet, i int, l *laid) []wrap.Mark {
	if len(l.hits) == 0 {
		return nil
	}
	now := -1
	if h, ok := q.Now(); ok && h.piece == i {
		now = min(h.n, len(l.hits)-1)
	}
	marks := make([]wrap.Mark, len(l.hits))
	for n, span := range l.hits {
		marks[n] = wrap.Mark{Span: span, Open: s.styles.Hit.Open}
		if n == now {
			marks[n].Open = s.styles.HitNow.Open
		}
	}
	return marks
}

// lineOf returns the row that a hit is on.
func (q *search) lineOf(s *sheet, h hit) scroll.Line {
	l := s.lay(h.piece)
	if len(l.hits) == 0 { // only in the markup's hidden part
		return scroll.Line{Item: h.piece}
	}
	return scroll.Line{Item: h.piece, Number: rowAt(l, max(l.hits[min(h.n, len(l.hits)-1)].Start, 0))}
}

// Search looks for typed in the whole article, behind; what is visible is
// marked at once. The text jumps to the first hit after the top when the
// answer comes to Update. Nothing typed ends the search.
func (p *Pane) Search(typed string) tea.Cmd {
	id := p.search.Begin(typed)
	p.sheet.forget()
	return p.search.look(id, p.sheet)
}

// SearchAgain looks for the same in the article that is shown now, which stays
// at its place.
func (p *Pane) SearchAgain() tea.Cmd { return p.search.look(p.search.Again(), p.sheet) }

// SearchFrom searches as more is typed: from where goBack leads to, which is
// called when the answer comes, so that nothing jumps before.
func (p *Pane) SearchFrom(typed string, goBack func()) tea.Cmd {
	cmd := p.Search(typed)
	p.search.From(goBack, cmd != nil)
	return cmd
}

// Searching tells whether a search is on.
func (p *Pane) Searching() bool { return p.search.On() }

// SearchEnds reports whether n hits on there is none but round the ends.
func (p *Pane) SearchEnds(n int) bool { return p.search.Ends(n) }

// Update takes the answer to a search.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	answer, ok := msg.(hitsMsg)
	if !ok || !p.search.Take(answer.id, answer.hits) {
		return nil
	}
	top := p.window.Top()
	h, show := p.search.Seek(func(h hit) bool {
		if h.piece != top.Item {
			return h.piece < top.Item // only what is on top need be laid out
		}
		return p.search.lineOf(p.sheet, h).Before(top)
	})
	if show {
		p.showHit(h)
	}
	return nil
}

// step goes n hits on, or back, round the ends.
func (p *Pane) step(n int) {
	if h, ok := p.search.Step(n); ok {
		p.showHit(h)
	}
}

// showHit brings the present hit into view.
func (p *Pane) showHit(h hit) {
	for _, l := range p.sheet.laid { // another hit is the present one
		l.painted = nil
	}
	p.window.Reveal(p.search.lineOf(p.sheet, h))
}
