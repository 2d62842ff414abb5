package findings

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/lang"
)

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

// quoting finds what became of quotations.
type quoting struct{ *reading }

// pairQuotations finds which quotations of one side are which of the other,
// and what became of the rest.
func (r quoting) pairQuotations() {
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	if len(x.Quotes)+len(y.Quotes) == 0 {
		return
	}
	type pair struct{ x, y int32 }
	shared := map[pair]int{}
	for i := range x.Words {
		w := &x.Words[i]
		if w.Quote == 0 || w.Mark {
			continue
		}
		if w.Counterpart >= 0 && y.Words[w.Counterpart].Quote > 0 {
			shared[pair{w.Quote, y.Words[w.Counterpart].Quote}]++
		}
	}
	said := 0
	for p := range x.Quotes {
		for q := range y.Quotes {
			a, b := &x.Quotes[p], &y.Quotes[q]
			n := shared[pair{int32(p + 1), int32(q + 1)}]
			if n == 0 || float64(n) < saidShare*float64(min(a.Words, b.Words)) || n <= longestScrap/2 && float64(n) < scrapShare*float64(max(a.Words, b.Words)) {
				continue
			}
			switch {
			case a.Said == 0 && b.Said == 0:
				said++
				a.Said, b.Said = said, said
			case a.Said == 0:
				a.Said = b.Said
			case b.Said == 0:
				b.Said = a.Said
			case a.Said != b.Said:
				from, to := b.Said, a.Said
				for _, s := range edit.Sides() {
					for k := range r.Sides[s].Quotes {
						if r.Sides[s].Quotes[k].Said == from {
							r.Sides[s].Quotes[k].Said = to
						}
					}
				}
			}
		}
	}
	for p := range x.Quotes {
		for q := range y.Quotes {
			if a, b := &x.Quotes[p], &y.Quotes[q]; a.Said == 0 && b.Said == 0 && r.scrapsReplaced(a, b) {
				said++
				a.Said, b.Said = said, said
			}
		}
	}
	for _, s := range edit.Sides() {
		for k := range r.Sides[s].Quotes {
			if q := &r.Sides[s].Quotes[k]; q.Said == 0 {
				q.Outcome = r.outcomeOf(s, q)
			}
		}
	}
}

// outcomeOf tells what became of a quotation without a counterpart.
func (r quoting) outcomeOf(s edit.Side, q *mention.Quotation) mention.Outcome {
	side, other := &r.Sides[s], &r.Sides[s.Other()]
	out, altered := 0, 0
	for i := q.From; i < q.To; i++ {
		w := &side.Words[i]
		switch {
		case w.Mark:
		case w.Counterpart >= 0 && other.Words[w.Counterpart].Quote == 0:
			out++
		case w.Altered():
			altered++
		}
	}
	switch n := float64(q.Words); {
	case q.Words == 0 || side.Sentences[side.Words[q.From].Sentence].Group < 0:
		return mention.OutcomeCame
	case float64(out) >= markedShare*n && altered == 0:
		return mention.OutcomeUnmarked
	case float64(out) >= toldShare*n && out > 1:
		return mention.OutcomeParaphrase
	}
	if q.Words > longestScrap || altered < q.Words {
		return mention.OutcomeCame
	}
	for i := q.From; i < q.To; i++ {
		w := &side.Words[i]
		if w.Mark || w.Change != edit.ChangeReplaced {
			continue
		}
		here, there := side.EditLength(w.Edit), other.EditLength(w.Edit)
		if here == 1 && there == 1 && r.alike(s, i, w.Edit) {
			return mention.OutcomeUnmarked // “département”, department
		}
		if here <= longestPhrase && 0 < there && there <= longestPhrase {
			return mention.OutcomeParaphrase
		}
	}
	return mention.OutcomeCame
}

// scrapsReplaced reports whether one quoted phrase took the place of another.
func (r quoting) scrapsReplaced(a, b *mention.Quotation) bool {
	if a.Words > longestScrap || b.Words > longestScrap {
		return false
	}
	return r.sharesEdit(&mention.Mention{From: a.From, To: a.To}, &mention.Mention{From: b.From, To: b.To})
}

