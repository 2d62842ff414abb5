package compare

import (
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
)

// findWhole notes the cells of sentences that came or went whole, together with
// a quotation that has no counterpart: nobody's words were altered then. The
// same goes for who is said to have spoken them.
func (s *flagSide) findWhole() {
	s.whole = append(s.whole[:0], make([]bool, len(s.cells))...)
	for k := 0; k < len(s.cells); {
		if !onlyHere(&s.cells[k]) {
			k++
			continue
		}
		from, quoting := k, false
		for k < len(s.cells) && onlyHere(&s.cells[k]) && s.cells[k].Edit == s.cells[from].Edit {
			q := s.quotes[k]
			quoting = quoting || q > 0 && s.partner[q] == 0
			k++
		}
		if !quoting || !s.beginsSentence(from) || !s.endsSentence(k-1) {
			continue
		}
		if from > 0 && s.quotes[from] != 0 && s.quotes[from] == s.quotes[from-1] ||
			k < len(s.cells) && s.quotes[k] != 0 && s.quotes[k] == s.quotes[k-1] {
			continue // a sentence of a quotation
		}
		for i := from; i < k; i++ {
			s.whole[i] = true
		}
	}
}

// onlyHere reports whether nothing took the token's place on the other side.
func onlyHere(c *words.Token) bool {
	return c.Change == ChangeRemoved || c.Change == ChangeAdded
}

// beginsSentence reports whether the cell before cell k ends a sentence.
func (s *flagSide) beginsSentence(k int) bool {
	return k == 0 || s.cells[k-1].Part != s.cells[k].Part || s.endsSentence(k-1)
}

// endsSentence reports whether cell k is the last of a sentence, with the marks
// that close quotations and brackets.
func (s *flagSide) endsSentence(k int) bool {
	if k+1 == len(s.cells) || s.cells[k+1].Part != s.cells[k].Part {
		return true
	}
	for i := k; i >= 0 && s.cells[i].Class == pair.ClassPunctuation && s.cells[i].Part == s.cells[k].Part; i-- {
		switch text := s.textOf(i); text {
		case ".", "!", "?", "…", "...", "。", "！", "？":
			return true
		case ")", "]":
		default:
			if _, _, closes := quoteMark(text); !closes {
				return false
			}
		}
	}
	return false
}
