package sidebyside

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/wrap"
)

// Legend says what the signs in the gutter stand for and beside how many findings
// each stands, in at most width cells: "\" 9 quotations   # 2 numbers". What does not
// fit is left out, the least grave first. The key of a sign goes to as many
// places.
func (p *Pane) Legend(width int) string {
	c := p.text.complete()
	if c == nil || p.Searching() {
		return ""
	}
	const gap = "   "
	var b strings.Builder
	used := 0
	found := label.Count(c.full.Findings)
	for _, f := range label.Findings() {
		n := found[f.Flag]
		if n == 0 {
			continue
		}
		phrase := f.Phrase(n)
		cells := wrap.Width(f.Sign) + 1 + wrap.Width(phrase)
		if used > 0 {
			cells += len(gap)
		}
		if used+cells > width {
			break
		}
		if used > 0 {
			b.WriteString(gap)
		}
		b.WriteString(p.text.styles.Flag.Paint(f.Sign))
		b.WriteByte(' ')
		b.WriteString(p.text.styles.Dim.Paint(phrase))
		used += cells
	}
	return b.String()
}

// A NoticeMsg asks the shell to say something: what a key did that is not to
// be seen, or why it did nothing.
type NoticeMsg string

func giveNotice(text string) tea.Cmd {
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
