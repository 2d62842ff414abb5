package list

import (
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
func (p *Pane) OrderName() string { return orderNames[p.stories.order] }

func (p *Pane) nextOrder() {
	p.stories.order = (p.stories.order + 1) % store.Order(len(orderNames))
	p.arrange(true)
}

// Filter shows only the stories that match what was typed; nothing typed
// shows all.
func (p *Pane) Filter(typed string) {
	if typed == p.stories.filter {
		return
	}
	p.stories.filter = typed
	p.arrange(false)
	if typed != "" {
		p.goTo(cursor{0, -1}) // the best match; without a filter the selected story stays so
	}
}

// Filtered returns what was typed to filter the list.
func (p *Pane) Filtered() string { return p.stories.filter }

// arrange sorts and filters the stories anew, and finds the selected version
// again. Resort is false where only the filter changed.
func (p *Pane) arrange(resort bool) {
	id, beside, onStory, screenRow := p.selected, p.beside, p.at.line < 0, p.atRow-p.top
	if resort {
		p.stories.sort(&p.marks)
	}
	p.stories.show()
	p.forget()
	if p.at = (cursor{line: -1}); p.moved && id != "" {
		p.at = p.stories.beside(p.stories.find(id, onStory), beside)
	}
	p.atRow = p.stories.row(p.at)
	p.top = p.atRow - screenRow
	p.reveal()
}

// A Matcher is what filtering a snapshot needs, made ready by Prepare.
type Matcher struct {
	snapshot *store.Snapshot
	filter   *store.Filter
}

// Prepare returns a command that makes filtering ready, for UseMatcher: with
// 100,000 stories it takes longer than the first letter should.
func (p *Pane) Prepare() tea.Cmd {
	if p.stories.matcher != nil {
		return nil
	}
	s := p.stories.snapshot
	return func() tea.Msg { return Matcher{s, store.NewFilter(s)} }
}

// UseMatcher takes what Prepare made, if the list is still the same.
func (p *Pane) UseMatcher(m Matcher) {
	if p.stories.matcher == nil && m.snapshot == p.stories.snapshot {
		p.stories.matcher = m.filter
	}
}
