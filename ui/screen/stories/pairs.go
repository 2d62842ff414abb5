package stories

import "slices"

// OtherPair returns the versions of the story of two versions that are step pairs
// on: first those that follow each other, then those further apart. It is false
// where there is no other pair.
func (s *Stories) OtherPair(ids [2]string, step int) ([2]string, bool) {
	versions, _ := s.VersionsOf(ids[0])
	if len(versions) < 3 {
		return ids, false
	}
	pairs := pairsOf(len(versions))
	here := max(slices.IndexFunc(pairs, func(pair [2]int) bool {
		return [2]string{versions[pair[0]].ID, versions[pair[1]].ID} == ids
	}), 0)
	next := pairs[((here+step)%len(pairs)+len(pairs))%len(pairs)]
	return [2]string{versions[next[0]].ID, versions[next[1]].ID}, true
}

// pairsOf returns all pairs of n versions, neighbours first.
func pairsOf(n int) [][2]int {
	var pairs [][2]int
	for gap := 1; gap < n; gap++ {
		for i := 0; i+gap < n; i++ {
			pairs = append(pairs, [2]int{i, i + gap})
		}
	}
	return pairs
}

// Ordered returns two versions by their ids, the older one first.
func (s *Stories) Ordered(a, b string) [2]string {
	if s.Version(b).Dated.Before(s.Version(a).Dated) {
		a, b = b, a
	}
	return [2]string{a, b}
}
