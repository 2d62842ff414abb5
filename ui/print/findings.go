package print

import (
	"bufio"
	"fmt"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// listed returns the findings that are for readers, best first, and how many
// of rank C, for which little speaks, are left out.
func listed(c *compare.Comparison) (list []*compare.Finding, left int) {
	for i := range c.Findings {
		if f := &c.Findings[i]; f.Rank == compare.RankC {
			left++
		} else {
			list = append(list, f)
		}
	}
	return list, left
}

// leftOut says that findings of rank C are not listed; "" where there are none.
func leftOut(n int) string {
	if n == 0 {
		return ""
	}
	return label.Plural(n, "finding", "findings") + " of rank C not listed here; variorum check --rank C lists all"
}

// findingPlace names the paragraphs of a finding's row, those of the new
// article where it has any.
func findingPlace(c *compare.Comparison, f *compare.Finding) string {
	return rowPlace(&c.Rows[f.Row])
}

func rowPlace(r *compare.Row) string {
	if len(r.New) > 0 {
		return place(r.New)
	}
	return place(r.Old)
}

// remarks returns what is said of a comparison besides its findings: links that
// lead elsewhere, text that came and went, what is left out, or that nothing
// was found.
func remarks(c *compare.Comparison) []string {
	list, left := listed(c)
	out := append(linkRemarks(c), label.CameAndWent(c)...)
	if text := leftOut(left); text != "" {
		out = append(out, text)
	}
	if text := label.NothingFound(c); text != "" && len(list)+left == 0 {
		out = append(out, text)
	}
	return out
}

// writeFindings writes the findings in lines of at most width cells: sign,
// paragraph, what happened and the words.
func writeFindings(b *bufio.Writer, c *compare.Comparison, width int, looks *style.Styles) {
	list, _ := listed(c)
	places, cells := make([]string, len(list)), 0
	for i, f := range list {
		places[i] = findingPlace(c, f)
		cells = max(cells, wrap.Width(places[i]))
	}
	indent := len("Q  ") + cells + len("  ")
	for i, f := range list {
		head := looks.Flag.Paint(label.Kind(f).Sign) + "  " + looks.Dim.Paint(wrap.Pad(places[i], cells)) + "  "
		for _, span := range wrap.Lines(sentence(f), max(width-indent, MinWidth/2)) {
			b.WriteString(strings.TrimRight(head+sentence(f)[span.Start:span.End], " ") + "\n")
			head = wrap.Spaces(indent)
		}
	}
	notes := remarks(c)
	for _, note := range notes {
		for _, span := range wrap.Lines(note, width) {
			b.WriteString(looks.Dim.Paint(note[span.Start:span.End]) + "\n")
		}
	}
	if len(list)+len(notes) > 0 {
		b.WriteByte('\n')
	}
}

// found reports which rows have findings that are listed, by number.
func found(c *compare.Comparison) map[int]bool {
	rows := map[int]bool{}
	list, _ := listed(c)
	for _, f := range list {
		rows[f.Row] = true
	}
	return rows
}

// markdownFindings writes the findings as a list.
func markdownFindings(b *bufio.Writer, c *compare.Comparison) {
	list, _ := listed(c)
	if len(list) > 0 {
		b.WriteString("\n")
	}
	for i, f := range list {
		fmt.Fprintf(b, "%d. **%s** %s (%s)\n", i+1, label.Happened(f), escapeMarkdown(label.FoundWords(f), true), findingPlace(c, f))
	}
	for _, note := range remarks(c) {
		b.WriteString("\n" + escapeMarkdown(note, true) + "\n")
	}
}
