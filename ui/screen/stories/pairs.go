package stories

// PairsOf returns all pairs of n versions, neighbours first.
func PairsOf(n int) [][2]int {
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
