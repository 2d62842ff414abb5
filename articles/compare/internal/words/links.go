package words

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

// markLinks marks kept tokens that lead elsewhere on the other side, and counts
// the links they stand in. A link that only one side has is none: texts lose
// theirs on the way. Words that are also written differently stay typography.
func markLinks(x, y []token.Token, textX, textY []pair.Paragraph) (links int) {
	last := [2]*pair.Hyperlink{}
	for i := range x {
		c := &x[i]
		if !c.Kept() {
			continue
		}
		d := &y[c.Match]
		from, to := linkAt(textX[c.Part].Links, c), linkAt(textY[d.Part].Links, d)
		if from == nil || to == nil || from.Target == to.Target {
			continue
		}
		if c.Change == edit.ChangeNone {
			c.Change, d.Change = edit.ChangeLink, edit.ChangeLink
		}
		if here := [2]*pair.Hyperlink{from, to}; here != last {
			last = here
			links++
		}
	}
	return links
}

// linkAt returns the link that a token stands in, nil for none.
func linkAt(links []pair.Hyperlink, c *token.Token) *pair.Hyperlink {
	for k := range links {
		if links[k].Start <= int(c.Start) && int(c.End) <= links[k].End {
			return &links[k]
		}
	}
	return nil
}

// SameLinks reports whether the links of two paragraphs of the same text lead to
// the same places, where both have them.
func SameLinks(a, b *pair.Paragraph) bool {
	for i := range a.Links {
		for j := range b.Links {
			x, y := &a.Links[i], &b.Links[j]
			if x.Start < y.End && y.Start < x.End && x.Target != y.Target {
				return false
			}
		}
	}
	return true
}
