package list

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/store"
)

// orderNames name the orders as the header shows them, and as S goes through
// them.
var orderNames = [...]string{
	store.ByDate: "by date ↓", store.BySource: "by source ↑", store.ByTitle: "by title ↑",
	store.ByLength: "by length ↓", store.ByVersions: "by versions ↓", store.ByChange: "most changed ↓",
}

// OrderName says what the stories are sorted by.
func (p *Pane) OrderName() string { return orderNames[p.order] }

func (p *Pane) nextOrder() {
	p.order = (p.order + 1) % store.Order(len(orderNames))
	p.arrange(true)
}

// Filter shows only the stories that match what was typed; nothing typed
// shows all.
func (p *Pane) Filter(typed string) {
	if typed == p.filter {
		return
	}
	p.filter = typed
	p.arrange(false)
	if typed != "" {
		p.goTo(cursor{0, -1}) // the best match; without a filter the selected story stays so
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
				if onStory || len(p.story(i).Versions) == 1 {
					p.at.version = -1
				}
				return
			}
		}
	}
}

// sort sorts the stories, the pinned ones first.
func (p *Pane) sort() {
	p.sorted = p.snapshot.Sorted(p.order)
	if len(p.pinned) > 0 {
		slices.SortStableFunc(p.sorted, func(i, j int) int {
			return cmp.Compare(p.rank(i), p.rank(j))
		})
	}
}

func (p *Pane) rank(i int) int {
	if p.isPinned(&p.snapshot.Stories[i]) {
		return 0
	}
	return 1
}

// applyFilter finds the stories to show: all in order, or those that match
// what was typed, the best first.
func (p *Pane) applyFilter() {
	if strings.TrimSpace(p.filter) == "" {
		p.shown = p.sorted
		return
	}
	if p.matcher == nil {
		p.matcher = store.NewFilter(p.snapshot)
	}
	p.shown = p.matcher.Rank(p.filter)
}

// A Matcher is what filtering a snapshot needs, made ready by Prepare.
type Matcher struct {
	snapshot *store.Snapshot
	filter   *store.Filter
}

// Prepare returns a command that makes filtering ready, for UseMatcher: with
// 100,000 stories it takes longer than the first letter should.
func (p *Pane) Prepare() tea.Cmd {
	if p.matcher != nil {
		return nil
	}
	s := p.snapshot
	return func() tea.Msg { return Matcher{s, store.NewFilter(s)} }
}

// UseMatcher takes what Prepare made, if the list is still the same.
func (p *Pane) UseMatcher(m Matcher) {
	if p.matcher == nil && m.snapshot == p.snapshot {
		p.matcher = m.filter
	}
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
