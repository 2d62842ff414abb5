package group

import (
	"cmp"
	"context"
	"slices"

	"variorum/articles/work"
)

const (
	// minSamples is how many indexed shingles two articles must share to be
	// measured: fewer happen by chance.
	minSamples = 2

	// Where more than crowdSize articles have a shingle, each is only paired with
	// the crowdWindow nearest on either side, in the order of their texts'
	// digests. A template with a thousand instances then costs no million
	// measurements, while a report that a thousand papers print still hangs
	// together; what sets two versions apart from the crowd is in rarer shingles.
	crowdSize   = 64
	crowdWindow = 6

	// indexParts is in how many parts of about equal size the index is cut, so
	// that entering an article moves little.
	indexParts = 1 << 13
)

// An index tells which nodes share sampled shingles.
type index struct {
	parts [indexParts][]indexEntry // sorted by hash, then by the order of nodes
}

// An indexEntry says that a node has a shingle.
type indexEntry struct {
	hash uint32
	node int32
}

// partOf is the part that a hash belongs to. Samples fill the low hashes, which
// the lower bits spread.
func partOf(hash uint32) uint32 { return hash % indexParts }

// fill enters many nodes at once, on all cores.
func (x *index) fill(ctx context.Context, nodes []node, which []int32) error {
	for _, n := range which {
		for _, m := range nodes[n].sketch.Sample() {
			p := &x.parts[partOf(m.Hash())]
			*p = append(*p, indexEntry{m.Hash(), n})
		}
	}
	return work.Each(ctx, indexParts, func() func(int) error {
		return func(p int) error {
			slices.SortFunc(x.parts[p], func(a, b indexEntry) int { return compareEntries(nodes, a, b) })
			return nil
		}
	})
}

func compareEntries(nodes []node, a, b indexEntry) int {
	return cmp.Or(cmp.Compare(a.hash, b.hash), nodes[a.node].key.compare(nodes[b.node].key))
}

// enter enters a node, and calls touched with the nodes whose candidates change
// by that.
func (x *index) enter(nodes []node, n int32, touched func(int32)) {
	for _, m := range nodes[n].sketch.Sample() {
		p := &x.parts[partOf(m.Hash())]
		at, _ := slices.BinarySearchFunc(*p, indexEntry{m.Hash(), n}, func(a, b indexEntry) int { return compareEntries(nodes, a, b) })
		*p = slices.Insert(*p, at, indexEntry{m.Hash(), n})
		x.disturb(m.Hash(), at, touched)
	}
}

// leave takes a node out, and calls touched like enter.
func (x *index) leave(nodes []node, n int32, touched func(int32)) {
	for _, m := range nodes[n].sketch.Sample() {
		p := &x.parts[partOf(m.Hash())]
		at, found := slices.BinarySearchFunc(*p, indexEntry{m.Hash(), n}, func(a, b indexEntry) int { return compareEntries(nodes, a, b) })
		if !found {
			continue
		}
		x.disturb(m.Hash(), at, touched)
		*p = slices.Delete(*p, at, at+1)
	}
}

// disturb calls touched with those whose windows change where a node is put to,
// or taken from, a place among those that have a shingle.
func (x *index) disturb(hash uint32, at int, touched func(int32)) {
	p := x.parts[partOf(hash)]
	from, to := x.run(hash)
	switch n := to - from; {
	case n <= crowdSize: // all are paired with all: those that it is paired with are found from its side
		return
	case n > crowdSize+1:
		from, to = max(from, at-crowdWindow), min(to, at+crowdWindow+1)
	}
	for ; from < to; from++ {
		touched(p[from].node)
	}
}

// run returns the range of the part of a hash that has this hash.
func (x *index) run(hash uint32) (from, to int) {
	p := x.parts[partOf(hash)]
	byHash := func(e indexEntry, h uint32) int { return cmp.Compare(e.hash, h) }
	from, _ = slices.BinarySearchFunc(p, hash, byHash)
	to, _ = slices.BinarySearchFunc(p[from:], hash+1, byHash)
	return from, from + to
}

// candidates appends to found the nodes that share minSamples samples with a
// node. shared is space to work in, zero for all nodes.
func (x *index) candidates(nodes []node, n int32, shared []uint16, found []int32) []int32 {
	met := found[len(found):]
	for _, m := range nodes[n].sketch.Sample() {
		p := x.parts[partOf(m.Hash())]
		from, to := x.run(m.Hash())
		if to-from > crowdSize {
			at, _ := slices.BinarySearchFunc(p, indexEntry{m.Hash(), n}, func(a, b indexEntry) int { return compareEntries(nodes, a, b) })
			from, to = max(from, at-crowdWindow), min(to, at+crowdWindow+1)
		}
		for _, e := range p[from:to] {
			if e.node == n {
				continue
			}
			if shared[e.node] == 0 {
				met = append(met, e.node)
			}
			shared[e.node]++
		}
	}
	kept := met[:0]
	for _, m := range met {
		if shared[m] >= minSamples {
			kept = append(kept, m)
		}
		shared[m] = 0
	}
	return append(found, kept...)
}
