package words

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

const (
	// sparseShare is the share of content words two paragraphs must have in common
	// for their differences to read well word by word. Below it a view does
	// better to show the two whole.
	sparseShare = 1.0 / 3

	// What speaks for a lone small word between two changes, in tenths of the
	// logarithm of the odds that it is kept and not there by chance. Fitted on the
	// hand-aligned pairs of the Edinburgh corpus, half of them at a time: a
	// function word is kept in 83 of 100 cases, in 91 between changes of one token,
	// in 38 between changes of six.
	functionWorth    = 17
	punctuationWorth = 2  // 62 of 100 cases
	onceWorth        = 7  // it stands once on each side
	similarWorth     = 12 // a word changed its form in a change beside it
)

// changeCost is what the length of a change beside a lone word speaks against
// keeping it, by its tokens: three quarters of ten times its logarithm.
var changeCost = [...]int{0, 0, 5, 8, 10, 12, 13, 15, 16}

// longestCounted is the length in tokens from which changes are equally long.
const longestCounted = len(changeCost) - 1

// dropStrays parts lone small words that were kept between two changes and
// likely say nothing there. An editor strikes the phrase, not the words around
// one "of".
func dropStrays(x, y []token.Token, lone *loneWords) {
	for i := 0; i < len(x); {
		if !x[i].Kept() {
			i++
			continue
		}
		end := token.RunEnd(x, i)
		if end-i == 1 && isStray(x, y, i, lone) {
			token.ReleasePair(x, y, i)
		}
		i = end
	}
}

// isStray reports whether kept token i, alone between two changes, is better
// given up.
func isStray(x, y []token.Token, i int, lone *loneWords) bool {
	j := int(x[i].Match)
	if x[i].Class == pair.ClassContent || isPiece(x, i) || isPiece(y, j) {
		return false
	}
	before := changeBeside(x, i, -1).with(changeBeside(y, j, -1))
	after := changeBeside(x, i, 1).with(changeBeside(y, j, 1))
	if before.length == 0 || after.length == 0 {
		return false
	}
	worth := -changeCost[before.length] - changeCost[after.length]
	switch x[i].Class {
	case pair.ClassCharacter: // hardly ever a word
		return true
	case pair.ClassPunctuation:
		return worth+punctuationWorth < 0
	}
	worth += functionWorth
	if lone.has(x[i].Word) {
		worth += onceWorth
	}
	for _, c := range [2]change{before, after} {
		if c.similar {
			worth += similarWorth
		}
	}
	return worth < 0
}

// isPiece reports whether a token of x is a piece of a word that the other side
// writes in one, or with another mark between: the up of Mark-up, Mark up.
func isPiece(x []token.Token, i int) bool {
	if x[i].Glued {
		return true
	}
	return i > 1 && token.Touch(x, i-2) && token.Touch(x, i-1) && x[i-1].Class == pair.ClassPunctuation && x[i-2].Kept() && x[i-2].Match == x[i].Match-1 ||
		i+2 < len(x) && token.Touch(x, i) && token.Touch(x, i+1) && x[i+1].Class == pair.ClassPunctuation && x[i+2].Kept() && x[i+2].Match == x[i].Match+1
}

// A change is what became of the tokens between two that are kept.
type change struct {
	length  int  // in tokens, up to longestCounted
	similar bool // a word of it only changed its form
}

// changeBeside looks at the changed tokens beside token k, towards step.
func changeBeside(tokens []token.Token, k, step int) change {
	var c change
	for k += step; k >= 0 && k < len(tokens) && !tokens[k].Kept() && c.length < longestCounted; k += step {
		c.length++
		c.similar = c.similar || tokens[k].Similar
	}
	return c
}

// with joins the two sides of a change.
func (c change) with(other change) change {
	return change{max(c.length, other.length), c.similar || other.similar}
}

// keptShare is the share of content words that stand on the other side too;
// where there are none, of all tokens.
func keptShare(x, y []token.Token) float64 {
	words, keptWords, tokens, kept := 0, 0, 0, 0
	for _, side := range [2][]token.Token{x, y} {
		for k := range side {
			stays := side[k].Kept() || side[k].Change == edit.ChangeMoved
			tokens++
			if stays {
				kept++
			}
			if side[k].Class >= pair.ClassCharacter {
				words++
				if stays {
					keptWords++
				}
			}
		}
	}
	switch {
	case words > 0:
		return float64(keptWords) / float64(words)
	case tokens > 0:
		return float64(kept) / float64(tokens)
	}
	return 1
}
