package sidebyside

import (
	"fmt"
	"sort"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/layout"
)

// A change is a place that one goes to with n and N: an edit, or a row that
// changed as a whole.
type change struct {
	row   int
	edit  int // of the row; 0: the row itself
	flags compare.Flags
	kind  mapKind
	grave gravity
	part  float32 // where in the row it begins, 0 to 1
}

// A gravity is how much speaks for the findings in a change.
type gravity uint8

const (
	graveNot     gravity = iota // none, or only such of rank C
	graveMatters                // one of rank B
	graveMost                   // one of rank A
)

// listChanges returns the changes of a comparison in the order of its rows.
// Furniture never counts.
func listChanges(c *compare.Comparison) []change {
	list := make([]change, 0, c.Counts.Edits+c.Counts.Moved)
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Role == compare.RoleFurniture {
			continue
		}
		edits := editsOf(r, i)
		if len(edits) == 0 && (r.Moved || r.Kind != compare.RowSame) {
			edits = []change{{row: i, kind: kindOf(r)}}
		}
		list = append(list, edits...)
	}
	weighChanges(list, c)
	return list
}

// weighChanges tells how grave the changes are in which something was found.
func weighChanges(list []change, c *compare.Comparison) {
	for i := range c.Findings {
		f := &c.Findings[i]
		grave := graveNot
		switch f.Rank {
		case compare.RankA:
			grave = graveMost
		case compare.RankB:
			grave = graveMatters
		}
		for _, edit := range f.Edits {
			if k := placeOf(list, f.Row, edit); k >= 0 {
				list[k].grave = max(list[k].grave, grave)
			}
		}
	}
}

// placeOf returns where an edit of a row is in a list of changes, or the row itself
// where edit is 0; -1 where it is not.
func placeOf(list []change, row, edit int) int {
	k := sort.Search(len(list), func(i int) bool { return list[i].row > row || list[i].row == row && list[i].edit >= edit })
	if k == len(list) || list[k].row != row || list[k].edit != edit && edit > 0 {
		return -1
	}
	return k
}

// roughChanges returns a change for each row that is known to differ, before
// the words are compared.
func roughChanges(rows []compare.Row) []change {
	var list []change
	for i := range rows {
		r := &rows[i]
		if r.Role != compare.RoleFurniture && (r.Kind != compare.RowSame || r.Moved) {
			list = append(list, change{row: i, kind: kindOf(r)})
		}
	}
	return list
}

