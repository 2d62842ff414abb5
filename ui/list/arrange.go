package list

import (
	"cmp"
	"slices"
	"strings"

	"variorum/store"
	"variorum/ui/find"
)

// Order is what the stories are sorted by.
type Order uint8

// The orders, as S goes through them.
const (
	ByDate Order = iota
	BySource
	ByTitle
	ByLength
	ByVersions
	MostChanged
	orders
)

// String names the order as the header shows it.
func (o Order) String() string {
	return [...]string{"by date ↓", "by source ↑", "by title ↑", "by length ↓", "by versions ↓", "most changed ↓"}[o]
}

// Order returns what the stories are sorted by.
func (p *Pane) Order() Order { return p.order }

func (p *Pane) nextOrder() {
	p.order = (p.order + 1) % orders
	p.arrange(true)
}

// Filter shows only the stories that match what was typed; nothing typed
// shows all.
func (p *Pane) Filter(typed string) {
	if typed == p.filter {
		return
	}
	narrower := p.filter != "" && strings.HasPrefix(typed, p.filter)
	p.filter = typed
	p.arrange(false)
	if !narrower || p.at.item >= len(p.shown) {
		p.goTo(cursor{0, -1})
	}
}

// Filtered returns what was typed to filter the list.
func (p *Pane) Filtered() string { return p.filter }

// arrange sorts and filters the stories anew, and finds the selected version
// again. Resort is false where only the filter changed.
func (p *Pane) arrange(resort bool) {
	id, onStory, screenRow := p.selected, p.at.version < 0, p.atRow-p.top
	if resort {
		p.sort()
	}
	p.applyFilter()
	p.starts = p.starts[:0]
	rows := 0
	for i := range p.shown {
		p.starts = append(p.starts, rows)
		rows += storyRows(p.story(i))
	}
	p.starts = append(p.starts, rows)
	p.forget()
	if p.at = (cursor{version: -1}); p.moved && id != "" {
		p.find(id, onStory)
	}
	p.atRow = p.row(p.at)
	p.top = p.atRow - screenRow
	p.reveal()
}

// find selects the version with an id, or its story's line.
func (p *Pane) find(id string, onStory bool) {
	for i := range p.shown {
		for n := range p.story(i).Versions {
			if p.story(i).Versions[n].ID == id {
				p.at = cursor{i, n}
				if onStory {
					p.at.version = -1
				}
				return
			}
		}
	}
}

func (p *Pane) sort() {
	stories := p.snapshot.Stories
	p.sorted = p.sorted[:0]
	for i := range stories {
		p.sorted = append(p.sorted, i)
	}
	less := map[Order]func(a, b *store.Story) int{
		BySource: func(a, b *store.Story) int {
			return cmp.Compare(fold(a.Versions[0].Source), fold(b.Versions[0].Source))
		},
		ByTitle:     func(a, b *store.Story) int { return cmp.Compare(fold(a.Title), fold(b.Title)) },
		ByLength:    func(a, b *store.Story) int { return cmp.Compare(longest(b), longest(a)) },
		ByVersions:  func(a, b *store.Story) int { return cmp.Compare(len(b.Versions), len(a.Versions)) },
		MostChanged: func(a, b *store.Story) int { return cmp.Compare(b.Changed, a.Changed) },
	}[p.order]
	if less != nil {
		slices.SortStableFunc(p.sorted, func(i, j int) int { return less(&stories[i], &stories[j]) })
	}
	if len(p.pinned) > 0 {
		slices.SortStableFunc(p.sorted, func(i, j int) int {
			return cmp.Compare(rank(p.isPinned(&stories[i])), rank(p.isPinned(&stories[j])))
		})
	}
}

func rank(first bool) int {
	if first {
		return 0
	}
	return 1
}

func (p *Pane) applyFilter() {
	p.shown = p.shown[:0]
	query := find.Compile(p.filter)
	for _, i := range p.sorted {
		if query.Empty() || matches(query, &p.snapshot.Stories[i]) {
			p.shown = append(p.shown, i)
		}
	}
}

func matches(query find.Query, story *store.Story) bool {
	if len(query.All(story.Title)) > 0 {
		return true
	}
	for _, v := range story.Versions {
		if len(query.All(v.Title)) > 0 || len(query.All(v.Source)) > 0 || len(query.All(v.Author)) > 0 {
			return true
		}
	}
	return false
}

func (p *Pane) isPinned(story *store.Story) bool {
	for _, v := range story.Versions {
		if p.pinned[v.ID] {
			return true
		}
	}
	return false
}

// isRead tells whether all versions of a story were read.
func (p *Pane) isRead(story *store.Story) bool {
	for _, v := range story.Versions {
		if !p.read[v.ID] {
			return false
		}
	}
	return true
}

func fold(s string) string { return strings.ToLower(s) }

func longest(story *store.Story) int {
	words := 0
	for _, v := range story.Versions {
		words = max(words, v.Words)
	}
	return words
}
