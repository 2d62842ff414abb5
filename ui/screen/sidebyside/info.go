package sidebyside

import (
	"fmt"
	"strings"

	"variorum/articles"
	"variorum/articles/prose"
	"variorum/ui/label"
)

// Info says all that is known of the comparison, as names and values: the
// verdict, the counts, what was flagged, and the differences that nobody can
// see. It is nil before the words are compared.
func (w *walk) Info() [][2]string {
	c := w.text.complete()
	if c == nil {
		return nil
	}
	n := c.full.Counts
	info := [][2]string{
		{"Verdict", fmt.Sprintf("%s: %s of the words stand in both versions", label.Relation(c.full.Relation), label.Percent(c.full.Similarity))},
		{"Old", fileInfo(w.text.pair.old)},
		{"New", fileInfo(w.text.pair.new)},
		{"Paragraphs", fmt.Sprintf("%d same · %d changed (~) · %d added (+) · %d removed (-) · %d moved (⇄)", n.Same, n.Changed, n.Added, n.Removed, n.Moved)},
		{"Changes", label.Plural(len(c.list), "place", "places") + " where the wording differs; n goes through them\n" +
			fmt.Sprintf("%d in typography: quotes, dashes, case, spaces; w hides them", n.Typography)},
	}
	info = append(info, [2]string{"Looked for", label.LookedFor(c.full.Looked)})
	if flagged := flagInfo(c.findings); flagged != "" {
		info = append(info, [2]string{"Flagged", flagged})
	}
	if len(c.hidden) > 0 {
		info = append(info, [2]string{"Unseen", hiddenText(c.hidden)})
	}
	return info
}

// flagInfo explains the flags that were raised, a line each.
func flagInfo(found []label.Phrase) string {
	lines := make([]string, len(found))
	for i, p := range found {
		lines[i] = p.Finding.Sign + "  " + p.Text + ": " + p.Finding.Means
	}
	return strings.Join(lines, "\n")
}

// hiddenText lists the differences nobody can see, a line each.
func hiddenText(list []prose.HiddenDifference) string {
	lines := make([]string, len(list))
	for i, d := range list {
		lines[i] = fmt.Sprintf("%s: %d in the old, %d in the new", d.Name, d.Old, d.New)
	}
	return strings.Join(lines, "\n")
}

// hiddenIn finds the differences between two articles that nobody can see.
func hiddenIn(old, new *articles.Article) []prose.HiddenDifference {
	return prose.HiddenDifferences(storyText(old), storyText(new))
}

// storyText joins the blocks of an article, furniture left out.
func storyText(a *articles.Article) string {
	var b strings.Builder
	for i := range a.Blocks {
		if a.Blocks[i].Kind != articles.KindFurniture {
			b.WriteString(a.Blocks[i].Text)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func fileInfo(a *articles.Article) string {
	s := a.Path
	if a.Encoding != "" {
		s += " · " + a.Encoding
	}
	if a.Guessed {
		s += " (guessed)"
	}
	return strings.Join(append([]string{s}, a.Notes...), "\n")
}
