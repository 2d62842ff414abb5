package screen

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/screen/frame"
	"variorum/ui/wrap"
)

// footerRows returns the status line and the hint line.
func (m display) footerRows(cursor **tea.Cursor) string {
	f, own := frame.Footer{}, false
	if over := m.mode(); over != nil {
		f, own = over.Footer(m.frame.Width * 2 / 3)
	}
	if !own {
		f = frame.Footer{Right: m.view().status(), Cursor: -1, Hints: append(m.view().hints(), keys.Short(m.keys.Help, "?", "help"))}
	} else if f.Right == "" && m.page() == nil {
		f.Right = m.view().status()
	}
	row := m.statusRow(&f)
	if f.Cursor >= 0 {
		y := m.frame.Height - 1
		if m.frame.Hints {
			y--
		}
		*cursor = tea.NewCursor(min(f.Cursor, m.frame.Width-1), y)
	}
	if m.frame.Hints {
		row += "\n" + frame.HintRow(&m.look.Styles, f.Hints, m.frame.Width)
	}
	return row
}

// statusRow is the line below the panes: on the left a message, the count that
// is being typed or what helps to read the screen, on the right where one is.
func (m display) statusRow(f *frame.Footer) string {
	s, width := &m.look.Styles, m.frame.Width
	right := s.Dim.Paint(wrap.Shorten(f.Right, width-2)) + " "
	if f.Cursor >= 0 {
		return wrap.Between(f.Left, right, width)
	}
	if m.said.Text != "" && 1+wrap.Width(m.said.Text)+1+wrap.Width(right) > width {
		right = "" // until the next key
	}
	return wrap.Between(" "+m.remark(f, width-wrap.Width(right)-4), right, width)
}

// remark is the left part of the status line, in about room cells.
func (m display) remark(f *frame.Footer, room int) string {
	s := &m.look.Styles
	switch {
	case m.said.Text != "" && m.said.Loud:
		return s.Error.Paint(m.said.Text)
	case m.said.Text != "":
		return s.Dim.Paint(m.said.Text)
	case m.count > 0:
		return s.Dim.Paint(fmt.Sprint(m.count))
	case m.page() != nil:
		return f.Left
	case !m.frame.Hints && m.list.list.Filtered() == "":
		return s.Dim.Paint("? help")
	}
	return m.view().remark(room)
}
