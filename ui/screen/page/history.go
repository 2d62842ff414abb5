package page

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/history"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// History shows what became of each paragraph in each version of a story: one
// moves over the cells, and goes to the pair of versions in which that happened.
type History struct {
	overlay
	grid   *history.Grid
	column int // the version one is at
}

// The least and the most cells of a column: for a sign, and for a sign with its
// name.
const (
	leastColumn = 4
	namedColumn = 11
	mostColumn  = 22
)

// NewHistory shows a grid, at the version of an id. Compare is called with the two
// versions that were chosen, the older first, and the place there.
func NewHistory(k keys.Keys, g *history.Grid, id string, compare func(ids [2]string, place scroll.Place) tea.Cmd) *History {
	h := &History{grid: g}
	h.column = max(slices.IndexFunc(g.Versions, func(v store.Version) bool { return v.ID == id }), 0)
	h.overlay = overlay{keys: k, build: h.list, said: h.status, whole: h}
	h.overlay.choose = func(i int) tea.Cmd {
		if i >= len(g.Rows) {
			return nil
		}
		n, cells := h.column, g.Rows[i].Cells
		for n+1 < len(cells) && cells[n].State == history.StateAbsent {
			n++ // where it appears is the nearest there is
		}
		place := scroll.At(cells[n].Block, 0)
		place.Old = n == 0 || cells[n].State == history.StateGone
		n = max(n, 1)
		return compare([2]string{g.Versions[n-1].ID, g.Versions[n].ID}, place)
	}
	return h
}

// Key moves to another version, or does what the keys of every page do.
func (h *History) Key(msg tea.KeyPressMsg, count int) (mode.Mode, tea.Cmd) {
	step := 0
	switch name := msg.String(); {
	case name == "l", name == "right", key.Matches(msg, h.keys.OtherPane, h.keys.NextVersion):
		step = max(count, 1)
	case name == "h", name == "left", name == "shift+tab", key.Matches(msg, h.keys.PrevVersion):
		step = -max(count, 1)
	case key.Matches(msg, h.keys.History):
		return nil, nil
	default:
		return h.overlay.Key(msg, count)
	}
	h.column = min(max(h.column+step, 0), len(h.grid.Versions)-1)
	h.Resize(h.width, h.height)
	return h, nil
}

// columns says how wide a column is and which versions there is room for.
func (h *History) columns(width int) (text, cells, first, last int) {
	n := len(h.grid.Versions)
	room := width * 3 / 5
	cells = min(max(room/n, leastColumn), mostColumn)
	shown := min(n, max(room/cells, 1))
	first = min(max(h.column-shown/2, 0), n-shown)
	return max(width-shown*cells, 1), cells, first, first + shown
}

// list sets a row for each paragraph, and the heads of the columns as the title.
func (h *History) list(s style.Styles, width int) []string {
	text, cells, first, last := h.columns(width)
	head := wrap.Fit("History, "+label.Plural(len(h.grid.Rows), "paragraph", "paragraphs"), text-2) + "  "
	for n := first; n < last; n++ {
		name := fmt.Sprint(n + 1)
		if cells >= namedColumn {
			name += " " + history.Name(h.grid.Versions[n])
		}
		head += wrap.Fit(name, cells-1) + " "
	}
	h.title = head
	rows := make([]string, len(h.grid.Rows))
	for i := range h.grid.Rows {
		r := &h.grid.Rows[i]
		var b strings.Builder
		b.WriteString(wrap.Fit(oneRow(r.Text), text-2) + "  ")
		for n := first; n < last; n++ {
			b.WriteString(h.cell(s, r.Cells[n].State, n == h.column, cells))
		}
		rows[i] = b.String()
	}
	return rows
}

// cell draws a cell of the grid; those of the version one is at are brighter.
func (h *History) cell(s style.Styles, state history.State, here bool, cells int) string {
	sign, name := state.Label()
	text := sign
	switch {
	case state == history.StateAbsent:
		text = "·"
	case cells >= namedColumn:
		text += " " + name
	}
	look := map[history.State]style.Style{history.StateNew: s.Sign, history.StateChanged: s.Sign, history.StateGone: s.Flag}[state]
	if look.Open == "" {
		look = s.Dim
	}
	room := wrap.Spaces(cells - 1 - wrap.Width(text))
	if here {
		return s.Selected.Paint("["+text+"]") + wrap.Spaces(cells-2-wrap.Width(text))
	}
	return look.Paint(text) + room + " "
}

// oneRow returns text without its line ends.
func oneRow(text string) string { return strings.Join(strings.Fields(text), " ") }

// status says what became of the paragraph in the version one is at.
func (h *History) status() string {
	if h.at >= len(h.grid.Rows) {
		return ""
	}
	_, name := h.grid.Rows[h.at].Cells[h.column].State.Label()
	if name == "" {
		name = "not there yet"
	}
	return fmt.Sprintf("%s in %d %s", name, h.column+1, history.Name(h.grid.Versions[h.column]))
}

// Footer offers the keys of the page.
func (h *History) Footer(int) (frame.Footer, bool) {
	return frame.Footer{Right: h.status(), Cursor: -1, Hints: []key.Binding{
		keys.Short(h.keys.Down, "↑↓", "paragraph"), keys.Short(h.keys.OtherPane, "←→", "version"),
		keys.Short(h.keys.Open, "↵", "compare there"), keys.Short(h.keys.Back, "Esc", "close"),
	}}, true
}
