package screen

import (
	"context"
	"iter"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/label"
	"variorum/ui/screen/reader"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// foundMsg brings some of the places where all texts were searched, and what
// goes on searching; nil at the end.
type foundMsg struct {
	number int
	hits   []store.Hit
	more   func() tea.Msg
}

// hitsAtOnce is how many places a foundMsg brings: a screenful.
const hitsAtOnce = 20

// searchAll searches the texts of all articles for what was typed in the
// filter, and lists the places as they are found.
func (m *model) searchAll() tea.Cmd {
	query := strings.TrimSpace(string(m.prompt.text))
	if query == "" {
		m.say("Type what to look for in all articles, then press Tab.", false)
		return nil
	}
	m.prompt.on = false
	m.list.Filter("")
	ctx, number := m.finding.ask(m.ctx)
	m.openOverlay(m.hitsPage(query))
	search := m.options.Store.Search
	return func() tea.Msg {
		next, stop := iter.Pull2(search(ctx, query))
		return moreHits(ctx, number, next, stop)
	}
}

// moreHits takes the next places out of a search.
func moreHits(ctx context.Context, number int, next func() (store.Hit, error, bool), stop func()) tea.Msg {
	msg := foundMsg{number: number}
	for len(msg.hits) < hitsAtOnce {
		hit, err, ok := next()
		if !ok || err != nil || ctx.Err() != nil {
			stop()
			return msg
		}
		msg.hits = append(msg.hits, hit)
	}
	msg.more = func() tea.Msg { return moreHits(ctx, number, next, stop) }
	return msg
}

// found adds places to the list that is shown; when that was closed the
// search ends.
func (m *model) found(msg foundMsg) tea.Cmd {
	if msg.number != m.finding.number {
		if msg.more != nil {
			return msg.more // its context is over: it stops
		}
		return nil
	}
	m.hits = append(m.hits, msg.hits...)
	m.searched = msg.more == nil
	if m.overlay != nil && m.overlay.each > 1 {
		m.overlay.resize(m.overlay.width, m.overlay.height)
	}
	return msg.more
}

// hitsPage lists the places found, two rows each, to open one of them.
func (m *model) hitsPage(query string) *overlay {
	m.hits, m.searched = nil, false
	return &overlay{
		title: "“" + query + "” in all articles",
		each:  3,
		build: func(s style.Styles, width int) []string {
			var rows []string
			for i := range m.hits {
				rows = append(rows, hitRows(s, &m.hits[i], width)...)
			}
			if len(m.hits) == 0 && m.searched {
				return []string{"No article has that in its text.", s.Dim.Paint("Every word has to occur; quotation marks keep words together."), ""}
			}
			return rows
		},
		said: func() string {
			found := label.Plural(len(m.hits), "place", "places")
			if !m.searched {
				found = "searching… " + found
			}
			return found
		},
		choose: func(i int) tea.Cmd {
			if i >= len(m.hits) {
				return nil
			}
			return m.openHit(m.hits[i])
		},
		closed: func() {
			if m.finding.cancel != nil {
				m.finding.cancel()
			}
		},
	}
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
func (m *model) openHit(hit store.Hit) tea.Cmd {
	id := hit.Version.ID
	m.at = inReader
	m.list.Select(id)
	m.keepPlace()
	m.places[id] = reader.Place{Block: hit.Block, Offset: hit.Place.Start}
	m.lookFor = ""
	if len(hit.Matches) > 0 {
		m.lookFor = hit.Context[hit.Matches[0].Start:hit.Matches[0].End]
	}
	if m.shown.id == id && m.shown.open {
		m.reader.GoTo(m.places[id])
		return m.searchShown()
	}
	m.shown = shown{id: id}
	m.findShown()
	return m.open(id)
}

// searchShown begins the search that an article was opened with, or goes on with
// the one that is on.
func (m *model) searchShown() tea.Cmd {
	if m.lookFor == "" {
		return m.reader.SearchAgain()
	}
	typed := m.lookFor
	m.lookFor = ""
	return m.reader.Search(typed)
}
