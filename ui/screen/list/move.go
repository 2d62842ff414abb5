package list

import (
	"sort"

	"variorum/store"
)

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
func (p *Pane) row(c cursor) int {
	if c.item >= len(p.shown) {
		return 0
	}
	row := p.starts[c.item]
	if c.version >= 0 && len(p.story(c.item).Versions) > 1 {
		row += firstVersionRow + c.version
	}
	return row
}

// lineAt returns the line at or before a row.
func (p *Pane) lineAt(row int) cursor {
	if len(p.shown) == 0 {
		return cursor{version: -1}
	}
	item := sort.Search(len(p.shown), func(i int) bool { return p.starts[i] > row }) - 1
	item = max(item, 0)
	version := row - p.starts[item] - firstVersionRow
	if n := len(p.story(item).Versions); n < 2 || version < 0 {
		version = -1
	} else if version >= n {
		version = n - 1
	}
	return cursor{item, version}
}

// Move moves the selection by n lines.
func (p *Pane) Move(n int) {
	at := p.at
	for ; n > 0; n-- {
		at = p.after(at)
	}
	for ; n < 0; n++ {
		at = p.before(at)
	}
	p.goTo(at)
}

func (p *Pane) after(c cursor) cursor {
	switch {
	case c.item >= len(p.shown):
		return c
	case len(p.story(c.item).Versions) > 1 && c.version+1 < len(p.story(c.item).Versions):
		return cursor{c.item, c.version + 1}
	case c.item+1 < len(p.shown):
		return cursor{c.item + 1, -1}
	}
	return c
}

func (p *Pane) before(c cursor) cursor {
	switch {
	case c.item >= len(p.shown):
		return c
	case c.version >= 0 && len(p.story(c.item).Versions) > 1:
		return cursor{c.item, c.version - 1}
	case c.item > 0:
		c = cursor{c.item - 1, len(p.story(c.item-1).Versions) - 1}
		if c.version == 0 {
			c.version = -1
		}
	}
	return c
}

// MoveRows moves the selection by about n rows of the screen.
func (p *Pane) MoveRows(n int) {
	if len(p.shown) == 0 {
		return
	}
	at := p.lineAt(min(max(p.row(p.at)+n, 0), p.starts[len(p.shown)]-1))
	if at == p.at && n > 0 {
		at = p.after(at)
	} else if at == p.at {
		at = p.before(at)
	}
	p.goTo(at)
}

// MoveStory moves the selection by n stories.
func (p *Pane) MoveStory(n int) { p.goTo(cursor{p.at.item + n, -1}) }

// moveVersion moves the selection among the versions of the story.
func (p *Pane) moveVersion(n int) {
	story, version, ok := p.Selected()
	if ok && len(story.Versions) > 1 {
		count := len(story.Versions)
		p.goTo(cursor{p.at.item, ((version+n)%count + count) % count})
	}
}

// Click selects the line in a row of the pane, and tells whether there is one.
func (p *Pane) Click(row int) bool {
	if row < 0 || row >= p.height || p.top+row >= p.starts[len(p.shown)] {
		return false
	}
	p.goTo(p.lineAt(p.top + row))
	return true
}

func (p *Pane) goTo(c cursor) {
	if len(p.shown) == 0 {
		p.at = cursor{version: -1}
		return
	}
	c.item = min(max(c.item, 0), len(p.shown)-1)
	if len(p.story(c.item).Versions) == 1 {
		c.version = -1 // it has no line of its own
	}
	p.at, p.moved = c, true
	p.reveal()
}

// reveal scrolls as far as it takes to see the selection, with its story's
// title and the rest of the story where they fit.
func (p *Pane) reveal() {
	if len(p.shown) == 0 {
		p.top, p.home = 0, 0
		return
	}
	first, last := p.row(p.at), p.row(p.at)
	if p.at.version < 0 {
		last++
	}
	start, end := p.starts[p.at.item], p.starts[p.at.item+1]-2
	if end-start < p.height {
		first, last = start, end
	}
	if last >= p.top+p.height {
		p.top = last - p.height + 1
	}
	p.top = min(p.top, first)
	p.top = max(min(p.top, p.starts[len(p.shown)]-1-p.height), 0)
	p.home = p.top
	p.atRow = p.row(p.at)
	p.selected = p.story(p.at.item).Versions[max(p.at.version, 0)].ID
}

// Above returns the story above the selected one, and false where there is
// none.
func (p *Pane) Above() (*store.Story, bool) {
	if p.at.item == 0 || p.at.item >= len(p.shown) {
		return nil, false
	}
	return p.story(p.at.item - 1), true
}
