package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/wrap"
)

// A search is what is typed for: how a view looks for something.
type search struct {
	label string
	typed string                             // what is in the prompt at first
	look  func(typed string) tea.Cmd         // as it is typed; nothing typed ends it
	begin tea.Cmd                            // prepares for the first letter
	all   func(typed string) (mode, tea.Cmd) // searches all texts, nil where that makes no sense
	move  func(rows int) tea.Cmd             // moves in what was found, nil where one cannot
}

// A prompt is the mode in which a search or a filter is typed.
type prompt struct {
	keys   keys.Keys
	search search
	text   []rune
	cursor int
}

// ask begins typing a search, or the filter in the list.
func (m *model) prompt() tea.Cmd {
	p := &prompt{keys: m.keys, search: m.view().search()}
	p.insert(p.search.typed)
	m.begin(p)
	return p.search.begin
}

func (p *prompt) typing() bool { return true }

func (p *prompt) key(msg tea.KeyPressMsg, _ int) (mode, tea.Cmd) {
	switch name := msg.String(); name {
	case "enter":
		return nil, nil
	case "tab":
		if p.search.all != nil {
			return p.search.all(string(p.text))
		}
		return p, nil
	case "esc", "ctrl+g":
		return nil, p.search.look("")
	case "backspace":
		if len(p.text) == 0 {
			return nil, p.search.look("")
		}
	case "up", "down":
		if p.search.move != nil {
			rows := 1
			if name == "up" {
				rows = -1
			}
			return p, p.search.move(rows)
		}
	}
	if p.edit(msg) {
		return p, p.search.look(string(p.text))
	}
	return p, nil
}

// paste inserts pasted text.
func (p *prompt) paste(text string) tea.Cmd {
	p.insert(text)
	return p.search.look(string(p.text))
}

// edit changes the text; it tells whether the key did.
func (p *prompt) edit(msg tea.KeyPressMsg) bool {
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

func (p *prompt) footer(width int) (footer, bool) {
	f := footer{hints: []key.Binding{keys.Short(p.keys.Open, "↵", "keep"), keys.Short(p.keys.Back, "Esc", "cancel")}}
	if p.search.all != nil {
		f.hints = append(f.hints, keys.Short(p.keys.OtherPane, "Tab", "search all texts"))
	}
	f.left, f.cursor = p.row(width)
	return f, true
}

// row returns the prompt in at most width cells and the cell of its cursor.
func (p *prompt) row(width int) (row string, cursor int) {
	head := string(p.text[:p.cursor])
	room := max(width-wrap.Width(p.search.label)-1, 1)
	for wrap.Width(head) > room { // the beginning gives way
		_, size := wrap.Next(head, 0, 1)
		head = head[size:]
	}
	return wrap.Truncate(p.search.label+head+string(p.text[p.cursor:]), width), wrap.Width(p.search.label + head)
}
