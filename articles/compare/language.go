package compare

import (
	"math/bits"
	"strings"
	"sync"
)

// language is the place of a language in functionWords.
type language uint8

const (
	english language = iota
	spanish
	french
	german
	portuguese
	italian
	russian
	dutch
	japanese
	chinese
)

// speakers maps every function word to the set of languages that have it.
var speakers = sync.OnceValue(func() map[string]uint16 {
	of := map[string]uint16{}
	for n, list := range functionWords() {
		for _, word := range strings.Fields(list) {
			of[word] |= 1 << n
		}
	}
	return of
})

// languageOf tells the language of a vocabulary by its function words: that
// with the most, where words of no other language count twice. English where
// there is none.
func languageOf(v *vocabulary) language {
	var hits [chinese + 1]int
	for word, set := range speakers() {
		id, ok := v.byKey[word]
		if !ok {
			continue
		}
		n := int(v.words[id].count)
		if bits.OnesCount16(set) == 1 {
			n *= 2
		}
		for l := range hits {
			if set>>l&1 != 0 {
				hits[l] += n
			}
		}
	}
	best := english
	for l := range hits {
		if hits[l] > hits[best] {
			best = language(l)
		}
	}
	return best
}
