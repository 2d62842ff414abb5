package store

// group finds the stories.
func group(records []*record) []float32 {
	for _, r := range records {
		r.group = 0
	}
	return nil
}
