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

// mostListed is how many findings are listed before a comparison. A rewritten
// page has dozens; of a book the best do, and check lists all.
const mostListed = 200

// listed returns the findings that are for readers, best first: those of ranks
// A and B, for which enough speaks, as many as are read.
func listed(c *compare.Comparison) []*compare.Finding {
	var list []*compare.Finding
	for i := range c.Findings {
		if f := &c.Findings[i]; f.Rank <= compare.RankB && len(list) < mostListed {
			list = append(list, f)
		}
	}
	return list
}

// leftOut says how many findings are not listed; "" where all are.
func leftOut(c *compare.Comparison) string {
	n := len(c.Findings) - len(listed(c))
	if n == 0 {
		return ""
	}
	return label.Plural(n, "finding", "findings") + " for which less speaks not listed here; variorum check --rank C lists all"
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
	out := append(linkRemarks(c), label.CameAndWent(c)...)
	if text := leftOut(c); text != "" {
		out = append(out, text)
	}
	if text := label.NothingFound(c); text != "" && len(c.Findings) == 0 {
		out = append(out, text)
	}
	return out
}

// writeFindings writes the findings in lines of at most width cells: sign,
// paragraph, what happened and the words.
func writeFindings(b *bufio.Writer, c *compare.Comparison, width int, looks *style.Styles) {
	list := listed(c)
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
	for _, f := range listed(c) {
		rows[f.Row] = true
	}
	return rows
}

// markdownFindings writes the findings as a list.
func markdownFindings(b *bufio.Writer, c *compare.Comparison) {
	list := listed(c)
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
