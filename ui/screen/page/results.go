package page

import (
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
		keys: k, title: "“" + query + "” in all articles", each: 3, stays: true,
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
	var rows []string
	for i := range r.hits {
		rows = append(rows, hitRows(s, &r.hits[i], width)...)
	}
	if len(r.hits) == 0 && r.complete {
		return []string{"No article has that in its text.", s.Dim.Paint("Every word has to occur; quotation marks keep words together."), ""}
	}
	return rows
}

func (r *Results) status() string {
	found := label.Plural(len(r.hits), "place", "places")
	if !r.complete {
		found = "searching… " + found
	}
	return found
}

func hitRows(s style.Styles, hit *store.Hit, width int) []string {
	where := []string{hit.Version.Source}
	if date := label.Date(hit.Version.Published); date != "" {
		where = append(where, date)
	}
	title := wrap.Truncate(hit.Version.Title, width)
	if free := width - wrap.Width(title) - 2; free > 8 {
		title += "  " + s.Dim.Paint(wrap.Truncate(strings.Join(where, " · "), free))
	}
	marks := make([]wrap.Mark, len(hit.Matches))
	for i, match := range hit.Matches {
		marks[i] = wrap.Mark{Span: wrap.Span(match), Open: s.Hit.Open}
	}
	var b strings.Builder
	wrap.Paint(&b, hit.Context, wrap.Span{End: len(hit.Context)}, "", marks)
	return []string{title, wrap.Truncate("  "+b.String(), width), ""}
}
