package compare

// An Edit is one change of a row: what differs between two words that are kept,
// on both sides, or words that moved.
type Edit struct {
	Change   Change    // ChangeReplaced where both sides have it
	Flags    Flags     // of all its segments
	Old, New []Stretch // where it stands, in order; none on a side that lacks it
}

// A Stretch is a range of bytes of one part of a row's side.
type Stretch struct {
	Part int // index into the row's Old or New
	Span
}

// listEdits gathers the edits of a row from its segments, which number them
// from 1 to n.
func listEdits(old, new []Part, n int) []Edit {
	if n == 0 {
		return nil
	}
	edits := make([]Edit, n)
	for side, parts := range [2][]Part{old, new} {
		all := stretches(parts)
		for len(all) > 0 {
			number := all[0].edit
			end := 0
			for end < len(all) && all[end].edit == number {
				end++
			}
			e := &edits[number-1]
			into := [2]*[]Stretch{&e.Old, &e.New}[side]
			for _, s := range all[:end] {
				*into = append(*into, s.Stretch)
				e.Change, e.Flags = s.change, e.Flags|s.flags
			}
			all = all[end:]
		}
	}
	return edits
}

// An editedStretch is a stretch and what became of it.
type editedStretch struct {
	Stretch
	edit   int
	change Change
	flags  Flags
}

// stretches lists the changed stretches of a side, neighbouring segments of one
// edit as one.
func stretches(parts []Part) []editedStretch {
	var out []editedStretch
	for p, part := range parts {
		at := 0
		for _, s := range part.Segments {
			end := at + len(s.Text)
			last := len(out) - 1
			switch {
			case s.Edit == 0:
			case last >= 0 && out[last].edit == s.Edit && out[last].Part == p && out[last].End == at:
				out[last].End, out[last].flags = end, out[last].flags|s.Flags
			default:
				out = append(out, editedStretch{Stretch{p, Span{Start: at, End: end}}, s.Edit, s.Change, s.Flags})
			}
			at = end
		}
	}
	return out
}
