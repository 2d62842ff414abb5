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
		first := make([]Stretch, 0, n) // of each edit: most have no other on a side
		for p, part := range parts {
			at := 0
			for _, s := range part.Segments {
				end := at + len(s.Text)
				if s.Edit > 0 {
					e := &edits[s.Edit-1]
					e.Change, e.Flags = s.Change, e.Flags|s.Flags
					of := [2]*[]Stretch{&e.Old, &e.New}[side]
					switch k := len(*of) - 1; {
					case k < 0:
						first = append(first, Stretch{p, Span{Start: at, End: end}})
						*of = first[len(first)-1 : len(first) : len(first)]
					case (*of)[k].Part == p && (*of)[k].End == at:
						(*of)[k].End = end
					default:
						*of = append(*of, Stretch{p, Span{Start: at, End: end}})
					}
				}
				at = end
			}
		}
	}
	return edits
}
