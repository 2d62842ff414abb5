package page

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Results are the places where all texts were searched, as they are found. They
// stay over the list while one of them is read.
type Results struct {
	overlay
	query    string
	hits     []store.Hit
	complete bool
}

// NewResults returns the page for the places where a query is found, none yet. It
// opens the one that is chosen, and tells when it closes.
func NewResults(k keys.Keys, query string, open func(store.Hit) tea.Cmd, closed func()) *Results {
	r := &Results{query: query}
	r.overlay = overlay{
		keys: k, title: "“" + query + "” in all articles", stays: true,
		build: r.list, said: r.status,
		choose: func(i int) tea.Cmd {
			if i >= len(r.hits) {
				return nil
			}
			return open(r.hits[i])
		},
		closed: closed, whole: r,
	}
	return r
}

// Add adds places that were found; complete says that they are the last ones.
func (r *Results) Add(hits []store.Hit, complete bool) {
	r.hits = append(r.hits, hits...)
	r.complete = complete
	r.Resize(r.width, r.height)
}

func (r *Results) list(s style.Styles, width int) []string {
	rows := []string{}
	r.starts = []int{}
	for i := range r.hits {
		r.starts = append(r.starts, len(rows))
		if i == 0 || r.hits[i].Version.ID != r.hits[i-1].Version.ID {
			if i > 0 {
				rows = append(rows, "")
				r.starts[i]++
			}
			rows = append(rows, titleRow(s, &r.hits[i], r.inArticle(i), width))
		}
		rows = append(rows, contextRow(s, &r.hits[i], width))
	}
	if len(r.hits) == 0 && r.complete {
		return []string{"No article has that in its text.", s.Dim.Paint("Every word has to occur; quotation marks keep words together."), ""}
	}
	return rows
}

// inArticle is how many places there are in the article of hit i, its first one.
func (r *Results) inArticle(i int) int {
	n := 1
	for i+n < len(r.hits) && r.hits[i+n].Version.ID == r.hits[i].Version.ID {
		n++
	}
	return n
}

// NextArticle goes to the first place in the article after the one with an id, or
// before it, and returns that; false where there is none.
func (r *Results) NextArticle(id string, step int) (store.Hit, bool) {
	at := slices.IndexFunc(r.hits, func(h store.Hit) bool { return h.Version.ID == id })
	for at >= 0 && at < len(r.hits) && r.hits[at].Version.ID == id {
		at += step
	}
	if at < 0 || at >= len(r.hits) {
		return store.Hit{}, false
	}
	for at > 0 && r.hits[at-1].Version.ID == r.hits[at].Version.ID {
		at--
	}
	r.at = at
	r.Scroll(0)
	return r.hits[at], true
}

func (r *Results) status() string {
	articles := 0
	for i := range r.hits {
		if i == 0 || r.hits[i].Version.ID != r.hits[i-1].Version.ID {
			articles++
		}
	}
	found := label.Plural(len(r.hits), "place", "places") + " in " + label.Plural(articles, "article", "articles")
	if !r.complete {
		found = "searching… " + found
	}
	return found
}

// titleRow names an article, and says in how many places it was found.
func titleRow(s style.Styles, hit *store.Hit, places, width int) string {
	where := []string{hit.Version.Source}
	if date := label.Date(hit.Version.Published); date != "" {
		where = append(where, date)
	}
	if places > 1 {
		where = append(where, label.Plural(places, "place", "places"))
	}
	title := wrap.Truncate(hit.Version.Title, width)
	if free := width - wrap.Width(title) - 2; free > 8 {
		title += "  " + s.Dim.Paint(wrap.Truncate(strings.Join(where, " · "), free))
	}
	return title
}

// contextRow shows the words around a place.
func contextRow(s style.Styles, hit *store.Hit, width int) string {
	marks := make([]wrap.Mark, len(hit.Matches))
	for i, match := range hit.Matches {
		marks[i] = wrap.Mark{Span: wrap.Span(match), Open: s.Hit.Open}
	}
	var b strings.Builder
	wrap.Paint(&b, hit.Context, wrap.Span{End: len(hit.Context)}, "", marks)
	return wrap.Truncate("  "+b.String(), width)
}
