package token

// A Tally tells how often words stand on a side. It is begun again at no cost but
// that of counting, so that every row can have one.
type Tally struct {
	round uint32
	words []tallied // by word
}

type tallied struct {
	round uint32 // in which it was counted
	times int32
}

// Count begins again, with the tokens of a side; there are so many different
// words in all.
func (t *Tally) Count(words int, tokens []Token) {
	if len(t.words) < words {
		t.words, t.round = make([]tallied, words), 0
	}
	t.round++
	for k := range tokens {
		w := &t.words[tokens[k].Word]
		if w.round != t.round {
			*w = tallied{round: t.round}
		}
		w.times++
	}
}

// Of is how often a word was counted.
func (t *Tally) Of(word int32) int {
	if w := t.words[word]; w.round == t.round {
		return int(w.times)
	}
	return 0
}

// Has reports whether a word was counted.
func (t *Tally) Has(word int32) bool { return t.words[word].round == t.round }
