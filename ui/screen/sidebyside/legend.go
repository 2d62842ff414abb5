package sidebyside

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/ui/print"
	"variorum/ui/wrap"
)

// Legend says what the letters in the gutter stand for and how often each was
// raised, in at most width cells: "Q 9 quotes altered   # 2 numbers". What does
// not fit is left out, the least grave first.
func (p *Pane) Legend(width int) string {
	if p.full == nil || p.Searching() {
		return ""
	}
	const gap = "   "
	var b strings.Builder
	used := 0
	for _, f := range p.flagged {
		cells := wrap.Width(f.Letter) + 1 + wrap.Width(f.Phrase)
		if used > 0 {
			cells += len(gap)
		}
		if used+cells > width {
			break
		}
		if used > 0 {
			b.WriteString(gap)
		}
		b.WriteString(p.styles.Flag.Paint(f.Letter))
		b.WriteByte(' ')
		b.WriteString(p.styles.Dim.Paint(f.Phrase))
		used += cells
	}
	return b.String()
}

// paintVerdict paints the verdict, and what it says of flags like their letters.
func (p *Pane) paintVerdict(verdict string) string {
	const dot = " · "
	parts := strings.Split(verdict, dot)
	for i, part := range parts {
		look := p.styles.Accent
		if slices.ContainsFunc(p.flagged, func(f print.Raised) bool { return f.Phrase == part }) {
			look = p.styles.Flag
		}
		parts[i] = look.Paint(part)
	}
	return strings.Join(parts, p.styles.Dim.Paint(dot))
}

// A NoticeMsg asks the shell to say something: what a key did that is not to
// be seen, or why it did nothing.
type NoticeMsg string

func notice(text string) tea.Cmd {
	return func() tea.Msg { return NoticeMsg(text) }
}

// A Sign is what the gutter may show beside a line.
type Sign struct {
	Sign, Means string
	Flag        bool // it says why a change matters, not of what kind it is
}

// Signs returns all signs, for the help.
func Signs() []Sign {
	signs := []Sign{
		{"~", "paragraph changed", false}, {"+", "paragraph added", false}, {"-", "paragraph removed", false}, {"⇄", "paragraph moved", false},
	}
	for _, f := range print.Flagged(compare.Counts{Quote: 1, Negation: 1, Number: 1, Name: 1, Attribution: 1}) {
		signs = append(signs, Sign{f.Letter, f.Means, true})
	}
	return signs
}
