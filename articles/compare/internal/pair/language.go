package pair

import (
	"math/bits"
	"strings"
)

// Language is the place of a language in functionWords.
type Language uint8

const (
	English Language = iota
	Spanish
	French
	German
	Portuguese
	Italian
	Russian
	Dutch
	Japanese
	Chinese
)

// languageOf tells the language of a vocabulary by its function words: that
// with the most, where words of no other language count twice. English where
// there is none.
func languageOf(v *Vocabulary) Language {
	speakers := map[string]uint16{} // the languages that have a word
	for n, list := range functionWords() {
		for word := range strings.FieldsSeq(list) {
			speakers[v.folder.Key(word)] |= 1 << n
		}
	}
	var hits [Chinese + 1]int
	for word, set := range speakers {
		id, ok := v.ByKey[word]
		if !ok {
			continue
		}
		n := int(v.Words[id].count)
		if bits.OnesCount16(set) == 1 {
			n *= 2
		}
		for l := range hits {
			if set>>l&1 != 0 {
				hits[l] += n
			}
		}
	}
	best := English
	for l := range hits {
		if hits[l] > hits[best] {
			best = Language(l)
		}
	}
	return best
}
