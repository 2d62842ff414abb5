package findings

import (
	"cmp"
	"slices"

	"variorum/articles/compare/internal/edit"
)

// find finds all that matters in a row.
func (r *reading) find() Result {
	var out Result
	out.Findings = r.quotations()
	for i := range out.Findings {
		if out.Findings[i].AltersQuotation() {
			out.Quotes++
		}
	}
	out.Findings = append(out.Findings, r.findFigures()...)
	for _, of := range []struct {
		kind edit.Flags
		find func() []Finding
	}{{edit.FlagName, r.findNames}, {edit.FlagNegation, r.findPolarity}, {edit.FlagAttribution, r.findSources}} {
		if r.offers(of.kind) {
			out.Findings = append(out.Findings, of.find()...)
		}
	}
	for _, s := range edit.Sides() {
		out.Passages[s] = r.passages(s)
	}
	first := func(f *Finding) int {
		for _, s := range [2]edit.Side{edit.New, edit.Old} {
			if p := f.Places[s].Spans; len(p) > 0 {
				return p[0].Block<<32 | p[0].Start
			}
		}
		return 0
	}
	slices.SortStableFunc(out.Findings, func(a, b Finding) int { return cmp.Compare(first(&a), first(&b)) })
	return out
}

// passages counts what stands in text that only one side has.
func (r *reading) passages(s edit.Side) (n Passages) {
	side := &r.sides[s]
	came := func(i int) bool { return side.words[i].new && side.words[i].altered() }
	for _, t := range side.sentences {
		if t.group < 0 && slices.ContainsFunc(side.words[t.from:t.to], func(w word) bool { return w.altered() && !w.Mark }) {
			n.Sentences++
		}
	}
	for _, q := range side.quotes {
		if q.words > 0 && came(q.from) {
			n.Quotations++
		}
	}
	for _, m := range r.figures(side, nil) {
		if came(m.from) && !m.weak && !m.soft {
			n.Figures++
		}
	}
	if r.offers(edit.FlagName) {
		for _, m := range r.names(s, nil) {
			if came(m.from) && !m.weak && !m.soft {
				n.Names++
			}
		}
	}
	return n
}

// lone reports whether a mention without counterpart matters: it states
// something by itself, its words were altered, and its sentence is in both.
func (r *reading) lone(s edit.Side, m *mention) bool {
	return m.state == stateOpen && !m.weak && !m.soft && r.sides[s].group(m) >= 0 && r.sides[s].touched(m)
}

// one makes the finding of a mention that one side has.
func (r *reading) one(s edit.Side, m *mention) Finding {
	what := WhatLost
	if s == edit.New {
		what = WhatGained
	}
	var about, spots [2][]int
	about[s], spots[s] = m.words(), r.sides[s].alteredWords(m.words())
	return r.finding(m.kind, what, about, spots)
}

// two makes the finding of a mention that replaced another.
func (r *reading) two(x, y *mention) (Finding, bool) {
	about := [2][]int{x.words(), y.words()}
	spots := [2][]int{r.sides[edit.Old].changedWords(about[0]), r.sides[edit.New].changedWords(about[1])}
	if len(spots[0])+len(spots[1]) == 0 {
		return Finding{}, false
	}
	return r.finding(x.kind, WhatReplaced, about, spots), true
}