// quotations finds what became of the quotations that both sides have.
func (r quoting) quotations() (out []Finding) {
	done := map[int]bool{}
	for _, s := range edit.Sides() {
		for k := range r.Sides[s].Quotes {
			q := &r.Sides[s].Quotes[k]
			switch {
			case q.Said > 0 && !done[q.Said]:
				done[q.Said] = true
				if f, ok := r.Altered(q.Said); ok {
					out = append(out, f)
				}
			case q.Said == 0 && q.Outcome == mention.OutcomeParaphrase:
				what := WhatParaphrased
				if s == edit.New {
					what = WhatQuoted
				}
				out = append(out, r.told(s, q, what))
			case q.Said == 0 && q.Outcome == mention.OutcomeUnmarked && r.isUnmarked(s, q):
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
func (r quoting) isUnmarked(s edit.Side, q *mention.Quotation) bool {
	side := &r.Sides[s]
	first := q.From + 1
	if first >= q.To || mention.IsUpper(side.Words[first].Text) || !side.Words[q.From].Altered() || !q.Closed {
		return false
	}
	for i := first; i < q.To; i++ {
		if !side.Words[i].Mark && side.Words[i].Altered() {
			return false
		}
	}
	return true
}

// Altered finds whether the words differ inside a quotation both sides have.
func (r quoting) Altered(said int) (Finding, bool) {
	var spots [2][]int
	var all [2][]int
	for _, s := range edit.Sides() {
		side, other := &r.Sides[s], &r.Sides[s.Other()]
		for k := range side.Quotes {
			q := &side.Quotes[k]
			if q.Said != said {
				continue
			}
			out, marks := 0, []int(nil)
			for i := q.From; i < q.To; i++ {
				w := &side.Words[i]
				all[s] = append(all[s], i)
				switch {
				case w.Mark && w.Altered():
					marks = append(marks, i)
				case w.Mark:
				case w.Altered() && !r.sameWord(s, i):
					spots[s] = append(spots[s], i)
				case w.Counterpart >= 0 && other.Words[w.Counterpart].Quote == 0:
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
func (r quoting) told(s edit.Side, q *mention.Quotation, what What) Finding {
	var spots, all [2][]int
	side, other := &r.Sides[s], &r.Sides[s.Other()]
	edits := map[int32]bool{}
	for i := q.From; i < q.To; i++ {
		all[s] = append(all[s], i)
		if side.Words[i].Altered() {
			spots[s] = append(spots[s], i)
			edits[side.Words[i].Edit] = true
		}
	}
	for j := range other.Words {
		w := &other.Words[j]
		if w.Altered() && w.Change == edit.ChangeReplaced && edits[w.Edit] && !w.New && w.Quote == 0 {
			spots[s.Other()] = append(spots[s.Other()], j)
		}
	}
	all[s.Other()] = spots[s.Other()]
	return r.finding(edit.FlagQuotation, what, all, spots)
}

// sameWord reports whether the altered word i is a word of the same edit on
// the other side in another spelling, or short for it.
func (r quoting) sameWord(s edit.Side, i int) bool {
	w := &r.Sides[s].Words[i]
	if w.Change != edit.ChangeReplaced {
		return false
	}
	other := &r.Sides[s.Other()]
	for j := range other.Words {
		v := &other.Words[j]
		if v.Edit != w.Edit || !v.Altered() || v.Mark {
			continue
		}
		if r.Lexicon.SameSpelling(w.Key, v.Key) || mention.IsUpper(w.Text) && mention.IsUpper(v.Text) && mention.Transliteration(w.Key) == mention.Transliteration(v.Key) || r.sameFigureWord(w.Meaning, v.Meaning) {
			return true
		}
	}
	return false
}

// sameFigureWord reports whether two words say the same of a figure: mln and
// million, per cent and %.
func (r quoting) sameFigureWord(a, b lang.Meaning) bool {
	for _, k := range []lang.Kind{lang.KindScale, lang.KindUnit, lang.KindCurrency, lang.KindPercent, lang.KindMonth, lang.KindCardinal} {
		if a.Has(k) && b.Has(k) && r.Lexicon.Sense(a, k) == r.Lexicon.Sense(b, k) {
			return true
		}
	}
	return false
}

// alike reports whether the only word of an edit on the other side begins as
// word i does.
func (r quoting) alike(s edit.Side, i int, n int32) bool {
	const root = 4 // bytes
	k := r.Sides[s].Words[i].Key
	for j := range r.Sides[s.Other()].Words {
		w := &r.Sides[s.Other()].Words[j]
		if w.Edit == n && w.Altered() && !w.Mark {
			a, b := mention.Transliteration(k), mention.Transliteration(w.Key)
			return len(a) >= root && len(b) >= root && a[:root] == b[:root]
		}
	}
	return false
}
