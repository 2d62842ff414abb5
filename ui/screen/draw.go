package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/ui/label"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/visit"
	"variorum/ui/wrap"
)

// A display draws the model; it changes nothing.
type display struct{ *model }

// draw returns the screen: ready rows, joined.
func (m display) draw() tea.View {
	content, cursor := m.screen()
	v := tea.NewView(content)
	v.AltScreen = true
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = m.windowTitle()
	v.Cursor = cursor
	if s := m.stories.Snapshot; s.Loading {
		v.ProgressBar = tea.NewProgressBar(tea.ProgressBarIndeterminate, 0)
		if s.Walked && s.Total > 0 {
			v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, s.Files*100/s.Total)
		}
	}
	return v
}

// screen returns the rows of the screen in one string.
func (m display) screen() (content string, cursor *tea.Cursor) {
	f := &m.frame
	if f.Width == 0 || f.Height == 0 {
		return "", nil
	}
	if f.Tiny {
		return frame.TooSmall(f.Width), nil
	}
	var b strings.Builder
	b.Grow(f.Width * f.Height * 2)
	over := m.page()
	if m.at() != visit.InCompare || over != nil {
		m.writeHeader(&b)
	}
	m.list.list.Focus(m.at() == visit.InList)
	switch {
	case over != nil:
		writeRows(&b, over.Rows())
	case m.at() != visit.InCompare && m.frame.Split && !m.list.nothing():
		m.writeSplit(&b)
	default:
		writeRows(&b, m.view().pane().View())
	}
	cursor = m.selectionCursor()
	return b.String() + m.footerRows(&cursor), cursor
}

// selectionCursor puts the terminal's own cursor on the selection, for who follows
// it: a screen reader, a magnifier.
func (m display) selectionCursor() *tea.Cursor {
	row, ok, top := 0, false, m.frame.List.Y
	if over := m.page(); over != nil {
		row, ok = over.CursorRow()
		top = m.frame.Overlay.Y
	} else if m.at() == visit.InList {
		row, ok = m.list.list.CursorRow()
	}
	if !ok {
		return nil
	}
	c := tea.NewCursor(0, top+row)
	c.Blink = false
	return c
}

func writeRows(b *strings.Builder, rows []string) {
	for _, row := range rows {
		b.WriteString(row)
		b.WriteByte('\n')
	}
}

// writeSplit writes the list, a rule and the reading pane side by side. Until the
// terminal says that it joins emoji, the renderer counts them one by one, and
// the rule has to stay straight then, too.
func (m display) writeSplit(b *strings.Builder) {
	rule := m.look.Styles.Rule.Paint("│")
	width := m.frame.List.Width
	right := m.read.reader.View()
	for i, row := range m.list.list.View() {
		b.WriteString(row)
		b.WriteString(wrap.Spaces(width - m.method.StringWidth(row)))
		b.WriteString(rule)
		b.WriteString(right[i])
		b.WriteByte('\n')
	}
}

// writeHeader writes the rows above the panes.
func (m display) writeHeader(b *strings.Builder) {
	if m.frame.Header == 0 {
		return
	}
	s := &m.look.Styles
	name := " " + s.Title.Paint("variorum") + "   "
	right := ""
	if m.hasList() {
		if n := len(m.stories.Snapshot.Problems); n > 0 {
			right = label.Plural(n, "file", "files") + " did not open, see P · "
		}
		if m.at() == visit.InList || m.frame.Split {
			right += m.list.list.OrderName()
		}
		right = s.Dim.Paint(strings.TrimSuffix(right, " · ")) + " "
	}
	b.WriteString(wrap.Between(name+s.Dim.Paint(m.headline()), right, m.frame.Width))
	b.WriteByte('\n')
	if m.frame.Split && m.page() == nil && !m.list.nothing() {
		b.WriteString(wrap.Spaces(m.frame.List.Width))
		b.WriteString(s.Rule.Paint("│"))
	}
	b.WriteByte('\n')
}

// headline says what was opened, and while files are read how far that is.
func (m display) headline() string {
	if !m.hasList() {
		if a := m.read.reader.Article(); a != nil {
			return a.Path
		}
		return ""
	}
	return m.stories.Summary(m.options.From)
}

// windowTitle names the article for the terminal's title bar.
func (m display) windowTitle() string {
	a := m.view().article()
	if a == nil || a.Title == "" {
		return "variorum"
	}
	return articles.CleanLine(ansi.Truncate(a.Title, 80, "…")) + " – variorum"
}
