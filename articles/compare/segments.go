package compare

// number gives every cell that is not kept its change and the edit it belongs
// to: what stands between two kept cells, on both sides, is one edit. Moved
// runs are edits of their own. It returns the number of edits.
func number(x, y []cell) int {
	edits := 0
	for i, j := 0, 0; i < len(x) || j < len(y); i, j = i+1, j+1 {
		i0, j0 := i, j
		for i < len(x) && !x[i].kept() {
			i++
		}
		for j < len(y) && !y[j].kept() {
			j++
		}
		edits = numberGap(x[i0:i], y[j0:j], edits)
	}
	return numberMoves(x, y, edits)
}

// numberGap numbers the cells between two kept ones.
func numberGap(x, y []cell, edits int) int {
	left, right := unmarked(x), unmarked(y)
	if left+right == 0 {
		return edits
	}
	edits++
	for side, cells := range [2][]cell{x, y} {
		for k := range cells {
			c := &cells[k]
			if c.change != ChangeNone {
				continue
			}
			switch {
			case left > 0 && right > 0:
				c.change = ChangeReplaced
			case side == 0:
				c.change = ChangeRemoved
			default:
				c.change = ChangeAdded
			}
			c.edit = int32(edits)
		}
	}
	return edits
}

// unmarked counts the cells that are neither moved nor mere typography.
func unmarked(cells []cell) int {
	n := 0
	for k := range cells {
		if cells[k].change == ChangeNone {
			n++
		}
	}
	return n
}

// numberMoves numbers moved runs, the same on both sides where both stand in
// this row.
func numberMoves(x, y []cell, edits int) int {
	for i := range x {
		c := &x[i]
		if c.change != ChangeMoved {
			continue
		}
		if i == 0 || x[i-1].change != ChangeMoved || !follows(&x[i-1], c) {
			edits++
		}
		c.edit = int32(edits)
		if c.twin >= 0 {
			y[c.twin].edit = int32(edits)
		}
	}
	for j := range y {
		c := &y[j]
		if c.change != ChangeMoved || c.twin >= 0 {
			continue
		}
		if j == 0 || y[j-1].change != ChangeMoved || !follows(&y[j-1], c) {
			edits++
		}
		c.edit = int32(edits)
	}
	return edits
}

// follows reports whether two neighbouring moved cells moved together.
func follows(before, c *cell) bool {
	if c.twin >= 0 || before.twin >= 0 {
		return c.twin == before.twin+1 && before.twin >= 0
	}
	return c.other == before.other
}

// A mark is what a segment says of its text.
type mark struct {
	change Change
	flags  Flags
	edit   int32
	other  int32
	twin   int32 // keeps respelled words apart, since each has letters of its own to stress
}

// unchanged is the mark of text that is kept as it is.
func unchanged() mark { return mark{other: alone, twin: alone} }

func markOf(c *cell) mark {
	m := mark{c.change, c.flags, c.edit, c.other, alone}
	if c.change == ChangeReplaced {
		m.twin = c.twin
	}
	return m
}

// between is the mark of the white space between two neighbouring cells: it
// belongs to an edit that goes on around it.
func between(before, c *cell) mark {
	m, n := markOf(before), markOf(c)
	if m == n {
		return m
	}
	if m.edit > 0 && m.edit == n.edit && m.change == n.change {
		m.flags &= n.flags
		m.twin = alone
		return m
	}
	return unchanged()
}

// cutSegments cuts a paragraph's text into segments, one for each stretch with
// the same mark. spaced tells of cell k that the white space before it differs
// from that of the other side. stress lists the changed letters of cell k.
func cutSegments(text string, cells []cell, spaced func(k int) bool, stress func(k int) []Span) []Segment {
	var out []Segment
	at, last := 0, unchanged()
	add := func(m mark, end int) {
		switch {
		case end == at:
			return
		case len(out) > 0 && m == last:
			s := &out[len(out)-1]
			s.Text = text[at-len(s.Text) : end]
		default:
			out = append(out, Segment{Text: text[at:end], Change: m.change, Flags: m.flags, Edit: int(m.edit), Other: int(m.other)})
		}
		at, last = end, m
	}
	for k := range cells {
		c := &cells[k]
		switch {
		case k == 0:
			add(unchanged(), int(c.start))
		case spaced(k):
			add(mark{change: ChangeTypography, other: alone, twin: alone}, int(c.start))
		default:
			add(between(&cells[k-1], c), int(c.start))
		}
		add(markOf(c), int(c.end))
		if c.change == ChangeReplaced && c.twin >= 0 {
			out[len(out)-1].Stress = stress(k)
		}
	}
	add(unchanged(), len(text))
	if len(out) == 0 {
		out = append(out, Segment{Other: alone})
	}
	return out
}
