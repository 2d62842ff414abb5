package page

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// A Topic is what a part of the help is about.
type Topic uint8

// The topics.
const (
	TopicList Topic = iota
	TopicReading
	TopicComparing
	TopicMoving
	topicAll
)

// topics are the groups of keys that a topic shows, so many that they fit on a
// screen of 24 rows.
var topics = [...]struct {
	title  string
	groups []string
}{
	TopicList:      {"Keys in the list", []string{"List", "Go"}},
	TopicReading:   {"Keys for reading", []string{"Article", "Go"}},
	TopicComparing: {"Keys for comparing", []string{"Compare", signs}},
	TopicMoving:    {"Keys for moving about", []string{"Move", "Program"}},
	topicAll:       {"All keys", []string{"Compare", signs, "List", "Go", "Move", "Article", "Program"}},
}

// signs is the title of the signs of the comparing pane.
const signs = "Signs beside the text"

// A helpPage lists the bindings, and the signs of the comparing pane: those of one
// topic, or all in which what is typed occurs.
type helpPage struct {
	overlay
	topic  Topic
	typing bool
	typed  []rune
}

// Help lists every binding, those of a topic first.
func Help(k keys.Keys, t Topic) mode.Page {
	h := &helpPage{topic: t}
	h.overlay = overlay{keys: k, build: h.list, whole: h}
	return h
}

// list sets the keys in as many columns as there is room for.
func (h *helpPage) list(s style.Styles, width int) []string {
	columns := 1
	if width >= leastColumns {
		columns = 2
	}
	t := table{styles: s, width: width / columns, holds: strings.ToLower(string(h.typed))}
	shown := topics[h.topic]
	if h.title = shown.title; t.holds != "" {
		shown = topics[topicAll]
		h.title = "Keys with “" + string(h.typed) + "”"
	}
	for _, title := range shown.groups {
		t.group(title)
		if title == signs {
			for _, sign := range sidebyside.Signs() {
				look := s.Sign
				if sign.Flag {
					look = s.Flag
				}
				t.row(look, sign.Sign, sign.Means)
			}
			continue
		}
		for _, g := range h.keys.Groups() {
			for _, r := range g.Rows {
				if g.Title == title {
					t.row(s.HintKey, r.Keys(), r.Text())
				}
			}
		}
	}
	if len(t.cells) == 0 {
		return []string{s.Dim.Paint("No key does that.")}
	}
	return inColumns(t.cells, columns, t.width)
}

// leastColumns is the width from which the help has two columns.
const leastColumns = 70

// Typing reports whether keys are what is looked for.
func (h *helpPage) Typing() bool { return h.typing }

// Key turns to the next topic, types what is looked for, or does what it does on
// every page.
func (h *helpPage) Key(msg tea.KeyPressMsg, count int) (mode.Mode, tea.Cmd) {
	name := msg.String()
	switch {
	case h.typing && name == "enter":
		h.typing = false
	case h.typing && name == "esc", !h.typing && name == "esc" && len(h.typed) > 0:
		h.typing, h.typed = false, nil
	case h.typing && name == "backspace":
		h.typed = h.typed[:max(len(h.typed)-1, 0)]
	case h.typing:
		h.typed = append(h.typed, []rune(msg.Text)...)
	case key.Matches(msg, h.keys.Find):
		h.typing, h.typed = true, nil
	case key.Matches(msg, h.keys.OtherPane):
		h.topic, h.typed = (h.topic+1)%topicAll, nil
	default:
		return h.overlay.Key(msg, count)
	}
	h.top = 0
	h.Resize(h.width, h.height)
	return h, nil
}

// Footer offers the other topics, or shows what is typed.
func (h *helpPage) Footer(width int) (frame.Footer, bool) {
	f, own := h.overlay.Footer(width)
	if h.typing {
		f.Left = " / " + string(h.typed)
		f.Cursor = wrap.Width(f.Left)
		f.Hints = []key.Binding{keys.Short(h.keys.Open, "↵", "keep"), keys.Short(h.keys.Back, "Esc", "all again")}
		return f, own
	}
	last := len(f.Hints) - 1
	more := []key.Binding{
		keys.Short(h.keys.OtherPane, "Tab", strings.ToLower(topics[(h.topic+1)%topicAll].title)),
		keys.Short(h.keys.Find, "/", "find a key"),
	}
	f.Hints = slices.Insert(f.Hints, last, more...)
	return f, own
}

// A table lists what short names mean, in groups.
type table struct {
	styles style.Styles
	width  int
	holds  string // only rows that hold this, in lower case
	title  string // of the group that has no row yet
	cells  []string
}

// group begins a group, which is set with its first row.
func (t *table) group(title string) { t.title = title }

func (t *table) row(look style.Style, name, means string) {
	if t.holds != "" && !strings.Contains(strings.ToLower(name+" "+means), t.holds) {
		return
	}
	if t.title != "" {
		if len(t.cells) > 0 {
			t.cells = append(t.cells, "")
		}
		t.cells = append(t.cells, t.styles.Heading.Paint(t.title))
		t.title = ""
	}
	const nameWidth = 12
	indent := min(nameWidth, max(t.width/3, 2))
	first := look.Paint(name) + wrap.Spaces(max(indent-wrap.Width(name), 1))
	for _, line := range wrap.Lines(means, max(t.width-2-max(indent, wrap.Width(name)+1), 8)) {
		t.cells = append(t.cells, wrap.Truncate(first+means[line.Start:line.End], max(t.width-2, 1)))
		first = wrap.Spaces(indent)
	}
}

// inColumns sets cells in columns; no group of cells, parted from the next by
// an empty one, is cut if that can be helped.
func inColumns(cells []string, columns, each int) []string {
	if columns == 1 {
		return cells
	}
	height := (len(cells) + columns - 1) / columns
	var rows []string
	row, column := 0, 0
	for i, cell := range cells {
		groupEnds := i
		for groupEnds < len(cells) && cells[groupEnds] != "" {
			groupEnds++
		}
		if column < columns-1 && (i == 0 || cells[i-1] == "") && row > 0 && row+(groupEnds-i)/2 > height {
			row, column = 0, column+1
		}
		if cell == "" && row == 0 {
			continue
		}
		if row == len(rows) {
			rows = append(rows, "")
		}
		rows[row] = wrap.Pad(rows[row], column*each) + cell
		row++
	}
	if last := len(rows) - 1; last >= 0 && rows[last] == "" {
		rows = rows[:last]
	}
	return rows
}
