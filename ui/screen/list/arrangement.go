package list

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"variorum/store"
)

// An arrangement is the stories of a snapshot as they stand in the list: in an
// order, filtered, each with the rows it takes.
type arrangement struct {
	snapshot *store.Snapshot
	order    store.Order
	filter   string
	matcher  *store.Filter             // of the snapshot; nil until something is typed
	sorted   []int                     // indexes into snapshot.Stories in order
	shown    []int                     // those of sorted that the filter lets through
	starts   []int                     // the first row of each shown story, and the number of rows at the end
	known    map[string]*store.Version // by id, those that were asked for
}

// A cursor is the selected line: a story, or one of the lines below it.
type cursor struct {
	item int // index into shown
	line int // -1: the story itself; then its versions, where there are several, then what is related to it
}

// story returns a story that is shown.
func (a *arrangement) story(item int) *store.Story { return &a.snapshot.Stories[a.shown[item]] }

// rows is how many rows all stories take.
func (a *arrangement) rows() int { return a.starts[len(a.shown)] }

// sort sorts the stories, the pinned ones first.
func (a *arrangement) sort(marks *marks) {
	a.sorted = a.snapshot.Sorted(a.order)
	if len(marks.pinned.on) == 0 {
		return
	}
	rank := func(i int) int {
		if marks.isPinned(&a.snapshot.Stories[i]) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(a.sorted, func(i, j int) int { return cmp.Compare(rank(i), rank(j)) })
}

// show finds the stories to show: all in order, or those that match what was
// typed, the best first; and the rows they take.
func (a *arrangement) show() {
	if strings.TrimSpace(a.filter) == "" {
		a.shown = a.sorted
	} else {
		if a.matcher == nil {
			a.matcher = store.NewFilter(a.snapshot)
		}
		a.shown = a.matcher.Rank(a.filter)
	}
	a.starts = a.starts[:0]
	rows := 0
	for i := range a.shown {
		a.starts = append(a.starts, rows)
		rows += storyRows(a.story(i))
	}
	a.starts = append(a.starts, rows)
}

// find returns the line of the version with an id, or its story's; the first
// line where it is not shown.
func (a *arrangement) find(id string, onStory bool) cursor {
	for i := range a.shown {
		for n := range a.story(i).Versions {
			if a.story(i).Versions[n].ID == id {
				if onStory || len(a.story(i).Versions) == 1 {
					n = -1
				}
				return cursor{i, n}
			}
		}
	}
	return cursor{line: -1}
}

// mostRelated is how many related articles a story shows: more would hide the
// stories that follow.
const mostRelated = 3

// versionLines is the number of lines of a story's versions: one that is alone has
// none of its own.
func versionLines(story *store.Story) int {
	if n := len(story.Versions); n > 1 {
		return n
	}
	return 0
}

// lines is the number of lines below a story's own.
func lines(story *store.Story) int {
	return versionLines(story) + min(len(story.Related), mostRelated)
}

// beside returns the line of the related article with an id, where a line's story
// shows it, else that line.
func (a *arrangement) beside(c cursor, id string) cursor {
	for line := 0; id != "" && c.item < len(a.shown) && line < lines(a.story(c.item)); line++ {
		if r := a.related(cursor{c.item, line}); r != nil && r.ID == id {
			return cursor{c.item, line}
		}
	}
	return c
}

// storyRows returns the rows a story takes: title, sources, its lines, and a blank
// one.
func storyRows(story *store.Story) int { return firstLineRow + lines(story) + 1 }

// firstLineRow is where in a story's rows its lines begin.
const firstLineRow = 2

// related returns what a line shows of other stories, nil for a line of the story
// itself.
func (a *arrangement) related(c cursor) *store.Related {
	if c.item >= len(a.shown) {
		return nil
	}
	story := a.story(c.item)
	if n := c.line - versionLines(story); n >= 0 && n < len(story.Related) {
		return &story.Related[n]
	}
	return nil
}

// lookUp returns the version with an id, nil where there is none. It remembers what
// it found: the list asks for the same ones with every frame.
func (a *arrangement) lookUp(id string) *store.Version {
	if v, ok := a.known[id]; ok {
		return v
	}
	if a.known == nil {
		a.known = map[string]*store.Version{}
	}
	a.known[id] = nil
	for i := range a.snapshot.Stories {
		for n := range a.snapshot.Stories[i].Versions {
			if v := &a.snapshot.Stories[i].Versions[n]; v.ID == id {
				a.known[id] = v
			}
		}
	}
	return a.known[id]
}

// version returns the version that a line is about: its own, the first one for the
// story's line, and the newest one where something related to them all is shown.
func (a *arrangement) version(c cursor) int {
	if a.related(c) != nil {
		return len(a.story(c.item).Versions) - 1
	}
	return max(c.line, 0)
}

// row returns the row of a line.
func (a *arrangement) row(c cursor) int {
	if c.item >= len(a.shown) {
		return 0
	}
	row := a.starts[c.item]
	if c.line >= 0 {
		row += firstLineRow + min(c.line, lines(a.story(c.item))-1)
	}
	return row
}

// lineAt returns the line at or before a row.
func (a *arrangement) lineAt(row int) cursor {
	if len(a.shown) == 0 {
		return cursor{line: -1}
	}
	item := sort.Search(len(a.shown), func(i int) bool { return a.starts[i] > row }) - 1
	item = max(item, 0)
	return cursor{item, max(min(row-a.starts[item]-firstLineRow, lines(a.story(item))-1), -1)}
}

// after returns the line below a line, or the line itself at the end.
func (a *arrangement) after(c cursor) cursor {
	switch {
	case c.item >= len(a.shown):
		return c
	case c.line+1 < lines(a.story(c.item)):
		return cursor{c.item, c.line + 1}
	case c.item+1 < len(a.shown):
		return cursor{c.item + 1, -1}
	}
	return c
}

// before returns the line above a line, or the line itself at the beginning.
func (a *arrangement) before(c cursor) cursor {
	switch {
	case c.item >= len(a.shown):
		return c
	case c.line >= 0:
		return cursor{c.item, c.line - 1}
	case c.item > 0:
		return cursor{c.item - 1, lines(a.story(c.item-1)) - 1}
	}
	return c
}
