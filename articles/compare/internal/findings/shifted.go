package findings

import (
	"slices"

	"variorum/articles/compare/internal/edit"
)

// findFigures finds figures, dates and times that differ.
func (r *reading) findFigures() (out []Finding) {
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	m := matcher{r: r, same: func(p, q *mention) bool {
		switch {
		case p.key == q.key:
			return true
		case p.class == classDate && q.class == classDate:
			return p.date.sameDay(q.date)
		case p.class == classDate && q.class == classFigure, p.class == classFigure && q.class == classDate:
			return p.date.month == 0 && q.date.month == 0 && float64(max(p.date.year, q.date.year)) == max(p.raw, q.raw)
		case p.class == classOrdinal && q.class == classFigure, p.class == classFigure && q.class == classOrdinal:
			return near(p.raw, q.raw) // the 55th minute, 55 minutes
		case p.class != classFigure || q.class != classFigure:
			return false
		}
		return p.sameAmount(&q.figure)
	}}
	m.all = [2][]mention{r.figures(x, nil), r.figures(y, nil)}
	m.run()
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		if p.mate < 0 {
			continue
		}
		q := &m.all[edit.New][p.mate]
		if x.group(p) < 0 || y.group(q) < 0 {
			continue
		}
		if f, ok := r.shifted(p, q); ok {
			out = append(out, f)
		}
	}
	for _, s := range edit.Sides() {
		for n := range m.all[s] {
			p := &m.all[s][n]
			if (r.lone(s, p) || r.newPeriod(s, p)) && !r.figureElsewhere(s, p) && !(r.sides[s].hasFigures(p.from) && restated(p, m.all[s.Other()])) {
				out = append(out, r.one(s, p))
			}
		}
	}
	return out
}

// newPeriod reports whether a period that is kept became another: the year,
// next year.
func (r *reading) newPeriod(s edit.Side, m *mention) bool {
	side := &r.sides[s]
	return m.state == stateOpen && m.class == classPeriod && side.group(m) >= 0 && side.words[m.from].altered() && !side.words[m.to-1].altered() &&
		(m.key[:4] == "last" || m.key[:4] == "next")
}

// restated reports whether the other side states a figure as well, though not
// as often.
func restated(p *mention, others []mention) bool {
	return p.class == classFigure && slices.ContainsFunc(others, func(q mention) bool { return q.class == classFigure && q.key == p.key })
}

// figureElsewhere reports whether the words of a figure stand in the other
// article, and are telling enough to be the same figure.
func (r *reading) figureElsewhere(s edit.Side, m *mention) bool {
	const telling, possible = 3, 2 // figures by themselves, and with what they count
	side := &r.sides[s]
	for _, i := range m.words() {
		if !side.hasFigures(i) {
			continue
		}
		n := len(side.key(i))
		counted := i + 1
		for counted < len(side.words)-1 && !side.words[counted].Content && side.words[counted].sentence == side.words[i].sentence {
			counted++
		}
		return r.index.Count(s.Other(), side.key(i)) > 0 && (n >= telling || n >= possible && r.index.Count(s.Other(), side.key(counted)) > 0)
	}
	return false
}

// shifted finds whether two figures that go together differ: in value, in
// unit, in bound or in direction.
func (r *reading) shifted(p, q *mention) (Finding, bool) {
	if p.state == stateReplaced {
		return r.two(p, q)
	}
	bounds := p.bound != q.bound && (strictBound(p.bound) || strictBound(q.bound))
	ways := p.way != q.way && (p.way != "" && q.way != "" || p.way == wayMinus || q.way == wayMinus)
	if !bounds && !ways {
		return Finding{}, false
	}
	f, ok := r.two(p, q)
	if p.bound == "" && !ways {
		f.What = WhatGained
	} else if q.bound == "" && !ways {
		f.What = WhatLost
	}
	return f, ok
}
