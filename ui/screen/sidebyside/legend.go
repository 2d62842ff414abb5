package sidebyside

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/wrap"
)

// Legend says what the letters in the gutter stand for and how often each was
// raised, in at most width cells: "Q 9 quotations   # 2 numbers". What does
// not fit is left out, the least grave first.
func (p *Pane) Legend(width int) string {
	c := p.complete()
	if c == nil || p.Searching() {
		return ""
	}
	const gap = "   "
	var b strings.Builder
	used := 0
	for _, found := range c.findings {
		sign := found.Finding.Sign
		cells := wrap.Width(sign) + 1 + wrap.Width(found.Text)
		if used > 0 {
			cells += len(gap)
		}
		if used+cells > width {
			break
		}
		if used > 0 {
			b.WriteString(gap)
		}
		b.WriteString(p.sheet.styles.Flag.Paint(sign))
		b.WriteByte(' ')
		b.WriteString(p.sheet.styles.Dim.Paint(found.Text))
		used += cells
	}
	return b.String()
}

// paintVerdict paints the verdict, and what it says of findings like their signs.
func (p *Pane) paintVerdict(verdict []label.Phrase) string {
	parts := make([]string, len(verdict))
	for i, phrase := range verdict {
		look := p.sheet.styles.Accent
		if phrase.Finding != nil {
			look = p.sheet.styles.Flag
		}
		parts[i] = look.Paint(phrase.Text)
	}
	return strings.Join(parts, p.sheet.styles.Dim.Paint(" · "))
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
	var signs []Sign
	for _, row := range []label.RowLabel{label.RowKind(compare.RowChanged), label.RowKind(compare.RowAdded), label.RowKind(compare.RowRemoved), label.MovedRow()} {
		signs = append(signs, Sign{row.Sign, row.Means, false})
	}
	for _, f := range label.Findings() {
		signs = append(signs, Sign{f.Sign, f.Means, true})
	}
	return signs
}
