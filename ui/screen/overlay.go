package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// An overlay is a page over the panes: help, information, contents, problems.
// It scrolls where it does not fit; one of its lines may be selected.
type overlay struct {
	keys   keys.Keys
	styles style.Styles
	title  string
	build  func(s style.Styles, width int) []string // the rows, none wider than width
	choose func(i int) tea.Cmd                      // nil: nothing to select
	each   int                                      // rows of a thing to select, 0: one
	said   func() string                            // the status, nil: the usual one
	closed func()                                   // told when it closes, may be nil

	width, height int
	rows          []string
	top, at       int
}

// head is the rows above the body: the title and, if there is room, a blank one.
func (o *overlay) head() int {
	if len(o.rows) > o.height-2 {
		return 1
	}
	return 2
}

// openOverlay shows an overlay.
func (m *model) openOverlay(o *overlay) {
	o.keys, o.styles = m.keys, m.styles
	o.resize(m.frame.overlay.width, m.frame.overlay.height)
	m.overlay = o
}

func (o *overlay) resize(width, height int) {
	o.width, o.height = width, height
	o.rows = o.build(o.styles, max(width-2*o.margin(), 1))
	o.scroll(0)
}

func (o *overlay) restyle(s style.Styles) {
	o.styles = s
	o.resize(o.width, o.height)
}

func (o *overlay) margin() int {
	if o.width >= 60 {
		return 3
	}
	return 1
}

// body is the number of rows below the title.
func (o *overlay) body() int { return max(o.height-o.head(), 1) }

func (o *overlay) scroll(n int) {
	if o.choose != nil {
		each := max(o.each, 1)
		o.at = min(max(o.at+n, 0), max(len(o.rows)/each-1, 0))
		o.top = min(o.top, max(len(o.rows)-o.body(), 0)) // no blank rows below where there are more above
		o.top = max(min(o.top, o.at*each), (o.at+1)*each-o.body(), 0)
		return
	}
	o.top = max(min(o.top+n, len(o.rows)-o.body()), 0)
}

// key handles a key that was pressed count times; done tells that the overlay
// is to be closed, and cmd what to do then.
func (o *overlay) key(msg tea.KeyPressMsg, count int) (done bool, cmd tea.Cmd) {
	k := &o.keys
	page := max(o.body()/max(o.each, 1), 1)
	for _, action := range []struct {
		binding key.Binding
		rows    int
	}{
		{k.Down, 1}, {k.Up, -1}, {k.PageDown, page}, {k.PageUp, -page}, {k.HalfDown, max(page/2, 1)}, {k.HalfUp, -max(page/2, 1)},
		{k.Top, -len(o.rows)}, {k.Bottom, len(o.rows)},
	} {
		if key.Matches(msg, action.binding) {
			o.scroll(action.rows * count)
			return false, nil
		}
	}
	if o.choose != nil && key.Matches(msg, k.Open) {
		return true, o.choose(o.at)
	}
	return key.Matches(msg, k.Back, k.Close, k.Help, k.Info, k.Contents, k.Problems), nil
}

// view returns the overlay's rows: exactly as many as it is high.
func (o *overlay) view() []string {
	rows := make([]string, o.height)
	margin := wrap.Spaces(o.margin())
	if o.height == 0 {
		return rows
	}
	rows[0] = wrap.Truncate(margin+o.styles.Title.Paint(o.title), o.width)
	head := o.head()
	for n := head; n < o.height && o.top+n-head < len(o.rows); n++ {
		line := o.top + n - head
		row := o.rows[line]
		switch {
		case o.choose != nil && line/max(o.each, 1) == o.at && row != "":
			row = o.styles.Bar.Paint("▌") + margin[1:] + row
			if o.each == 0 {
				row = o.styles.Bar.Paint("▌") + margin[1:] + o.styles.Selected.Paint(o.rows[line])
			}
		default:
			row = margin + row
		}
		rows[n] = wrap.Truncate(row, o.width)
	}
	return rows
}

// status says how much of the overlay is to be seen.
func (o *overlay) status() string {
	if o.said != nil {
		return o.said()
	}
	if len(o.rows) <= o.body() {
		return ""
	}
	if o.top+o.body() >= len(o.rows) {
		return "end"
	}
	return "more below"
}

func (o *overlay) hints() []key.Binding {
	hints := []key.Binding{}
	if o.choose != nil {
		hints = append(hints, keys.Short(o.keys.Down, "↑↓", "move"), keys.Short(o.keys.Open, "↵", "go there"))
	} else if len(o.rows) > o.body() {
		hints = append(hints, keys.Short(o.keys.Down, "↑↓", "scroll"))
	}
	return append(hints, keys.Short(o.keys.Back, "Esc", "close"))
}
