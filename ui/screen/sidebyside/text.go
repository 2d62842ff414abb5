package sidebyside

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/changes"
)

// A text is the sheet and the window over it.
type text struct {
	*sheet
	window *scroll.Window[place]
}

// layAgain lays everything out anew, at the same place.
func (t text) layAgain() {
	t.forget()
	t.window.Locate()
}

// paragraphs goes n paragraphs on, or back.
func (t text) paragraphs(n int) {
	for range max(n, -n) {
		t.window.Paragraph(n / max(n, -n))
	}
}

// visible returns the first and the last row in view.
func (t text) visible() (first, last int) {
	return t.items[t.window.Top().Item].first, t.items[t.window.Bottom().Item].last
}

// firstFrom returns the first change at or after a line, or how many there
// are.
func (t text) firstFrom(list []changes.Change, a scroll.Line) int {
	row := t.items[a.Item].first
	return sort.Search(len(list), func(i int) bool {
		return list[i].Row > row || list[i].Row == row && !t.changeLine(list[i]).Before(a)
	})
}

func (t text) toggleTypography() tea.Cmd {
	t.typography = !t.typography
	t.layAgain()
	if c := t.complete(); c != nil && c.full.Counts.Typography == 0 {
		return giveNotice("There are no differences in quotes, dashes, case or spaces.")
	}
	if t.typography {
		return giveNotice("Other quotes, dashes, case and spaces are marked.")
	}
	return giveNotice("Other quotes, dashes, case and spaces are not marked.")
}

func (t text) toggleFold() tea.Cmd {
	if t.pair == nil {
		return nil
	}
	rows := len(t.items)
	t.folded = !t.folded
	t.refold()
	t.layAgain()
	if t.folded && len(t.items) == rows {
		return giveNotice("There is nothing to fold: hardly a paragraph stayed the same.")
	}
	return nil
}

// learn takes rows whose words were compared.
func (t text) learn(rows map[int]*compare.Row) {
	first, ok := t.pair.stage.(*provisional)
	if !ok {
		return
	}
	for i, r := range rows {
		first.known[i] = r
		delete(t.laid, t.itemOf(i))
	}
	t.window.Locate()
}
