package sidebyside

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/screen/find"
)

// A search is what is looked for in both articles; a hit is where it begins.
type search struct{ find.Search[place] }

// hitsMsg is the answer to a search.
type hitsMsg struct {
	id   int
	hits []place // in the order of the rows
}

// look finds the hits for search id in a pair.
func (q *search) look(id int, pair *pair) tea.Cmd {
	if !q.On() || pair == nil {
		return nil
	}
	query, shown := q.Query(), *pair
	return func() tea.Msg {
		hits := append(hitsIn(query, shown.old, true), hitsIn(query, shown.new, false)...)
		sort.SliceStable(hits, func(i, k int) bool { return shown.rowOf(hits[i]) < shown.rowOf(hits[k]) })
		return hitsMsg{id, hits}
	}
}

func hitsIn(query find.Query, a *articles.Article, old bool) []place {
	var hits []place
	for i := range a.Blocks {
		for _, span := range query.All(a.Blocks[i].Text) {
			hits = append(hits, place{Within: true, Old: old, Block: i, Offset: span.Start})
		}
	}
	return hits
}

// Search looks for typed in both articles, behind; what is visible is marked
// at once. The view goes to the first hit after its top when the answer comes
// to Update. Nothing typed ends the search.
func (p *Pane) Search(typed string) tea.Cmd {
	id := p.search.Begin(typed)
	p.sheet.forget()
	return p.search.look(id, p.sheet.pair)
}

// SearchFrom searches as more is typed: from where goBack leads to, which is
// called when the answer comes, so that nothing jumps before.
func (p *Pane) SearchFrom(typed string, goBack func()) tea.Cmd {
	cmd := p.Search(typed)
	p.search.From(goBack, cmd != nil)
	return cmd
}

// Searching tells whether a search is on.
func (p *Pane) Searching() bool { return p.search.On() }

// found takes the answer to a search.
func (p *Pane) found(msg hitsMsg) {
	if p.sheet.pair == nil || !p.search.Take(msg.id, msg.hits) {
		return
	}
	top := p.window.Top()
	hit, show := p.search.Seek(func(hit place) bool {
		if item := p.sheet.itemOf(p.sheet.pair.rowOf(hit)); item != top.Item {
			return item < top.Item // only what is on top need be laid out
		}
		return p.sheet.LineOf(hit).Before(top)
	})
	if show {
		p.window.Reveal(p.sheet.LineOf(hit))
	}
}

// step goes n hits on, or back, round the ends.
func (p *Pane) step(n int) {
	if hit, ok := p.search.Step(n); ok {
		p.window.Reveal(p.sheet.LineOf(hit))
	}
}
