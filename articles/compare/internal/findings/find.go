package findings

import (
	"cmp"
	"slices"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
)

// find finds all that matters in a row.
func (r *reading) find() Result {
	var out Result
	out.Findings = quoting{r}.quotations()
	for i := range out.Findings {
		if out.Findings[i].AltersQuotation() {
			out.Quotes++
		}
	}
	out.Findings = append(out.Findings, r.findFigures()...)
	for _, of := range []struct {
		Kind edit.Flags
		find func() []Finding
	}{{edit.FlagName, naming{r}.findNames}, {edit.FlagNegation, r.findPolarity}, {edit.FlagAttribution, r.findSources}} {
		if r.Offers(of.Kind) {
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
	side := &r.Sides[s]
	came := func(i int) bool { return side.Words[i].New && side.Words[i].Altered() }
	for _, t := range side.Sentences {
		if t.Group < 0 && slices.ContainsFunc(side.Words[t.From:t.To], func(w mention.Token) bool { return w.Altered() && !w.Mark }) {
			n.Sentences++
		}
	}
	if !slices.ContainsFunc(side.Words, func(w mention.Token) bool { return w.New && w.Altered() }) {
		return n
	}
	for _, q := range side.Quotes {
		if q.Words > 0 && came(q.From) {
			n.Quotations++
		}
	}
	for _, m := range r.Figures(s, nil) {
		if came(m.From) && !m.Weak && !m.Soft {
			n.Figures++
		}
	}
	if r.Offers(edit.FlagName) {
		for _, m := range r.Names(s, nil) {
			if came(m.From) && !m.Weak && !m.Soft {
				n.Names++
			}
		}
	}
	return n
}

// lone reports whether a mention without counterpart matters: it states
// something by itself, its words were altered, and its sentence is in both.
func (r *reading) lone(s edit.Side, m *mention.Mention) bool {
	return m.State == mention.StateOpen && !m.Weak && !m.Soft && r.Sides[s].Group(m) >= 0 && r.Sides[s].Touched(m)
}

// one makes the finding of a mention that one side has.
func (r *reading) one(s edit.Side, m *mention.Mention) Finding {
	what := WhatLost
	if s == edit.New {
		what = WhatGained
	}
	var about, spots [2][]int
	about[s], spots[s] = m.Words(), r.Sides[s].AlteredWords(m.Words())
	return r.finding(m.Kind, what, about, spots)
}

// two makes the finding of a mention that replaced another.
func (r *reading) two(x, y *mention.Mention) (Finding, bool) {
	about := [2][]int{x.Words(), y.Words()}
	spots := [2][]int{r.Sides[edit.Old].ChangedWords(about[0]), r.Sides[edit.New].ChangedWords(about[1])}
	if len(spots[0])+len(spots[1]) == 0 {
		return Finding{}, false
	}
	return r.finding(x.Kind, WhatReplaced, about, spots), true
}
