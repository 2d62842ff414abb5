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
	matcher  *store.Filter // of the snapshot; nil until something is typed
	sorted   []int         // indexes into snapshot.Stories in order
	shown    []int         // those of sorted that the filter lets through
	starts   []int         // the first row of each shown story, and the number of rows at the end
}

// A cursor is the selected line: a story, or one of its versions.
type cursor struct {
	item    int // index into shown
	version int // index into the story's versions; -1: the story itself
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
	return cursor{version: -1}
}

// storyRows returns the rows a story takes: title, sources, versions where
// there are several, and a blank one.
func storyRows(story *store.Story) int {
	if n := len(story.Versions); n > 1 {
		return 3 + n
	}
	return 3
}

// firstVersionRow is where in a story's rows its versions begin.
const firstVersionRow = 2

// row returns the row of a line.
func (a *arrangement) row(c cursor) int {
	if c.item >= len(a.shown) {
		return 0
	}
	row := a.starts[c.item]
	if c.version >= 0 && len(a.story(c.item).Versions) > 1 {
		row += firstVersionRow + c.version
	}
	return row
}

// lineAt returns the line at or before a row.
func (a *arrangement) lineAt(row int) cursor {
	if len(a.shown) == 0 {
		return cursor{version: -1}
	}
	item := sort.Search(len(a.shown), func(i int) bool { return a.starts[i] > row }) - 1
	item = max(item, 0)
	version := row - a.starts[item] - firstVersionRow
	if n := len(a.story(item).Versions); n < 2 || version < 0 {
		version = -1
	} else if version >= n {
		version = n - 1
	}
	return cursor{item, version}
}

// after returns the line below a line, or the line itself at the end.
func (a *arrangement) after(c cursor) cursor {
	switch {
	case c.item >= len(a.shown):
		return c
	case len(a.story(c.item).Versions) > 1 && c.version+1 < len(a.story(c.item).Versions):
		return cursor{c.item, c.version + 1}
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
	case c.version >= 0 && len(a.story(c.item).Versions) > 1:
		return cursor{c.item, c.version - 1}
	case c.item > 0:
		c = cursor{c.item - 1, len(a.story(c.item-1).Versions) - 1}
		if c.version == 0 {
			c.version = -1
		}
	}
	return c
}
