package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/wrap"
)

// A prompt is the line in which a search or a filter is typed.
type prompt struct {
	on     bool
	text   []rune
	cursor int
	goBack func() // to the place where the pane was when the prompt was opened
}

// key edits the text; it tells whether the key did.
func (p *prompt) key(msg tea.KeyPressMsg) bool {
	switch msg.String() {
	case "backspace", "ctrl+h":
		if p.cursor > 0 {
			p.cut(p.cursor-1, p.cursor)
		}
	case "delete":
		if p.cursor < len(p.text) {
			p.cut(p.cursor, p.cursor+1)
		}
	case "ctrl+w", "alt+backspace":
		start := p.cursor
		for start > 0 && p.text[start-1] == ' ' {
			start--
		}
		for start > 0 && p.text[start-1] != ' ' {
			start--
		}
		p.cut(start, p.cursor)
	case "ctrl+u":
		p.cut(0, p.cursor)
	case "ctrl+k":
		p.cut(p.cursor, len(p.text))
	case "left", "ctrl+b":
		p.cursor = max(p.cursor-1, 0)
	case "right", "ctrl+f":
		p.cursor = min(p.cursor+1, len(p.text))
	case "home", "ctrl+a":
		p.cursor = 0
	case "end", "ctrl+e":
		p.cursor = len(p.text)
	default:
		if msg.Text == "" {
			return false
		}
		p.insert(msg.Text)
	}
	return true
}

func (p *prompt) cut(from, to int) {
	p.text = append(p.text[:from:from], p.text[to:]...)
	p.cursor = from
}

func (p *prompt) insert(text string) {
	typed := []rune(strings.Map(func(c rune) rune {
		if c < ' ' || c >= 0x7f && c < 0xa0 {
			return -1
		}
		return c
	}, text))
	p.text = append(p.text[:p.cursor:p.cursor], append(typed, p.text[p.cursor:]...)...)
	p.cursor += len(typed)
}

// view returns the prompt in at most width cells and the cell of its cursor.
func (p *prompt) view(label string, width int) (row string, cursor int) {
	head := string(p.text[:p.cursor])
	room := max(width-wrap.Width(label)-1, 1)
	for wrap.Width(head) > room { // the beginning gives way
		_, size := wrap.Next(head, 0, 1)
		head = head[size:]
	}
	return wrap.Truncate(label+head+string(p.text[p.cursor:]), width), wrap.Width(label + head)
}

// openPrompt begins a search, or the filter in the list.
func (m *model) openPrompt() tea.Cmd {
	m.prompt = prompt{on: true, goBack: func() {}}
	switch m.at {
	case inReader:
		m.prompt.goBack = m.reader.Bookmark()
	case inCompare:
		m.prompt.goBack = m.compare.Bookmark()
	}
	if m.at != inList {
		return nil
	}
	m.prompt.insert(m.list.Filtered())
	return m.list.Prepare()
}

// promptKey handles a key while the prompt is open.
func (m *model) promptKey(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "enter":
		m.prompt.on = false
		return nil
	case "tab":
		if m.at == inList {
			return m.searchAll()
		}
		return nil
	case "esc", "ctrl+g":
		return m.cancelPrompt()
	case "backspace":
		if len(m.prompt.text) == 0 {
			return m.cancelPrompt()
		}
	case "up", "down":
		if m.at == inList {
			m.list.Key(msg)
			return m.preview()
		}
	}
	if m.prompt.key(msg) {
		return m.prompted()
	}
	return nil
}

// prompted searches for what was typed so far.
func (m *model) prompted() tea.Cmd {
	typed := string(m.prompt.text)
	switch m.at {
	case inList:
		m.list.Filter(typed)
		return m.preview()
	case inReader:
		return m.reader.SearchFrom(typed, m.prompt.goBack)
	}
	return m.compare.SearchFrom(typed, m.prompt.goBack)
}

func (m *model) cancelPrompt() tea.Cmd {
	m.prompt.on, m.prompt.text, m.prompt.cursor = false, nil, 0
	return m.prompted()
}
