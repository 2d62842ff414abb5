package compare

import (
	"context"
	"slices"
)

const (
	// sameParagraph (tau) is the similarity below which two paragraphs do not
	// continue each other. Measured on book editions and on verses of two
	// translations: .23 to .30 give the same links, within a few.
	sameParagraph = 0.28
	// benefitOfDoubt lets a pair in order stand slightly below sameParagraph:
	// order is evidence too.
	benefitOfDoubt = 0.05
	// joinGain is how much more similar a split or merge must be than the best
	// pair within it; less would glue every short paragraph to its neighbour.
	joinGain = 0.04
	// partShare is the share of a part's weight that must stand in the whole it
	// was split from.
	partShare = 0.25
	// otherRole is what similarity loses between blocks of different roles,
	// a caption and a paragraph say: possible, but seldom meant.
	otherRole = 0.10
	// mateMargin is how much more similar two paragraphs that are each other's
	// best match must be than a link that would part them.
	mateMargin = 0.15
	// longestJoin is how many paragraphs a split or merge is tried with. More are
	// adopted where they are left over, see mostParts.
	longestJoin = 3
)

// A link pairs paragraphs a[i0:i1] with b[j0:j1]; one side has exactly one.
type link struct {
	i0, i1, j0, j1 int32
	similarity     float64
	score          float64
}

// newLink weighs a link; its score is positive where it is worth making.
func newLink(a, b []paragraph, i0, i1, j0, j1 int) link {
	x, y := join(a[i0:i1]), join(b[j0:j1])
	l := link{i0: int32(i0), i1: int32(i1), j0: int32(j0), j1: int32(j1)}
	if (x.role == Furniture) != (y.role == Furniture) {
		return l
	}
	l.similarity = similarity(&x, &y)
	s := l.similarity
	if x.role != y.role && s < 1 {
		s -= otherRole
	}
	l.score = max(1, float64(x.length+y.length)/2) * (s - sameParagraph + benefitOfDoubt)
	return l
}

// shift moves a link by i and j.
func (l link) shift(i, j int) link {
	l.i0, l.i1, l.j0, l.j1 = l.i0+int32(i), l.i1+int32(i), l.j0+int32(j), l.j1+int32(j)
	return l
}

// links weighs all candidate pairs, and the splits and merges around them. Its
// only error is ctx's.
func links(ctx context.Context, a, b []paragraph, near [][]int32) ([]link, error) {
	pairs := make([][]link, len(a)) // by i, sorted by j
	for i := range a {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		for _, j := range near[i] {
			pairs[i] = append(pairs[i], newLink(a, b, i, i+1, int(j), int(j)+1))
		}
	}
	mates := findMates(pairs, len(b))
	j := joiner{a: a, b: b, pairs: pairs, mates: mates, tried: map[span]bool{}}
	var out []link
	for i := range a {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		for _, l := range pairs[i] {
			if l.score > 0 && !mates.deny(l) {
				out = append(out, l)
			}
			if mates.isBest(l) && l.similarity <= 1-joinGain {
				out = j.around(l, out)
			}
		}
	}
	return out, nil
}

// A joiner tries splits and merges.
type joiner struct {
	a, b  []paragraph
	pairs [][]link
	mates mates
	tried map[span]bool
}

// A span is a link before it is weighed.
type span struct{ i0, i1, j0, j1 int }

// around appends the splits and merges that hold pair l and are worth making.
func (g *joiner) around(l link, out []link) []link {
	i, j := int(l.i0), int(l.j0)
	for n := 2; n <= longestJoin; n++ {
		for back := range n {
			for _, s := range [2]span{{i, i + 1, j - back, j - back + n}, {i - back, i - back + n, j, j + 1}} {
				if s.i0 < 0 || s.j0 < 0 || s.i1 > len(g.a) || s.j1 > len(g.b) || g.tried[s] {
					continue
				}
				g.tried[s] = true
				if l, ok := g.try(s); ok {
					out = append(out, l)
				}
			}
		}
	}
	return out
}

// try weighs a split or merge against the best pair within it.
func (g *joiner) try(s span) (link, bool) {
	if !partsBelong(g.a[s.i0:s.i1], g.b[s.j0:s.j1]) {
		return link{}, false
	}
	l := newLink(g.a, g.b, s.i0, s.i1, s.j0, s.j1)
	if l.score <= 0 || g.mates.deny(l) {
		return l, false
	}
	single := 0.0
	for i := s.i0; i < s.i1; i++ {
		for _, p := range g.pairs[i] {
			if int(p.j0) >= s.j0 && int(p.j0) < s.j1 {
				single = max(single, p.similarity)
			}
		}
	}
	return l, l.similarity >= single+joinGain
}

// mates holds the pairs in which each side is the other's best match.
type mates struct {
	ofA, ofB []mate
}

// A mate is the best match of a paragraph, -1 where it has none or is not
// itself that one's best.
type mate struct {
	other      int32
	similarity float64
}

