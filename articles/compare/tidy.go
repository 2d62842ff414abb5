package compare

const (
	// A lone token that says little, kept between two changes, is given up
	// where one of the changes is at least this long: the longer the change,
	// the likelier it is kept by chance. Chosen on sentence pairs aligned by
	// hand: of the function words given up, two in five were wrong; of those
	// still kept, one in ten.
	crumbFunction    = 3
	crumbPunctuation = 2
	crumbCharacter   = 1 // a lone character of an unspaced script is hardly ever a word

	// sparse is the share of content words two paragraphs must have in common
	// for their differences to read well word by word. Below it a view does
	// better to show the two whole.
	sparse = 1.0 / 3
)

// dropCrumbs parts lone small words that were kept between two changes. An
// editor strikes the phrase, not the words around one "of".
func dropCrumbs(x, y []cell) {
	for i := 0; i < len(x); {
		if !x[i].kept() {
			i++
			continue
		}
		end := runEnd(x, i)
		if end-i == 1 && isCrumb(x, y, i) {
			release(x, y, i)
		}
		i = end
	}
}

// runEnd returns the end of the run of cells, from i on, that are kept next to
// each other on both sides.
func runEnd(x []cell, i int) int {
	end := i + 1
	for end < len(x) && x[end].kept() && x[end].mate == x[end-1].mate+1 {
		end++
	}
	return end
}

// isCrumb reports whether kept cell i, alone between two changes, is better
// given up.
func isCrumb(x, y []cell, i int) bool {
	least := 0
	switch x[i].class {
	case function:
		least = crumbFunction
	case punctuation:
		least = crumbPunctuation
	case character:
		least = crumbCharacter
	default:
		return false
	}
	j := int(x[i].mate)
	beforeX, beforeY := changedBefore(x, i, least), changedBefore(y, j, least)
	afterX, afterY := changedAfter(x, i, least), changedAfter(y, j, least)
	return beforeX+beforeY > 0 && afterX+afterY > 0 && max(beforeX, beforeY, afterX, afterY) >= least
}

// changedBefore counts the changed cells right before cell i, up to most.
func changedBefore(cells []cell, i, most int) int {
	n := 0
	for i--; i >= 0 && n < most && !cells[i].kept(); i-- {
		n++
	}
	return n
}

// changedAfter counts the changed cells right after cell i, up to most.
func changedAfter(cells []cell, i, most int) int {
	n := 0
	for i++; i < len(cells) && n < most && !cells[i].kept(); i++ {
		n++
	}
	return n
}

// keptShare is the share of content words that stand on the other side too;
// where there are none, of all tokens.
func keptShare(x, y []cell) float64 {
	words, keptWords, tokens, kept := 0, 0, 0, 0
	for _, side := range [2][]cell{x, y} {
		for k := range side {
			stays := side[k].kept() || side[k].change == ChangeMoved
			tokens++
			if stays {
				kept++
			}
			if side[k].class >= character {
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
