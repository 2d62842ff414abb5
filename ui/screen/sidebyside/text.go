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

// A screenHeight is where on the screen a line is put.
type screenHeight uint8

const (
	heightMiddle screenHeight = iota
	heightTop
	heightBottom
)

// put scrolls so that a line stands in the middle, at the top or at the bottom.
func (t text) put(line scroll.Line, at screenHeight) {
	above := 0
	switch body := t.frame.Body(); at {
	case heightMiddle:
		above = (body - 1) / 2
	case heightBottom:
		above = body - 1
	}
	t.window.Show(t.window.Move(line, -above))
}

// toPercent goes to where that much of the text stands above.
func (t text) toPercent(percent int) {
	if t.pair == nil || len(t.items) == 0 {
		return
	}
	weights := t.pair.weights
	want := weights[len(weights)-1] * min(percent, 100) / 100
	row := max(sort.SearchInts(weights, want+1)-1, 0)
	row = min(row, t.pair.rows()-1)
	item := t.itemOf(row)
	l := t.lay(item)
	line := scroll.Line{Item: item}
	if it := t.items[item]; it.first == it.last {
		start, end := weights[row], weights[row+1]
		for k := range l.Sides {
			if pos := len(l.Sides[k].Text) * (want - start) / max(end-start, 1); pos > 0 {
				line.Number = max(line.Number, l.LineAt(k, pos, t.frame.Column))
			}
		}
	}
	t.window.Show(line)
}
