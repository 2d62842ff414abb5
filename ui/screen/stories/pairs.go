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
