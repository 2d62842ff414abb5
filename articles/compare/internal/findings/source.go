package findings

import (
	"slices"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/lang"
)

// sameSource reports whether two reports may be of the same source: they share
// a word, or one does not name its source.
func (r *reading) sameSource(a, b *mention.Mention) bool {
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	named := func(s *mention.Side, words []int) (out []int) {
		for _, i := range words {
			if w := &s.Words[i]; w.Content && !w.Meaning.Any(lang.KindPronoun, lang.KindWeekday, lang.KindDay, lang.KindModal) {
				out = append(out, i)
			}
		}
		return out
	}
	p, q := named(x, a.Source), named(y, b.Source)
	if len(p) == 0 || len(q) == 0 {
		return true
	}
	for _, i := range p {
		for _, j := range q {
			if x.Words[i].Counterpart == int32(j) || x.Words[i].Key == y.Words[j].Key ||
				r.Lexicon.Alias(x.Words[i].Meaning, x.Words[i].Key) == r.Lexicon.Alias(y.Words[j].Meaning, y.Words[j].Key) || r.SameNameWord(r.Base(x, i), r.Base(y, j)) || sameRoot(x.Key(i), y.Key(j)) {
				return true
			}
		}
	}
	return false
}

// sameRoot reports whether two words begin alike: those surveyed, the survey.
func sameRoot(a, b string) bool {
	const root = 5 // bytes
	return len(a) >= root && len(b) >= root && a[:root] == b[:root]
}

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
func (r *reading) unsaid(s edit.Side, m *mention.Mention) bool {
	const near = 3 // words
	side := &r.Sides[s]
	for i := m.From - 1; i >= max(0, m.From-near) && m.Class == mention.ClassSource; i-- {
		if v := r.Lexicon.Sense(side.Words[i].Meaning, lang.KindNegation).Value; v == mention.CueStrong || v == mention.CueAgreeing {
			return true
		}
	}
	return false
}

// findSources finds changes of who says so, and how surely.
func (r *reading) findSources() (out []Finding) {
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	m := matcher{r: r, same: func(p, q *mention.Mention) bool {
		if p.Class != q.Class {
			return false
		}
		if p.Class == mention.ClassHedge && (p.Soft || q.Soft) {
			return p.Key != "sure" && q.Key != "sure" && !(p.Soft && q.Soft) && (!p.Soft || x.Touched(p)) && (!q.Soft || y.Touched(q)) && x.Group(p) == y.Group(q)
		}
		return p.Key == q.Key
	}}
	m.all = r.finder.list(r.Reports)
	for _, s := range edit.Sides() {
		m.all[s] = slices.DeleteFunc(m.all[s], func(p mention.Mention) bool { return r.isOpposite(s, &p) })
	}
	m.run()
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		if p.Counterpart < 0 || p.Class == mention.ClassHedge && p.State == mention.StateEqual {
			continue
		}
		q := &m.all[edit.New][p.Counterpart]
		if x.Group(p) < 0 || y.Group(q) < 0 || p.Soft || q.Soft {
			continue
		}
		if f, ok := r.reattributed(p, q); ok {
			out = append(out, f)
		}
	}
	for _, s := range edit.Sides() {
		for n := range m.all[s] {
			if p := &m.all[s][n]; p.Class != mention.ClassModal && r.lone(s, p) && !r.unsaid(s, p) && !stillReports(r, s, p) {
				out = append(out, r.one(s, p))
			}
		}
	}
	return out
}

// stillReports reports whether a verb of saying only took the place of another that
// may report as well: announced for said. It is not lost then.
func stillReports(r *reading, s edit.Side, p *mention.Mention) bool {
	w, other := &r.Sides[s].Words[p.From], &r.Sides[s.Other()]
	if p.Class != mention.ClassSource || w.Change != edit.ChangeReplaced || !r.OnlyReports(w.Meaning) {
		return false
	}
	return slices.ContainsFunc(other.Words, func(v mention.Token) bool {
		return v.Edit == w.Edit && v.Altered() && r.OnlyReports(v.Meaning)
	})
}

// reattributed finds whether two reports that go together differ in who says
// so or how surely.
func (r *reading) reattributed(p, q *mention.Mention) (Finding, bool) {
	switch {
	case p.Class == mention.ClassModal:
		if x, y := &r.Sides[edit.Old].Words[p.From], &r.Sides[edit.New].Words[q.From]; p.State != mention.StateReplaced || !modalShift(p.Key, q.Key) || (x.Quote > 0) != (y.Quote > 0) {
			return Finding{}, false
		}
		return r.two(p, q)
	case p.Class == mention.ClassSource && p.State == mention.StateEqual && r.sameSource(p, q):
		return Finding{}, false
	case p.Class == mention.ClassSource:
		a, b := *p, *q
		a.Spots, b.Spots = append(slices.Clone(p.Words()), p.Source...), append(slices.Clone(q.Words()), q.Source...)
		if p.State == mention.StateReplaced && r.sameSource(p, q) {
			a.Spots, b.Spots = p.Words(), q.Words()
		}
		return r.two(&a, &b)
	}
	return r.two(p, q)
}

// isOpposite reports whether a verb of saying only took the place of its
// opposite, which is no such verb: accused for cleared, denied for granted.
func (r *reading) isOpposite(s edit.Side, p *mention.Mention) bool {
	w, other := &r.Sides[s].Words[p.From], &r.Sides[s.Other()]
	if p.Class != mention.ClassSource || w.Change != edit.ChangeReplaced {
		return false
	}
	return slices.ContainsFunc(other.Words, func(v mention.Token) bool {
		return v.Edit == w.Edit && v.Altered() && !v.Meaning.Has(lang.KindSay) && r.Lexicon.Opposed(w.Meaning, v.Meaning)
	})
}