func findMates(pairs [][]link, n int) mates {
	m := mates{make([]mate, len(pairs)), make([]mate, n)}
	for j := range m.ofB {
		m.ofB[j].other = -1
	}
	for i := range pairs {
		m.ofA[i].other = -1
		for _, l := range pairs[i] {
			if l.similarity > m.ofA[i].similarity {
				m.ofA[i] = mate{l.j0, l.similarity}
			}
			if l.similarity > m.ofB[l.j0].similarity {
				m.ofB[l.j0] = mate{l.i0, l.similarity}
			}
		}
	}
	for i := range m.ofA {
		if j := m.ofA[i].other; j >= 0 && m.ofB[j].other != int32(i) {
			m.ofA[i].other = -1
		}
	}
	for j := range m.ofB {
		if i := m.ofB[j].other; i >= 0 && m.ofA[i].other != int32(j) {
			m.ofB[j].other = -1
		}
	}
	return m
}

// isBest reports whether a pair is the best match of either of its sides. The
// largest part of a split has the whole as its best match, so splits and
// merges need be tried around such pairs only.
func (m mates) isBest(l link) bool {
	return l.similarity >= m.ofA[l.i0].similarity || l.similarity >= m.ofB[l.j0].similarity
}

// deny reports whether a link takes a paragraph from a mate that suits it far
// better: a moved paragraph must not be drawn to whatever stands where it was.
func (m mates) deny(l link) bool {
	for i := l.i0; i < l.i1; i++ {
		if x := m.ofA[i]; x.other >= 0 && (x.other < l.j0 || x.other >= l.j1) && l.prefers(x.similarity) {
			return true
		}
	}
	for j := l.j0; j < l.j1; j++ {
		if x := m.ofB[j]; x.other >= 0 && (x.other < l.i0 || x.other >= l.i1) && l.prefers(x.similarity) {
			return true
		}
	}
	return false
}

// prefers reports whether a similarity elsewhere is so much higher that the
// link is given up for it. A part of a split or merge needs no margin: it is
// the smaller part of the link's own similarity.
func (l link) prefers(elsewhere float64) bool {
	if elsewhere < movedSimilarity {
		return false
	}
	return l.i1-l.i0 > 1 || l.j1-l.j0 > 1 || elsewhere >= l.similarity+mateMargin
}

// partsBelong reports whether every part of a split or merge shares enough
// with the whole.
func partsBelong(a, b []paragraph) bool {
	parts, whole := a, &b[0]
	if len(a) == 1 {
		parts, whole = b, &a[0]
	}
	for i := range parts {
		if parts[i].role != whole.role && (parts[i].role == Furniture || whole.role == Furniture) {
			return false
		}
		if sharedWeight(parts[i].bag, whole.bag) < partShare*parts[i].weight || parts[i].length == 0 {
			return false
		}
	}
	return true
}

// bestChain picks the links that together score most with both sides in
// order. It is the usual dynamic programme over (i, j), kept sparse: only
// links are visited, and the best chain before (i, j) is a prefix maximum.
func bestChain(all []link, n, m int) []link {
	starts, ends := make([][]int32, n+1), make([][]int32, n+1)
	for k, l := range all {
		starts[l.i0] = append(starts[l.i0], int32(k))
		ends[l.i1] = append(ends[l.i1], int32(k))
	}
	total, before := make([]float64, len(all)), make([]int32, len(all))
	prefix := newPrefixMaximum(m)
	for i := 0; i <= n; i++ {
		for _, k := range ends[i] {
			prefix.raise(int(all[k].j1), total[k], k)
		}
		for _, k := range starts[i] {
			best, last := prefix.upTo(int(all[k].j0))
			total[k], before[k] = best+all[k].score, last
		}
	}
	_, k := prefix.upTo(m)
	var chain []link
	for ; k >= 0; k = before[k] {
		chain = append(chain, all[k])
	}
	slices.Reverse(chain)
	return chain
}

// A prefixMaximum answers "which link ending at or before j has the highest
// total" in logarithmic time (a Fenwick tree of maxima).
type prefixMaximum struct {
	total []float64
	link  []int32
}

func newPrefixMaximum(m int) *prefixMaximum {
	p := &prefixMaximum{make([]float64, m+2), make([]int32, m+2)}
	for i := range p.link {
		p.link[i] = -1
	}
	return p
}

func (p *prefixMaximum) raise(j int, total float64, link int32) {
	for j++; j < len(p.total); j += j & -j {
		if total > p.total[j] {
			p.total[j], p.link[j] = total, link
		}
	}
}

func (p *prefixMaximum) upTo(j int) (float64, int32) {
	total, link := 0.0, int32(-1)
	for j++; j > 0; j -= j & -j {
		if p.total[j] > total {
			total, link = p.total[j], p.link[j]
		}
	}
	return total, link
}
