package spelling

import (
	"strings"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

// MatchApostrophes gives words that lost their apostrophe (cant, Aronovs) the word
// that the other side writes with it, so that they align. A word that both sides
// have, with it or without, stays what it is.
func MatchApostrophes(v *pair.Vocabulary, x, y []token.Token) {
	restoreApostrophes(v, x, y)
	restoreApostrophes(v, y, x)
}

// restoreApostrophes gives words of x the words of y that have an apostrophe.
func restoreApostrophes(v *pair.Vocabulary, x, y []token.Token) {
	var bare map[string]int32 // key without apostrophes -> token of y
	for k := range y {
		if key := v.Words[y[k].Word].Key; len(key) > 2 && strings.IndexByte(key[1:len(key)-1], '\'') >= 0 {
			if bare == nil {
				bare = map[string]int32{}
			}
			bare[strings.ReplaceAll(key, "'", "")] = int32(k)
		}
	}
	if bare == nil {
		return
	}
	there := make(map[int32]bool, len(y))
	for k := range y {
		there[y[k].Word] = true
	}
	for k := range x {
		if there[x[k].Word] {
			continue
		}
		if j, ok := bare[v.Words[x[k].Word].Key]; ok {
			x[k].Word, x[k].Class = y[j].Word, y[j].Class
		}
	}
}
