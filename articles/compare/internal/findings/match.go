package findings

import (
	"slices"

	"variorum/articles/compare/internal/edit"
)

// A matcher pairs the mentions of two sides. All kinds go through it; what
// differs between them is in the functions.
type matcher struct {
	r    *reading
	all  [2][]mention
	same func(x, y *mention) bool // says the same, also where the keys differ
}

// run pairs what is equal, then what took the place of what: by the words that
// are kept, by key within the sentence, by sense within the sentence, by key
// and sense in the row.
func (m *matcher) run() {
	m.inOrder()
	m.byLink()
	equal := func(x, y *mention) bool { return x.key == y.key && !x.soft && !y.soft }
	m.pair(equal, m.together)
	m.pair(m.same, m.together)
	m.pair(m.same, func(x, y *mention) bool { return true })
	m.replace()
}

// byLink pairs mentions that hold the same word of both sides. Where they say
// the same they are equal, otherwise the one replaced the other.
func (m *matcher) byLink() {
	x, y := &m.r.sides[edit.Old], &m.r.sides[edit.New]
	at := map[int][]int{} // word of New -> mentions
	for n := range m.all[edit.New] {
		for _, j := range m.all[edit.New][n].words() {
			at[j] = append(at[j], n)
		}
	}
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		for _, i := range p.words() {
			w := &x.words[i]
			if p.state != stateOpen || w.mate < 0 || !w.Content && p.kind == edit.FlagNumber {
				continue
			}
			for _, k := range at[int(w.mate)] {
				q := &m.all[edit.New][k]
				if q.state != stateOpen || q.class != p.class || q.soft != p.soft {
					continue
				}
				if m.same(p, q) {
					m.settle(n, k, stateEqual)
				} else if m.isCore(p, i) && m.isCore(q, int(w.mate)) && (x.touched(p) || y.touched(q)) {
					m.settle(n, k, stateReplaced)
				}
				if p.state != stateOpen {
					break
				}
			}
		}
	}
}

// isCore reports whether a word of a mention is what it stands or falls with:
// not the unit of a figure.
func (m *matcher) isCore(p *mention, i int) bool {
	if p.kind != edit.FlagNumber || p.class != classFigure {
		return true
	}
	return m.r.sides[edit.Old].hasFigures(i) || m.r.sides[edit.New].hasFigures(i)
}

func (m *matcher) settle(n, k int, s state) {
	p, q := &m.all[edit.Old][n], &m.all[edit.New][k]
	p.state, q.state = s, s
	p.mate, q.mate = k, n
}

// together reports whether two mentions stand in one group of sentences.
func (m *matcher) together(x, y *mention) bool {
	g := m.r.sides[edit.Old].group(x)
	return g >= 0 && g == m.r.sides[edit.New].group(y)
}

// pair makes equal the open mentions that two conditions hold for, each with the
// nearest.
func (m *matcher) pair(same, where func(x, y *mention) bool) {
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		if p.state != stateOpen {
			continue
		}
		best, least := -1, 0
		for k := range m.all[edit.New] {
			q := &m.all[edit.New][k]
			if q.state != stateOpen || !where(p, q) || !same(p, q) {
				continue
			}
			if d := m.r.apart(p, q); best < 0 || d < least {
				best, least = k, d
			}
		}
		if best >= 0 {
			m.settle(n, best, stateEqual)
		}
	}
}

// apart is how many words two mentions stand apart, once the words of Old are
// laid where they stand in New.
func (r *reading) apart(x, y *mention) int {
	d := r.place(edit.Old, x.from) - y.from
	e := r.place(edit.New, y.from) - x.from
	return min(max(d, -d), max(e, -e))
}

// place is where word i of a side would stand on the other: counted from the
// nearest word before it that is kept.
func (r *reading) place(s edit.Side, i int) int {
	side := &r.sides[s]
	for k := i; k >= 0; k-- {
		if w := &side.words[k]; w.mate >= 0 && w.Change != edit.ChangeMoved {
			return int(w.mate) + i - k
		}
	}
	return i
}

// replace pairs the open mentions of one class whose altered words belong to
// one edit, in order.
func (m *matcher) replace() {
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		if p.state != stateOpen || p.soft {
			continue
		}
		for k := range m.all[edit.New] {
			q := &m.all[edit.New][k]
			if q.state == stateOpen && !q.soft && p.class == q.class && m.together(p, q) && m.r.sharesEdit(p, q) {
				m.settle(n, k, stateReplaced)
				break
			}
		}
	}
}

// sharesEdit reports whether altered words of two mentions belong to one edit.
func (r *reading) sharesEdit(p, q *mention) bool {
	x, y := &r.sides[edit.Old], &r.sides[edit.New]
	for _, i := range p.words() {
		if !x.words[i].altered() {
			continue
		}
		if slices.ContainsFunc(q.words(), func(j int) bool { return y.words[j].altered() && y.words[j].Edit == x.words[i].Edit }) {
			return true
		}
	}
	return false
}

// finding makes a finding from the words it is about and those to mark, by
// side.
func (r *reading) finding(kind edit.Flags, what What, about, spots [2][]int) Finding {
	f := Finding{Kind: kind, What: what, Row: r.number}
	kept := 1.0
	for _, s := range edit.Sides() {
		side := &r.sides[s]
		if words := about[s]; len(words) > 0 {
			f.Places[s].Text = side.textOf(words)
			if g := side.sentences[side.words[words[0]].sentence].group; g >= 0 {
				kept = min(kept, r.groups[g].kept)
			}
		}
		for _, i := range spots[s] {
			w := &side.words[i]
			f.Places[s].Spans = append(f.Places[s].Spans, Span{side.blocks[w.block].Index, w.Span})
			if e := int(w.Edit); e > 0 && !slices.Contains(f.Edits, e) {
				f.Edits = append(f.Edits, e)
			}
		}
	}
	f.Rank = rank(&f, kept)
	return f
}

// textOf is the text from the first of some words to the last in its block.
func (s *side) textOf(words []int) string {
	first, last := &s.words[slices.Min(words)], &s.words[slices.Max(words)]
	text := s.blocks[first.block].Text
	if last.block != first.block {
		return text[first.Start:]
	}
	return text[first.Start:last.End]
}
