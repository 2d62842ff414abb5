package judge

import "slices"

const (
	// weakLetters is up to how many letters a word has that says nothing when it
	// stands alone between two changes: kept by chance.
	weakLetters = 4

	// sparseKept is the share of the longer words of a paragraph below which what
	// is kept is kept by chance.
	sparseKept = .33

	// movedRun is how many words in a row must be equal to count as kept in
	// another paragraph.
	movedRun = 4

	// mostPairs bounds the pairs of equal words that are looked at in a
	// paragraph; in longer ones common words are passed over.
	mostPairs = 1 << 22
)

// A matcher finds the words that two paragraphs have in common, in order: a
// longest common subsequence (Hunt and Szymanski 1977, by the pairs of equal
// words, which are few). It keeps its buffers between paragraphs.
type matcher struct {
	gaps   int32              // counted so far, over all paragraphs
	places map[uint32][]int32 // of b's words, falling
	chain  []int32            // the best last pair for each length
	ends   []int32            // its place in b
	pairs  []pair
}

// A pair is two equal words and the pair before it.
type pair struct{ a, b, before int32 }

// match marks the words that a and b have in common as kept, and numbers the gaps
// between them on both sides.
func (m *matcher) match(a, b []*token) {
	if len(a) == 0 || len(b) == 0 {
		return
	}
	var common []pair
	for at := m.longest(a, b); at >= 0; at = m.pairs[at].before {
		p := m.pairs[at]
		a[p.a].kept, b[p.b].kept = true, true
		common = append(common, p)
	}
	dropWeak(a, b, common)
	dropSparse(a, b)
	// Kept words are the same on both sides, in order: gaps are counted by them.
	m.gaps = max(number(a, m.gaps), number(b, m.gaps))
}

// longest returns the last pair of a longest common subsequence, -1 for none.
func (m *matcher) longest(a, b []*token) int32 {
	if m.places == nil {
		m.places = make(map[uint32][]int32)
	}
	clear(m.places)
	for i := len(b) - 1; i >= 0; i-- {
		m.places[b[i].text] = append(m.places[b[i].text], int32(i))
	}
	most := mostPairs / len(a)
	m.chain, m.ends, m.pairs = m.chain[:0], m.ends[:0], m.pairs[:0]
	for i := range a {
		places := m.places[a[i].text]
		if len(places) > max(most, 1) {
			continue
		}
		for _, j := range places {
			k, _ := slices.BinarySearch(m.ends, j)
			before := int32(-1)
			if k > 0 {
				before = m.chain[k-1]
			}
			m.pairs = append(m.pairs, pair{int32(i), j, before})
			if k == len(m.ends) {
				m.ends, m.chain = append(m.ends, j), append(m.chain, int32(len(m.pairs)-1))
			} else {
				m.ends[k], m.chain[k] = j, int32(len(m.pairs)-1)
			}
		}
	}
	if len(m.chain) == 0 {
		return -1
	}
	return m.chain[len(m.chain)-1]
}

// dropWeak takes short words for lost that stand alone between words that only
// their side has, on both sides. common are the words that both have.
func dropWeak(a, b []*token, common []pair) {
	for _, p := range common {
		if weak(a, int(p.a)) && weak(b, int(p.b)) {
			a[p.a].kept, b[p.b].kept = false, false
		}
	}
}

// dropSparse takes all words for lost where less than sparseKept of the longer
// words of either side is kept: the paragraphs are others.
func dropSparse(a, b []*token) {
	if strongKept(a) >= sparseKept || strongKept(b) >= sparseKept {
		return
	}
	for _, t := range slices.Concat(a, b) {
		t.kept = false
	}
}

// strongKept is the share kept of the words that are not short.
func strongKept(list []*token) float64 {
	kept, all := 0, 0
	for _, t := range list {
		if t.letters > weakLetters || !t.spaced || t.kind != 0 {
			all++
			if t.kept {
				kept++
			}
		}
	}
	return float64(kept) / float64(max(1, all))
}

// weak reports whether a kept word is short and has none that is kept beside it.
func weak(list []*token, i int) bool {
	t := list[i]
	if !t.spaced || t.letters > weakLetters || t.kind != 0 {
		return false
	}
	return (i == 0 || !list[i-1].kept) && (i+1 == len(list) || !list[i+1].kept)
}

// number numbers the gaps between kept words from after, and returns the last
// number.
func number(list []*token, after int32) int32 {
	gap := after + 1
	for i := range list {
		if list[i].kept {
			gap++
		} else {
			list[i].gap = gap
		}
	}
	return gap
}

// matchRuns marks runs of words as kept that stand in other paragraphs of the
// other side.
func matchRuns(a, b []token) {
	places := make(map[uint64]int)
	for j := 0; j+movedRun <= len(b); j++ {
		if h, ok := runHash(b[j : j+movedRun]); ok {
			places[h] = j
		}
	}
	for i := 0; i+movedRun <= len(a); i++ {
		h, ok := runHash(a[i : i+movedRun])
		if !ok {
			continue
		}
		j, found := places[h]
		if !found {
			continue
		}
		for i < len(a) && j < len(b) && a[i].text == b[j].text && !a[i].kept && !b[j].kept {
			a[i].kept, b[j].kept, a[i].gap, b[j].gap = true, true, 0, 0
			i++
			j++
		}
	}
}

// runHash hashes a run of words none of which is kept.
func runHash(list []token) (h uint64, ok bool) {
	for _, t := range list {
		if t.kept {
			return 0, false
		}
		h = (h ^ uint64(t.text)) * 1099511628211
	}
	return h, true
}
