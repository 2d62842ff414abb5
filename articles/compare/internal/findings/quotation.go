package findings

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// A quotation is what stands between quotation marks: words[from:to], with the
// marks.
type quotation struct {
	from, to int
	closed   bool // before its block ends
	words    int  // without punctuation
	said     int  // its quotation in several pieces on either side: the same number; 0: no counterpart
	fate     fate
}

// fate is what became of a quotation without a counterpart.
type fate uint8

const (
	fateCame       fate = iota // it came or went with its words
	fateParaphrase             // its words are told, in other words, without marks
	fateUnmarked               // its words stand there without marks
)

// came reports whether only this side has the words of a quotation.
func (q *quotation) came() bool { return q.said == 0 && q.fate == fateCame }

const (
	// saidShare is the share of the shorter quotation's words that stand in
	// the other for both to be one quotation.
	saidShare = 0.34
	// scrapShare is the share of the longer one that a word or two must be: a
	// scrap is not the quotation that has its word.
	scrapShare = 0.15
	// toldShare is the share of a quotation's words that stand on the other
	// side outside of quotations for it to have become a paraphrase.
	toldShare = 0.34
	// markedShare is that share from which its words are the same.
	markedShare = 0.8
	// longestScrap is how many words a quotation has at most to be one phrase
	// of a sentence, which another phrase may replace.
	longestScrap = 4
	// longestPhrase is how many words the edit has at most in which it does.
	longestPhrase = 8
)

// pairQuotations finds which quotations of one side are which of the other,
// and what became of the rest.
func (r *reading) pairQuotations() {
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	if len(x.quotes)+len(y.quotes) == 0 {
		return
	}
	type pair struct{ x, y int32 }
	shared := map[pair]int{}
	for i := range x.words {
		w := &x.words[i]
		if w.quote == 0 || w.Mark {
			continue
		}
		if w.mate >= 0 && y.words[w.mate].quote > 0 {
			shared[pair{w.quote, y.words[w.mate].quote}]++
		}
	}
	said := 0
	for p := range x.quotes {
		for q := range y.quotes {
			a, b := &x.quotes[p], &y.quotes[q]
			n := shared[pair{int32(p + 1), int32(q + 1)}]
			if n == 0 || float64(n) < saidShare*float64(min(a.words, b.words)) || n <= longestScrap/2 && float64(n) < scrapShare*float64(max(a.words, b.words)) {
				continue
			}
			switch {
			case a.said == 0 && b.said == 0:
				said++
				a.said, b.said = said, said
			case a.said == 0:
				a.said = b.said
			case b.said == 0:
				b.said = a.said
			case a.said != b.said:
				from, to := b.said, a.said
				for _, s := range edit.Sides() {
					for k := range r.sides[s].quotes {
						if r.sides[s].quotes[k].said == from {
							r.sides[s].quotes[k].said = to
						}
					}
				}
			}
		}
	}
	for p := range x.quotes {
		for q := range y.quotes {
			if a, b := &x.quotes[p], &y.quotes[q]; a.said == 0 && b.said == 0 && r.scrapsReplaced(a, b) {
				said++
				a.said, b.said = said, said
			}
		}
	}
	for _, s := range edit.Sides() {
		for k := range r.sides[s].quotes {
			if q := &r.sides[s].quotes[k]; q.said == 0 {
				q.fate = r.fateOf(s, q)
			}
		}
	}
}

// fateOf tells what became of a quotation without a counterpart.
func (r *reading) fateOf(s edit.Side, q *quotation) fate {
	side, other := &r.sides[s], &r.sides[s.Other()]
	out, altered := 0, 0
	for i := q.from; i < q.to; i++ {
		w := &side.words[i]
		switch {
		case w.Mark:
		case w.mate >= 0 && other.words[w.mate].quote == 0:
			out++
		case w.altered():
			altered++
		}
	}
	switch n := float64(q.words); {
	case q.words == 0 || side.sentences[side.words[q.from].sentence].group < 0:
		return fateCame
	case float64(out) >= markedShare*n:
		return fateUnmarked
	case float64(out) >= toldShare*n && out > 1:
		return fateParaphrase
	}
	if q.words > longestScrap || altered < q.words {
		return fateCame
	}
	for i := q.from; i < q.to; i++ {
		w := &side.words[i]
		if w.Mark || w.Change != edit.ChangeReplaced {
			continue
		}
		here, there := side.editLength(w.Edit), other.editLength(w.Edit)
		if here == 1 && there == 1 && r.alike(s, i, w.Edit) {
			return fateUnmarked // “département”, department
		}
		if here <= longestPhrase && 0 < there && there <= longestPhrase {
			return fateParaphrase
		}
	}
	return fateCame
}

// scrapsReplaced reports whether one quoted phrase took the place of another.
func (r *reading) scrapsReplaced(a, b *quotation) bool {
	if a.words > longestScrap || b.words > longestScrap {
		return false
	}
	return r.sharesEdit(&mention{from: a.from, to: a.to}, &mention{from: b.from, to: b.to})
}

// editLength counts the words of an edit.
func (s *side) editLength(n int32) int {
	words := 0
	for i := range s.words {
		if w := &s.words[i]; w.Edit == n && w.altered() && !w.Mark {
			words++
		}
	}
	return words
}

