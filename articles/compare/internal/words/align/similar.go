package align

import (
	"slices"
	"strings"
	"unicode/utf8"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
	"variorum/articles/prose"
)

const (
	// sharedBeginning is how many letters two words begin with that are likely
	// one, inflected or derived: agree, agreement. It must be half of the longer.
	sharedBeginning = 4
	// similarEdits is the share of letters that may differ between two spellings
	// or forms of one word: Talin, Tarrin; said, says.
	similarEdits = 1.0 / 3
	// shortestSimilar is the length in bytes below which words are alike by
	// chance.
	shortestSimilar = 3
)

// A similarFinder tells which words of one stretch are likely words of another,
// changed. Such words stay marked; but where they stand in for each other, the
// small words around them belong where they are.
type similarFinder struct {
	v     *pair.Vocabulary
	seen  []uint8 // by word: bits of the sides that hold it
	words [2][]similarWord
}

// A similarWord is a word that only one side holds.
type similarWord struct {
	word int32
	key  string
}

// find lists for words of x the similar ones of y. What both hold is left out:
// it is paired with itself. Figures are either equal or others.
func (f *similarFinder) find(x, y []token.Token) map[int32][]int32 {
	if f.v == nil {
		return nil
	}
	if len(f.seen) < len(f.v.Words) {
		f.seen = make([]uint8, len(f.v.Words))
	}
	sides := [2][]token.Token{x, y}
	for side, tokens := range sides {
		for k := range tokens {
			f.seen[tokens[k].Word] |= 1 << side
		}
	}
	for side, tokens := range sides {
		f.words[side] = f.words[side][:0]
		for k := range tokens {
			if c := &tokens[k]; f.seen[c.Word] == 1<<side && c.Class == pair.ClassContent {
				f.seen[c.Word] = 0 // once each
				if key := f.v.Words[c.Word].Key; len(key) >= shortestSimilar && len(key) <= prose.LongestWord && !strings.ContainsAny(key, "0123456789") {
					f.words[side] = append(f.words[side], similarWord{c.Word, key})
				}
			}
		}
	}
	for _, tokens := range sides {
		for k := range tokens {
			f.seen[tokens[k].Word] = 0
		}
	}
	var out map[int32][]int32
	for _, a := range f.words[0] {
		for _, b := range f.words[1] {
			if a.key[0] == b.key[0] && areSimilar(a.key, b.key) {
				if out == nil {
					out = map[int32][]int32{}
				}
				out[a.word] = append(out[a.word], b.word)
			}
		}
	}
	return out
}

// areSimilar reports whether two words are likely forms of one.
func areSimilar(a, b string) bool {
	same := 0 // bytes
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	longest := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if begin := utf8.RuneCountInString(strings.ToValidUTF8(a[:same], "")); begin >= sharedBeginning && 2*begin >= longest {
		return true
	}
	most := int(similarEdits * float64(longest))
	return most > 0 && editsApart([]rune(a), []rune(b), most)
}

// editsApart reports whether two words are no more than most insertions,
// deletions and replacements of letters apart (Levenshtein).
func editsApart(a, b []rune, most int) bool {
	if max(len(a)-len(b), len(b)-len(a)) > most {
		return false
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
		if slices.Min(row) > most {
			return false
		}
	}
	return row[len(b)] <= most
}
