package pair

import (
	"variorum/articles/compare/internal/edit"
)

const (
	// gatheredShare is the share of a part's weight that must stand in what its
	// whole has left over, where another paragraph stands before it: .25 to .35
	// find the same parts on bible chapters with a verse between, .40 fewer.
	gatheredShare = 0.35
	// gatheredWords keeps out headings, greetings and bylines, which share their
	// few words with any paragraph. On bible chapters 4 to 5 are as good.
	gatheredWords = 5
)

// gatherParts widens links over a single paragraph that stands between two parts
// of a split or merge: an inserted line, a pulled-out quotation. The two change
// places among the paragraphs, so that the parts of a link stand together.
func gatherParts(inOrder, moved []Link, a, b []Paragraph, left leftovers) {
	links := [2][]Link{inOrder, moved}
	sideA := gatherer{a, left.a, links, func(l *Link) (from, to *int32) { return &l.I0, &l.I1 }}
	sideB := gatherer{b, left.b, links, func(l *Link) (from, to *int32) { return &l.J0, &l.J1 }}
	for k := range inOrder {
		l := &inOrder[k]
		if l.J1-l.J0 == 1 {
			sideA.gather(l, &b[l.J0])
		}
		if l.I1-l.I0 == 1 {
			sideB.gather(l, &a[l.I0])
		}
	}
}

// A gatherer looks for parts on one side.
type gatherer struct {
	paragraphs []Paragraph
	free       []bool
	links      [2][]Link
	of         func(l *Link) (from, to *int32) // the side's range of a link
}

// gather widens a link whose other side is whole by a leftover paragraph behind
// the next one, or before the last.
func (g *gatherer) gather(l *Link, whole *Paragraph) {
	from, to := g.of(l)
	if !g.reaches(*to+1) && !g.reaches(*from-2) {
		return
	}
	rest := whole.Bag
	for i := *from; i < *to; i++ {
		rest = bagWithout(rest, g.paragraphs[i].Bag)
	}
	for _, place := range [2]struct{ between, part int32 }{{*to, *to + 1}, {*from - 1, *from - 2}} {
		if !g.reaches(place.part) {
			continue
		}
		if p := &g.paragraphs[place.part]; sharedWeight(p.Bag, rest) >= gatheredShare*p.weight && g.swap(place.between, place.part) {
			g.free[place.between] = false
			*from, *to = min(*from, place.between), max(*to, place.between+1)
			return
		}
	}
}

// reaches reports whether a paragraph may be another part.
func (g *gatherer) reaches(i int32) bool {
	if i < 0 || int(i) >= len(g.paragraphs) || !g.free[i] {
		return false
	}
	p := &g.paragraphs[i]
	return p.Role == edit.RoleBody && !p.Heading && p.Length >= gatheredWords
}

// swap lets a leftover paragraph change places with its neighbour, unless that
// is one of several in its link.
func (g *gatherer) swap(neighbour, leftover int32) bool {
	alone := g.free[neighbour]
	for _, links := range g.links {
		for n := range links {
			if from, to := g.of(&links[n]); *from == neighbour && *to == neighbour+1 {
				*from, *to = leftover, leftover+1
				alone = true
			}
		}
	}
	if alone {
		g.paragraphs[neighbour], g.paragraphs[leftover] = g.paragraphs[leftover], g.paragraphs[neighbour]
		g.free[neighbour], g.free[leftover] = true, g.free[neighbour]
	}
	return alone
}
