package screen

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/wrap"
)

// view draws the screen: ready rows, joined.
func (m *model) view() tea.View {
	content, cursor := m.screen()
	v := tea.NewView(content)
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = m.windowTitle()
	v.Cursor = cursor
	if s := m.snapshot; s.Loading {
		v.ProgressBar = tea.NewProgressBar(tea.ProgressBarIndeterminate, 0)
		if s.Walked && s.Total > 0 {
			v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, s.Files*100/s.Total)
		}
	}
	return v
}

// screen returns the rows of the screen in one string.
func (m *model) screen() (content string, cursor *tea.Cursor) {
	f := &m.frame
	if f.width == 0 || f.height == 0 {
		return "", nil
	}
	if f.tiny {
		return tooSmall(f.width), nil
	}
	var b strings.Builder
	b.Grow(f.width * f.height * 2)
	if m.at != inCompare || m.overlay != nil {
		m.writeHeader(&b)
	}
	m.writePanes(&b)
	cursor = m.writeStatus(&b)
	if f.hints {
		b.WriteByte('\n')
		b.WriteString(m.hintLine())
	}
	return b.String(), cursor
}

// tooSmall asks for more room, in width cells.
func tooSmall(width int) string {
	size := fmt.Sprintf("%d × %d", leastWidth, leastHeight)
	for _, text := range [...]string{"variorum needs " + size + " cells", "needs " + size, size} {
		if wrap.Width(text) <= width {
			return text
		}
	}
	return wrap.Truncate(size, width)
}

// writePanes writes what stands between header and status line.
func (m *model) writePanes(b *strings.Builder) {
	m.list.Focus(m.at == inList)
	switch {
	case m.overlay != nil:
		writeRows(b, m.overlay.view())
	case m.at == inCompare:
		writeRows(b, m.compare.View())
	case m.frame.split && !m.nothing():
		m.writeSplit(b)
	case m.at == inList:
		writeRows(b, m.list.View())
	default:
		writeRows(b, m.reader.View())
	}
}

func writeRows(b *strings.Builder, rows []string) {
	for _, row := range rows {
		b.WriteString(row)
		b.WriteByte('\n')
	}
}

// writeSplit writes the list, a rule and the reading pane side by side.
func (m *model) writeSplit(b *strings.Builder) {
	rule := m.styles.Rule.Paint("│")
	width := m.frame.list.width
	right := m.reader.View()
	for i, row := range m.list.View() {
		b.WriteString(row)
		b.WriteString(wrap.Spaces(width - m.cells(row)))
		b.WriteString(rule)
		b.WriteString(right[i])
		b.WriteByte('\n')
	}
}

// nothing tells that there is no article to list or to read.
func (m *model) nothing() bool {
	return m.at == inList && len(m.snapshot.Stories) == 0 && !m.snapshot.Loading
}

// cells returns the width of a row as the renderer counts it: until the
// terminal says that it joins emoji, they are counted one by one, and the rule
// has to stay straight then, too.
func (m *model) cells(row string) int {
	return m.method.StringWidth(row)
}

// writeHeader writes the rows above the panes.
func (m *model) writeHeader(b *strings.Builder) {
	if m.frame.header == 0 {
		return
	}
	s := &m.styles
	name := " " + s.Title.Paint("variorum") + "   "
	right := ""
	if m.hasList() {
		if n := len(m.snapshot.Problems); n > 0 {
			right = label.Plural(n, "file", "files") + " did not open, see P · "
		}
		if m.at == inList || m.frame.split {
			right += m.list.OrderName()
		}
		right = s.Dim.Paint(strings.TrimSuffix(right, " · ")) + " "
	}
	b.WriteString(wrap.Between(name+s.Dim.Paint(m.headline()), right, m.frame.width))
	b.WriteByte('\n')
	if m.frame.split && m.overlay == nil && !m.nothing() {
		b.WriteString(wrap.Spaces(m.frame.list.width))
		b.WriteString(s.Rule.Paint("│"))
	}
	b.WriteByte('\n')
}

// headline says what was opened, and while files are read how far that is.
func (m *model) headline() string {
	s := m.snapshot
	if !m.hasList() {
		if a := m.reader.Article(); a != nil {
			return a.Path
		}
		return ""
	}
	what := label.Plural(len(s.Stories), "story", "stories") + " · " + label.Plural(s.Articles, "version", "versions")
	if s.Loading {
		of := ""
		if s.Walked {
			of = fmt.Sprintf(" of %d", s.Total)
		}
		return fmt.Sprintf("reading files: %d%s · %s", s.Files, of, what)
	}
	if m.options.From != "" {
		what += " · " + articles.CleanLine(m.options.From)
	}
	return what
}

