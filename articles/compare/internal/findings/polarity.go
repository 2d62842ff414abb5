package findings

import (
	"cmp"
	"slices"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/lang"
)

// longestOpposed is how many words an edit has at most on a side for a word of
// it to be the opposite of one on the other. In longer ones both may stand for
// other reasons.
const longestOpposed = 12

// opposites finds words that took the place of their opposites: fell for rose,
// illegal for legal, against for for.
func (r *reading) opposites() (out []Finding, settled [2]map[int]bool) {
	settled = [2]map[int]bool{{}, {}}
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	for _, e := range r.edits() {
		if len(e[edit.Old]) > longestOpposed || len(e[edit.New]) > longestOpposed {
			continue
		}
		var all [][2]int
		for _, i := range e[edit.Old] {
			for _, j := range e[edit.New] {
				if v, w := &x.Words[i], &y.Words[j]; !v.New && !w.New && !x.Bounds(i) && !y.Bounds(j) && !r.stands(y, e[edit.New], v) && !r.stands(x, e[edit.Old], w) && r.opposed(v, w) {
					all = append(all, [2]int{i, j})
				}
			}
		}
		slices.SortStableFunc(all, func(a, b [2]int) int { return cmp.Compare(a[0]+a[1], b[0]+b[1]) })
		for _, p := range all {
			i, j := p[edit.Old], p[edit.New]
			if settled[edit.Old][i] || settled[edit.New][j] {
				continue
			}
			settled[edit.Old][i], settled[edit.New][j] = true, true
			if a, b := r.negatedBefore(x, i), r.negatedBefore(y, j); (a >= 0) != (b >= 0) {
				settled[edit.Old][a], settled[edit.New][b] = true, true
				continue // not open, closed
			}
			out = append(out, r.finding(edit.FlagNegation, WhatReplaced, [2][]int{{i}, {j}}, [2][]int{{i}, {j}}))
		}
	}
	return append(out, r.swapped()...), settled
}

// swapped finds opposites that changed places: a loss of 4 against a profit of
// 1, a profit of 4 against a loss of 1.
func (r *reading) swapped() (out []Finding) {
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	for i := range x.Words {
		v, j := &x.Words[i], r.place(edit.Old, i)
		if v.Change != edit.ChangeMoved || !v.Meaning.Has(lang.KindOpposite) || v.New || j < 0 || j >= len(y.Words) {
			continue
		}
		w := &y.Words[j]
		if w.Change == edit.ChangeMoved && r.Lexicon.Opposed(v.Meaning, w.Meaning) && r.place(edit.New, j) == i {
			out = append(out, r.finding(edit.FlagNegation, WhatReplaced, [2][]int{{i}, {j}}, [2][]int{{i}, {j}}))
		}
	}
	return out
}

// stands reports whether a word, or one that says the same, stands among others.
func (r *reading) stands(s *mention.Side, among []int, w *mention.Token) bool {
	for _, i := range among {
		if s.Words[i].Key == w.Key || r.Lexicon.Agreed(s.Words[i].Meaning, w.Meaning) {
			return true
		}
	}
	return false
}

// negatedBefore is the altered cue right before word i that denies it; -1 where
// none does.
func (r *reading) negatedBefore(s *mention.Side, i int) int {
	const near = 3 // words: not be legal
	for k := i - 1; k >= max(0, i-near) && s.Words[k].Sentence == s.Words[i].Sentence; k-- {
		v := r.Lexicon.Sense(s.Words[k].Meaning, lang.KindNegation).Value
		if s.Words[k].Altered() && (v == mention.CueStrong || v == mention.CueAgreeing) && !r.IsIdleCue(s, k) {
			return k
		}
	}
	return -1
}

// opposed reports whether two words are opposites, listed or made of one
// another.
func (r *reading) opposed(v, w *mention.Token) bool {
	if v.Mark || w.Mark {
		return false
	}
	if part := func(w *mention.Token) bool { return w.Length != 1 && !w.Meaning.Has(lang.KindOpposite) }; part(v) || part(w) {
		return false // part of a phrase: more than
	}
	return r.Lexicon.Opposed(v.Meaning, w.Meaning) || v.Content && w.Content &&
		(r.Lexicon.Denied(v.Key) == w.Key || r.Lexicon.Denied(w.Key) == v.Key)
}

// edits lists the altered words of each edit that has some on both sides.
func (r *reading) edits() [][2][]int {
	at := map[int32]int{}
	var all [][2][]int
	for _, s := range edit.Sides() {
		side := &r.Sides[s]
		for i := range side.Words {
			w := &side.Words[i]
			if w.Change != edit.ChangeReplaced || w.Mark {
				continue
			}
			n, ok := at[w.Edit]
			if !ok {
				n = len(all)
				at[w.Edit] = n
				all = append(all, [2][]int{})
			}
			all[n][s] = append(all[n][s], i)
		}
	}
	return all
}

// wandered reports whether a cue moved by itself, to deny something else: did
// not say he was, did say he was not.
func (r *reading) wandered(p, q *mention.Mention) bool {
	const near = 3 // words
	alone := func(s *mention.Side, m *mention.Mention) bool {
		return s.Words[m.From].Change == edit.ChangeMoved && (m.From == 0 || s.Words[m.From-1].Change != edit.ChangeMoved) &&
			(m.To == len(s.Words) || s.Words[m.To].Change != edit.ChangeMoved)
	}
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	return x.Group(p) >= 0 && x.Group(p) == y.Group(q) && x.Words[p.From].Counterpart == int32(q.From) && alone(x, p) && alone(y, q) && r.apart(p, q) > near
}

// findPolarity finds negations lost and gained, and opposites.
func (r *reading) findPolarity() (out []Finding) {
	out, settled := r.opposites()
	const reach = 8 // words that a negation may wander when its sentence is put another way
	m := matcher{r: r, same: func(p, q *mention.Mention) bool {
		if p.Soft && q.Soft {
			return false
		}
		if p.Soft || q.Soft {
			x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
			faint := p.Key == mention.CueFaint || q.Key == mention.CueFaint
			return (!p.Soft || x.Touched(p)) && (!q.Soft || y.Touched(q)) && (r.sharesEdit(p, q) || !faint && r.apart(p, q) <= reach) && x.Group(p) == y.Group(q)
		}
		return r.Sides[edit.Old].Group(p) == r.Sides[edit.New].Group(q)
	}}
	m.all = r.finder.list(r.NegationCues)
	for _, s := range edit.Sides() {
		m.all[s] = slices.DeleteFunc(m.all[s], func(p mention.Mention) bool { return settled[s][p.From] })
	}
	m.run()
	for n := range m.all[edit.Old] {
		if p := &m.all[edit.Old][n]; p.State == mention.StateEqual && !p.Soft {
			if q := &m.all[edit.New][p.Counterpart]; r.wandered(p, q) {
				spots := [2][]int{p.Words(), q.Words()}
				out = append(out, r.finding(edit.FlagNegation, WhatReplaced, spots, spots))
			}
		}
	}
	for _, s := range edit.Sides() {
		for n := range m.all[s] {
			if p := &m.all[s][n]; r.lone(s, p) {
				out = append(out, r.one(s, p))
			}
		}
	}
	return out
}
