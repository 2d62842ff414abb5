package compare

// mates holds the pairs in which each side is the other's best match.
type mates struct {
	ofA, ofB []mate
}

// A mate is the best match of a paragraph, -1 where it has none or is not
// itself that one's best.
type mate struct {
	other      int32
	similarity float64
}

func findMates(pairs [][]link, n int) mates {
	m := mates{make([]mate, len(pairs)), make([]mate, n)}
	for j := range m.ofB {
		m.ofB[j].other = -1
	}
	for i := range pairs {
		m.ofA[i].other = -1
		for _, l := range pairs[i] {
			if l.similarity > m.ofA[i].similarity {
				m.ofA[i] = mate{l.j0, l.similarity}
			}
			if l.similarity > m.ofB[l.j0].similarity {
				m.ofB[l.j0] = mate{l.i0, l.similarity}
			}
		}
	}
	for i := range m.ofA {
		if j := m.ofA[i].other; j >= 0 && m.ofB[j].other != int32(i) {
			m.ofA[i].other = -1
		}
	}
	for j := range m.ofB {
		if i := m.ofB[j].other; i >= 0 && m.ofA[i].other != int32(j) {
			m.ofB[j].other = -1
		}
	}
	return m
}

// isBest reports whether a pair is the best match of either of its sides. The
// largest part of a split has the whole as its best match, so splits and
// merges need be tried around such pairs only.
func (m mates) isBest(l link) bool {
	return l.similarity >= m.ofA[l.i0].similarity || l.similarity >= m.ofB[l.j0].similarity
}

// deny reports whether a link takes a paragraph from a mate that suits it far
// better: a moved paragraph must not be drawn to whatever stands where it was.
func (m mates) deny(l link) bool {
	for i := l.i0; i < l.i1; i++ {
		if x := m.ofA[i]; x.other >= 0 && (x.other < l.j0 || x.other >= l.j1) && l.prefers(x.similarity) {
			return true
		}
	}
	for j := l.j0; j < l.j1; j++ {
		if x := m.ofB[j]; x.other >= 0 && (x.other < l.i0 || x.other >= l.i1) && l.prefers(x.similarity) {
			return true
		}
	}
	return false
}

// prefers reports whether a similarity elsewhere is so much higher that the
// link is given up for it. A part of a split or merge needs no margin: it is
// the smaller part of the link's own similarity.
func (l link) prefers(elsewhere float64) bool {
	if elsewhere < movedSimilarity {
		return false
	}
	return l.i1-l.i0 > 1 || l.j1-l.j0 > 1 || elsewhere >= l.similarity+mateMargin
}
