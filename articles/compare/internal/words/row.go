package words

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

// A Row is the comparison of one row's words.
type Row struct {
	X, Y         []token.Token // Old's and New's
	TextX, TextY []pair.Paragraph
	newFirst     bool // New leads where order breaks a tie, see Align
	Edits        int
	Typography   int
	Links        int // that lead elsewhere
}

// Compared reports whether there were words to compare; rows that are the same
// to the letter, and furniture, are passed over.
func (c *Row) Compared() bool { return len(c.TextX)+len(c.TextY) > 0 }

// Sparse reports whether so little is kept that the differences do not read
// well word by word.
func (c *Row) Sparse() bool {
	return len(c.X) > 0 && len(c.Y) > 0 && keptShare(c.X, c.Y) < sparseShare
}

// KeptWords counts the words of both sides, and those of them that stand on
// the other side too.
func (c *Row) KeptWords() (kept, words int) {
	for _, side := range [2][]token.Token{c.X, c.Y} {
		for k := range side {
			if side[k].Class == pair.ClassPunctuation {
				continue
			}
			words++
			if side[k].Kept() || side[k].Change == edit.ChangeMoved {
				kept++
			}
		}
	}
	return kept, words
}
