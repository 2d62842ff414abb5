package print

import (
	"bufio"
	"fmt"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/print/content"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// writeFindings writes the findings in lines of at most width cells: sign,
// paragraph, what happened and the words.
func writeFindings(b *bufio.Writer, c *compare.Comparison, width int, looks *style.Styles) {
	list := content.Findings(c)
	places, cells := make([]string, len(list)), 0
	for i, f := range list {
		places[i] = content.FindingPlace(c, f)
		cells = max(cells, wrap.Width(places[i]))
	}
	indent := len("Q  ") + cells + len("  ")
	for i, f := range list {
		head := looks.Flag.Paint(label.Kind(f).Sign) + "  " + looks.Dim.Paint(wrap.Pad(places[i], cells)) + "  "
		for _, span := range wrap.Lines(findingSentence(f), max(width-indent, MinWidth/2)) {
			b.WriteString(strings.TrimRight(head+findingSentence(f)[span.Start:span.End], " ") + "\n")
			head = wrap.Spaces(indent)
		}
	}
	notes := content.Remarks(c)
	for _, note := range notes {
		for _, span := range wrap.Lines(note, width) {
			b.WriteString(looks.Dim.Paint(note[span.Start:span.End]) + "\n")
		}
	}
	if len(list)+len(notes) > 0 {
		b.WriteByte('\n')
	}
}

// markdownFindings writes the findings as a list.
func markdownFindings(b *bufio.Writer, c *compare.Comparison) {
	list := content.Findings(c)
	if len(list) > 0 {
		b.WriteString("\n")
	}
	for i, f := range list {
		fmt.Fprintf(b, "%d. **%s** %s (%s)\n", i+1, label.Happened(f), escapeMarkdown(label.FoundWords(f), true), content.FindingPlace(c, f))
	}
	for _, note := range content.Remarks(c) {
		b.WriteString("\n" + escapeMarkdown(note, true) + "\n")
	}
}
