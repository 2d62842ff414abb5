package pair

import (
	"slices"
)

// BestChain picks the links that together score most with both sides in
// order. It is the usual dynamic programme over (i, j), kept sparse: only
// links are visited, and the best chain before (i, j) is a prefix maximum.
func BestChain(all []Link, n, m int) []Link {
	starts, ends := make([][]int32, n+1), make([][]int32, n+1)
	for k, l := range all {
		starts[l.I0] = append(starts[l.I0], int32(k))
		ends[l.I1] = append(ends[l.I1], int32(k))
	}
	total, before := make([]float64, len(all)), make([]int32, len(all))
	prefix := newPrefixMaximum(m)
	for i := 0; i <= n; i++ {
		for _, k := range ends[i] {
			prefix.raise(int(all[k].J1), total[k], k)
		}
		for _, k := range starts[i] {
			best, last := prefix.upTo(int(all[k].J0))
			total[k], before[k] = best+all[k].Score, last
		}
	}
	_, k := prefix.upTo(m)
	var chain []Link
	for ; k >= 0; k = before[k] {
		chain = append(chain, all[k])
	}
	slices.Reverse(chain)
	return chain
}

// A prefixMaximum answers "which link ending at or before j has the highest
// total" in logarithmic time (a Fenwick tree of maxima).
type prefixMaximum struct {
	total []float64
	link  []int32
}

func newPrefixMaximum(m int) *prefixMaximum {
	p := &prefixMaximum{make([]float64, m+2), make([]int32, m+2)}
	for i := range p.link {
		p.link[i] = -1
	}
	return p
}

func (p *prefixMaximum) raise(j int, total float64, link int32) {
	for j++; j < len(p.total); j += j & -j {
		if total > p.total[j] {
			p.total[j], p.link[j] = total, link
		}
	}
}

func (p *prefixMaximum) upTo(j int) (float64, int32) {
	total, link := 0.0, int32(-1)
	for j++; j > 0; j -= j & -j {
		if p.total[j] > total {
			total, link = p.total[j], p.link[j]
		}
	}
	return total, link
}
