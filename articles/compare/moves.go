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
		if !left.free(l) || a[l.i0].role == RoleFurniture || b[l.j0].role == RoleFurniture {
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
