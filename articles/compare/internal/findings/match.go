package findings

import (
	"cmp"
	"slices"

	"variorum/articles/compare/internal/edit"
)

// A matcher pairs the mentions of two sides. All kinds go through it; what
// differs between them is in the functions. What it makes of two sides it makes
// of them the other way round: candidates are weighed by what is the same in
// both directions.
type matcher struct {
	r    *reading
	all  [2][]mention
	same func(x, y *mention) bool // says the same, also where the keys differ
}

// A candidate is two mentions that may go together.
type candidate struct {
	old, new int // in matcher.all
	apart    int // the less, the better
	order    int // how far into both texts
}

// farthestPairs bounds how many pairs of mentions are looked at one by one: a
// book in one paragraph has too many.
const farthestPairs = 1 << 18

// run pairs what is equal, then what took the place of what: by order in
// sentences that differ in nothing else, by the words that are kept, by key
// within the sentence, by sense within the sentence and then in the row.
func (m *matcher) run() {
	m.inOrder()
	m.byLink()
	m.pair(stateEqual, func(x, y *mention) bool {
		return x.key == y.key && !x.soft && !y.soft && m.together(x, y)
	})
	m.pair(stateEqual, func(x, y *mention) bool { return m.together(x, y) && m.same(x, y) })
	m.pair(stateEqual, m.same)
	m.pair(stateReplaced, func(x, y *mention) bool {
		soft := x.soft || y.soft
		return x.class == y.class && m.together(x, y) && (!soft && m.r.sharesEdit(x, y) || soft && x.class == className && m.r.standsFor(x, y))
	})
}

// byLink pairs mentions that hold the same word of both sides. Where they say
// the same they are equal, otherwise the one replaced the other.
func (m *matcher) byLink() {
	x := &m.r.sides[edit.Old]
	at := m.places(edit.New)
	var equal, replaced []candidate
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		for _, i := range p.words() {
			w := &x.words[i]
			if w.mate < 0 || !w.Content && p.kind == edit.FlagNumber {
				continue
			}
			for _, k := range at[int(w.mate)] {
				q := &m.all[edit.New][k]
				c := candidate{old: n, new: k, order: i + int(w.mate)}
				switch {
				case q.class != p.class || q.soft != p.soft:
				case m.same(p, q):
					equal = append(equal, c)
				case m.isCore(p, edit.Old, i) && m.isCore(q, edit.New, int(w.mate)):
					replaced = append(replaced, c)
				}
			}
		}
	}
	m.settleAll(equal, stateEqual)
	m.settleAll(replaced, stateReplaced)
}

// pair settles the open mentions that a condition holds for, each with the
// nearest.
func (m *matcher) pair(s state, holds func(x, y *mention) bool) {
	open := func(side edit.Side) (out []int) {
		for n := range m.all[side] {
			if m.all[side][n].state == stateOpen {
				out = append(out, n)
			}
		}
		return out
	}
	olds, news := open(edit.Old), open(edit.New)
	if len(olds)*len(news) > farthestPairs {
		return
	}
	var all []candidate
	for _, n := range olds {
		for _, k := range news {
			if p, q := &m.all[edit.Old][n], &m.all[edit.New][k]; holds(p, q) {
				all = append(all, candidate{n, k, m.r.apart(p, q), p.from + q.from})
			}
		}
	}
	m.settleAll(all, s)
}

// settleAll settles candidates, the best first.
func (m *matcher) settleAll(all []candidate, s state) {
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.apart, b.apart), cmp.Compare(a.order, b.order))
	})
	for _, c := range all {
		if m.all[edit.Old][c.old].state == stateOpen && m.all[edit.New][c.new].state == stateOpen {
			m.settle(c.old, c.new, s)
		}
	}
}

// places tells of each word the mentions it belongs to.
func (m *matcher) places(s edit.Side) map[int][]int {
	at := map[int][]int{}
	for k := range m.all[s] {
		for _, i := range m.all[s][k].words() {
			at[i] = append(at[i], k)
		}
	}
	return at
}

// isCore reports whether a word of a mention is what it stands or falls with:
// not the unit of a figure.
func (m *matcher) isCore(p *mention, s edit.Side, i int) bool {
	return p.kind != edit.FlagNumber || p.class != classFigure || m.r.sides[s].hasFigures(i)
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
	slices.Sort(f.Edits)
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
