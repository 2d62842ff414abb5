package reader

import (
	"strings"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	xansi "github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// A markup shows the Markdown of blocks through Glamour. Glamour renders a
// block once, unwrapped; its output is taken apart into clean text and marks,
// so that nothing but SGR gets through and wrapping, searching and painting
// are the same as for plain text.
type markup struct {
	styles   style.Styles
	renderer *glamour.TermRenderer // nil until the first block needs it
	width    int                   // of renderer: tables are the one thing it wraps
	shown    map[*articles.Block]shown
}

// shown is a block as its markup says it looks.
type shown struct {
	text  string
	marks []wrap.Mark
	width int // it was made for, 0: any
}

func newMarkup(s style.Styles) *markup {
	return &markup{styles: s, shown: map[*articles.Block]shown{}}
}

// show returns the block as it looks, and false where it has to be shown as
// plain text.
func (m *markup) show(block *articles.Block, width int) (shown, bool) {
	forWidth := 0
	if block.Kind == articles.KindTable {
		forWidth = width
	}
	if s, ok := m.shown[block]; ok && s.width == forWidth {
		return s, s.text != ""
	}
	s := shown{width: forWidth}
	if out, ok := m.render(block.Markup, forWidth); ok {
		s.text, s.marks = takeApart(out)
	}
	m.shown[block] = s
	return s, s.text != ""
}

// render runs Glamour. Should it panic on some odd text of a file, that text is
// shown as it is, and the program goes on.
func (m *markup) render(source string, width int) (out string, ok bool) {
	defer func() {
		if recover() != nil {
			m.renderer, out, ok = nil, "", false
		}
	}()
	if m.renderer == nil || m.width != width {
		renderer, err := glamour.NewTermRenderer(glamour.WithStyles(m.config()), glamour.WithWordWrap(width))
		if err != nil {
			return "", false
		}
		m.renderer, m.width = renderer, width
	}
	out, err := m.renderer.Render(source)
	return out, err == nil
}

// config is Glamour's style sheet: only what stands inside a line; indents,
// bullets and gaps are the pane's.
func (m *markup) config() ansi.StyleConfig {
	yes := true
	text := func(s string) *string { return &s }
	var accent, code *string
	if a, c := m.colours(); a != "" {
		accent, code = &a, &c
	}
	return ansi.StyleConfig{
		Emph:          ansi.StylePrimitive{Italic: &yes},
		Strong:        ansi.StylePrimitive{Bold: &yes},
		Strikethrough: ansi.StylePrimitive{CrossedOut: &yes},
		Link:          ansi.StylePrimitive{Format: address + "{{.text}}" + address},
		LinkText:      ansi.StylePrimitive{Color: accent, Underline: &yes},
		Image:         ansi.StylePrimitive{Format: address + "{{.text}}" + address},
		ImageText:     ansi.StylePrimitive{Italic: &yes},
		Code:          ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: code}},
		Enumeration:   ansi.StylePrimitive{BlockPrefix: ". "},
		Task:          ansi.StyleTask{Ticked: "☑ ", Unticked: "☐ "},
		HTMLBlock:     ansi.StyleBlock{},
		HTMLSpan:      ansi.StyleBlock{},
		Table:         ansi.StyleTable{CenterSeparator: text("┼"), ColumnSeparator: text("│"), RowSeparator: text("─")},
	}
}

// colours returns the numbers of the colours of links and code, "" where the
// terminal has none.
func (m *markup) colours() (accent, code string) {
	return m.styles.Markup.Accent, m.styles.Markup.Code
}

// address is what the style sheet puts around the address of a link, so that
// takeApart can tell it from the text: a character no clean text has.
const address = "\x00"

// takeApart splits rendered text into its characters and the looks of ranges
// of them. Every control character and every sequence that is not SGR goes,
// and so does the address that Glamour writes behind the text of a link.
func takeApart(out string) (string, []wrap.Mark) {
	var (
		text    []byte
		marks   []wrap.Mark
		open    string // SGR since the last reset
		linkEnd = -1   // where the text of a link ended
		hidden  bool
		state   byte
	)
	for len(out) > 0 {
		seq, width, n, next := xansi.DecodeSequence(out, state, nil)
		state = next
		out = out[n:]
		switch {
		case seq == address:
			if hidden {
				hidden, linkEnd = false, -1
			} else if linkEnd >= 0 && len(text) == linkEnd+1 && text[linkEnd] == ' ' {
				text, marks = text[:linkEnd], cutMarks(marks, linkEnd)
				hidden = true
			}
		case hidden:
		case strings.HasPrefix(seq, endOfLink):
			linkEnd = len(text)
		case width > 0 || len(seq) > 0 && seq[0] >= 0x80 && !isC1(seq):
			start := len(text)
			text = append(text, seq...)
			if open == "" {
				continue
			}
			if last := len(marks) - 1; last >= 0 && marks[last].End == start && marks[last].Open == open {
				marks[last].End = len(text)
			} else {
				marks = append(marks, wrap.Mark{Span: wrap.Span{Start: start, End: len(text)}, Open: open})
			}
		case seq == "\n":
			text = append(text, '\n')
		case isSGR(seq):
			if params := seq[2 : len(seq)-1]; params == "" || params == "0" {
				open = ""
			} else if len(open) < 256 {
				open += seq
			}
		}
	}
	return trimBlank(string(text), marks)
}

// endOfLink begins the sequence that ends a terminal hyperlink.
const endOfLink = "\x1b]8;;"

func isC1(seq string) bool {
	return len(seq) >= 2 && seq[0] == 0xc2 && seq[1] < 0xa0 || len(seq) == 1
}

// isSGR tells whether seq only sets colours and attributes.
func isSGR(seq string) bool {
	if len(seq) < 3 || seq[:2] != "\x1b[" || seq[len(seq)-1] != 'm' {
		return false
	}
	for _, c := range []byte(seq[2 : len(seq)-1]) {
		if (c < '0' || c > '9') && c != ';' && c != ':' {
			return false
		}
	}
	return true
}

// trimBlank takes blank lines and trailing spaces from both ends, and white
// space from the ends of lines.
func trimBlank(text string, marks []wrap.Mark) (string, []wrap.Mark) {
	for {
		line, rest, more := strings.Cut(text, "\n")
		if !more || strings.TrimSpace(line) != "" {
			break
		}
		cut := len(text) - len(rest)
		text = rest
		marks = shift(marks, cut)
	}
	text = strings.TrimRight(text, " \n")
	return text, cutMarks(marks, len(text))
}

// cutMarks drops what marks cover from byte end on.
func cutMarks(marks []wrap.Mark, end int) []wrap.Mark {
	for len(marks) > 0 && marks[len(marks)-1].Start >= end {
		marks = marks[:len(marks)-1]
	}
	if last := len(marks) - 1; last >= 0 {
		marks[last].End = min(marks[last].End, end)
	}
	return marks
}

// shift moves marks n bytes towards the beginning.
func shift(marks []wrap.Mark, n int) []wrap.Mark {
	kept := marks[:0]
	for _, m := range marks {
		if m.End > n {
			kept = append(kept, wrap.Mark{Span: wrap.Span{Start: max(m.Start-n, 0), End: m.End - n}, Open: m.Open})
		}
	}
	return kept
}
