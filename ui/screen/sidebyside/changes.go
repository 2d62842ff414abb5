package sidebyside

import (
	"fmt"
	"sort"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/ui/label"
)

// A change is a place that one goes to with n and N: an edit, or a row that
// changed as a whole.
type change struct {
	row   int
	edit  int // of the row; 0: the row itself
	flags compare.Flags
	kind  mapKind
	part  float32 // where in the row it begins, 0 to 1
}

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
	return list
}

// provisional returns a change for each row that is known to differ, before
// the words are compared.
func provisional(rows []compare.Row) []change {
	var list []change
	for i := range rows {
		r := &rows[i]
		if r.Role != compare.RoleFurniture && (r.Kind != compare.RowSame || r.Moved) {
			list = append(list, change{row: i, kind: kindOf(r)})
		}
	}
	return list
}

// editsOf returns the edits of row i in the order in which they stand.
func editsOf(r *compare.Row, i int) []change {
	if r.Edits == 0 {
		return nil
	}
	list := make([]change, r.Edits)
	for k := range list {
		list[k] = change{row: i, edit: k + 1, kind: kindOf(r), part: 2}
	}
	for _, parts := range [2][]compare.Part{r.New, r.Old} {
		size := max(sideSize(parts), 1)
		at := 0
		for _, part := range parts {
			for k := range part.Segments {
				s := &part.Segments[k]
				if s.Edit > 0 && s.Edit <= len(list) {
					c := &list[s.Edit-1]
					c.flags |= s.Flags
					c.part = min(c.part, float32(at)/float32(size))
				}
				at += len(s.Text)
			}
		}
	}
	return list
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

// changeIn returns the first change at or after a row.
func (p *Pane) changeIn(row int) int {
	n := sort.Search(len(p.changes), func(i int) bool { return p.changes[i].row >= row })
	if n == len(p.changes) {
		return n - 1
	}
	return n
}

// jump goes to the next change (1) or the previous one (-1), if flagged to
// one with a flag. From a place where none is current it goes on from what is
// visible. At the ends it goes on at the other one.
func (p *Pane) jump(step int, flagged bool) {
	n := len(p.changes)
	if n == 0 {
		return
	}
	from := p.now
	if from < 0 || !p.inView(p.lineOf(from)) {
		from = p.firstFrom(p.top)
		if step > 0 {
			from--
		}
	}
	for k := 1; k <= n; k++ {
		i := ((from+step*k)%n + n) % n
		if !flagged || p.changes[i].flags != 0 {
			p.goTo(i)
			return
		}
	}
}

// nextFlagged goes to the next flagged change.
func (p *Pane) nextFlagged() tea.Cmd {
	for i := range p.changes {
		if p.changes[i].flags != 0 {
			p.jump(1, true)
			return nil
		}
	}
	if p.full == nil {
		return nil // it is not known yet
	}
	return notice("No change is flagged: quotations, numbers, names, negations and attributions are the same.")
}

// firstFrom returns the first change at or after a line, or how many there
// are.
func (p *Pane) firstFrom(a at) int {
	row := p.items[a.item].first
	return sort.Search(len(p.changes), func(i int) bool {
		return p.changes[i].row > row || p.changes[i].row == row && !before(p.lineOf(i), a)
	})
}

// goTo makes change i the current one and brings it into view, with two lines
// of context.
func (p *Pane) goTo(i int) {
	p.now = i
	p.reveal(p.lineOf(i))
}

// reveal brings a line into view, never as the first or last one: a third
// down where it was not visible.
func (p *Pane) reveal(target at) {
	context := min(2, max(p.frame.body()-1, 0)/2)
	first, last := p.move(p.top, context), p.move(p.top, p.frame.body()-1-context)
	if p.top == (at{}) {
		first = p.top
	}
	if end, ok := p.next(p.bottomFrom(p.top)); !ok {
		last = end
	}
	if before(target, first) || before(last, target) {
		p.show(p.move(target, -max(p.frame.body()/3, context)))
	}
}

// follow keeps a line on a screen that shows less than before. The place stays
// as it was, so that the old size gives the old screen.
func (p *Pane) follow(target at) {
	if !p.inView(target) {
		p.top = p.clamp(p.move(target, -p.frame.body()/3))
	}
}

// bottomFrom returns the last visible line where a is the first one.
func (p *Pane) bottomFrom(a at) at { return p.move(a, max(p.frame.body()-1, 0)) }

// inView reports whether a line is on the screen.
func (p *Pane) inView(a at) bool {
	return !before(a, p.top) && !before(p.bottomFrom(p.top), a)
}

// lineOf returns the line change i begins on, on the side where it begins
// first.
func (p *Pane) lineOf(i int) at {
	c := p.changes[i]
	item := p.itemOf(c.row)
	l := p.lay(item)
	line := -1
	for k := range l.sides {
		side := &l.sides[k]
		for _, e := range side.edits {
			if e.edit == c.edit {
				if n := l.lineAt(k, e.Start, p.frame.column); line < 0 || n < line {
					line = n
				}
				break
			}
		}
	}
	return at{item, max(line, 0)}
}

// Status says where one is: the present change and why it matters, or what
// is being done.
func (p *Pane) Status() string {
	switch {
	case p.err != nil:
		return "not compared: " + p.err.Error()
	case p.aligning && p.slow:
		return "comparing…"
	case p.alignment == nil:
		return ""
	}
	if s := p.search.Status(); s != "" {
		return s
	}
	if p.full == nil && p.slow {
		return "comparing the words…"
	}
	if p.now < 0 {
		if len(p.changes) == 0 {
			return "the wording is the same"
		}
		return label.Plural(len(p.changes), "change", "changes")
	}
	c := p.changes[p.now]
	s := fmt.Sprintf("change %d of %d", p.now+1, len(p.changes))
	r := p.row(c.row)
	switch to := movedTo(r, c.edit); {
	case c.flags != 0:
		s += " · " + label.Legend(c.flags)
	case to >= 0:
		s += fmt.Sprintf(" · moved to ¶ %d", to+1)
	case c.edit == 0 && r.Moved:
		s += " · moved from " + paragraphs(r.Old)
	case r.Kind == compare.RowAdded:
		s += " · paragraph added"
	case r.Kind == compare.RowRemoved:
		s += " · paragraph removed"
	}
	return s
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
