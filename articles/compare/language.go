package compare

import (
	"math/bits"
	"strings"
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

// languageOf tells the language of a vocabulary by its function words: that
// with the most, where words of no other language count twice. English where
// there is none.
func languageOf(v *vocabulary) language {
	speakers := map[string]uint16{} // the languages that have a word
	for n, list := range functionWords() {
		for word := range strings.FieldsSeq(list) {
			speakers[v.folder.key(word)] |= 1 << n
		}
	}
	var hits [chinese + 1]int
	for word, set := range speakers {
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
