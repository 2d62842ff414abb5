package pair

import (
	"cmp"
	"context"
	"slices"
)

func Mirror(links []Link) {
	for k := range links {
		l := &links[k]
		l.I0, l.I1, l.J0, l.J1 = l.J0, l.J1, l.I0, l.I1
	}
}

// Pair returns the links that stand in the same order on both sides
// and those that were moved, each sorted by the second side. Where another
// paragraph stands between two parts of a split or merge, the two change places
// in a or b: links are ranges of what Pair leaves behind, which knows no bags.
func Pair(ctx context.Context, v *Vocabulary, a, b []Paragraph) (inOrder, moved []Link, err error) {
	near, err := Candidates(ctx, v, a, b)
	if err != nil {
		return nil, nil, err
	}
	all, err := weighLinks(ctx, a, b, near)
	if err != nil {
		return nil, nil, err
	}
	inOrder = BestChain(all, len(a), len(b))
	left := NewLeftovers(inOrder, len(a), len(b))
	for _, l := range FindMoves(all, a, b, left) {
		if Crosses(l, inOrder) {
			moved = append(moved, l)
		} else {
			inOrder = insertLink(inOrder, l)
		}
	}
	inOrder = pairHeadlines(inOrder, a, b, left)
	inOrder = fillGaps(inOrder, a, b, left)
	adoptNeighbours(inOrder, a, b, left)
	adoptNeighbours(moved, a, b, left)
	gatherParts(inOrder, moved, a, b, left)
	slices.SortFunc(moved, func(x, y Link) int { return cmp.Compare(x.J0, y.J0) })
	for _, side := range [2][]Paragraph{a, b} {
		for i := range side {
			side[i].Bag = nil // a book's weigh as much as its text
		}
	}
	return inOrder, moved, nil
}
