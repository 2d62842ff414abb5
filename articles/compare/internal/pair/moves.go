package pair

import (
	"cmp"
	"slices"
	"variorum/articles/compare/internal/edit"
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

func NewLeftovers(taken []Link, n, m int) leftovers {
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

func (left leftovers) take(l Link) {
	for i := l.I0; i < l.I1; i++ {
		left.a[i] = false
	}
	for j := l.J0; j < l.J1; j++ {
		left.b[j] = false
	}
}

func (left leftovers) free(l Link) bool {
	return !slices.Contains(left.a[l.I0:l.I1], false) && !slices.Contains(left.b[l.J0:l.J1], false)
}

// FindMoves picks, best first, the links between paragraphs that are left over
// on both sides.
func FindMoves(all []Link, a, b []Paragraph, left leftovers) []Link {
	var possible []Link
	for _, l := range all {
		if !left.free(l) || a[l.I0].Role == edit.RoleFurniture || b[l.J0].Role == edit.RoleFurniture {
			continue
		}
		words := min(WordsIn(a[l.I0:l.I1]), WordsIn(b[l.J0:l.J1]))
		if l.Similarity >= movedSimilarity && words >= movedWords || l.Similarity == 1 && words >= movedEqualWords {
			possible = append(possible, l)
		}
	}
	slices.SortStableFunc(possible, func(x, y Link) int { return cmp.Compare(y.Score, x.Score) })
	var moves []Link
	for _, l := range possible {
		if left.free(l) {
			left.take(l)
			moves = append(moves, l)
		}
	}
	return moves
}

func WordsIn(paragraphs []Paragraph) int {
	n := 0
	for i := range paragraphs {
		n += paragraphs[i].Length
	}
	return n
}

// Crosses reports whether a link stands out of order among links in order.
func Crosses(l Link, inOrder []Link) bool {
	k, _ := slices.BinarySearchFunc(inOrder, l.I0, func(x Link, i int32) int { return cmp.Compare(x.I0, i) })
	return k > 0 && inOrder[k-1].J1 > l.J0 || k < len(inOrder) && inOrder[k].J0 < l.J1
}

// insertLink puts a link that crosses none into its place.
func insertLink(inOrder []Link, l Link) []Link {
	k, _ := slices.BinarySearchFunc(inOrder, l.I0, func(x Link, i int32) int { return cmp.Compare(x.I0, i) })
	return slices.Insert(inOrder, k, l)
}
