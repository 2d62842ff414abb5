package spelling

import (
	"strings"
	"variorum/articles/compare/internal/words/token"
)

// restoreApostrophes gives words of x that lost their apostrophe (cant, Aronovs)
// the words that y writes with it. A word that both sides have, with it or
// without, stays what it is.
func (u *Unifier) restoreApostrophes(x, y []token.Token) {
	v := u.v
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
	u.there.Count(len(v.Words), y)
	for k := range x {
		if u.there.Has(x[k].Word) {
			continue
		}
		if j, ok := bare[v.Words[x[k].Word].Key]; ok {
			x[k].Word, x[k].Class = y[j].Word, y[j].Class
		}
	}
}
