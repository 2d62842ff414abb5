package changes

import (
	"sort"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/screen/sidebyside/layout"
)

// A Change is a place that one goes to with n and N: an edit, or a row that
// changed as a whole.
type Change struct {
	Row         int
	Edit        int           // of the row; 0: the row itself
	Flags       compare.Flags // the kinds of what was found in it
	Begins      compare.Flags // those of the findings that are walked through and begin here
	Kind        Kind
	Grave       Gravity
	part, until float32 // where in the row it begins and ends, 0 to 1
}

// A Kind is what became of the row a change stands in. Of several, the map shows
// the highest.
type Kind uint8

// The kinds.
const (
	KindSame Kind = iota
	KindChanged
	KindMoved
	KindAdded
	KindRemoved
)

// sign is what the gutter shows beside a row of a kind.
func (k Kind) sign() string {
	switch k {
	case KindChanged:
		return label.RowKind(compare.RowChanged).Sign
	case KindMoved:
		return label.MovedRow().Sign
	case KindAdded:
		return label.RowKind(compare.RowAdded).Sign
	case KindRemoved:
		return label.RowKind(compare.RowRemoved).Sign
	}
	return ""
}

// OfSign returns which changes the gutter has a sign for, by what became of their
// rows, and false where it has none.
func OfSign(sign string) (match func(Change) bool, ok bool) {
	for _, k := range []Kind{KindChanged, KindAdded, KindRemoved, KindMoved} {
		if k.sign() == sign {
			return func(c Change) bool { return c.Kind == k }, true
		}
	}
	return nil, false
}

// Any matches every change.
func Any(Change) bool { return true }

// A Gravity is how much speaks for the findings that begin in a change.
type Gravity uint8

// The gravities.
const (
	GravityNone    Gravity = iota // none, or only such of rank C
	GravityMatters                // one of rank B
	GravityMost                   // one of rank A
)

// List returns the changes of a comparison in the order of its rows.
// Furniture never counts.
func List(c *compare.Comparison) []Change {
	list := make([]Change, 0, c.Counts.Edits+c.Counts.Moved)
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Role == compare.RoleFurniture {
			continue
		}
		edits := editsOf(r, i)
		if len(edits) == 0 && (r.Moved || r.Kind != compare.RowSame) {
			edits = []Change{{Row: i, Kind: kindOf(r), until: 1}}
		}
		list = append(list, edits...)
	}
	weighChanges(list, c)
	return list
}

// weighChanges tells of the changes in which a finding begins how grave it is.
func weighChanges(list []Change, c *compare.Comparison) {
	if len(list) == 0 {
		return
	}
	for i := range c.Findings {
		f := &c.Findings[i]
		grave := GravityMatters
		switch f.Rank {
		case compare.RankA:
			grave = GravityMost
		case compare.RankC:
			continue
		}
		first := &list[begins(list, f)]
		first.Begins |= f.Kind
		first.Grave = max(first.Grave, grave)
	}
}

// find returns where an edit of a row is in a list of changes, or the row itself
// where edit is 0; -1 where it is not.
func find(list []Change, row, edit int) int {
	k := sort.Search(len(list), func(i int) bool { return list[i].Row > row || list[i].Row == row && list[i].Edit >= edit })
	if k == len(list) || list[k].Row != row || list[k].Edit != edit && edit > 0 {
		return -1
	}
	return k
}

// InRow returns the changes of a row.
func InRow(list []Change, row int) []Change {
	from := sort.Search(len(list), func(i int) bool { return list[i].Row >= row })
	to := sort.Search(len(list), func(i int) bool { return list[i].Row > row })
	return list[from:to]
}

// Rough returns a change for each row that is known to differ, before
// the words are compared.
func Rough(rows []compare.Row) []Change {
	var list []Change
	for i := range rows {
		r := &rows[i]
		if r.Role != compare.RoleFurniture && (r.Kind != compare.RowSame || r.Moved) {
			list = append(list, Change{Row: i, Kind: kindOf(r), until: 1})
		}
	}
	return list
}

// editsOf returns the edits of row i.
func editsOf(r *compare.Row, i int) []Change {
	list := make([]Change, len(r.Edits))
	for k := range r.Edits {
		e := &r.Edits[k]
		list[k] = Change{Row: i, Edit: k + 1, Flags: e.Flags, Kind: kindOf(r), part: min(beginning(e.New, r.New), beginning(e.Old, r.Old)),
			until: max(ending(e.New, r.New), ending(e.Old, r.Old))}
	}
	return list
}

// beginning returns where in a row's side an edit begins, 0 to 1; 1 where that
// side lacks it.
func beginning(stretches []compare.Stretch, parts []compare.Part) float32 {
	if len(stretches) == 0 {
		return 1
	}
	first := stretches[0]
	return float32(layout.SideSize(parts[:first.Part])+first.Start) / float32(max(layout.SideSize(parts), 1))
}

// ending returns where in a row's side an edit ends, 0 to 1; 0 where that side
// lacks it.
func ending(stretches []compare.Stretch, parts []compare.Part) float32 {
	if len(stretches) == 0 {
		return 0
	}
	last := stretches[len(stretches)-1]
	return float32(layout.SideSize(parts[:last.Part])+last.End) / float32(max(layout.SideSize(parts), 1))
}

// kindOf returns how the map shows the changes of a row.
func kindOf(r *compare.Row) Kind {
	switch {
	case r.Moved:
		return KindMoved
	case r.Kind == compare.RowAdded:
		return KindAdded
	case r.Kind == compare.RowRemoved:
		return KindRemoved
	}
	return KindChanged
}
