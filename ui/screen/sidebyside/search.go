package sidebyside

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/screen/find"
)

// hitsMsg is the answer to a search.
type hitsMsg struct {
	id   int
	hits []anchor // in the order of the rows
}

// Search looks for typed in both articles, behind; what is visible is marked
// at once. The view goes to the first hit after its top when the answer comes
// to Update. Nothing typed ends the search.
func (p *Pane) Search(typed string) tea.Cmd {
	id := p.search.Begin(typed)
	p.forget()
	return p.look(id)
}

// look finds the hits for search id in the two articles that are shown.
func (p *Pane) look(id int) tea.Cmd {
	if !p.search.On() || p.alignment == nil {
		return nil
	}
	query, old, new, oldRows, newRows := p.search.Query(), p.old, p.new, p.oldRows, p.newRows
	return func() tea.Msg {
		hits := append(hitsIn(query, old, true), hitsIn(query, new, false)...)
		row := func(a anchor) int {
			if a.old {
				return oldRows[a.block]
			}
			return newRows[a.block]
		}
		sort.SliceStable(hits, func(i, k int) bool { return row(hits[i]) < row(hits[k]) })
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

func hitsIn(query find.Query, a *articles.Article, old bool) []anchor {
	var hits []anchor
	for i := range a.Blocks {
		for _, span := range query.All(a.Blocks[i].Text) {
			hits = append(hits, anchor{old: old, block: i, offset: span.Start})
		}
	}
	return hits
}

// Searching tells whether a search is on.
func (p *Pane) Searching() bool { return p.search.On() }

// found takes the answer to a search.
func (p *Pane) found(msg hitsMsg) {
	if p.alignment == nil || !p.search.Take(msg.id, msg.hits) {
		return
	}
	hit, show := p.search.Seek(func(hit anchor) bool {
		if item := p.itemOf(p.rowOf(hit.old, hit.block)); item != p.top.item {
			return item < p.top.item // only what is on top need be laid out
		}
		return before(p.find(hit), p.top)
	})
	if show {
		p.reveal(p.find(hit))
	}
}

// Find goes to the next hit (1) or the previous one (-1), round the ends;
// without a search, to the next or previous change.
func (p *Pane) Find(direction int) {
	if !p.Searching() {
		p.jump(direction, false)
		return
	}
	if hit, ok := p.search.Step(direction); ok {
		p.reveal(p.find(hit))
	}
}
