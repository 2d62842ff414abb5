package compare

import (
	"slices"

	"variorum/articles/compare/internal/findings"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
)

// The relations between two articles, by the share of words kept. They follow
// what readers call rewordings of one report: the two versions of a wire story
// that this project started from keep .78.
const (
	nearCopy     = 0.95
	lightRewrite = 0.65
	heavyRewrite = 0.35
	related      = 0.12
)

// judge counts the rows and edits, with what was found in each row, and gives
// the verdict.
func (c *Comparison) judge(a *Alignment, compared []words.Row, found []findings.Result) {
	kept, total := 0, 0
	for i := range c.Rows {
		row := &c.Rows[i]
		if row.Role == RoleFurniture {
			continue
		}
		rowKept, rowTotal := compared[i].KeptWords()
		if !compared[i].Compared() {
			rowKept, rowTotal = a.equalWords(i)
		}
		kept, total = kept+rowKept, total+rowTotal
		c.Counts.add(row)
		c.Counts.Typography += compared[i].Typography
		c.Counts.Quote += found[i].Quotes
		c.Counts.Links += compared[i].Links
		c.Findings = append(c.Findings, found[i].Findings...)
		for s := range c.Passages {
			c.Passages[s] = c.Passages[s].Plus(found[i].Passages[s])
		}
	}
	slices.SortStableFunc(c.Findings, func(f, g Finding) int { return findings.Compare(&f, &g) })
	c.Looked = mention.Offered(a.lexicon)
	c.Similarity = 1
	if total > 0 {
		c.Similarity = float64(kept) / float64(total)
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
	case similarity >= nearCopy:
		return RelationNearCopy
	case similarity >= lightRewrite:
		return RelationLightRewrite
	case similarity >= heavyRewrite:
		return RelationHeavyRewrite
	case similarity >= related:
		return RelationRelated
	}
	return RelationUnrelated
}