// editsOf returns the edits of row i.
func editsOf(r *compare.Row, i int) []change {
	list := make([]change, len(r.Edits))
	for k := range r.Edits {
		e := &r.Edits[k]
		list[k] = change{row: i, edit: k + 1, flags: e.Flags, kind: kindOf(r), part: min(beginning(e.New, r.New), beginning(e.Old, r.Old))}
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

// kindOf returns how the map shows the changes of a row.
func kindOf(r *compare.Row) mapKind {
	switch {
	case r.Moved:
		return mapMoved
	case r.Kind == compare.RowAdded:
		return mapAdded
	case r.Kind == compare.RowRemoved:
		return mapRemoved
	}
	return mapChanged
}

// A tour is the walk from change to change.
type tour struct {
	list []change
	now  int // index into list, -1: at none
}

// at returns the change one stands at.
func (t *tour) at() (change, bool) {
	if t.now < 0 || t.now >= len(t.list) {
		return change{}, false
	}
	return t.list[t.now], true
}

// replace takes the changes of the same comparison when more is known. Where one
// stands stays.
func (t *tour) replace(list []change) {
	before, ok := t.at()
	t.list, t.now = list, -1
	if ok && len(list) > 0 {
		t.now = min(sort.Search(len(list), func(i int) bool { return list[i].row >= before.row }), len(list)-1)
	}
}

// next returns the change n places on from the one after place from, or back,
// round the ends, of those that match.
func (t *tour) next(from, n int, match func(change) bool) (int, bool) {
	step := n / max(n, -n)
	found, ok := from, false
	for range max(n, -n) {
		for k := 1; k <= len(t.list); k++ {
			i := ((found+step*k)%len(t.list) + len(t.list)) % len(t.list)
			if match(t.list[i]) {
				found, ok = i, true
				break
			}
		}
		if !ok {
			return 0, false
		}
	}
	return found, true
}

func anyChange(change) bool { return true }

func matters(c change) bool { return c.grave > graveNot }

// walk goes n changes on, or back, of those that match; from a place where none
// is current it goes on from what is visible. It reports whether there is one.
func (p *Pane) walk(n int, match func(change) bool) bool {
	if len(p.tour.list) == 0 {
		return false
	}
	from := p.tour.now
	if from < 0 || !p.window.InView(p.sheet.lineOf(p.tour.list[from])) {
		from = p.firstFrom(p.window.Top())
		if n > 0 {
			from--
		}
	}
	i, ok := p.tour.next(from, n, match)
	if ok {
		p.tour.now = i
		p.window.Reveal(p.sheet.lineOf(p.tour.list[i]))
	}
	return ok
}

// nextFinding goes n findings on, of those for which much speaks.
func (p *Pane) nextFinding(n int) tea.Cmd {
	c := p.complete()
	if c == nil || p.walk(n, matters) {
		return nil
	}
	if len(c.full.Findings) > 0 {
		return notice("Nothing found for which much speaks; t lists what little speaks for, and all changes.")
	}
	return notice(label.NothingFound(c.full))
}

// firstFrom returns the first change at or after a line, or how many there
// are.
func (p *Pane) firstFrom(a scroll.Line) int {
	row, list := p.sheet.items[a.Item].first, p.tour.list
	return sort.Search(len(list), func(i int) bool {
		return list[i].row > row || list[i].row == row && !p.sheet.lineOf(list[i]).Before(a)
	})
}

// Status says where one is: the present change and why it matters, or what
// is being done.
func (p *Pane) Status() string {
	switch {
	case p.err != nil:
		return "not compared: " + p.err.Error()
	case p.aligning != nil && p.aligning.slow:
		return "comparing…"
	case p.sheet.pair == nil:
		return ""
	}
	if s := p.search.Status(); s != "" {
		return s
	}
	if s, ok := p.sheet.pair.stage.(*provisional); ok && s.slow {
		return "comparing the words…"
	}
	c, ok := p.tour.at()
	switch {
	case ok:
		round := ""
		if p.tour.now == len(p.tour.list)-1 && p.complete() != nil {
			round = " · n goes round"
		}
		return fmt.Sprintf("change %d of %d", p.tour.now+1, len(p.tour.list)) + describe(c, p.sheet.row(c.row)) + round
	case len(p.tour.list) == 0:
		return "the wording is the same"
	}
	return label.Plural(len(p.tour.list), "change", "changes")
}

// describe says what is particular about a change, "" for nothing.
func describe(c change, r *compare.Row) string {
	switch to := movedTo(r, c.edit); {
	case c.flags != 0:
		return " · " + label.Legend(c.flags)
	case to >= 0:
		return fmt.Sprintf(" · moved to ¶ %d", to+1)
	case c.edit == 0 && r.Moved:
		return " · moved from " + layout.Paragraphs(r.Old)
	case r.Kind == compare.RowAdded:
		return " · paragraph added"
	case r.Kind == compare.RowRemoved:
		return " · paragraph removed"
	}
	return ""
}

// movedTo returns the block of the new article that the words of an edit
// moved to, -1 where they did not move.
func movedTo(r *compare.Row, edit int) int {
	for _, part := range r.Old {
		for i := range part.Segments {
			if s := &part.Segments[i]; edit > 0 && s.Edit == edit && s.Change == compare.ChangeMoved {
				return s.Other
			}
		}
	}
	return -1
}
