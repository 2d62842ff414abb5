package compare

import (
	"context"
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
	if (x.role == RoleFurniture) != (y.role == RoleFurniture) {
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

// partsBelong reports whether every part of a split or merge shares enough
// with the whole.
func partsBelong(a, b []paragraph) bool {
	parts, whole := a, &b[0]
	if len(a) == 1 {
		parts, whole = b, &a[0]
	}
	for i := range parts {
		if parts[i].role != whole.role && (parts[i].role == RoleFurniture || whole.role == RoleFurniture) {
			return false
		}
		if sharedWeight(parts[i].bag, whole.bag) < partShare*parts[i].weight || parts[i].length == 0 {
			return false
		}
	}
	return true
}
