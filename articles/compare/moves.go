package compare

import (
	"cmp"
	"slices"
)

const (
	// movedSimilarity and movedWords say when two leftover paragraphs are one
	// that moved. Both are stricter than for paragraphs in order: nothing but
	// the words speaks for a move.
	movedSimilarity = 0.40
	movedWords      = 6
	// movedEqualWords is enough where the wording is the same throughout.
	movedEqualWords = 3

	// gapCells bounds the gaps between links that are weighed pair by pair.
	gapCells = 1 << 12

	// lonePair is the similarity above which the only paragraph left between
	// two links, on both sides, continues the other: a heavy rewrite in place.
	lonePair = 0.12
)

// leftovers says which paragraphs no link has taken yet.
type leftovers struct{ a, b []bool }

func newLeftovers(taken []link, n, m int) leftovers {
	left := leftovers{make([]bool, n), make([]bool, m)}
	for i := range left.a {
		left.a[i] = true
	}
	for j := range left.b {
		left.b[j] = true
	}
	for _, l := range taken {
		left.take(l)
	}
	return left
}

func (left leftovers) take(l link) {
	for i := l.i0; i < l.i1; i++ {
		left.a[i] = false
	}
	for j := l.j0; j < l.j1; j++ {
		left.b[j] = false
	}
}

func (left leftovers) free(l link) bool {
	return !slices.Contains(left.a[l.i0:l.i1], false) && !slices.Contains(left.b[l.j0:l.j1], false)
}

// findMoves picks, best first, the links between paragraphs that are left over
// on both sides.
func findMoves(all []link, a, b []paragraph, left leftovers) []link {
	var possible []link
	for _, l := range all {
		if !left.free(l) || a[l.i0].role == Furniture || b[l.j0].role == Furniture {
			continue
		}
		words := min(wordsIn(a[l.i0:l.i1]), wordsIn(b[l.j0:l.j1]))
		if l.similarity >= movedSimilarity && words >= movedWords || l.similarity == 1 && words >= movedEqualWords {
			possible = append(possible, l)
		}
	}
	slices.SortStableFunc(possible, func(x, y link) int { return cmp.Compare(y.score, x.score) })
	var moves []link
	for _, l := range possible {
		if left.free(l) {
			left.take(l)
			moves = append(moves, l)
		}
	}
	return moves
}

func wordsIn(paragraphs []paragraph) int {
	n := 0
	for i := range paragraphs {
		n += paragraphs[i].length
	}
	return n
}

// crosses reports whether a link stands out of order among links in order.
func crosses(l link, inOrder []link) bool {
	k, _ := slices.BinarySearchFunc(inOrder, l.i0, func(x link, i int32) int { return cmp.Compare(x.i0, i) })
	return k > 0 && inOrder[k-1].j1 > l.j0 || k < len(inOrder) && inOrder[k].j0 < l.j1
}

// insertLink puts a link that crosses none into its place.
func insertLink(inOrder []link, l link) []link {
	k, _ := slices.BinarySearchFunc(inOrder, l.i0, func(x link, i int32) int { return cmp.Compare(x.i0, i) })
	return slices.Insert(inOrder, k, l)
}

// fillGaps looks once more between the links: in a small gap every pair can be
// weighed, also those that share no rare word, and where a gap holds a single
// paragraph on each side its place speaks for it.
func fillGaps(chain []link, a, b []paragraph) []link {
	var out []link
	i, j := 0, 0
	gap := func(i1, j1 int) {
		if i == i1 || j == j1 || (i1-i)*(j1-j) > gapCells {
			return
		}
		for _, l := range linksInGap(a[i:i1], b[j:j1]) {
			l.i0, l.i1, l.j0, l.j1 = l.i0+int32(i), l.i1+int32(i), l.j0+int32(j), l.j1+int32(j)
			out = append(out, l)
		}
	}
	for _, l := range chain {
		gap(int(l.i0), int(l.j0))
		out = append(out, l)
		i, j = int(l.i1), int(l.j1)
	}
	gap(len(a), len(b))
	return out
}

func linksInGap(a, b []paragraph) []link {
	var all []link
	for i := range a {
		for j := range b {
			if l := newLink(a, b, i, i+1, j, j+1); l.score > 0 {
				all = append(all, l)
			}
		}
	}
	if chain := bestChain(all, len(a), len(b)); len(chain) > 0 {
		return chain
	}
	i, j := onlyBody(a), onlyBody(b)
	if i < 0 || j < 0 {
		return nil
	}
	if l := newLink(a, b, i, i+1, j, j+1); l.similarity >= lonePair {
		return []link{l}
	}
	return nil
}

// onlyBody returns the one paragraph that is not furniture or headline, or -1.
func onlyBody(paragraphs []paragraph) int {
	only := -1
	for i := range paragraphs {
		if r := paragraphs[i].role; r == Furniture || r == Headline {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// pairHeadlines sets two leftover headlines side by side, whatever they say:
// a reader wants to see how the headline changed.
func pairHeadlines(inOrder []link, a, b []paragraph, left leftovers) []link {
	isHeadline := func(p paragraph) bool { return p.role == Headline }
	i, j := slices.IndexFunc(a, isHeadline), slices.IndexFunc(b, isHeadline)
	if i < 0 || j < 0 || !left.a[i] || !left.b[j] {
		return inOrder
	}
	l := newLink(a, b, i, i+1, j, j+1)
	if crosses(l, inOrder) {
		return inOrder
	}
	left.take(l)
	return insertLink(inOrder, l)
}
