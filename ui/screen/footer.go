package screen

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/wrap"
)

// footerRows returns the status line and the hint line.
func (m display) footerRows(cursor **tea.Cursor) string {
	f, own := footer{}, false
	if over := m.mode(); over != nil {
		f, own = over.footer(m.frame.width * 2 / 3)
	}
	if !own {
		f = footer{right: m.view().status(), cursor: -1, hints: append(m.view().hints(), keys.Short(m.keys.Help, "?", "help"))}
	} else if f.right == "" && m.page() == nil {
		f.right = m.view().status()
	}
	row := m.statusRow(&f)
	if f.cursor >= 0 {
		y := m.frame.height - 1
		if m.frame.hints {
			y--
		}
		*cursor = tea.NewCursor(min(f.cursor, m.frame.width-1), y)
	}
	if m.frame.hints {
		row += "\n" + m.hintRow(f.hints)
	}
	return row
}

// statusRow is the line below the panes: on the left a message, the count that
// is being typed or what helps to read the screen, on the right where one is.
func (m display) statusRow(f *footer) string {
	s, width := &m.look.Styles, m.frame.width
	right := s.Dim.Paint(wrap.Shorten(f.right, width-2)) + " "
	if f.cursor >= 0 {
		return wrap.Between(f.left, right, width)
	}
	if m.said.text != "" && 1+wrap.Width(m.said.text)+1+wrap.Width(right) > width {
		right = "" // until the next key
	}
	return wrap.Between(" "+m.remark(f, width-wrap.Width(right)-4), right, width)
}

// remark is the left part of the status line, in about room cells.
func (m display) remark(f *footer, room int) string {
	s := &m.look.Styles
	switch {
	case m.said.text != "" && m.said.loud:
		return s.Error.Paint(m.said.text)
	case m.said.text != "":
		return s.Dim.Paint(m.said.text)
	case m.count > 0:
		return s.Dim.Paint(fmt.Sprint(m.count))
	case m.page() != nil:
		return f.left
	case !m.frame.hints && m.list.list.Filtered() == "":
		return s.Dim.Paint("? help")
	}
	return m.view().remark(room)
}

// hintRow offers the keys that matter now; the last one always has room. The last
// cell of the screen stays free: writing it takes switching a mode of the terminal.
func (m display) hintRow(hints []key.Binding) string {
	const gap = "   "
	s := &m.look.Styles
	last := len(hints) - 1
	var b strings.Builder
	used := 1
	b.WriteByte(' ')
	for i, hint := range hints {
		cells := wrap.Width(hint.Help().Key) + 1 + wrap.Width(hint.Help().Desc)
		left := m.frame.width - 1 - used - len(gap)
		if i < last && left < cells+len(gap)+len("? help") || left < cells && i > 0 {
			continue
		}
		if used > 1 {
			b.WriteString(gap)
			used += len(gap)
		}
		b.WriteString(s.HintKey.Paint(hint.Help().Key))
		b.WriteByte(' ')
		b.WriteString(s.Dim.Paint(hint.Help().Desc))
		used += cells
	}
	return wrap.Truncate(b.String(), m.frame.width-1)
}
