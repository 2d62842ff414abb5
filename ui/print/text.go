package print

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/wrap"
)

// MinWidth is the least number of cells the text forms are laid out for.
const MinWidth = 24

// gutter is what stands between the columns: a space, two cells for signs, a
// rule and a space.
const gutter = 5

// SideBySide writes a comparison as two columns that together are width
// cells wide and stay level paragraph by paragraph.
func SideBySide(w io.Writer, c *compare.Comparison, width int) error {
	width = max(width, MinWidth)
	b := bufio.NewWriter(w)
	writeHead(b, c, width)
	left := (width - gutter) / 2
	t := table{b, left, width - gutter - left}
	t.row([]string{heading(c.Old)}, []string{heading(c.New)}, "")
	for i := range c.Rows {
		r := &c.Rows[i]
		t.line("", "", "")
		sign := signs(r)
		if r.Moved {
			t.line("⇄ "+place(r.Old), "⇄ "+place(r.New), Sign(r))
			sign = FlagLetters(r.Flags)
		}
		t.row(cell(r, r.Old, true), cell(r, r.New, false), sign)
	}
	return b.Flush()
}

// writeHead writes the title and the verdict.
func writeHead(b *bufio.Writer, c *compare.Comparison, width int) {
	title := c.New.Title
	if title == "" {
		title = c.Old.Title
	}
	for _, s := range []string{title, Verdict(c)} {
		if s == "" {
			continue
		}
		for _, l := range wrap.Lines(s, width) {
			b.WriteString(s[l.Start:l.End] + "\n")
		}
	}
	b.WriteByte('\n')
}

// A table writes rows of two columns.
type table struct {
	b           *bufio.Writer
	left, right int // widths in cells
}

// row wraps the paragraphs of both sides into their columns. The signs stand
// below each other in the gutter as far as the row has lines.
func (t table) row(old, new []string, signs string) {
	left, right := wrapped(old, t.left), wrapped(new, t.right)
	n := max(len(left), len(right), 1)
	letters := []rune(signs)
	for i := range n {
		var l, r, sign string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		take := min(1, len(letters))
		if i == n-1 || len(letters) > n {
			take = min(2, len(letters))
		}
		sign, letters = string(letters[:take]), letters[take:]
		t.line(l, r, sign)
	}
}

func (t table) line(left, right, sign string) {
	line := wrap.Fit(left, t.left) + " " + wrap.Fit(sign, 2) + "│ " + wrap.Truncate(right, t.right)
	t.b.WriteString(strings.TrimRight(line, " ") + "\n")
}

// wrapped sets paragraphs in lines with an empty one between them.
func wrapped(paragraphs []string, width int) []string {
	var out []string
	for i, p := range paragraphs {
		if i > 0 {
			out = append(out, "")
		}
		for _, l := range wrap.Lines(p, width) {
			out = append(out, p[l.Start:l.End])
		}
	}
	return out
}

// cell returns the marked paragraphs of one side of a row. A paragraph that
// stands alone needs no marks: its sign says it all.
func cell(r *compare.Row, parts []compare.Part, old bool) []string {
	var out []string
	for _, p := range parts {
		switch {
		case r.Role == compare.Furniture && r.Kind != compare.Same:
			out = append(out, plainText(p.Segments)+" (furniture)")
		case r.Kind == compare.Added || r.Kind == compare.Removed:
			out = append(out, plainText(p.Segments))
		default:
			out = append(out, marked(p.Segments, old))
		}
	}
	return out
}

// place names the paragraphs of a side: "¶ 7", "¶ 7–8".
func place(parts []compare.Part) string {
	if len(parts) == 0 {
		return "¶"
	}
	first, last := parts[0].Block+1, parts[len(parts)-1].Block+1
	if first == last {
		return fmt.Sprintf("¶ %d", first)
	}
	return fmt.Sprintf("¶ %d–%d", first, last)
}

// signs returns what the gutter shows of a row: how it changed, and the
// letters of its flags, which say more than the sign of a changed row.
func signs(r *compare.Row) string {
	letters := FlagLetters(r.Flags)
	switch {
	case r.Role == compare.Furniture, r.Kind == compare.Same && !r.Moved:
		return ""
	case r.Kind == compare.Changed && !r.Moved && letters != "":
		return letters
	}
	return Sign(r) + letters
}

// Inline writes a comparison in one column: what was removed stands where it
// stood, followed by what was put in its place.
func Inline(w io.Writer, c *compare.Comparison, width int) error {
	width = max(width, MinWidth)
	b := bufio.NewWriter(w)
	writeHead(b, c, width)
	fmt.Fprintf(b, "- %s\n+ %s\n", identity(c.Old), identity(c.New))
	for i := range c.Rows {
		r := &c.Rows[i]
		b.WriteByte('\n')
		text := inlineText(r)
		if r.Role == compare.Furniture && r.Kind != compare.Same {
			text += " (furniture)"
		}
		if r.Moved {
			text = "⇄ " + place(r.Old) + " → " + place(r.New) + "\n" + text
		}
		sign := wrap.Fit(signs(r), 3)
		for _, l := range wrap.Lines(text, width-wrap.Width(sign)) {
			b.WriteString(strings.TrimRight(sign+text[l.Start:l.End], " ") + "\n")
			sign = "   "
		}
	}
	return b.Flush()
}

// inlineText returns a row in one column with marks.
func inlineText(r *compare.Row) string {
	var b strings.Builder
	pieces := Interleave(r)
	for i := 0; i < len(pieces); {
		switch p := pieces[i]; {
		case p.Break && p.Old:
			b.WriteString("[-¶-] ")
			i++
		case p.Break:
			b.WriteString("{+¶+}\n")
			i++
		default:
			text, _, next := sameChange(pieces, i)
			writeMarked(&b, text, p.Change, p.Old)
			i = next
		}
	}
	return b.String()
}

// Article writes an article for reading, its paragraphs set width cells wide.
func Article(w io.Writer, a *articles.Article, width int) error {
	width = max(width, MinWidth)
	b := bufio.NewWriter(w)
	write := func(s, indent string) {
		for _, l := range wrap.Lines(s, max(width-wrap.Width(indent), 1)) {
			b.WriteString(strings.TrimRight(indent+s[l.Start:l.End], " ") + "\n")
			indent = wrap.Spaces(wrap.Width(indent))
		}
	}
	if a.Title != "" {
		write(a.Title, "")
	}
	write(strings.Join(details(a), " · "), "")
	last := articles.Paragraph
	for i := range a.Blocks {
		block := &a.Blocks[i]
		if block.Kind == articles.Headline && block.Text == a.Title {
			continue
		}
		if i == 0 || block.Kind != articles.ListItem || last != articles.ListItem {
			b.WriteByte('\n')
		}
		last = block.Kind
		if block.Kind == articles.Code || block.Kind == articles.Table {
			for line := range strings.Lines(block.Text) {
				b.WriteString(strings.TrimRight("    "+line, " \n") + "\n")
			}
			continue
		}
		write(block.Text, indent(block))
	}
	return b.Flush()
}

// indent returns what stands before the first line of a block.
func indent(block *articles.Block) string {
	switch block.Kind {
	case articles.ListItem:
		return wrap.Spaces(2*min(max(block.Level, 1), 6)-2) + "• "
	case articles.Quote:
		return "  "
	}
	return ""
}
