package compare

import "strings"

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
// with the most. English where there is none.
func languageOf(v *vocabulary) language {
	best, most := english, 0
	for n, list := range functionWords() {
		hits := 0
		for _, key := range strings.Fields(list) {
			if id, ok := v.byKey[key]; ok {
				hits += int(v.words[id].count)
			}
		}
		if hits > most {
			best, most = language(n), hits
		}
	}
	return best
}
