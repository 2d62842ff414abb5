package pair

import (
	"strings"
	"unicode/utf8"

	"variorum/articles/lang"
)

// sureOfLanguage is the share of a text's words that must be function words
// of a language for its list to be used. Running prose has a third or more;
// the wrong language rarely reaches a tenth.
const sureOfLanguage = 0.15

// weakShare is the share of all words above which a word counts as a function
// word in a language without a list.
const weakShare = 0.008

// longestWeak is the length in characters up to which a frequent word may be a
// function word: longer ones are what the story is about.
const longestWeak = 4

// Settle makes a vocabulary that has read both texts ready to answer: it finds
// their language and marks its function words; in a language without a list
// the most frequent words.
func (v *Vocabulary) Settle() (err error) {
	var share float64
	v.Language, share = lang.Detect(v.tokens, v.counted)
	if v.Lexicon, err = lang.Load(v.Language); err != nil {
		return err
	}
	if share >= sureOfLanguage {
		for _, word := range lang.FunctionWords(v.Language) {
			if id, ok := v.ByKey[word]; ok {
				v.Words[id].Class = ClassFunction
			}
		}
		return nil
	}
	floor := max(4, int32(weakShare*float64(v.counted)))
	for i := range v.Words {
		w := &v.Words[i]
		if w.Class == ClassContent && w.count >= floor && utf8.RuneCountInString(w.Key) <= longestWeak && !strings.ContainsAny(w.Key, "0123456789") {
			w.Class = ClassFunction
		}
	}
	return nil
}

// tokens counts the tokens with a key in both articles.
func (v *Vocabulary) tokens(key string) int {
	if id, ok := v.ByKey[key]; ok {
		return int(v.Words[id].count)
	}
	return 0
}
