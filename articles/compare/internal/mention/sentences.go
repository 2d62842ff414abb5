package mention

import "variorum/articles/prose"

// A Sentence is a range of a side's words.
type Sentence struct {
	From, To int
	Group    int32   // for who pairs the sides: the sentences it goes with; -1: the other side has nothing like it
	Kept     float64 // share of its content words that the other side has too
}

// findSentences puts the words into the sentences of their blocks.
func (s *Side) findSentences() {
	i := 0
	for b := range s.Blocks {
		for t := range prose.Sentences(s.Blocks[b].Text) {
			from := i
			for i < len(s.Words) && int(s.Words[i].Block) == b && s.Words[i].Start < t.End {
				s.Words[i].Sentence = int32(len(s.Sentences))
				i++
			}
			if i > from {
				s.Sentences = append(s.Sentences, Sentence{From: from, To: i, Group: -1})
			}
		}
	}
}

// isShortened reports whether the full stop at word i belongs to the word
// before it: it stands inside a sentence.
func (s *Side) isShortened(i int) bool {
	return s.Key(i) == "." && s.Touches(i-1) && i+1 < len(s.Words) && s.Words[i].Sentence == s.Words[i+1].Sentence
}
