package findings

import (
	"cmp"
	"slices"
	"strings"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// The values of negations in the data.
const (
	cueStrong   = "strong"
	cueSoft     = "soft"  // may stand for a cue near by
	cueFaint    = "faint" // may stand for a cue of the same edit
	cueIdle     = "idle"
	cueConcord  = "concord"   // nadie, rien: goes along with another cue
	cueNoLonger = "no-longer" // denies as stopped does
)

// concordReach is how many words away two cues of one denial stand at most:
// no dijo nada, ne dit rien.
const concordReach = 5

// denials reads the negation cues of a side, and softly what may stand for one.
func (r *reading) denials(s edit.Side, out []mention) []mention {
	side := &r.sides[s]
	last := -1 // the last cue in out
	for i := range side.words {
		w := &side.words[i]
		if w.length == 0 || w.address {
			continue
		}
		m := mention{kind: edit.FlagNegation, class: classDenial, from: i, to: i + int(w.length), mate: -1}
		switch value := r.lexicon.Sense(w.meaning, lang.KindNegation).Value; {
		case !w.meaning.Has(lang.KindNegation):
			if !w.altered() || !w.Content || !r.denies(w.Key) {
				continue
			}
			m.soft, m.key = true, cueSoft
		case value == cueIdle, r.isIdleCue(side, i):
			continue
		case value == cueSoft, value == cueFaint:
			m.soft, m.key = true, value
		case value == cueNoLonger, value == cueStrong, value == cueConcord:
			if last >= 0 && r.agree(side, &out[last], &m) {
				out[last].spots = append(out[last].words(), m.words()...)
				continue
			}
			last = len(out)
		}
		out = append(out, m)
	}
	return out
}

// agree reports whether two cues deny once, as they do in languages where one
// goes along with the other.
func (r *reading) agree(s *side, a, b *mention) bool {
	if s.words[a.from].sentence != s.words[b.from].sentence || b.from-a.to >= concordReach {
		return false
	}
	value := func(m *mention) string { return r.lexicon.Sense(s.words[m.from].meaning, lang.KindNegation).Value }
	return value(a) == cueConcord || value(b) == cueConcord
}

// denies reports whether a word denies another by its beginning or ending.
func (r *reading) denies(key string) bool {
	bare := r.lexicon.Denied(key)
	if bare == "" {
		return false
	}
	return strings.HasPrefix(key, "un") || strings.HasSuffix(key, "less") ||
		r.index.Count(edit.Old, bare) > 0 || r.index.Count(edit.New, bare) > 0
}

// isIdleCue reports whether a cue denies nothing where it stands: no-fly zone,
// No. 5, non-violent.
func (r *reading) isIdleCue(s *side, i int) bool {
	end := i + int(s.words[i].length)
	switch next := s.key(end); {
	case next == "-" && s.touches(end-1) && s.touches(end):
		return s.words[end+1].mate < 0 || !s.words[i].altered() // but non-violent beside violent
	case s.words[i].meaning.Has(lang.KindBound) && (s.hasFigures(end) || s.meaning(end).Has(lang.KindCardinal)):
		return true // hardly 5
	case next == "." && s.hasFigures(end+1):
		return true
	case s.hasFigures(end) && s.words[i].length == 1 && isUpper(s.words[i].text) && !s.startsSentence(i): // No 5
		return true
	}
	return i > 0 && s.key(i-1) == "-" && s.touches(i-1) && s.touches(i-2)
}

// longestOpposed is how many words an edit has at most on a side for a word of
// it to be the opposite of one on the other. In longer ones both may stand for
// other reasons.
const longestOpposed = 12

// opposites finds words that took the place of their opposites: fell for rose,
// illegal for legal, against for for.
func (r *reading) opposites() (out []Finding, settled [2]map[int]bool) {
	settled = [2]map[int]bool{{}, {}}
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	for _, e := range r.edits() {
		if len(e[edit.Old]) > longestOpposed || len(e[edit.New]) > longestOpposed {
			continue
		}
		var all [][2]int
		for _, i := range e[edit.Old] {
			for _, j := range e[edit.New] {
				if v, w := &x.words[i], &y.words[j]; !v.new && !w.new && !x.bounds(i) && !y.bounds(j) && !r.stands(y, e[edit.New], v) && !r.stands(x, e[edit.Old], w) && r.opposed(v, w) {
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
			if a, b := r.deniedBefore(x, i), r.deniedBefore(y, j); (a >= 0) != (b >= 0) {
				settled[edit.Old][a], settled[edit.New][b] = true, true
				continue // not open, closed
			}
			out = append(out, r.finding(edit.FlagNegation, WhatReplaced, [2][]int{{i}, {j}}, [2][]int{{i}, {j}}))
		}
	}
	return append(out, r.swapped()...), settled
}

// bounds reports whether word i is the bound of a figure: more than half.
func (s *side) bounds(i int) bool {
	return s.words[i].meaning.Has(lang.KindBound) && (s.hasFigures(i+1) || s.meaning(i+1).Any(lang.KindCardinal, lang.KindFraction, lang.KindArticle))
}

// swapped finds opposites that changed places: a loss of 4 against a profit of
// 1, a profit of 4 against a loss of 1.
func (r *reading) swapped() (out []Finding) {
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	for i := range x.words {
		v, j := &x.words[i], r.place(edit.Old, i)
		if v.Change != edit.ChangeMoved || !v.meaning.Has(lang.KindOpposite) || v.new || j < 0 || j >= len(y.words) {
			continue
		}
		w := &y.words[j]
		if w.Change == edit.ChangeMoved && r.lexicon.Opposed(v.meaning, w.meaning) && r.place(edit.New, j) == i {
			out = append(out, r.finding(edit.FlagNegation, WhatReplaced, [2][]int{{i}, {j}}, [2][]int{{i}, {j}}))
		}
	}
	return out
}

// stands reports whether a word, or one that says the same, stands among others.
func (r *reading) stands(s *side, among []int, w *word) bool {
	for _, i := range among {
		if s.words[i].Key == w.Key || r.lexicon.Agreed(s.words[i].meaning, w.meaning) {
			return true
		}
	}
	return false
}

// deniedBefore is the altered cue right before word i that denies it; -1 where
// none does.
func (r *reading) deniedBefore(s *side, i int) int {
	const near = 3 // words: not be legal
	for k := i - 1; k >= max(0, i-near) && s.words[k].sentence == s.words[i].sentence; k-- {
		v := r.lexicon.Sense(s.words[k].meaning, lang.KindNegation).Value
		if s.words[k].altered() && (v == cueStrong || v == cueConcord) && !r.isIdleCue(s, k) {
			return k
		}
	}
	return -1
}

// opposed reports whether two words are opposites, listed or made of one
// another.
func (r *reading) opposed(v, w *word) bool {
	if v.Mark || w.Mark {
		return false
	}
	if part := func(w *word) bool { return w.length != 1 && !w.meaning.Has(lang.KindOpposite) }; part(v) || part(w) {
		return false // part of a phrase: more than
	}
	return r.lexicon.Opposed(v.meaning, w.meaning) || v.Content && w.Content &&
		(r.lexicon.Denied(v.Key) == w.Key || r.lexicon.Denied(w.Key) == v.Key)
}

// edits lists the altered words of each edit that has some on both sides.
func (r *reading) edits() [][2][]int {
	at := map[int32]int{}
	var all [][2][]int
	for _, s := range edit.Sides() {
		side := &r.sides[s]
		for i := range side.words {
			w := &side.words[i]
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
func (r *reading) wandered(p, q *mention) bool {
	const near = 3 // words
	alone := func(s *side, m *mention) bool {
		return s.words[m.from].Change == edit.ChangeMoved && (m.from == 0 || s.words[m.from-1].Change != edit.ChangeMoved) &&
			(m.to == len(s.words) || s.words[m.to].Change != edit.ChangeMoved)
	}
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	return x.group(p) >= 0 && x.group(p) == y.group(q) && x.words[p.from].mate == int32(q.from) && alone(x, p) && alone(y, q) && r.apart(p, q) > near
}

// findPolarity finds denials lost and gained, and opposites.
func (r *reading) findPolarity() (out []Finding) {
	out, settled := r.opposites()
	const reach = 8 // words that a denial may wander when its sentence is put another way
	m := matcher{r: r, same: func(p, q *mention) bool {
		if p.soft && q.soft {
			return false
		}
		if p.soft || q.soft {
			x, y := &r.sides[edit.Old], &r.sides[edit.New]
			faint := p.key == cueFaint || q.key == cueFaint
			return (!p.soft || x.touched(p)) && (!q.soft || y.touched(q)) && (r.sharesEdit(p, q) || !faint && r.apart(p, q) <= reach) && x.group(p) == y.group(q)
		}
		return r.sides[edit.Old].group(p) == r.sides[edit.New].group(q)
	}}
	m.all = [2][]mention{r.denials(edit.Old, nil), r.denials(edit.New, nil)}
	for _, s := range edit.Sides() {
		m.all[s] = slices.DeleteFunc(m.all[s], func(p mention) bool { return settled[s][p.from] })
	}
	m.run()
	for n := range m.all[edit.Old] {
		if p := &m.all[edit.Old][n]; p.state == stateEqual && !p.soft {
			if q := &m.all[edit.New][p.mate]; r.wandered(p, q) {
				spots := [2][]int{p.words(), q.words()}
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
