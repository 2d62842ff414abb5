package words

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
)

const (
	// A lone token that says little, kept between two changes, is given up
	// where one of the changes is at least this long: the longer the change,
	// the likelier it is kept by chance. Chosen on sentence pairs aligned by
	// hand: of the function words given up, two in five were wrong; of those
	// still kept, one in ten.
	strayFunction    = 3
	strayPunctuation = 2
	strayCharacter   = 1 // a lone character of an unspaced script is hardly ever a word

	// sparse is the share of content words two paragraphs must have in common
	// for their differences to read well word by word. Below it a view does
	// better to show the two whole.
	sparse = 1.0 / 3
)

// dropStrays parts lone small words that were kept between two changes. An
// editor strikes the phrase, not the words around one "of".
func dropStrays(x, y []Token) {
	for i := 0; i < len(x); {
		if !x[i].Kept() {
			i++
			continue
		}
		end := runEnd(x, i)
		if end-i == 1 && isStray(x, y, i) {
			release(x, y, i)
		}
		i = end
	}
}

// runEnd returns the end of the run of tokens, from i on, that are kept next to
// each other on both sides.
func runEnd(x []Token, i int) int {
	end := i + 1
	for end < len(x) && x[end].Kept() && x[end].Match == x[end-1].Match+1 {
		end++
	}
	return end
}

// isStray reports whether kept token i, alone between two changes, is better
// given up.
func isStray(x, y []Token, i int) bool {
	least := 0
	switch x[i].Class {
	case pair.ClassFunction:
		least = strayFunction
	case pair.ClassPunctuation:
		least = strayPunctuation
	case pair.ClassCharacter:
		least = strayCharacter
	default:
		return false
	}
	j := int(x[i].Match)
	beforeX, beforeY := changedBefore(x, i, least), changedBefore(y, j, least)
	afterX, afterY := changedAfter(x, i, least), changedAfter(y, j, least)
	return beforeX+beforeY > 0 && afterX+afterY > 0 && max(beforeX, beforeY, afterX, afterY) >= least
}

// changedBefore counts the changed tokens right before token i, up to most.
func changedBefore(cells []Token, i, most int) int {
	n := 0
	for i--; i >= 0 && n < most && !cells[i].Kept(); i-- {
		n++
	}
	return n
}

// changedAfter counts the changed tokens right after token i, up to most.
func changedAfter(cells []Token, i, most int) int {
	n := 0
	for i++; i < len(cells) && n < most && !cells[i].Kept(); i++ {
		n++
	}
	return n
}

// keptShare is the share of content words that stand on the other side too;
// where there are none, of all tokens.
func keptShare(x, y []Token) float64 {
	words, keptWords, tokens, kept := 0, 0, 0, 0
	for _, side := range [2][]Token{x, y} {
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
