package compare

import (
	"slices"
	"unicode/utf8"
)

// isSpelledOut reports whether cell k is an acronym whose words stand on the
// other side: AP, Associated Press.
func (f *flagger) isSpelledOut(s *flagSide, k int, other *flagSide) bool {
	text := s.textOf(k)
	if !isAcronym(text) {
		return false
	}
	from, to := near(s, k, other.capitals)
	for n := from; n < to; n++ {
		if f.initials(other, n, text) {
			return true
		}
	}
	return false
}

// isInAcronym reports whether cell k is one of the words of an acronym on the
// other side.
func (f *flagger) isInAcronym(s *flagSide, k int, other *flagSide) bool {
	at, _ := slices.BinarySearch(s.capitals, int32(k))
	from, to := near(s, k, other.capitals)
	for _, j := range other.capitals[from:to] {
		text := other.textOf(int(j))
		if !isAcronym(text) {
			continue
		}
		for n := max(0, at-len(text)+1); n <= at; n++ {
			if length := acronymLetters(text); n+length > at && f.initials(s, n, text) {
				return true
			}
		}
	}
	return false
}

// near is the range of names of the other side around where cell k would stand,
// so that very long paragraphs do not take long.
func near(s *flagSide, k int, names []int32) (from, to int) {
	const reach = 100
	place, _ := slices.BinarySearch(names, int32(counterplace(s.cells, k)))
	return max(0, place-reach), min(len(names), place+reach)
}

// acronymLetters counts the letters of an acronym.
func acronymLetters(acronym string) int {
	n := 0
	for _, r := range acronym {
		if r != '.' {
			n++
		}
	}
	return n
}

// initials reports whether the names from the n-th of a side on, at most a
// small word apart, begin with the letters of an acronym.
func (f *flagger) initials(s *flagSide, n int, acronym string) bool {
	last := int32(-1)
	for _, letter := range acronym {
		if letter == '.' {
			continue
		}
		if n >= len(s.capitals) || last >= 0 && s.capitals[n]-last > 2 {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(s.textOf(int(s.capitals[n]))); r != letter {
			return false
		}
		last = s.capitals[n]
		n++
	}
	return true
}
