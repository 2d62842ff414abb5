package sidebyside

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/screen/find"
)

// A finder looks for words in both articles; a hit is where they begin.
type finder struct {
	search *find.Search[place]
	text   text
}

// hitsMsg is the answer to a search.
type hitsMsg struct {
	id   int
	hits []place // in the order of the rows
}

// look finds the hits for search id in the pair.
func (f *finder) look(id int) tea.Cmd {
	if !f.search.On() || f.text.pair == nil {
		return nil
	}
	query, shown := f.search.Query(), *f.text.pair
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
func (f *finder) Search(typed string) tea.Cmd {
	id := f.search.Begin(typed)
	f.text.forget()
	return f.look(id)
}

// SearchFrom searches as more is typed: from where goBack leads to, which is
// called when the answer comes, so that nothing jumps before.
func (f *finder) SearchFrom(typed string, goBack func()) tea.Cmd {
	cmd := f.Search(typed)
	f.search.From(goBack, cmd != nil)
	return cmd
}

// Searching tells whether a search is on.
func (f *finder) Searching() bool { return f.search.On() }

// found takes the answer to a search.
func (f *finder) found(msg hitsMsg) {
	t := f.text
	if t.pair == nil || !f.search.Take(msg.id, msg.hits) {
		return
	}
	top := t.window.Top()
	hit, show := f.search.Seek(func(hit place) bool {
		if item := t.itemOf(t.pair.rowOf(hit)); item != top.Item {
			return item < top.Item // only what is on top need be laid out
		}
		return t.LineOf(hit).Before(top)
	})
	if show {
		f.show(hit)
	}
}

// goOn goes n hits on, or back, round the ends.
func (f *finder) goOn(n int) {
	if hit, ok := f.search.Step(n); ok {
		f.show(hit)
	}
}

// show brings a hit into view, out of a fold too.
func (f *finder) show(hit place) {
	f.text.unfold(hit)
	f.text.window.Reveal(f.text.LineOf(hit))
}
