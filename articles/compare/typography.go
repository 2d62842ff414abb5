package compare

// markTypography marks kept cells that are written differently: other quotes,
// dashes, case or Unicode form, and words that one side wrote in one piece.
func markTypography(x, y []cell, textX, textY []paragraph) {
	for i := range x {
		c := &x[i]
		if !c.kept() {
			continue
		}
		d := &y[c.mate]
		if c.glued != d.glued || textX[c.part].text[c.start:c.end] != textY[d.part].text[d.start:d.end] {
			c.change, d.change = Typography, Typography
		}
	}
	forgiveGlue(x, y)
	forgiveGlue(y, x)
}

// forgiveGlue marks as typography the punctuation that fell out between two
// words that x wrote in one piece.
func forgiveGlue(x, y []cell) {
	for i := 1; i < len(x); i++ {
		a, b := &x[i-1], &x[i]
		if !a.glued || !b.glued || a.end != b.start || a.part != b.part || !a.kept() || !b.kept() {
			continue
		}
		for j := a.mate + 1; j < b.mate; j++ {
			if y[j].class == punctuation && !y[j].kept() {
				y[j].change = Typography
			}
		}
	}
}

// spacing returns a function that tells of cell k of x whether the white space
// before it differs from that before its mate, the cells before both being
// mates too.
func spacing(x, y []cell, textX, textY []paragraph) func(k int) bool {
	return func(k int) bool {
		c := &x[k]
		if k == 0 || !c.kept() || c.mate == 0 {
			return false
		}
		d := &y[c.mate]
		before, beforeMate := &x[k-1], &y[c.mate-1]
		if before.part != c.part || beforeMate.part != d.part || !settled(before) || !settled(beforeMate) {
			return false
		}
		return textX[c.part].text[before.end:c.start] != textY[d.part].text[beforeMate.end:d.start]
	}
}

// settled reports whether a cell differs in nothing but typography.
func settled(c *cell) bool { return c.kept() || c.change == Typography }

// typographicPlaces counts the places of x and y that differ in typography
// only; a place that shows on both sides counts once.
func typographicPlaces(x, y []cell, spacedX, spacedY func(k int) bool) int {
	places := 0
	for i := range x {
		if x[i].change == Typography && (i == 0 || x[i-1].change != Typography) || spacedX(i) {
			places++
		}
	}
	for j := range y {
		if lone := y[j].change == Typography && !y[j].kept(); lone && (j == 0 || y[j-1].change != Typography) {
			places++
		}
	}
	return places
}
