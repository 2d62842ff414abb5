package findings

import (
	"slices"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
)

// findFigures finds figures, dates and times that differ.
func (r *reading) findFigures() (out []Finding) {
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	m := matcher{r: r, same: func(p, q *mention.Mention) bool {
		switch {
		case p.Key == q.Key:
			return true
		case p.Class == mention.ClassDate && q.Class == mention.ClassDate:
			return p.Date.SameDay(q.Date)
		case p.Class == mention.ClassClock && q.Class == mention.ClassClock:
			return p.Raw == q.Raw && (p.Of == "" || q.Of == "")
		case p.Class == mention.ClassDate && q.Class == mention.ClassFigure:
			return p.Date.IsYear(q.Raw)
		case p.Class == mention.ClassFigure && q.Class == mention.ClassDate:
			return q.Date.IsYear(p.Raw)
		case p.Class == mention.ClassOrdinal && q.Class == mention.ClassFigure, p.Class == mention.ClassFigure && q.Class == mention.ClassOrdinal:
			return mention.Near(p.Raw, q.Raw) // the 55th minute, 55 minutes
		case p.Class != mention.ClassFigure || q.Class != mention.ClassFigure:
			return false
		}
		return p.SameAmount(&q.Figure)
	}}
	m.all = r.finder.list(r.Figures)
	m.run()
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		if p.Counterpart < 0 {
			continue
		}
		q := &m.all[edit.New][p.Counterpart]
		if x.Group(p) < 0 || y.Group(q) < 0 {
			continue
		}
		if f, ok := r.shifted(p, q); ok {
			out = append(out, f)
		}
	}
	for _, s := range edit.Sides() {
		for n := range m.all[s] {
			p := &m.all[s][n]
			if (r.lone(s, p) || r.newPeriod(s, p)) && !r.figureElsewhere(s, p) && !(r.Sides[s].HasFigures(p.From) && restated(p, m.all[s.Other()])) {
				out = append(out, r.one(s, p))
			}
		}
	}
	return out
}

// newPeriod reports whether a period that is kept became another: the year,
// next year.
func (r *reading) newPeriod(s edit.Side, m *mention.Mention) bool {
	side := &r.Sides[s]
	return m.State == mention.StateOpen && m.Class == mention.ClassPeriod && side.Group(m) >= 0 && side.Words[m.From].Altered() && !side.Words[m.To-1].Altered() &&
		(m.Key[:4] == "last" || m.Key[:4] == "next")
}

// restated reports whether the other side states a figure as well, though not
// as often.
func restated(p *mention.Mention, others []mention.Mention) bool {
	return p.Class == mention.ClassFigure && slices.ContainsFunc(others, func(q mention.Mention) bool { return q.Class == mention.ClassFigure && q.Key == p.Key })
}

// figureElsewhere reports whether the words of a figure stand in the other
// article, and are telling enough to be the same figure.
func (r *reading) figureElsewhere(s edit.Side, m *mention.Mention) bool {
	const telling, possible = 3, 2 // figures by themselves, and with what they count
	side := &r.Sides[s]
	for _, i := range m.Words() {
		if !side.HasFigures(i) {
			continue
		}
		n := len(side.Key(i))
		counted := i + 1
		for counted < len(side.Words)-1 && !side.Words[counted].Content && side.Words[counted].Sentence == side.Words[i].Sentence {
			counted++
		}
		return r.Index.Count(s.Other(), side.Key(i)) > 0 && (n >= telling || n >= possible && r.Index.Count(s.Other(), side.Key(counted)) > 0)
	}
	return false
}

// shifted finds whether two figures that go together differ: in value, in
// unit, in bound or in direction.
func (r *reading) shifted(p, q *mention.Mention) (Finding, bool) {
	if p.State == mention.StateReplaced {
		return r.two(p, q)
	}
	bounds := p.Bound != q.Bound && (mention.StrictBound(p.Bound) || mention.StrictBound(q.Bound))
	ways := p.Way != q.Way && (p.Way != "" && q.Way != "" || p.Way == mention.WayMinus || q.Way == mention.WayMinus)
	if !bounds && !ways {
		return Finding{}, false
	}
	f, ok := r.two(p, q)
	if p.Bound == "" && !ways {
		f.What = WhatGained
	} else if q.Bound == "" && !ways {
		f.What = WhatLost
	}
	return f, ok
}
