package mode

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/screen/frame"
	"variorum/ui/wrap"
)

// A Search is what is typed for: how a view looks for something.
type Search struct {
	Label string
	Typed string                             // what is in the prompt at first
	Look  func(typed string) tea.Cmd         // as it is typed; nothing typed ends it
	Begin tea.Cmd                            // prepares for the first letter
	All   func(typed string) (Mode, tea.Cmd) // searches all texts, nil where that makes no sense
	Move  func(rows int) tea.Cmd             // moves in what was found, nil where one cannot
	Done  func(typed string) tea.Cmd         // when it is kept, nil: nothing more
	Past  *Past                              // what was typed before, nil: nothing is remembered
}

// Past is what was typed before, for ↑ to bring back.
type Past struct{ typed []string }

// Add remembers what was typed, the newest last, once.
func (p *Past) Add(typed string) {
	if typed == "" {
		return
	}
	p.typed = append(slices.DeleteFunc(p.typed, func(t string) bool { return t == typed }), typed)
}

// A Prompt is the mode in which a search or a filter is typed.
type Prompt struct {
	keys   keys.Keys
	search Search
	text   []rune
	cursor int
	back   int // how many back in what was typed before, 0: what is being typed
}

// NewPrompt returns the prompt for a search.
func NewPrompt(k keys.Keys, s Search) *Prompt {
	p := &Prompt{keys: k, search: s}
	p.insert(s.Typed)
	return p
}

// Typing reports that every key is text.
func (p *Prompt) Typing() bool { return true }

// Key edits the text, and ends or keeps what is searched for.
func (p *Prompt) Key(msg tea.KeyPressMsg, _ int) (Mode, tea.Cmd) {
	switch name := msg.String(); name {
	case "enter":
		p.remember()
		if p.search.Done != nil {
			return nil, p.search.Done(string(p.text))
		}
		return nil, nil
	case "tab":
		if p.search.All != nil {
			p.remember()
			return p.search.All(string(p.text))
		}
		return p, nil
	case "esc", "ctrl+g":
		return nil, p.search.Look("")
	case "backspace":
		if len(p.text) == 0 {
			return nil, p.search.Look("")
		}
	case "up", "down":
		if p.recall(name == "up") {
			return p, p.search.Look(string(p.text))
		}
		if p.search.Move != nil {
			rows := 1
			if name == "up" {
				rows = -1
			}
			return p, p.search.Move(rows)
		}
	}
	if p.edit(msg) {
		p.back = 0
		return p, p.search.Look(string(p.text))
	}
	return p, nil
}

// remember keeps what was typed for the next time.
func (p *Prompt) remember() {
	if p.search.Past != nil {
		p.search.Past.Add(string(p.text))
	}
}

// recall brings back what was typed before, or after that. It reports whether there
// is any: where something is being typed that is found in the list, ↑ and ↓ move
// there.
func (p *Prompt) recall(older bool) bool {
	past := p.search.Past
	if past == nil || len(past.typed) == 0 || p.back == 0 && (len(p.text) > 0 && p.search.Move != nil || !older) {
		return false
	}
	if p.back--; older {
		p.back = min(p.back+2, len(past.typed))
	}
	p.cut(0, len(p.text))
	if p.back > 0 {
		p.insert(past.typed[len(past.typed)-p.back])
	}
	return true
}

// Paste inserts pasted text.
func (p *Prompt) Paste(text string) tea.Cmd {
	p.insert(text)
	return p.search.Look(string(p.text))
}

// edit changes the text; it tells whether the key did.
func (p *Prompt) edit(msg tea.KeyPressMsg) bool {
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

func (p *Prompt) cut(from, to int) {
	p.text = append(p.text[:from:from], p.text[to:]...)
	p.cursor = from
}

func (p *Prompt) insert(text string) {
	typed := []rune(strings.Map(func(c rune) rune {
		if c < ' ' || c >= 0x7f && c < 0xa0 {
			return -1
		}
		return c
	}, text))
	p.text = append(p.text[:p.cursor:p.cursor], append(typed, p.text[p.cursor:]...)...)
	p.cursor += len(typed)
}

// Footer shows the text with its cursor.
func (p *Prompt) Footer(width int) (frame.Footer, bool) {
	f := frame.Footer{Hints: []key.Binding{keys.Short(p.keys.Open, "↵", "keep"), keys.Short(p.keys.Back, "Esc", "cancel")}}
	if p.search.All != nil {
		f.Hints = append(f.Hints, keys.Short(p.keys.OtherPane, "Tab", "search all texts"))
	}
	f.Left, f.Cursor = p.row(width)
	return f, true
}

// row returns the prompt in at most width cells and the cell of its cursor.
func (p *Prompt) row(width int) (row string, cursor int) {
	head := string(p.text[:p.cursor])
	room := max(width-wrap.Width(p.search.Label)-1, 1)
	for wrap.Width(head) > room { // the beginning gives way
		_, size := wrap.Next(head, 0, 1)
		head = head[size:]
	}
	return wrap.Truncate(p.search.Label+head+string(p.text[p.cursor:]), width), wrap.Width(p.search.Label + head)
}
