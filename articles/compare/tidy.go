package compare

// enoughKept is the share of content words two paragraphs must have in common
// for their differences to be marked word by word. Below it the marks would be
// a sieve: the two stand whole, as one replacement.
const enoughKept = 1.0 / 3

// dropCrumbs parts single small words that were kept between two replacements.
// An editor strikes the phrase, not the words around one "of": a lone kept
// "the" only makes the change harder to read.
func dropCrumbs(x, y []cell) {
	for i := 0; i < len(x); {
		if !x[i].kept() {
			i++
			continue
		}
		end := runEnd(x, i)
		if end-i == 1 && x[i].class != content && betweenReplacements(x, y, i) {
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

// betweenReplacements reports whether kept cell i of x has changed cells
// before and after it, on both sides.
func betweenReplacements(x, y []cell, i int) bool {
	j := int(x[i].mate)
	return changedAt(x, i-1) && changedAt(x, i+1) && changedAt(y, j-1) && changedAt(y, j+1)
}

func changedAt(cells []cell, i int) bool {
	return i >= 0 && i < len(cells) && !cells[i].kept()
}

// separate undoes all pairs where too little is kept to be worth marking.
func separate(x, y []cell) {
	if keptShare(x, y) >= enoughKept {
		return
	}
	for i := range x {
		release(x, y, i)
	}
}

// keptShare is the share of content words that are kept; where there are none,
// of all tokens.
func keptShare(x, y []cell) float64 {
	words, keptWords, tokens, kept := 0, 0, 0, 0
	for _, side := range [2][]cell{x, y} {
		for k := range side {
			tokens++
			if side[k].kept() {
				kept++
			}
			if side[k].class >= character {
				words++
				if side[k].kept() {
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
