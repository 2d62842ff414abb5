package mention

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"variorum/articles/lang"
)

// A Sentence is a range of a side's words.
type Sentence struct {
	From, To int
	Group    int32   // in reading.groups; -1: the other side has nothing like it
	Kept     float64 // share of its content words that the other side has too
}

// findSentences cuts the words at the sentence boundaries of UAX #29, but not
// behind abbreviations.
func (s *Side) findSentences(l *lang.Lexicon) {
	i := 0
	for b := range s.Blocks {
		from := i
		cut := func() {
			if i > from {
				for k := from; k < i; k++ {
					s.Words[k].Sentence = int32(len(s.Sentences))
				}
				s.Sentences = append(s.Sentences, Sentence{From: from, To: i, Group: -1})
			}
			from = i
		}
		for it := sentences.FromString(s.Blocks[b].Text); it.Next(); {
			for i < len(s.Words) && int(s.Words[i].Block) == b && s.Words[i].Start < it.End() {
				i++
			}
			if i > from && !s.isAbbreviated(l, i-1) {
				cut()
			}
		}
		cut()
	}
}

// isAbbreviated reports whether the full stop at word i belongs to the word
// before it.
func (s *Side) isAbbreviated(l *lang.Lexicon, i int) bool {
	if s.Key(i) != "." || !s.Touches(i-1) {
		return false
	}
	w := &s.Words[i-1]
	return l.Look(w.Key).Has(lang.KindAbbreviation) || utf8.RuneCountInString(w.Text) == 1 && IsUpper(w.Text)
}
