package screen

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/page"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/stories"
	"variorum/ui/screen/visit"
)

// foundMsg brings some of the places where all texts were searched.
type foundMsg struct {
	ctx    context.Context
	number int
	to     *page.Results
	hits   []store.Hit
	from   *stories.Places // where there may be more, nil at the end
	err    error           // what ended the search before its end
}

// searchAll searches the texts of all articles for what was typed in the
// filter, and lists the places as they are found.
func (v *listView) searchAll(typed string) (mode.Mode, tea.Cmd) {
	query := strings.TrimSpace(typed)
	if query == "" {
		v.say("Type what to look for in all articles, then press Tab.")
		return v.mode(), nil
	}
	v.list.Filter("")
	ctx, number := v.finding.Ask(v.ctx)
	msg := foundMsg{ctx: ctx, number: number, to: page.NewResults(v.keys, query, v.openHit, v.finding.Drop)}
	all := v.stories
	return msg.to, func() tea.Msg {
		msg.from = all.Search(ctx, query)
		return msg.more()
	}
}

// more brings the next places.
func (msg foundMsg) more() tea.Msg {
	more := false
	if msg.hits, more, msg.err = msg.from.More(msg.ctx); !more {
		msg.from = nil
	}
	return msg
}

// found adds places to the list that is shown; when that was closed the
// search ends.
func (v *listView) found(msg foundMsg) tea.Cmd {
	if msg.number == v.finding.Number {
		if msg.to.Add(msg.hits, msg.from == nil); msg.err != nil {
			v.complain(fmt.Errorf("searching: %w", msg.err))
		}
	}
	if msg.from == nil {
		return nil
	}
	return msg.more // where the search was given up its context is over: it stops
}

// nextResult goes on to the article after the one that is read, or before it, where
// it was opened from the results of a search in all texts.
func (v *readView) nextResult(step int) (bool, tea.Cmd) {
	if len(v.visits) < 2 || v.at() != visit.InReader {
		return false, nil
	}
	r, ok := v.visits[len(v.visits)-2].Mode.(*page.Results)
	if !ok {
		return false, nil
	}
	hit, ok := r.NextArticle(v.shown.id, step)
	if !ok {
		v.say("That was the last article with it; Esc goes back to the results.")
		return true, nil
	}
	v.lookFor = found(hit)
	return true, v.goTo(hit.Version.ID, stories.At(scroll.At(hit.Block, hit.Place.Start)), arrival{turn: true})
}

// found is what is searched for in an article that was found: the words that were.
func found(hit store.Hit) string {
	if len(hit.Matches) == 0 {
		return ""
	}
	return hit.Context[hit.Matches[0].Start:hit.Matches[0].End]
}

// openHit opens an article at the place that was found, with the search on.
func (v *listView) openHit(hit store.Hit) tea.Cmd {
	v.read.lookFor = found(hit)
	return v.read.visit(hit.Version.ID, stories.At(scroll.At(hit.Block, hit.Place.Start)))
}
