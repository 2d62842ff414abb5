package compare

import (
	"slices"

	"variorum/articles/compare/internal/findings"
	"variorum/articles/compare/internal/pair"
)

// The relations between two articles, by the share of words kept. They follow
// what readers call rewordings of one report: the two versions of a wire story
// that this project started from keep .78.
const (
	nearCopyShare     = 0.95
	lightRewriteShare = 0.65
	heavyRewriteShare = 0.35
	relatedShare      = 0.12
)

// judge adds up the totals of the rows and gives the verdict. looked are the kinds
// of finding that were looked for.
func (c *Comparison) judge(totals []rowTotals, looked Flags) {
	kept, words := 0, 0
	for i := range c.Rows {
		row, t := &c.Rows[i], &totals[i]
		if row.Role == RoleFurniture {
			continue
		}
		kept, words = kept+t.kept, words+t.words
		c.Counts.add(row)
		c.Counts.Typography += t.typography
		c.Counts.Quote += t.found.Quotes
		c.Counts.Links += t.links
		c.Findings = append(c.Findings, t.found.Findings...)
		for s := range c.Passages {
			c.Passages[s] = c.Passages[s].Plus(t.found.Passages[s])
		}
	}
	slices.SortStableFunc(c.Findings, func(f, g Finding) int { return findings.Compare(&f, &g) })
	c.Looked = looked
	c.Similarity = 1
	if words > 0 {
		c.Similarity = float64(kept) / float64(words)
	}
	c.Relation = relationOf(c.Similarity, c.Counts.Edits == 0 && c.Counts.Moved == 0 && c.Counts.Links == 0)
}

// equalWords counts the words of a row that is the same on both sides.
func (a *Alignment) equalWords(i int) (kept, total int) {
	r := a.rows[i]
	n := pair.WordsIn(a.olds[r.old0:r.old1]) + pair.WordsIn(a.news[r.new0:r.new1])
	return n, n
}

// add counts a row and its edits.
func (n *Counts) add(row *Row) {
	switch row.Kind {
	case RowSame:
		n.Same++
	case RowChanged:
		n.Changed++
	case RowAdded:
		n.Added++
	case RowRemoved:
		n.Removed++
	}
	if row.Moved {
		n.Moved++
	}
	n.addEdits(row, 1)
}

// addEdits counts the edits of a row, times times.
func (n *Counts) addEdits(row *Row, times int) {
	n.Edits += times * len(row.Edits)
	for k := range row.Edits {
		for _, count := range []struct {
			of    Flags
			total *int
		}{
			{^Flags(0), &n.Flagged}, {FlagNumber, &n.Number}, {FlagName, &n.Name}, {FlagNegation, &n.Negation}, {FlagAttribution, &n.Attribution},
		} {
			if row.Edits[k].Flags&count.of != 0 {
				*count.total += times
			}
		}
	}
}

// relationOf is the verdict for a share of words kept. same says that nothing
// but typography differs, and that links lead to the same places.
func relationOf(similarity float64, same bool) Relation {
	switch {
	case same:
		return RelationIdentical
	case similarity >= nearCopyShare:
		return RelationNearCopy
	case similarity >= lightRewriteShare:
		return RelationLightRewrite
	case similarity >= heavyRewriteShare:
		return RelationHeavyRewrite
	case similarity >= relatedShare:
		return RelationRelated
	}
	return RelationUnrelated
}
