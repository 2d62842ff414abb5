package pair

// bestMatches holds the pairs in which each side is the other's best match.
type bestMatches struct {
	ofA, ofB []bestMatch
}

// A bestMatch is the best match of a paragraph, -1 where it has none or is not
// itself that one's best.
type bestMatch struct {
	other      int32
	similarity float64
}

func findBestMatches(pairs [][]Link, n int) bestMatches {
	m := bestMatches{make([]bestMatch, len(pairs)), make([]bestMatch, n)}
	for j := range m.ofB {
		m.ofB[j].other = -1
	}
	for i := range pairs {
		m.ofA[i].other = -1
		for _, l := range pairs[i] {
			if l.Similarity > m.ofA[i].similarity {
				m.ofA[i] = bestMatch{l.J0, l.Similarity}
			}
			if l.Similarity > m.ofB[l.J0].similarity {
				m.ofB[l.J0] = bestMatch{l.I0, l.Similarity}
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
func (m bestMatches) isBest(l Link) bool {
	return l.Similarity >= m.ofA[l.I0].similarity || l.Similarity >= m.ofB[l.J0].similarity
}

// deny reports whether a link takes a paragraph from a match that suits it far
// better: a moved paragraph must not be drawn to whatever stands where it was.
func (m bestMatches) deny(l Link) bool {
	for i := l.I0; i < l.I1; i++ {
		if x := m.ofA[i]; x.other >= 0 && (x.other < l.J0 || x.other >= l.J1) && l.prefers(x.similarity) {
			return true
		}
	}
	for j := l.J0; j < l.J1; j++ {
		if x := m.ofB[j]; x.other >= 0 && (x.other < l.I0 || x.other >= l.I1) && l.prefers(x.similarity) {
			return true
		}
	}
	return false
}

// prefers reports whether a similarity elsewhere is so much higher that the
// link is given up for it. A part of a split or merge needs no margin: it is
// the smaller part of the link's own similarity.
func (l Link) prefers(elsewhere float64) bool {
	if elsewhere < movedSimilarity {
		return false
	}
	return l.I1-l.I0 > 1 || l.J1-l.J0 > 1 || elsewhere >= l.Similarity+matchMargin
}
