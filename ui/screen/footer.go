package screen

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/screen/frame"
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
	row := frame.StatusRow(&m.look.Styles, &f, m.said, m.frame.Width, func(room int) string { return m.remark(&f, room) })
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

// remark is the left part of the status line, in about room cells.
func (m display) remark(f *frame.Footer, room int) string {
	s := &m.look.Styles
	switch {
	case m.typed.Count > 0:
		return s.Dim.Paint(fmt.Sprint(m.typed.Count))
	case m.page() != nil:
		return f.Left
	case !m.frame.Hints && m.list.list.Filtered() == "":
		return s.Dim.Paint("? help")
	}
	return m.view().remark(room)
}
