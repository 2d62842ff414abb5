package findings

import (
	"cmp"
	"slices"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
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
		out.Gone[s] = r.gone(s)
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

// gone counts what stands in text that only one side has.
func (r *reading) gone(s edit.Side) (n Gone) {
	side := &r.sides[s]
	for k := range side.sentences {
		from, to := side.sentences[k].from, side.sentences[k].to
		if side.sentences[k].group < 0 && slices.ContainsFunc(side.words[from:to], func(w word) bool { return w.altered() && !w.Mark }) {
			n.Sentences++
		}
	}
	for k := range side.quotes {
		if w := &side.words[side.quotes[k].from]; w.new && w.altered() {
			n.Quotations++
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

// findNames finds names that differ.
func (r *reading) findNames() (out []Finding) {
	m := matcher{r: r, same: r.sameName}
	m.all = [2][]mention{r.names(edit.Old, nil), r.names(edit.New, nil)}
	m.run()
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		if p.mate < 0 {
			continue
		}
		q := &m.all[edit.New][p.mate]
		if r.sides[edit.Old].group(p) < 0 || r.sides[edit.New].group(q) < 0 {
			continue
		}
		if p.state == stateReplaced {
			if f, ok := r.exchanged(p, q); ok {
				out = append(out, f)
			}
		} else if f, ok := r.renamed(p, q); ok {
			out = append(out, f)
		}
	}
	for _, s := range edit.Sides() {
		for n := range m.all[s] {
			if p := &m.all[s][n]; r.lone(s, p) && !r.nameElsewhere(s, p) {
				out = append(out, r.one(s, p))
			}
		}
	}
	return out
}

// longestExchange is how many words an edit has at most on a side for a name in
// it that stands elsewhere too to have taken the place of another.
const longestExchange = 8

// exchanged makes the finding of a name in the place of another. In a long edit
// names that stand elsewhere too have only wandered.
func (r *reading) exchanged(p, q *mention) (Finding, bool) {
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	lost, gained := !r.nameElsewhere(edit.Old, p), !r.nameElsewhere(edit.New, q)
	short := func(s *side, m *mention) bool {
		for _, i := range m.words() {
			if w := &s.words[i]; w.altered() && s.editLength(w.Edit) > longestExchange {
				return false
			}
		}
		return true
	}
	if moved := len(x.alteredWords(p.words())) == 0 && len(y.alteredWords(q.words())) == 0; moved {
		return r.two(p, q) // they changed places
	}
	if !x.touched(p) || !y.touched(q) || !(lost && gained) && !(short(x, p) && short(y, q)) {
		return Finding{}, false
	}
	return r.two(p, q)
}

// renamed finds whether two names that share words differ in the others: Globe
// Theatre Company, Globe Theatre Trust. One that is only fuller is the same.
func (r *reading) renamed(p, q *mention) (Finding, bool) {
	rest := func(s edit.Side, m, other *mention) (out []int) {
		for n, i := range m.spots {
			if w := &r.sides[s].words[i]; w.altered() && !r.isTitle(&r.sides[s], i) && !slices.ContainsFunc(other.names, func(o string) bool { return r.sameNameWord(m.names[n], o) }) {
				out = append(out, i)
			}
		}
		return out
	}
	if f, ok := r.readdressed(p, q); ok {
		return f, true
	}
	a, b := rest(edit.Old, p, q), rest(edit.New, q, p)
	for _, side := range []struct {
		s     edit.Side
		words []int
		m     *mention
	}{{edit.Old, a, p}, {edit.New, b, q}} {
		if i := slices.IndexFunc(side.words, func(i int) bool { return r.sides[side.s].meaning(i).Has(lang.KindCompass) }); i >= 0 && len(a)+len(b) == len(side.words) {
			return r.one(side.s, side.m), true // North Korea, Korea
		}
	}
	if len(a) == 0 || len(b) == 0 || isInitials(p.names, q.names) || isInitials(q.names, p.names) || !r.sharesEdit(p, q) ||
		r.lexicon.Alias(r.nameMeaning(p), p.key) == r.lexicon.Alias(r.nameMeaning(q), q.key) {
		return Finding{}, false
	}
	return r.finding(edit.FlagName, WhatReplaced, [2][]int{p.spots, q.spots}, [2][]int{a, b}), true
}

// readdressed finds whether one name is a man's on one side and a woman's on the
// other: Mr Lund, Mrs Lund.
func (r *reading) readdressed(p, q *mention) (Finding, bool) {
	courtesy := func(s edit.Side, m *mention) (int, string) {
		for _, i := range m.spots {
			if v := r.lexicon.Sense(r.sides[s].meaning(i), lang.KindTitle).Value; v == "mr" || v == "mrs" {
				return i, v
			}
		}
		return -1, ""
	}
	i, a := courtesy(edit.Old, p)
	j, b := courtesy(edit.New, q)
	if a == "" || b == "" || a == b {
		return Finding{}, false
	}
	return r.finding(edit.FlagName, WhatReplaced, [2][]int{p.spots, q.spots}, [2][]int{{i}, {j}}), true
}

// nameElsewhere reports whether a name stands in the other article: all its
// words do, or its abbreviation does.
func (r *reading) nameElsewhere(s edit.Side, m *mention) bool {
	other := s.Other()
	if len(m.names) > 1 && r.index.Count(other, initials(m.names)) > 0 {
		return true
	}
	if meaning := r.nameMeaning(m); meaning.Has(lang.KindAlias) {
		for _, key := range r.lexicon.Aliases(meaning) {
			if r.index.Count(other, key) > 0 {
				return true
			}
		}
	}
	const longestPerson = 3 // names
	if last := m.names[len(m.names)-1]; len(m.names) <= longestPerson && r.index.Named(last) && r.index.Count(other, last) > 0 {
		return true // Tom Renner, where Renner stands
	}
	for n, i := range m.spots {
		if r.isTitle(&r.sides[s], i) {
			continue
		}
		if r.index.Count(other, m.names[n]) == 0 && r.index.Count(other, r.sides[s].words[i].Key) == 0 && r.index.Count(other, m.names[n]+"'s") == 0 {
			return false
		}
	}
	return true
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