// quotations finds what became of the quotations that both sides have.
func (r *reading) quotations() (out []Finding) {
	done := map[int]bool{}
	for _, s := range edit.Sides() {
		for k := range r.sides[s].quotes {
			q := &r.sides[s].quotes[k]
			switch {
			case q.said > 0 && !done[q.said]:
				done[q.said] = true
				if f, ok := r.altered(q.said); ok {
					out = append(out, f)
				}
			case q.said == 0 && q.fate == fateParaphrase:
				what := WhatParaphrased
				if s == edit.New {
					what = WhatQuoted
				}
				out = append(out, r.told(s, q, what))
			case q.said == 0 && q.fate == fateUnmarked && r.isUnmarked(s, q):
				what := WhatMarksDropped
				if s == edit.New {
					what = WhatMarksAdded
				}
				out = append(out, r.told(s, q, what))
			}
		}
	}
	return out
}

// isUnmarked reports whether only the marks of a quotation came or went, and
// it was no title, which papers mark or not: then somebody's words became the
// paper's own.
func (r *reading) isUnmarked(s edit.Side, q *quotation) bool {
	side := &r.sides[s]
	first := q.from + 1
	if first >= q.to || isUpper(side.words[first].text) || !side.words[q.from].altered() || !q.closed {
		return false
	}
	for i := first; i < q.to; i++ {
		if !side.words[i].Mark && side.words[i].altered() {
			return false
		}
	}
	return true
}

// altered finds whether the words differ inside a quotation both sides have.
func (r *reading) altered(said int) (Finding, bool) {
	var spots [2][]int
	var all [2][]int
	for _, s := range edit.Sides() {
		side, other := &r.sides[s], &r.sides[s.Other()]
		for k := range side.quotes {
			q := &side.quotes[k]
			if q.said != said {
				continue
			}
			out, marks := 0, []int(nil)
			for i := q.from; i < q.to; i++ {
				w := &side.words[i]
				all[s] = append(all[s], i)
				switch {
				case w.Mark && w.altered():
					marks = append(marks, i)
				case w.Mark:
				case w.altered() && !r.sameWord(s, i):
					spots[s] = append(spots[s], i)
				case w.mate >= 0 && other.words[w.mate].quote == 0:
					out++
				}
			}
			if out > 1 {
				spots[s] = append(spots[s], marks...)
			}
		}
	}
	if len(spots[0])+len(spots[1]) == 0 {
		return Finding{}, false
	}
	return r.finding(edit.FlagQuotation, WhatAltered, all, spots), true
}

// told makes the finding of a quotation that became a paraphrase, or was one.
func (r *reading) told(s edit.Side, q *quotation, what What) Finding {
	var spots, all [2][]int
	side, other := &r.sides[s], &r.sides[s.Other()]
	edits := map[int32]bool{}
	for i := q.from; i < q.to; i++ {
		all[s] = append(all[s], i)
		if side.words[i].altered() {
			spots[s] = append(spots[s], i)
			edits[side.words[i].Edit] = true
		}
	}
	for j := range other.words {
		w := &other.words[j]
		if w.altered() && w.Change == edit.ChangeReplaced && edits[w.Edit] && !w.new && w.quote == 0 {
			spots[s.Other()] = append(spots[s.Other()], j)
		}
	}
	all[s.Other()] = spots[s.Other()]
	return r.finding(edit.FlagQuotation, what, all, spots)
}

// sameWord reports whether the altered word i is a word of the same edit on
// the other side in another spelling, or short for it.
func (r *reading) sameWord(s edit.Side, i int) bool {
	w := &r.sides[s].words[i]
	if w.Change != edit.ChangeReplaced {
		return false
	}
	other := &r.sides[s.Other()]
	for j := range other.words {
		v := &other.words[j]
		if v.Edit != w.Edit || !v.altered() || v.Mark {
			continue
		}
		if r.lexicon.SameSpelling(w.Key, v.Key) || isUpper(w.text) && isUpper(v.text) && transliteration(w.Key) == transliteration(v.Key) || r.sameFigureWord(w.meaning, v.meaning) {
			return true
		}
	}
	return false
}

// sameFigureWord reports whether two words say the same of a figure: mln and
// million, per cent and %.
func (r *reading) sameFigureWord(a, b lang.Meaning) bool {
	for _, k := range []lang.Kind{lang.KindScale, lang.KindUnit, lang.KindCurrency, lang.KindPercent, lang.KindMonth, lang.KindCardinal} {
		if a.Has(k) && b.Has(k) && r.lexicon.Sense(a, k) == r.lexicon.Sense(b, k) {
			return true
		}
	}
	return false
}

// alike reports whether the only word of an edit on the other side begins as
// word i does.
func (r *reading) alike(s edit.Side, i int, n int32) bool {
	const root = 4 // bytes
	k := r.sides[s].words[i].Key
	for j := range r.sides[s.Other()].words {
		w := &r.sides[s.Other()].words[j]
		if w.Edit == n && w.altered() && !w.Mark {
			a, b := transliteration(k), transliteration(w.Key)
			return len(a) >= root && len(b) >= root && a[:root] == b[:root]
		}
	}
	return false
}