// writeStatus writes the status line, or the prompt in its place.
func (m *model) writeStatus(b *strings.Builder) *tea.Cursor {
	f, s := &m.frame, &m.styles
	right := s.Dim.Paint(wrap.Shorten(m.status(), f.width-2)) + " "
	if m.said != "" && !m.prompt.on && 1+wrap.Width(m.said)+1+wrap.Width(right) > f.width {
		right = "" // until the next key
	}
	y := f.height - 1
	if f.hints {
		y--
	}
	if m.prompt.on {
		label := " / "
		if m.at == inList {
			label = " filter: "
		}
		room := max(f.width-wrap.Width(right)-1, f.width/2)
		row, x := m.prompt.view(label, room)
		b.WriteString(wrap.Between(row, right, f.width))
		return tea.NewCursor(min(x, f.width-1), y)
	}
	b.WriteString(wrap.Between(" "+m.remark(f.width-wrap.Width(right)-4), right, f.width))
	return nil
}

// remark returns what the status line says on its left, in about room cells: a
// message, the count that is being typed, or what helps to read the screen.
func (m *model) remark(room int) string {
	s := &m.styles
	switch {
	case m.said != "" && m.saidLoud:
		return s.Error.Paint(m.said)
	case m.said != "":
		return s.Dim.Paint(m.said)
	case m.pending > 0:
		return s.Dim.Paint(fmt.Sprint(m.pending))
	case m.overlay != nil:
		return ""
	case m.at == inList && m.list.Filtered() != "":
		return s.Dim.Paint("filter: " + m.list.Filtered())
	case !m.frame.hints:
		return s.Dim.Paint("? help")
	case m.at == inCompare:
		return m.compare.Legend(room)
	}
	return m.invitation(room)
}

// status says where one is in the pane that keys go to.
func (m *model) status() string {
	switch {
	case m.overlay != nil:
		return m.overlay.status()
	case m.nothing():
		return ""
	case m.at == inCompare:
		return m.compare.Status()
	case m.at == inList && (!m.frame.split || m.prompt.on || m.list.Filtered() != ""):
		return m.list.Status()
	}
	status := m.reader.Status()
	if n := len(m.shown.versions); n > 1 && status != "" {
		status += fmt.Sprintf(" · version %d of %d", m.shown.index+1, n)
	}
	return status
}

// hintLine offers the keys that matter now.
func (m *model) hintLine() string {
	const gap = "   "
	s := &m.styles
	hints := m.hints()
	if m.overlay == nil && !m.prompt.on {
		hints = append(hints, keys.Short(m.keys.Help, "?", "help"))
	}
	last := len(hints) - 1
	var b strings.Builder
	used := 1
	b.WriteByte(' ')
	for i, hint := range hints {
		cells := wrap.Width(hint.Help().Key) + 1 + wrap.Width(hint.Help().Desc)
		left := m.frame.width - used - len(gap)
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
	return wrap.Truncate(b.String(), m.frame.width)
}

func (m *model) hints() []key.Binding {
	switch {
	case m.overlay != nil:
		return m.overlay.hints()
	case m.prompt.on:
		hints := []key.Binding{keys.Short(m.keys.Open, "↵", "keep"), keys.Short(m.keys.Back, "Esc", "cancel")}
		if m.at == inList {
			hints = append(hints, keys.Short(m.keys.OtherPane, "Tab", "search all texts"))
		}
		return hints
	case m.nothing():
		hints := []key.Binding{keys.Short(m.keys.Close, "q", "quit")}
		if len(m.snapshot.Problems) > 0 {
			hints = append(hints, keys.Short(m.keys.Problems, "P", "what is wrong"))
		}
		return hints
	case m.at == inList:
		return m.list.Hints()
	case m.at == inCompare:
		hints := m.compare.Hints()
		return slices.Insert(hints, min(2, len(hints)), keys.Short(m.keys.Compare, "c", "back to reading"))
	}
	hints := m.reader.Hints()
	if n := len(m.shown.versions); n > 1 && !m.reader.Searching() {
		hints = append([]key.Binding{keys.Short(m.keys.Compare, "c", "compare"), keys.Short(m.keys.NextVersion, "v", "other version")}, hints...)
	}
	if m.reader.Searching() {
		return hints
	}
	if m.hasList() {
		return append(hints, keys.Short(m.keys.Back, "Esc", "list"))
	}
	return append(hints, keys.Short(m.keys.Close, "q", "quit"))
}

// invitation says what the program is for, in at most room cells, to whom has
// not compared yet.
func (m *model) invitation(room int) string {
	if m.at != inList || m.pair[0] != "" {
		return ""
	}
	story, _, ok := m.list.Selected()
	if !ok || len(story.Versions) < 2 {
		return ""
	}
	for _, text := range [...]string{
		" shows two versions of this story side by side, and where their wording differs",
		" shows side by side where their wording differs",
		" shows how they differ",
	} {
		if wrap.Width("c"+text) <= room {
			return m.styles.HintKey.Paint("c") + m.styles.Dim.Paint(text)
		}
	}
	return ""
}

// windowTitle names the article for the terminal's title bar.
func (m *model) windowTitle() string {
	title := ""
	switch a := m.reader.Article(); {
	case m.at == inCompare:
		if _, a := m.compare.Articles(); a != nil {
			title = a.Title
		}
	case a != nil:
		title = a.Title
	}
	if title == "" {
		return "variorum"
	}
	return articles.CleanLine(ansi.Truncate(title, 80, "…")) + " – variorum"
}
