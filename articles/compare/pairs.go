package compare

import (
	"cmp"
	"context"
	"slices"
)

func mirror(links []link) {
	for k := range links {
		l := &links[k]
		l.i0, l.i1, l.j0, l.j1 = l.j0, l.j1, l.i0, l.i1
	}
}

// pairParagraphs returns the links that stand in the same order on both sides
// and those that were moved, each sorted by the second side.
func pairParagraphs(ctx context.Context, v *vocabulary, a, b []paragraph) (inOrder, moved []link, err error) {
	near, err := candidates(ctx, v, a, b)
	if err != nil {
		return nil, nil, err
	}
	all, err := links(ctx, a, b, near)
	if err != nil {
		return nil, nil, err
	}
	inOrder = bestChain(all, len(a), len(b))
	left := newLeftovers(inOrder, len(a), len(b))
	for _, l := range findMoves(all, a, b, left) {
		if crosses(l, inOrder) {
			moved = append(moved, l)
		} else {
			inOrder = insertLink(inOrder, l)
		}
	}
	inOrder = pairHeadlines(inOrder, a, b, left)
	inOrder = fillGaps(inOrder, a, b, left)
	adoptNeighbours(inOrder, a, b, left)
	adoptNeighbours(moved, a, b, left)
	slices.SortFunc(moved, func(x, y link) int { return cmp.Compare(x.j0, y.j0) })
	return inOrder, moved, nil
}
