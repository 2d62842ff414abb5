package screen

import (
	"context"
	"iter"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/label"
	"variorum/ui/screen/scroll"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Results are the places where all texts were searched, as they are found. They
// stay over the list while one of them is read.
type results struct {
	overlay
	query    string
	hits     []store.Hit
	complete bool
}

// foundMsg brings some of the places, and what goes on searching; nil at the
// end.
type foundMsg struct {
	number int
	to     *results
	hits   []store.Hit
	more   func() tea.Msg
}

// hitsAtOnce is how many places a foundMsg brings: a screenful.
const hitsAtOnce = 20

// searchAll searches the texts of all articles for what was typed in the
// filter, and lists the places as they are found.
func (v *listView) searchAll(typed string) (mode, tea.Cmd) {
	query := strings.TrimSpace(typed)
	if query == "" {
		v.say("Type what to look for in all articles, then press Tab.")
		return v.mode(), nil
	}
	v.list.Filter("")
	ctx, number := v.finding.ask(v.ctx)
	r := v.results(query)
	search := v.stories.store.Search
	return r, func() tea.Msg {
		next, stop := iter.Pull2(search(ctx, query))
		return moreHits(ctx, foundMsg{number: number, to: r}, next, stop)
	}
}

// moreHits takes the next places out of a search.
func moreHits(ctx context.Context, msg foundMsg, next func() (store.Hit, error, bool), stop func()) tea.Msg {
	again := msg
	for len(msg.hits) < hitsAtOnce {
		hit, err, ok := next()
		if !ok || err != nil || ctx.Err() != nil {
			stop()
			return msg
		}
		msg.hits = append(msg.hits, hit)
	}
	msg.more = func() tea.Msg { return moreHits(ctx, again, next, stop) }
	return msg
}

// found adds places to the list that is shown; when that was closed the
// search ends.
func (v *listView) found(msg foundMsg) tea.Cmd {
	if msg.number != v.finding.number {
		if msg.more != nil {
			return msg.more // its context is over: it stops
		}
		return nil
	}
	r := msg.to
	r.hits = append(r.hits, msg.hits...)
	r.complete = msg.more == nil
	r.resize(r.width, r.height)
	return msg.more
}

// results lists the places where a query is found, to open one of them.
func (v *listView) results(query string) *results {
	r := &results{query: query}
	r.overlay = overlay{
		keys: v.keys, title: "“" + query + "” in all articles", each: 3, stays: true,
		build: r.list, said: r.status,
		choose: func(i int) tea.Cmd {
			if i >= len(r.hits) {
				return nil
			}
			return v.openHit(r.hits[i])
		},
		closed: v.finding.drop,
	}
	return r
}

func (r *results) list(s style.Styles, width int) []string {
	var rows []string
	for i := range r.hits {
		rows = append(rows, hitRows(s, &r.hits[i], width)...)
	}
	if len(r.hits) == 0 && r.complete {
		return []string{"No article has that in its text.", s.Dim.Paint("Every word has to occur; quotation marks keep words together."), ""}
	}
	return rows
}

func (r *results) status() string {
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

// openHit opens an article at the place that was found, with the search on.
func (v *listView) openHit(hit store.Hit) tea.Cmd {
	v.read.lookFor = ""
	if len(hit.Matches) > 0 {
		v.read.lookFor = hit.Context[hit.Matches[0].Start:hit.Matches[0].End]
	}
	return v.read.visit(hit.Version.ID, at(scroll.At(hit.Block, hit.Place.Start)))
}
