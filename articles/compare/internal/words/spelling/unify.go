package spelling

import (
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

// A Unifier gives what two sides spell in two ways the same words, so that they
// align. One goroutine.
type Unifier struct {
	v     *pair.Vocabulary
	there token.Tally // what stands on the side that is looked at
}

// NewUnifier returns a unifier of texts whose words v numbers.
func NewUnifier(v *pair.Vocabulary) *Unifier { return &Unifier{v: v} }

// Unify brings the spellings of two sides together: lost apostrophes, the dots of
// abbreviations, and words that one side wrote in one piece, which are cut.
func (u *Unifier) Unify(x, y []token.Token, textX, textY []pair.Paragraph) (unifiedX, unifiedY []token.Token) {
	u.restoreApostrophes(x, y)
	u.restoreApostrophes(y, x)
	u.restoreDots(x, y, textX, textY)
	u.restoreDots(y, x, textY, textX)
	return u.cutGlued(x, y, textX), u.cutGlued(y, x, textY)
}
