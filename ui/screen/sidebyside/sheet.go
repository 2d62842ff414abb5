package sidebyside

import (
	"sort"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/screen/find"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/changes"
	"variorum/ui/screen/sidebyside/layout"
	"variorum/ui/style"
)

// A place is a byte of a block of one of the two articles.
type place = scroll.Place

// A sheet is a pair set in lines: the text that the pane's window is moved over.
type sheet struct {
	styles     style.Styles
	frame      layout.Frame
	typography bool // differences in typography are marked
	folds      foldState
	pair       *pair
	search     *find.Search[place]

	items  []sheetItem
	laid   map[int]*layout.Item
	slices []changes.Slice // of the map, nil: to be drawn anew
}

// A sheetItem is what stands in the view as one: a row, or several that are
// folded.
type sheetItem struct{ first, last int }

func (s *sheet) row(i int) *compare.Row { return s.pair.stage.row(i) }

// titled reports whether each column has a title of its own.
func (s *sheet) titled() bool {
	return s.pair != nil && s.pair.old.Title != s.pair.new.Title && s.pair.old.Title != "" && s.pair.new.Title != ""
}

// forget drops everything that is laid out.
func (s *sheet) forget() {
	clear(s.laid)
	s.slices = nil
}

// itemOf returns the item that shows a row.
func (s *sheet) itemOf(row int) int {
	return max(sort.Search(len(s.items), func(i int) bool { return s.items[i].first > row })-1, 0)
}

// Items is the number of items.
func (s *sheet) Items() int { return len(s.items) }

// Gap is a blank line before an item: not at the beginning, nor between the
// items of a list.
func (s *sheet) Gap(i int) int {
	if i > 0 && !(s.listed(i-1) && s.listed(i)) {
		return 1
	}
	return 0
}

// listed reports whether an item is one of a list, on both sides, with no line
// of its own above it.
func (s *sheet) listed(i int) bool {
	it := s.items[i]
	r := s.row(it.first)
	if it.last > it.first || r.Moved {
		return false
	}
	inList := func(parts []compare.Part, blocks []articles.Block) bool {
		for _, part := range parts {
			if blocks[part.Block].Kind != articles.KindListItem {
				return false
			}
		}
		return true
	}
	return inList(r.Old, s.pair.old.Blocks) && inList(r.New, s.pair.new.Blocks)
}

// HasLine reports whether item i has a line n.
func (s *sheet) HasLine(i, n int) bool { return s.lay(i).HasLine(n, s.frame.Column) }

// Height returns the number of lines of item i, breaking all its text.
func (s *sheet) Height(i int) int {
	l := s.lay(i)
	for l.Grow(s.frame.Column) {
	}
	return max(len(l.Sides[1].Lines), 1)
}

// Continues reports false: every item is a paragraph.
func (s *sheet) Continues(int) bool { return false }

// PlaceAt returns the place of a line.
func (s *sheet) PlaceAt(a scroll.Line) place {
	if a == (scroll.Line{}) {
		return place{}
	}
	l := s.lay(a.Item)
	if l.Fold || a.Number < 0 {
		return s.pair.rowStart(l.Row, a.Number < 0)
	}
	l.HasLine(a.Number, s.frame.Column)
	for _, k := range [...]int{1, 0} { // the new side first
		c := &l.Sides[k]
		if !c.Has(a.Number) {
			continue
		}
		if o, ok := c.PlaceAt(c.Lines[a.Number].Start); ok {
			return o
		}
	}
	return s.pair.rowStart(l.Row, false)
}

// LineOf returns the line a place is on.
func (s *sheet) LineOf(a place) scroll.Line {
	if !a.Within {
		return scroll.Line{}
	}
	row := s.pair.rowOf(a)
	i := s.itemOf(row)
	switch {
	case a.Gap:
		return scroll.Line{Item: i, Number: -s.Gap(i)}
	case a.Offset == 0 && s.pair.rowStart(row, false) == a:
		return scroll.Line{Item: i}
	}
	l := s.lay(i)
	for k := range l.Sides {
		if pos, ok := l.Sides[k].Position(a); ok {
			return scroll.Line{Item: i, Number: l.LineAt(k, pos, s.frame.Column)}
		}
	}
	return scroll.Line{Item: i}
}

// changeLine returns the line a change begins on, on the side where it begins
// first.
func (s *sheet) changeLine(c changes.Change) scroll.Line {
	i := s.itemOf(c.Row)
	l := s.lay(i)
	line := -1
	for k := range l.Sides {
		for _, e := range l.Sides[k].Edits {
			if e.Edit == c.Edit {
				if n := l.LineAt(k, e.Start, s.frame.Column); line < 0 || n < line {
					line = n
				}
				break
			}
		}
	}
	return scroll.Line{Item: i, Number: max(line, 0)}
}

// weightAt returns how much of the text stands before a line.
func (s *sheet) weightAt(a scroll.Line) int {
	it := s.items[a.Item]
	start, end := s.pair.weights[it.first], s.pair.weights[it.last+1]
	l := s.lay(a.Item)
	c := &l.Sides[1]
	if len(l.Sides[0].Text) > len(c.Text) {
		c = &l.Sides[0]
	}
	if a.Number <= 0 || len(c.Text) == 0 {
		return start
	}
	if !l.HasLine(a.Number, s.frame.Column) {
		return end
	}
	return start + int(int64(end-start)*int64(c.Lines[a.Number].Start)/int64(len(c.Text)))
}

// mostLaid bounds the items that are kept laid out: far more than a screen
// shows.
const mostLaid = 500

// lay composes item i, or returns it if it is there already.
func (s *sheet) lay(i int) *layout.Item {
	if l := s.laid[i]; l != nil {
		return l
	}
	if len(s.laid) > mostLaid {
		clear(s.laid)
	}
	it := s.items[i]
	l := &layout.Item{Row: it.first}
	s.laid[i] = l
	if it.last > it.first {
		l.Fold = true
		for k, text := range s.foldText(it) {
			if k == 1 || !s.frame.One {
				l.Sides[k] = layout.Column{Composed: layout.Composed{Text: text, Base: s.styles.Dim.Open}}
			}
		}
		l.Level()
		return l
	}
	r := s.row(it.first)
	side := func() *layout.Composer {
		return &layout.Composer{Styles: &s.styles, Blocks: [2][]articles.Block{s.pair.old.Blocks, s.pair.new.Blocks},
			Typography: s.typography, Width: s.frame.Column}
	}
	if s.frame.One {
		l.Sides[1].Composed = side().Both(r)
	} else {
		l.Sides[0].Composed = side().Side(r, true)
		l.Sides[1].Composed = side().Side(r, false)
	}
	l.Level()
	if c := s.complete(); c != nil {
		for _, ch := range changes.InRow(c.list, it.first) {
			if ch.Begins != 0 {
				l.Begin(ch.Edit, ch.Begins)
			}
		}
	}
	l.Sign = changes.RowSign(r)
	l.Whole = !r.Moved && (r.Kind == compare.RowAdded || r.Kind == compare.RowRemoved)
	for k := range l.Sides {
		l.Sides[k].Hits = s.search.Query().All(l.Sides[k].Text)
	}
	return l
}
