package print

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/print/content"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Summary writes the figures of a comparison without its rows.
func Summary(w io.Writer, c *compare.Comparison) error {
	b := bufio.NewWriter(w)
	looks := stylesFor(w)
	line := func(label, text string) {
		b.WriteString(looks.Dim.Paint(label) + wrap.Spaces(labelWidth-len(label)) + text + "\n")
	}
	line("old", articleIdentity(c.Old))
	line("new", articleIdentity(c.New))
	line("verdict", looks.Title.Paint(label.Relation(c.Relation))+" · "+label.Percent(c.Similarity)+" of the words kept")
	n := c.Counts
	line("paragraphs", strings.Join([]string{
		countFigure(n.Same, "same", style.Style{}), countFigure(n.Changed, "changed", style.Style{}), countFigure(n.Added, "added", looks.AddedGround),
		countFigure(n.Removed, "removed", looks.RemovedGround), countFigure(n.Moved, "moved", looks.Moved),
	}, " · "))
	line("changes", fmt.Sprintf("%d in wording · %d in typography", label.Changes(c), n.Typography))
	if found := label.Found(label.Count(c.Findings)); len(found) > 0 {
		line("findings", looks.Flag.Paint(label.Join(found)))
	}
	if gone := label.CameAndWent(c); len(gone) > 0 {
		line("text", strings.Join(gone, " · "))
	}
	return b.Flush()
}

// labelWidth is how many cells the labels of a summary take.
const labelWidth = 12

// countFigure returns "3 added" in a look that only figures other than 0 have.
func countFigure(n int, what string, look style.Style) string {
	text := fmt.Sprintf("%d %s", n, what)
	if n == 0 {
		return text
	}
	return look.Paint(text)
}

// articleIdentity says in one line which article it is.
func articleIdentity(a *articles.Article) string {
	return strings.Join(append([]string{a.Path}, content.Details(a)...), " · ")
}
