package list

import "variorum/store"

// A selection is the line the reader is at, and the rows that are in view
// around it.
type selection struct {
	stories  arrangement
	height   int // of the pane, in rows
	at       cursor
	selected string // the id of the version at the cursor
	beside   string // that of the related article whose line is there, "" for none
	atRow    int    // the row of the cursor
	moved    bool   // the reader chose the place: it is kept while stories arrive
	top      int    // the first visible row
	home     int    // the same before the size changed
}

// Order returns what the stories are sorted by.
func (s *selection) Order() store.Order { return s.stories.order }

// SetOrder says what the stories of the next snapshot are sorted by.
func (s *selection) SetOrder(order store.Order) { s.stories.order = order }

// Selected returns the selected story and which version of it is selected,
// the first where the story itself is; and false where there is none.
func (s *selection) Selected() (story *store.Story, version int, ok bool) {
	if len(s.stories.shown) == 0 {
		return nil, 0, false
	}
	return s.stories.story(s.at.item), s.stories.version(s.at), true
}

// OnVersion tells whether a version's line is selected, not its story's.
func (s *selection) OnVersion() bool { return s.at.line >= 0 && s.Related() == nil }

// Related returns the article of another story whose line is selected, nil for
// none.
func (s *selection) Related() *store.Related { return s.stories.related(s.at) }

// SelectedID is the id of the selected version or related article, "" for none.
func (s *selection) SelectedID() string {
	if r := s.Related(); r != nil {
		return r.ID
	}
	if story, n, ok := s.Selected(); ok {
		return story.Versions[n].ID
	}
	return ""
}

// Select selects the version with an id, where the list shows it.
func (s *selection) Select(id string) {
	for i := range s.stories.shown {
		for n := range s.stories.story(i).Versions {
			if s.stories.story(i).Versions[n].ID != id {
				continue
			}
			if s.at.item == i && s.stories.version(s.at) == n {
				return // on the story's own line, perhaps
			}
			if len(s.stories.story(i).Versions) == 1 {
				n = -1 // it has no line of its own
			}
			s.goTo(cursor{i, n})
			return
		}
	}
}

// chosen lists the ids of the selected version, or of all where the story is
// selected; the selected one first.
func (s *selection) chosen() []string {
	story, version, ok := s.Selected()
	if !ok {
		return nil
	}
	if r := s.Related(); r != nil {
		return []string{r.ID}
	}
	ids := []string{story.Versions[version].ID}
	for i, v := range story.Versions {
		if s.at.line < 0 && i != version {
			ids = append(ids, v.ID)
		}
	}
	return ids
}

// Move moves the selection by n lines.
func (s *selection) Move(n int) {
	at := s.at
	for ; n > 0; n-- {
		at = s.stories.after(at)
	}
	for ; n < 0; n++ {
		at = s.stories.before(at)
	}
	s.goTo(at)
}

// MoveRows moves the selection by about n rows of the screen.
func (s *selection) MoveRows(n int) {
	if len(s.stories.shown) == 0 {
		return
	}
	at := s.stories.lineAt(min(max(s.stories.row(s.at)+n, 0), s.stories.rows()-1))
	if at == s.at && n > 0 {
		at = s.stories.after(at)
	} else if at == s.at {
		at = s.stories.before(at)
	}
	s.goTo(at)
}

// GoToStory selects story n, counted from 1.
func (s *selection) GoToStory(n int) { s.goTo(cursor{n - 1, -1}) }

// MoveStory moves the selection by n stories.
func (s *selection) MoveStory(n int) { s.goTo(cursor{s.at.item + n, -1}) }

// moveVersion moves the selection among the versions of the story.
func (s *selection) moveVersion(n int) {
	story, version, ok := s.Selected()
	if ok && len(story.Versions) > 1 {
		count := len(story.Versions)
		s.goTo(cursor{s.at.item, ((version+n)%count + count) % count})
	}
}

// Click selects the line in a row of the pane, and tells whether there is one.
func (s *selection) Click(row int) bool {
	if row < 0 || row >= s.height || s.top+row >= s.stories.rows() {
		return false
	}
	s.goTo(s.stories.lineAt(s.top + row))
	return true
}

func (s *selection) goTo(c cursor) {
	if len(s.stories.shown) == 0 {
		s.at = cursor{line: -1}
		return
	}
	c.item = min(max(c.item, 0), len(s.stories.shown)-1)
	c.line = min(c.line, lines(s.stories.story(c.item))-1)
	s.at, s.moved = c, true
	s.reveal()
}

// reveal scrolls as far as it takes to see the selection, with its story's
// title and the rest of the story where they fit.
func (s *selection) reveal() {
	if len(s.stories.shown) == 0 {
		s.top, s.home = 0, 0
		return
	}
	first, last := s.stories.row(s.at), s.stories.row(s.at)
	if s.at.line < 0 {
		last++
	}
	start, end := s.stories.starts[s.at.item], s.stories.starts[s.at.item+1]-2
	if end-start < s.height {
		first, last = start, end
	}
	if last >= s.top+s.height {
		s.top = last - s.height + 1
	}
	s.top = min(s.top, first)
	s.top = max(min(s.top, s.stories.rows()-1-s.height), 0)
	s.home = s.top
	s.atRow = s.stories.row(s.at)
	s.selected = s.stories.story(s.at.item).Versions[s.stories.version(s.at)].ID
	s.beside = ""
	if r := s.Related(); r != nil {
		s.beside = r.ID
	}
}

// Above returns the story above the selected one, and false where there is
// none.
func (s *selection) Above() (*store.Story, bool) {
	if s.at.item == 0 || s.at.item >= len(s.stories.shown) {
		return nil, false
	}
	return s.stories.story(s.at.item - 1), true
}

// CursorRow is the row of the pane where the selection is, and false where none is
// in view.
func (s *selection) CursorRow() (int, bool) {
	row := s.atRow - s.top
	return row, len(s.stories.shown) > 0 && row >= 0 && row < s.height
}
