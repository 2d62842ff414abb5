package sidebyside

import (
	"fmt"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/print"
)

// Info says all that is known of the comparison, as names and values: the
// verdict, the counts, what was flagged, and the differences that nobody can
// see. It is nil before the words are compared.
func (p *Pane) Info() [][2]string {
	if p.full == nil {
		return nil
	}
	n := p.full.Counts
	info := [][2]string{
		{"Verdict", fmt.Sprintf("%s, %s of the words kept", print.RelationName(p.full.Relation), print.Percent(p.full.Similarity))},
		{"Old", fileInfo(p.old)},
		{"New", fileInfo(p.new)},
		{"Paragraphs", fmt.Sprintf("%d same · %d changed · %d added · %d removed · %d moved", n.Same, n.Changed, n.Added, n.Removed, n.Moved)},
		{"Changes", fmt.Sprintf("%d in wording · %d in typography", n.Edits, n.Typography)},
	}
	if flagged := print.Important(n); len(flagged) > 0 {
		info = append(info, [2]string{"Flagged", strings.Join(flagged, " · ")})
	}
	visible, invisible := countKinds(p.full)
	if visible != "" {
		info = append(info, [2]string{"Typography", visible})
	}
	if invisible != "" {
		info = append(info, [2]string{"Unseen", invisible})
	}
	return info
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

// countKinds names the differences in typography, those that can be seen and
// those that cannot, and how often each occurs.
func countKinds(c *compare.Comparison) (visible, invisible string) {
	counts := map[difference]int{}
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Role == compare.Furniture {
			continue
		}
		olds, news := comparable(r.Old), comparable(r.New)
		if len(olds) != len(news) {
			continue // nothing says which belongs to which
		}
		for k := range olds {
			for _, d := range differences(olds[k], news[k]) {
				counts[d]++
			}
		}
	}
	join := func(from, to difference) string {
		var parts []string
		for d := from; d < to; d++ {
			if counts[d] > 0 {
				parts = append(parts, print.Plural(counts[d], d.names()[0], d.names()[1]))
			}
		}
		return strings.Join(parts, " · ")
	}
	return join(quoteMarks, firstUnseen), join(firstUnseen, kindsOfDifference)
}

// comparable returns the texts of a side that have a counterpart: those that
// differ in typography, and those that were replaced, by edit.
func comparable(parts []compare.Part) []string {
	var texts []string
	edit := 0
	for _, part := range parts {
		for _, s := range part.Segments {
			switch {
			case s.Change == compare.Typography:
				texts, edit = append(texts, s.Text), 0
			case s.Change == compare.Replaced && s.Edit == edit:
				texts[len(texts)-1] += s.Text
			case s.Change == compare.Replaced:
				texts, edit = append(texts, s.Text), s.Edit
			}
		}
	}
	return texts
}
