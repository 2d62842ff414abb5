package page

import (
	"sort"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/mode"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// An overlay is a page over the panes: help, information, contents, problems.
// It scrolls where it does not fit; one of its entries may be selected.
type overlay struct {
	keys   keys.Keys
	styles style.Styles
	title  string
	build  func(s style.Styles, width int) []string // the rows, none wider than width
	choose func(i int) tea.Cmd                      // nil: nothing to select
	each   int                                      // rows of an entry, 0: one
	starts []int                                    // where entries begin that are of different heights, nil: they are not
	stays  bool                                     // it is there again after what was chosen
	said   func() string                            // the status, nil: the usual one
	closed func()                                   // told when it closes, may be nil
	whole  mode.Mode                                // the page that this is a part of, nil: it is all

	width, height int
	built         []string
	top, at       int
}

// Typing reports that keys are no text.
func (o *overlay) Typing() bool { return false }

// self is the page as the shell knows it.
func (o *overlay) self() mode.Mode {
	if o.whole != nil {
		return o.whole
	}
	return o
}

// head is the rows above the body: the title and, if there is room, a blank one.
func (o *overlay) head() int {
	if len(o.built) > o.height-2 {
		return 1
	}
	return 2
}

// Resize gives the page its size in cells.
func (o *overlay) Resize(width, height int) {
	o.width, o.height = width, height
	o.built = o.build(o.styles, max(width-2*o.margin(), 1))
	o.Scroll(0)
}

// Restyle changes the looks.
func (o *overlay) Restyle(s style.Styles) {
	o.styles = s
	o.Resize(o.width, o.height)
}

func (o *overlay) margin() int {
	if o.width >= 60 {
		return 3
	}
	return 1
}

// entries is the number of entries.
func (o *overlay) entries() int {
	if o.starts != nil {
		return len(o.starts)
	}
	return len(o.built) / max(o.each, 1)
}

// entry returns the first row of an entry, and the row after it.
func (o *overlay) entry(i int) (first, end int) {
	switch {
	case o.starts == nil:
		each := max(o.each, 1)
		return i * each, (i + 1) * each
	case i >= len(o.starts):
		return 0, 0
	case i+1 < len(o.starts):
		return o.starts[i], o.starts[i+1]
	}
	return o.starts[i], len(o.built)
}

// entryAt is the entry that a row belongs to.
func (o *overlay) entryAt(line int) int {
	if o.starts == nil {
		return line / max(o.each, 1)
	}
	return sort.SearchInts(o.starts, line+1) - 1
}

// body is the number of rows below the title.
func (o *overlay) body() int { return max(o.height-o.head(), 1) }

// Scroll moves what is shown by n rows, or the selection by n entries.
func (o *overlay) Scroll(n int) {
	if o.choose != nil {
		o.at = min(max(o.at+n, 0), max(o.entries()-1, 0))
		first, end := o.entry(o.at)
		o.top = min(o.top, max(len(o.built)-o.body(), 0)) // no blank rows below where there are more above
		o.top = max(min(o.top, first), end-o.body(), 0)
		return
	}
	o.top = max(min(o.top+n, len(o.built)-o.body()), 0)
}

// Key moves, chooses an entry or closes the page.
func (o *overlay) Key(msg tea.KeyPressMsg, count int) (mode.Mode, tea.Cmd) {
	k := &o.keys
	page := max(o.body()/max(o.each, 1), 1)
	for _, action := range []struct {
		binding key.Binding
		rows    int
	}{
		{k.Down, 1}, {k.Up, -1}, {k.PageDown, page}, {k.PageUp, -page}, {k.HalfDown, max(page/2, 1)}, {k.HalfUp, -max(page/2, 1)},
		{k.Top, -len(o.built)}, {k.Bottom, len(o.built)},
	} {
		if key.Matches(msg, action.binding) {
			o.Scroll(action.rows * max(count, 1))
			return o.self(), nil
		}
	}
	switch {
	case o.choose != nil && key.Matches(msg, k.Open):
		return o.chosen()
	case key.Matches(msg, k.Back, k.Close, k.Help, k.Info, k.Contents, k.Problems):
		if o.closed != nil {
			o.closed()
		}
		return nil, nil
	}
	return o.self(), nil
}

// chosen does what the selected entry is for.
func (o *overlay) chosen() (mode.Mode, tea.Cmd) {
	cmd := o.choose(o.at)
	if o.stays {
		return o.self(), cmd
	}
	return nil, cmd
}

// Click selects the entry in a row, or chooses it where it is the selected one.
func (o *overlay) Click(row int) (mode.Mode, tea.Cmd) {
	line := o.top + row - o.head()
	if o.choose == nil || row < o.head() || line >= len(o.built) {
		return o.self(), nil
	}
	if entry := o.entryAt(line); entry != o.at {
		o.Scroll(entry - o.at)
		return o.self(), nil
	}
	return o.chosen()
}

// Rows returns the page, as many rows as it is high.
func (o *overlay) Rows() []string {
	rows := make([]string, o.height)
	margin := wrap.Spaces(o.margin())
	if o.height == 0 {
		return rows
	}
	rows[0] = wrap.Truncate(margin+o.styles.Title.Paint(o.title), o.width)
	head := o.head()
	for n := head; n < o.height && o.top+n-head < len(o.built); n++ {
		line := o.top + n - head
		row := o.built[line]
		switch {
		case o.choose != nil && o.entryAt(line) == o.at && row != "":
			row = o.styles.Bar.Paint("▌") + margin[1:] + row
			if o.each == 0 && o.starts == nil {
				row = o.styles.Bar.Paint("▌") + margin[1:] + o.styles.Selected.Paint(o.built[line])
			}
		default:
			row = margin + row
		}
		rows[n] = wrap.Truncate(row, o.width)
	}
	return rows
}

// CursorRow is the row where the selected entry begins.
func (o *overlay) CursorRow() (int, bool) {
	first, _ := o.entry(o.at)
	row := o.head() + first - o.top
	return row, o.choose != nil && len(o.built) > 0 && row < o.height
}

// Footer offers the keys of the page.
func (o *overlay) Footer(int) (frame.Footer, bool) {
	f := frame.Footer{Right: o.status(), Cursor: -1}
	if o.choose != nil {
		f.Hints = append(f.Hints, keys.Short(o.keys.Down, "↑↓", "move"), keys.Short(o.keys.Open, "↵", "go there"))
	} else if len(o.built) > o.body() {
		f.Hints = append(f.Hints, keys.Short(o.keys.Down, "↑↓", "scroll"))
	}
	f.Hints = append(f.Hints, keys.Short(o.keys.Back, "Esc", "close"))
	return f, true
}

// status says how much of the overlay is to be seen.
func (o *overlay) status() string {
	switch {
	case o.said != nil:
		return o.said()
	case len(o.built) <= o.body():
		return ""
	case o.top+o.body() >= len(o.built):
		return "end"
	}
	return "more below"
}
