package sidebyside

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/changes"
	"variorum/ui/screen/sidebyside/layout"
)

// A RequestMsg asks the shell for what leads out of the pane.
type RequestMsg uint8

// What is asked for.
const (
	RequestReadOld RequestMsg = iota // to read the old version on, at the same place
	RequestReadNew                   // the new one
	RequestList                      // the list of what differs
)

// Click does what is meant by a click on a cell of the pane: on words that changed
// or the sign of a finding it goes there, on the map to what it shows, on a fold it
// opens it, on the head of a column it asks to read that version, on the verdict
// for the list of what differs.
func (p *Pane) Click(x, y int) tea.Cmd {
	t, f := p.text, &p.text.frame
	if t.pair == nil || len(t.items) == 0 || y < 0 || y >= f.Height {
		return nil
	}
	switch line, ok := t.lineAt(y - f.Head); {
	case y < f.Head:
		return clickHead(f, x, y, p.swapped)
	case f.Overview && x >= f.Width-layout.MapCells:
		p.clickMap(y - f.Head)
	case !ok || line.Number < 0:
	case t.lay(line.Item).Fold:
		t.openFold(line.Item)
	default:
		p.clickText(line, x)
	}
	return p.ask(t)
}

// lineAt returns the line in row n below the head, and false below the end.
func (t text) lineAt(n int) (scroll.Line, bool) {
	line, ok := t.window.Top(), n >= 0
	for ; n > 0 && ok; n-- {
		line, ok = t.window.Next(line)
	}
	return line, ok
}

// clickHead asks for the list, or for reading on in one version.
func clickHead(f *layout.Frame, x, y int, swapped bool) tea.Cmd {
	left := !f.One && x < f.Margin+f.Column
	ask := RequestReadNew
	switch {
	case y == 0:
		ask = RequestList
	case left != swapped:
		ask = RequestReadOld
	}
	return func() tea.Msg { return ask }
}

// clickMap goes to the part of the text that row n of the map shows: to the first
// change there, where there is one.
func (w *walk) clickMap(n int) {
	t := w.text
	w.drawMap()
	n /= sliceRows(&t.frame)
	weights := t.pair.weights
	total := weights[len(weights)-1]
	if n >= len(t.slices) || total == 0 {
		return
	}
	for i, c := range w.tour.List {
		if at := c.Slice(weights, len(t.slices)); at == n {
			w.findings.Stand(-1)
			w.goTo(i)
			return
		}
	}
	for row := range t.pair.rows() {
		if weights[row+1]*len(t.slices) > n*total {
			t.window.Show(scroll.Line{Item: t.itemOf(row)})
			return
		}
	}
}

// clickText goes to the change under a cell of a line.
func (w *walk) clickText(line scroll.Line, x int) {
	t, f := w.text, &w.text.frame
	l := t.lay(line.Item)
	edit := -1
	for _, column := range t.columnsAt() {
		if cell := x - column.from; cell >= 0 && cell < f.Column {
			edit = editAt(&l.Sides[column.side], line.Number, cell)
		}
	}
	inRow := changes.InRow(w.tour.List, l.Row)
	if len(inRow) == 0 {
		return
	}
	first := &inRow[0]
	for i := range w.tour.List {
		c := &w.tour.List[i]
		if c.Row == l.Row && c.Edit == edit || c == first && (l.Whole || c.Edit == 0) {
			w.findings.Stand(-1)
			w.goTo(i)
			return
		}
	}
}

// A columnPlace is where a column stands on the screen.
type columnPlace struct{ side, from int }

// columnsAt returns where the columns stand.
func (s *sheet) columnsAt() []columnPlace {
	f := &s.frame
	if f.One {
		return []columnPlace{{1, f.Margin + f.Gutter}}
	}
	return []columnPlace{{0, f.Margin}, {1, f.Margin + f.Column + f.Gutter}}
}

// editAt returns the edit under a cell of a column's line, -1 for none.
func editAt(c *layout.Column, line, cell int) int {
	if !c.Has(line) || cell < c.Lines[line].Indent {
		return -1
	}
	span := c.Lines[line].Span
	cell -= c.Lines[line].Indent
	pos := span.Start + len(ansi.Truncate(c.Text[span.Start:span.End], cell, ""))
	for _, e := range c.Edits {
		if e.Start <= pos && pos < e.End {
			return e.Edit
		}
	}
	return -1
}
