package spelling

import (
	"strings"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
	"variorum/articles/prose"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

const (
	// sameWord is the ratio of letters in common, twice those kept over all,
	// from which two words are clearly one ("Zelensky", "Zelenskyy").
	sameWord = 0.67
	// shortestRespelled is the length in letters below which words that are
	// alike are so by chance ("on", "one").
	shortestRespelled = 3
	// respellCells bounds the edits in which respelled words are looked for.
	respellCells = 1 << 10
)

// A Respeller finds words that were respelled and the letters that changed.
type Respeller struct {
	v     *pair.Vocabulary
	table []int
}

// NewRespeller returns a respeller of texts whose words v numbers. One goroutine.
func NewRespeller(v *pair.Vocabulary) *Respeller { return &Respeller{v: v} }

// PairRespelled pairs the respelled words within each edit, in order.
func (r *Respeller) PairRespelled(x, y []token.Token) {
	for i, j := 0, 0; i < len(x); {
		if x[i].Change != edit.ChangeReplaced {
			i++
			continue
		}
		i0, number := i, x[i].Edit
		for i < len(x) && x[i].Edit == number {
			i++
		}
		for j < len(y) && (y[j].Change != edit.ChangeReplaced || y[j].Edit < number) {
			j++
		}
		j0 := j
		for j < len(y) && y[j].Edit == number {
			j++
		}
		if (i-i0)*(j-j0) <= respellCells {
			r.pairWithin(x, y, i0, i, j0, j)
		}
	}
}

// pairWithin pairs each word of x with the first word of y, after the last one
// taken, that is clearly the same.
func (r *Respeller) pairWithin(x, y []token.Token, i0, i1, j0, j1 int) {
	for i := i0; i < i1; i++ {
		best, ratio := -1, sameWord
		for j := j0; j < j1; j++ {
			if q := r.ratio(&x[i], &y[j]); q > ratio || q == ratio && best < 0 {
				best, ratio = j, q
			}
		}
		if best >= 0 {
			x[i].Counterpart, y[best].Counterpart = int32(best), int32(i)
			j0 = best + 1
		}
	}
}

// ratio is the share of letters two words have in common, 0 where they are not
// to be weighed at all: numbers are either equal or others.
func (r *Respeller) ratio(c, d *token.Token) float64 {
	a, b := r.v.Words[c.Word].Key, r.v.Words[d.Word].Key
	if c.Class != pair.ClassContent || d.Class != pair.ClassContent || max(len(a), len(b)) > prose.LongestWord || 2*float64(min(len(a), len(b))) < sameWord*float64(len(a)+len(b)) ||
		strings.ContainsAny(a, "0123456789") || strings.ContainsAny(b, "0123456789") {
		return 0
	}
	left, right := lettersOf(a), lettersOf(b)
	if min(len(left), len(right)) < shortestRespelled {
		return 0
	}
	kept, _ := r.common(left, right)
	return 2 * float64(kept) / float64(len(left)+len(right))
}

// lettersOf cuts a word into what a reader sees as its letters.
func lettersOf(word string) []string {
	var out []string
	for it := graphemes.FromString(word); it.Next(); {
		out = append(out, it.Value())
	}
	return out
}

// common returns the number of letters in a longest common subsequence of two
// words, and which letters of the first are in it.
func (r *Respeller) common(a, b []string) (int, []bool) {
	width := len(b) + 1
	if need := (len(a) + 1) * width; cap(r.table) < need {
		r.table = make([]int, need)
	}
	t := r.table[:(len(a)+1)*width]
	clear(t)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				t[i*width+j] = t[(i+1)*width+j+1] + 1
			} else {
				t[i*width+j] = max(t[(i+1)*width+j], t[i*width+j+1])
			}
		}
	}
	kept := make([]bool, len(a))
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			kept[i] = true
			i, j = i+1, j+1
		case t[(i+1)*width+j] >= t[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return t[0], kept
}

// ChangedLetters lists the ranges of word that have no counterpart in counterpart.
func (r *Respeller) ChangedLetters(word, counterpart string) []edit.Span {
	left := lettersOf(word)
	_, kept := r.common(foldLetters(left), foldLetters(lettersOf(counterpart)))
	spans := []edit.Span{}
	at := 0
	for i, letter := range left {
		end := at + len(letter)
		if !kept[i] {
			if n := len(spans); n > 0 && spans[n-1].End == at {
				spans[n-1].End = end
			} else {
				spans = append(spans, edit.Span{Start: at, End: end})
			}
		}
		at = end
	}
	return spans
}

func foldLetters(letters []string) []string {
	out := make([]string, len(letters))
	for i, l := range letters {
		out[i] = strings.ToLower(l)
	}
	return out
}
