package wording

import (
	"cmp"
	"slices"
)

const (
	// Of each sketch the marks with hashes in the lowest eighth (or sampleLeast
	// of them, in short articles) go into the index.
	sampleBits  = 3
	sampleLeast = 96
)

// Sample is the part of a sketch that the index holds: the marks with the
// smallest hashes, so that two articles sample the same ones.
func (s *Sketch) Sample() []Mark {
	n, _ := slices.BinarySearchFunc(s.marks, uint32(1)<<(hashBits-sampleBits), func(m Mark, h uint32) int {
		return cmp.Compare(m.Hash(), h)
	})
	return s.marks[:max(n, min(len(s.marks), sampleLeast))]
}
