package sidebyside

import (
	"fmt"
	"sort"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/find"
)

// A search is what was asked for in the two articles and what was found.
type search struct {
	id    int // of the newest search; older answers are dropped
	typed string
	hits  []anchor // in the order of the rows
	now   int      // index into hits
	done  bool     // the answer is there

	goBack func() // to where the search begins, nil: here
}

// hitsMsg is the answer to a search.
type hitsMsg struct {
	id   int
	hits []anchor
}

// Search looks for typed in both articles, behind; what is visible is marked
// at once. The view goes to the first hit after its top when the answer comes
// to Update. Nothing typed ends the search.
func (p *Pane) Search(typed string) tea.Cmd {
	p.search = search{id: p.search.id + 1, typed: typed}
	p.query = find.Compile(typed)
	p.forget()
	if p.query.Empty() || p.alignment == nil {
		return nil
	}
	id, query, old, new, oldRows, newRows := p.search.id, p.query, p.old, p.new, p.oldRows, p.newRows
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
	if cmd == nil {
		goBack()
		return nil
	}
	p.search.goBack = goBack
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
func (p *Pane) Searching() bool { return p.search.typed != "" }

// found takes the answer to a search.
func (p *Pane) found(msg hitsMsg) {
	if msg.id != p.search.id || p.alignment == nil {
		return
	}
	p.search.hits, p.search.done = msg.hits, true
	if p.search.goBack != nil {
		p.search.goBack()
	}
	if len(msg.hits) == 0 {
		return
	}
	first := p.items[p.top.item].first
	n := sort.Search(len(msg.hits), func(i int) bool {
		return p.rowOf(msg.hits[i].old, msg.hits[i].block) >= first
	})
	for n < len(msg.hits) && before(p.find(msg.hits[n]), p.top) {
		n++
	}
	p.search.now = n % len(msg.hits)
	p.reveal(p.find(msg.hits[p.search.now]))
}

// Find goes to the next hit (1) or the previous one (-1), round the ends;
// without a search, to the next or previous change.
func (p *Pane) Find(direction int) {
	if !p.Searching() {
		p.jump(direction, false)
		return
	}
	if n := len(p.search.hits); n > 0 {
		p.search.now = (p.search.now + direction + n) % n
		p.reveal(p.find(p.search.hits[p.search.now]))
	}
}

// status says how many hits there are and which one is shown.
func (s *search) status() string {
	switch {
	case s.typed == "" || !s.done:
		return ""
	case len(s.hits) == 0:
		return fmt.Sprintf("no match for “%s”", s.typed)
	}
	return fmt.Sprintf("match %d of %d", s.now+1, len(s.hits))
}
