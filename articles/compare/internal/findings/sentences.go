package findings

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// A sentence is a range of a side's words.
type sentence struct {
	from, to int
	group    int32   // in reading.groups; -1: the other side has nothing like it
	kept     float64 // share of its content words that the other side has too
}

// A group is the sentences of both sides that say the same: mostly one and one,
// two where one was split.
type group struct {
	sentences [2][]int
	kept      float64 // share of the content words kept, of the side that keeps less
}

const (
	// pairedShare is the share of a sentence's content words that stand in
	// another for both to be one sentence, told twice.
	pairedShare = 0.25
	// keptByHalf is the share of a sentence's words kept above which a finding
	// in it has rank A or B.
	keptByHalf = 0.5
)

// findSentences cuts the words at the sentence boundaries of UAX #29, but not
// behind abbreviations.
func (s *side) findSentences(l *lang.Lexicon) {
	i := 0
	for b := range s.blocks {
		from := i
		cut := func() {
			if i > from {
				for k := from; k < i; k++ {
					s.words[k].sentence = int32(len(s.sentences))
				}
				s.sentences = append(s.sentences, sentence{from: from, to: i, group: -1})
			}
			from = i
		}
		for it := sentences.FromString(s.blocks[b].Text); it.Next(); {
			for i < len(s.words) && int(s.words[i].block) == b && s.words[i].Start < it.End() {
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
func (s *side) isAbbreviated(l *lang.Lexicon, i int) bool {
	if s.key(i) != "." || !s.touches(i-1) {
		return false
	}
	w := &s.words[i-1]
	return l.Look(w.Key).Has(lang.KindAbbreviation) || utf8.RuneCountInString(w.text) == 1 && isUpper(w.text)
}

// pairSentences groups the sentences of both sides by the words they keep.
func (r *reading) pairSentences() {
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	type pair struct{ x, y int32 }
	shared := map[pair]int{}
	for i := range x.words {
		if w := &x.words[i]; w.mate >= 0 && w.Content {
			shared[pair{w.sentence, y.words[w.mate].sentence}]++
		}
	}
	content := [2][]int{x.contentWords(), y.contentWords()}
	first := [2][]int{make([]int, len(x.sentences)), make([]int, len(y.sentences))} // group and one
	for p := range x.sentences {
		for q := range y.sentences {
			n := shared[pair{int32(p), int32(q)}]
			least := min(content[edit.Old][p], content[edit.New][q])
			if n == 0 || float64(n) < pairedShare*float64(least) || n < 2 && least > 3 {
				continue
			}
			r.join(first, p, q)
		}
	}
	for g := range r.groups {
		r.groups[g].kept = 1
		for _, s := range edit.Sides() {
			kept, all := 0, 0
			for _, n := range r.groups[g].sentences[s] {
				r.sides[s].sentences[n].group = int32(g)
				k, a := r.sides[s].keptWords(n)
				kept, all = kept+k, all+a
			}
			if all > 0 {
				r.groups[g].kept = min(r.groups[g].kept, float64(kept)/float64(all))
			}
		}
	}
	r.markNew()
}

// join puts sentence p of Old and q of New into one group.
func (r *reading) join(first [2][]int, p, q int) {
	g, h := first[edit.Old][p], first[edit.New][q]
	switch {
	case g == 0 && h == 0:
		r.groups = append(r.groups, group{sentences: [2][]int{{p}, {q}}})
		first[edit.Old][p], first[edit.New][q] = len(r.groups), len(r.groups)
	case g == 0:
		r.groups[h-1].sentences[edit.Old] = append(r.groups[h-1].sentences[edit.Old], p)
		first[edit.Old][p] = h
	case h == 0:
		r.groups[g-1].sentences[edit.New] = append(r.groups[g-1].sentences[edit.New], q)
		first[edit.New][q] = g
	case g != h:
		for _, s := range edit.Sides() {
			for _, n := range r.groups[h-1].sentences[s] {
				first[s][n] = g
			}
			r.groups[g-1].sentences[s] = append(r.groups[g-1].sentences[s], r.groups[h-1].sentences[s]...)
			r.groups[h-1].sentences[s] = nil
		}
	}
}

// contentWords counts the content words of each sentence.
func (s *side) contentWords() []int {
	out := make([]int, len(s.sentences))
	for i := range s.words {
		if s.words[i].Content {
			out[s.words[i].sentence]++
		}
	}
	return out
}

// keptWords counts the content words of a sentence, and those of them that are
// kept or moved.
func (s *side) keptWords(n int) (kept, all int) {
	for i := s.sentences[n].from; i < s.sentences[n].to; i++ {
		if w := &s.words[i]; w.Content {
			all++
			if !w.altered() {
				kept++
			}
		}
	}
	if all > 0 {
		s.sentences[n].kept = float64(kept) / float64(all)
	}
	return kept, all
}

// markNew marks the words that stand in text which only one side has: sentences
// without a group, and in the others quotations without a counterpart.
func (r *reading) markNew() {
	for _, s := range edit.Sides() {
		side := &r.sides[s]
		for i := range side.words {
			w := &side.words[i]
			w.new = side.sentences[w.sentence].group < 0
		}
	}
	r.pairQuotations()
	for _, s := range edit.Sides() {
		side := &r.sides[s]
		for q := range side.quotes {
			if !side.quotes[q].came() {
				continue
			}
			for i := side.quotes[q].from; i < side.quotes[q].to; i++ {
				side.words[i].new = true
			}
		}
	}
}
