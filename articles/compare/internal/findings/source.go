package findings

import (
	"slices"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// The stances of verbs that report without taking one.
const (
	stanceNeutral = "neutral" // said, according to: matters when it comes or goes
	stanceReport  = "report"  // announced, noted: says the same, and is an ordinary verb as well
)

// longestSource is how many words who says it takes at most.
const longestSource = 9

// sources reads who says so, and what makes a claim less sure.
func (r *reading) sources(s edit.Side, out []mention) []mention {
	side := &r.sides[s]
	for i := range side.words {
		w := &side.words[i]
		if w.length == 0 || w.address {
			continue
		}
		m := mention{kind: edit.FlagAttribution, from: i, to: i + int(w.length), mate: -1}
		switch {
		case w.meaning.Has(lang.KindHedge) && !r.isOtherWord(side, i) && (!w.meaning.Has(lang.KindSay) || r.isNoun(side, i)):
			m.class, m.key = classHedge, r.lexicon.Sense(w.meaning, lang.KindHedge).Value
		case w.meaning.Has(lang.KindSay) && !r.isNoun(side, i) && r.attributes(side, i):
			m.class, m.key = classSource, r.lexicon.Sense(w.meaning, lang.KindSay).Value
			m.source = r.sourceOf(side, i)
			m.weak = m.key == stanceReport
			if m.key == stanceReport {
				m.key = stanceNeutral
			}
		case w.meaning.Has(lang.KindModal):
			m.class, m.key, m.weak = classModal, r.lexicon.Sense(w.meaning, lang.KindModal).Value, true
		case w.meaning.Has(lang.KindSoftHedge):
			m.class, m.soft = classHedge, true
		default:
			continue
		}
		out = append(out, m)
		if m.class == classModal && w.meaning.Has(lang.KindSoftHedge) {
			m.class, m.soft, m.weak = classHedge, true, false
			out = append(out, m)
		}
	}
	return out
}

// isOtherWord reports whether what looks like a hedge is another word here: the
// month of May.
func (r *reading) isOtherWord(s *side, i int) bool {
	return s.words[i].meaning.Has(lang.KindMonth) && r.isDate(s, i, lang.KindMonth)
}

// attributes reports whether a verb of saying says what somebody said rather
// than being an ordinary verb, as those of reporting mostly are.
func (r *reading) attributes(s *side, i int) bool {
	end := i + int(s.words[i].length)
	if r.lexicon.Sense(s.words[i].meaning, lang.KindSay).Value == stanceReport {
		return s.meaning(end).Has(lang.KindThat) || s.isPause(end) || s.isPause(i-1) || s.meaning(end).Has(lang.KindPronoun)
	}
	return true
}

// isPause reports whether word i is a comma, colon, full stop or quotation mark.
func (s *side) isPause(i int) bool {
	if i < 0 || i >= len(s.words) {
		return true
	}
	style, _, _ := quoteMark(s.words[i].text)
	return s.words[i].Mark && (style != styleNone || s.key(i) == "," || s.key(i) == ":" || s.key(i) == ".")
}

// isNoun reports whether what looks like a verb is a noun here: the claims, a
// report, their fears.
func (r *reading) isNoun(s *side, i int) bool {
	if i == 0 || s.words[i-1].block != s.words[i].block {
		return false
	}
	b := s.meaning(i - 1)
	return b.Any(lang.KindArticle, lang.KindDeterminer, lang.KindOf) || s.meaning(i+1).Has(lang.KindOf) && !b.Has(lang.KindPronoun) && s.key(i+1) == "of" ||
		s.key(i-1) == "-" && s.touches(i-1)
}

// sourceOf returns the content words of who says so: before the verb, or behind
// it where the verb comes first.
func (r *reading) sourceOf(s *side, i int) []int {
	end := i + int(s.words[i].length)
	before := i - 1
	for before >= 0 && s.words[before].block == s.words[i].block && !s.words[before].Content && !s.words[before].Mark && s.meaning(before).Has(lang.KindFunction) && !s.meaning(before).Has(lang.KindPronoun) {
		before--
	}
	inverted := before < 0 || s.words[before].block != s.words[i].block || s.words[before].Mark || s.words[before].sentence != s.words[i].sentence
	var out []int
	if inverted || s.words[i].length > 1 {
		for k := end; k < len(s.words) && k < end+longestSource && s.words[k].sentence == s.words[i].sentence && !s.words[k].Mark; k++ {
			if m := s.words[k].meaning; m.Any(lang.KindSay, lang.KindWeekday, lang.KindModal, lang.KindNegation, lang.KindBoundary) {
				break
			}
			out = append(out, k)
		}
	} else {
		for k := i - 1; k >= 0 && k > i-longestSource && s.words[k].sentence == s.words[i].sentence && !s.words[k].Mark; k-- {
			if m := s.words[k].meaning; m.Any(lang.KindSay, lang.KindNegation, lang.KindBoundary) || s.words[k].quote > 0 && s.words[i].quote == 0 {
				break
			}
			out = append(out, k)
		}
	}
	return out
}

// sameSource reports whether two reports may be of the same source: they share
// a word, or one does not name its source.
func (r *reading) sameSource(a, b *mention) bool {
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	named := func(s *side, words []int) (out []int) {
		for _, i := range words {
			if w := &s.words[i]; w.Content && !w.meaning.Any(lang.KindPronoun, lang.KindWeekday, lang.KindDay, lang.KindModal) {
				out = append(out, i)
			}
		}
		return out
	}
	p, q := named(x, a.source), named(y, b.source)
	if len(p) == 0 || len(q) == 0 {
		return true
	}
	for _, i := range p {
		for _, j := range q {
			if x.words[i].mate == int32(j) || x.words[i].Key == y.words[j].Key ||
				r.lexicon.Alias(x.words[i].meaning, x.words[i].Key) == r.lexicon.Alias(y.words[j].meaning, y.words[j].Key) || r.sameNameWord(r.base(x, i), r.base(y, j)) {
				return true
			}
		}
	}
	return false
}

// sameStance reports whether two verbs of saying take one stance.
func sameStance(a, b *mention) bool { return a.key == b.key }

// modalShift reports whether a modal that replaced another changes how sure a
// claim is: could for will, but not would for will, which reported speech asks
// for.
func modalShift(a, b string) bool {
	sure := func(m string) int {
		switch m {
		case "will", "must":
			return 3
		case "would":
			return 2
		case "should":
			return 2
		case "could":
			return 1
		case "might":
			return 0
		}
		return -1
	}
	p, q := sure(a), sure(b)
	return p >= 0 && q >= 0 && p != q
}

// unsaid reports whether a verb of saying is denied right before it: nothing is
// attributed then.
func (r *reading) unsaid(s edit.Side, m *mention) bool {
	const near = 3 // words
	side := &r.sides[s]
	for i := m.from - 1; i >= max(0, m.from-near) && m.class == classSource; i-- {
		if v := r.lexicon.Sense(side.words[i].meaning, lang.KindNegation).Value; v == cueStrong || v == cueConcord {
			return true
		}
	}
	return false
}

// findSources finds changes of who says so, and how surely.
func (r *reading) findSources() (out []Finding) {
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	m := matcher{r: r, same: func(p, q *mention) bool {
		if p.class != q.class {
			return false
		}
		if p.class == classHedge && (p.soft || q.soft) {
			return p.key != "sure" && q.key != "sure" && !(p.soft && q.soft) && (!p.soft || x.touched(p)) && (!q.soft || y.touched(q)) && x.group(p) == y.group(q)
		}
		return p.key == q.key
	}}
	m.all = [2][]mention{r.sources(edit.Old, nil), r.sources(edit.New, nil)}
	m.run()
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		if p.mate < 0 || p.class == classHedge && p.state == stateEqual {
			continue
		}
		q := &m.all[edit.New][p.mate]
		if x.group(p) < 0 || y.group(q) < 0 || p.soft || q.soft {
			continue
		}
		if f, ok := r.reattributed(p, q); ok {
			out = append(out, f)
		}
	}
	for _, s := range edit.Sides() {
		for n := range m.all[s] {
			if p := &m.all[s][n]; p.class != classModal && r.lone(s, p) && !r.unsaid(s, p) {
				out = append(out, r.one(s, p))
			}
		}
	}
	return out
}

// reattributed finds whether two reports that go together differ in who says
// so or in what stance.
func (r *reading) reattributed(p, q *mention) (Finding, bool) {
	switch {
	case p.class == classModal:
		if x, y := &r.sides[edit.Old].words[p.from], &r.sides[edit.New].words[q.from]; p.state != stateReplaced || !modalShift(p.key, q.key) || (x.quote > 0) != (y.quote > 0) {
			return Finding{}, false
		}
		return r.two(p, q)
	case p.class == classSource && p.state == stateEqual && r.sameSource(p, q):
		return Finding{}, false
	case p.class == classSource:
		a, b := *p, *q
		a.spots, b.spots = append(slices.Clone(p.words()), p.source...), append(slices.Clone(q.words()), q.source...)
		if p.state == stateReplaced && r.sameSource(p, q) {
			a.spots, b.spots = p.words(), q.words()
		}
		return r.two(&a, &b)
	}
	return r.two(p, q)
}
