package findings

import (
	"cmp"
	"slices"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
)

// A matcher pairs the mentions of two sides. All kinds go through it; what
// differs between them is in the functions. What it makes of two sides it makes
// of them the other way round: candidates are weighed by what is the same in
// both directions.
type matcher struct {
	r    *reading
	all  [2][]mention.Mention
	same func(x, y *mention.Mention) bool // says the same, also where the keys differ
}

// A candidate is two mentions that may go together.
type candidate struct {
	old, New int // in matcher.all
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
	m.pair(mention.StateEqual, func(x, y *mention.Mention) bool {
		return x.Key == y.Key && !x.Soft && !y.Soft && m.together(x, y)
	})
	m.pair(mention.StateEqual, func(x, y *mention.Mention) bool { return m.together(x, y) && m.same(x, y) })
	m.pair(mention.StateEqual, m.same)
	m.pair(mention.StateReplaced, func(x, y *mention.Mention) bool {
		soft := x.Soft || y.Soft
		return x.Class == y.Class && m.together(x, y) && (!soft && m.r.sharesEdit(x, y) || soft && x.Class == mention.ClassName && naming{m.r}.standsFor(x, y))
	})
}

// byLink pairs mentions that hold the same word of both sides. Where they say
// the same they are equal, otherwise the one replaced the other.
func (m *matcher) byLink() {
	x := &m.r.Sides[edit.Old]
	at := m.places(edit.New)
	var equal, replaced []candidate
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		for _, i := range p.Words() {
			w := &x.Words[i]
			if w.Counterpart < 0 || !w.Content && p.Kind == edit.FlagNumber {
				continue
			}
			for _, k := range at[int(w.Counterpart)] {
				q := &m.all[edit.New][k]
				c := candidate{old: n, New: k, order: i + int(w.Counterpart)}
				switch {
				case q.Class != p.Class || q.Soft != p.Soft:
				case m.same(p, q):
					equal = append(equal, c)
				case m.isCore(p, edit.Old, i) && m.isCore(q, edit.New, int(w.Counterpart)):
					replaced = append(replaced, c)
				}
			}
		}
	}
	m.settleAll(equal, mention.StateEqual)
	m.settleAll(replaced, mention.StateReplaced)
}

// pair settles the open mentions that a condition holds for, each with the
// nearest.
func (m *matcher) pair(s mention.State, holds func(x, y *mention.Mention) bool) {
	open := func(side edit.Side) (out []int) {
		for n := range m.all[side] {
			if m.all[side][n].State == mention.StateOpen {
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
				all = append(all, candidate{n, k, m.r.apart(p, q), p.From + q.From})
			}
		}
	}
	m.settleAll(all, s)
}

// settleAll settles candidates, the best first.
func (m *matcher) settleAll(all []candidate, s mention.State) {
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.apart, b.apart), cmp.Compare(a.order, b.order))
	})
	for _, c := range all {
		if m.all[edit.Old][c.old].State == mention.StateOpen && m.all[edit.New][c.New].State == mention.StateOpen {
			m.settle(c.old, c.New, s)
		}
	}
}

// places tells of each word the mentions it belongs to.
func (m *matcher) places(s edit.Side) map[int][]int {
	at := map[int][]int{}
	for k := range m.all[s] {
		for _, i := range m.all[s][k].Words() {
			at[i] = append(at[i], k)
		}
	}
	return at
}

// isCore reports whether a word of a mention is what it stands or falls with:
// not the unit of a figure.
func (m *matcher) isCore(p *mention.Mention, s edit.Side, i int) bool {
	return p.Kind != edit.FlagNumber || p.Class != mention.ClassFigure || m.r.Sides[s].HasFigures(i)
}

func (m *matcher) settle(n, k int, s mention.State) {
	p, q := &m.all[edit.Old][n], &m.all[edit.New][k]
	p.State, q.State = s, s
	p.Counterpart, q.Counterpart = k, n
}

// together reports whether two mentions stand in one group of sentences.
func (m *matcher) together(x, y *mention.Mention) bool {
	g := m.r.Sides[edit.Old].Group(x)
	return g >= 0 && g == m.r.Sides[edit.New].Group(y)
}

// apart is how many words two mentions stand apart, once the words of Old are
// laid where they stand in New.
func (r *reading) apart(x, y *mention.Mention) int {
	d := r.place(edit.Old, x.From) - y.From
	e := r.place(edit.New, y.From) - x.From
	return min(max(d, -d), max(e, -e))
}

// place is where word i of a side would stand on the other: counted from the
// nearest word before it that is kept.
func (r *reading) place(s edit.Side, i int) int {
	side := &r.Sides[s]
	for k := i; k >= 0; k-- {
		if w := &side.Words[k]; w.Counterpart >= 0 && w.Change != edit.ChangeMoved {
			return int(w.Counterpart) + i - k
		}
	}
	return i
}

// sharesEdit reports whether altered words of two mentions belong to one edit.
func (r *reading) sharesEdit(p, q *mention.Mention) bool {
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	for _, i := range p.Words() {
		if !x.Words[i].Altered() {
			continue
		}
		if slices.ContainsFunc(q.Words(), func(j int) bool { return y.Words[j].Altered() && y.Words[j].Edit == x.Words[i].Edit }) {
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
		side := &r.Sides[s]
		if words := about[s]; len(words) > 0 {
			f.Places[s].Text = side.TextOf(words)
			if g := side.Sentences[side.Words[words[0]].Sentence].Group; g >= 0 {
				kept = min(kept, r.groups[g].Kept)
			}
		}
		for _, i := range spots[s] {
			w := &side.Words[i]
			f.Places[s].Spans = append(f.Places[s].Spans, Span{side.Blocks[w.Block].Index, w.Span})
			if e := int(w.Edit); e > 0 && !slices.Contains(f.Edits, e) {
				f.Edits = append(f.Edits, e)
			}
		}
	}
	slices.Sort(f.Edits)
	f.Rank = rank(&f, kept)
	return f
}
