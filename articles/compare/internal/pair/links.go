package pair

import (
	"context"
	"slices"
	"variorum/articles/compare/internal/edit"
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
	// shortShare is that share for parts of no more than shortPart words: headings,
	// bylines and lines of a listing share a word or two with anything. Up to three
	// words it costs no part of a verse in the bible chapters, four cost two of 120.
	shortShare = 0.70
	shortPart  = 3
	// otherRole is what similarity loses between blocks of different roles,
	// a caption and a paragraph say: possible, but seldom meant.
	otherRole = 0.10
	// matchMargin is how much more similar two paragraphs that are each other's
	// best match must be than a link that would part them.
	matchMargin = 0.15
	// longestJoin is how many paragraphs a split or merge is tried with. More are
	// adopted where they are left over, see mostParts.
	longestJoin = 3
)

// A Link pairs paragraphs a[i0:i1] with b[j0:j1]; one side has exactly one.
type Link struct {
	I0, I1, J0, J1 int32
	Similarity     float64
	Score          float64
}

// NewLink weighs a link; its score is positive where it is worth making.
func NewLink(a, b []Paragraph, i0, i1, j0, j1 int) Link {
	x, y := joinParagraphs(a[i0:i1]), joinParagraphs(b[j0:j1])
	l := Link{I0: int32(i0), I1: int32(i1), J0: int32(j0), J1: int32(j1)}
	if (x.Role == edit.RoleFurniture) != (y.Role == edit.RoleFurniture) {
		return l
	}
	l.Similarity = similarityOf(x, y)
	s := l.Similarity
	if x.Role != y.Role && s < 1 {
		s -= otherRole
	}
	l.Score = max(1, float64(x.Length+y.Length)/2) * (s - sameParagraph + benefitOfDoubt)
	return l
}

// shift moves a link by i and j.
func (l Link) shift(i, j int) Link {
	l.I0, l.I1, l.J0, l.J1 = l.I0+int32(i), l.I1+int32(i), l.J0+int32(j), l.J1+int32(j)
	return l
}

// weighLinks weighs all candidate pairs, and the splits and merges around them. Its
// only error is ctx's.
func weighLinks(ctx context.Context, a, b []Paragraph, near [][]int32) ([]Link, error) {
	pairs := make([][]Link, len(a)) // by i, sorted by j
	err := eachParagraph(ctx, len(a), func() func(i int) {
		return func(i int) {
			pairs[i] = make([]Link, len(near[i]))
			for k, j := range near[i] {
				pairs[i][k] = NewLink(a, b, i, i+1, int(j), int(j)+1)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	best := findBestMatches(pairs, len(b))
	j := joiner{a: a, b: b, pairs: pairs, best: best}
	var out []Link
	for i := range a {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		for _, l := range pairs[i] {
			if l.Score > 0 && !best.deny(l) {
				out = append(out, l)
			}
			if best.isBest(l) && l.Similarity <= 1-joinGain {
				out = j.around(l, out)
			}
		}
	}
	return out, nil
}

// A joiner tries splits and merges.
type joiner struct {
	a, b  []Paragraph
	pairs [][]Link
	best  bestMatches
	tried []linkSpan // those that may be met again
}

// A linkSpan is a link before it is weighed.
type linkSpan struct{ i0, i1, j0, j1 int }

// around appends the splits and merges that hold pair l and are worth making.
func (g *joiner) around(l Link, out []Link) []Link {
	i, j := int(l.I0), int(l.J0)
	g.tried = slices.DeleteFunc(g.tried, func(s linkSpan) bool { return s.i1 <= i }) // pairs come in the order of i
	for n := 2; n <= longestJoin; n++ {
		for back := range n {
			for _, s := range [2]linkSpan{{i, i + 1, j - back, j - back + n}, {i - back, i - back + n, j, j + 1}} {
				if s.i0 < 0 || s.j0 < 0 || s.i1 > len(g.a) || s.j1 > len(g.b) || slices.Contains(g.tried, s) {
					continue
				}
				g.tried = append(g.tried, s)
				if l, ok := g.try(s); ok {
					out = append(out, l)
				}
			}
		}
	}
	return out
}

// try weighs a split or merge against the best pair within it.
func (g *joiner) try(s linkSpan) (Link, bool) {
	if !partsBelong(g.a[s.i0:s.i1], g.b[s.j0:s.j1]) {
		return Link{}, false
	}
	l := NewLink(g.a, g.b, s.i0, s.i1, s.j0, s.j1)
	if l.Score <= 0 || g.best.deny(l) {
		return l, false
	}
	single := 0.0
	for i := s.i0; i < s.i1; i++ {
		for _, p := range g.pairs[i] {
			if int(p.J0) >= s.j0 && int(p.J0) < s.j1 {
				single = max(single, p.Similarity)
			}
		}
	}
	return l, l.Similarity >= single+joinGain
}

// partsBelong reports whether every part of a split or merge shares enough
// with the whole.
func partsBelong(a, b []Paragraph) bool {
	parts, whole := a, &b[0]
	if len(a) == 1 {
		parts, whole = b, &a[0]
	}
	for i := range parts {
		if parts[i].Role != whole.Role && (parts[i].Role == edit.RoleFurniture || whole.Role == edit.RoleFurniture) {
			return false
		}
		if sharedWeight(parts[i].Bag, whole.Bag) < leastShared(&parts[i], partShare)*parts[i].weight || parts[i].Length == 0 {
			return false
		}
	}
	return true
}

// leastShared is the share of a part's weight that must stand in the whole it was
// split from, where usual is enough for most.
func leastShared(part *Paragraph, usual float64) float64 {
	if part.Length <= shortPart {
		return max(usual, shortShare)
	}
	return usual
}
