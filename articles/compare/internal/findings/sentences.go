package findings

import (
	"variorum/articles/compare/internal/edit"
)

// A group is the sentences of both sides that say the same: mostly one and one,
// two where one was split.
type group struct {
	Sentences [2][]int
	Kept      float64 // share of the content words kept, of the side that keeps less
}

const (
	// pairedShare is the share of a sentence's content words that stand in
	// another for both to be one sentence, told twice.
	pairedShare = 0.25
	// keptByHalf is the share of a sentence's words kept above which a finding
	// in it has rank A or B.
	keptByHalf = 0.5
)

// pairSentences groups the sentences of both sides by the words they keep.
func (r *reading) pairSentences() {
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	type pair struct{ x, y int32 }
	shared := map[pair]int{}
	for i := range x.Words {
		if w := &x.Words[i]; w.Counterpart >= 0 && w.Content {
			shared[pair{w.Sentence, y.Words[w.Counterpart].Sentence}]++
		}
	}
	content := [2][]int{x.ContentWords(), y.ContentWords()}
	first := [2][]int{make([]int, len(x.Sentences)), make([]int, len(y.Sentences))} // group and one
	for p := range x.Sentences {
		for q := range y.Sentences {
			n := shared[pair{int32(p), int32(q)}]
			least := min(content[edit.Old][p], content[edit.New][q])
			if n == 0 || float64(n) < pairedShare*float64(least) || n < 2 && least > 3 {
				continue
			}
			r.join(first, p, q)
		}
	}
	for g := range r.groups {
		r.groups[g].Kept = 1
		for _, s := range edit.Sides() {
			kept, all := 0, 0
			for _, n := range r.groups[g].Sentences[s] {
				r.Sides[s].Sentences[n].Group = int32(g)
				k, a := r.Sides[s].KeptWords(n)
				kept, all = kept+k, all+a
			}
			if all > 0 {
				r.groups[g].Kept = min(r.groups[g].Kept, float64(kept)/float64(all))
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
		r.groups = append(r.groups, group{Sentences: [2][]int{{p}, {q}}})
		first[edit.Old][p], first[edit.New][q] = len(r.groups), len(r.groups)
	case g == 0:
		r.groups[h-1].Sentences[edit.Old] = append(r.groups[h-1].Sentences[edit.Old], p)
		first[edit.Old][p] = h
	case h == 0:
		r.groups[g-1].Sentences[edit.New] = append(r.groups[g-1].Sentences[edit.New], q)
		first[edit.New][q] = g
	case g != h:
		for _, s := range edit.Sides() {
			for _, n := range r.groups[h-1].Sentences[s] {
				first[s][n] = g
			}
			r.groups[g-1].Sentences[s] = append(r.groups[g-1].Sentences[s], r.groups[h-1].Sentences[s]...)
			r.groups[h-1].Sentences[s] = nil
		}
	}
}

// markNew marks the words that stand in text which only one side has: sentences
// without a group, and in the others quotations without a counterpart.
func (r *reading) markNew() {
	for _, s := range edit.Sides() {
		side := &r.Sides[s]
		for i := range side.Words {
			w := &side.Words[i]
			w.New = side.Sentences[w.Sentence].Group < 0
		}
	}
	quoting{r}.pairQuotations()
	for _, s := range edit.Sides() {
		side := &r.Sides[s]
		for q := range side.Quotes {
			if !side.Quotes[q].Came() {
				continue
			}
			for i := side.Quotes[q].From; i < side.Quotes[q].To; i++ {
				side.Words[i].New = true
			}
		}
	}
}
