package sidebyside

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/label"
)

// A HistoryMsg asks the shell for the articles of all versions of the story,
// for SetHistory.
type HistoryMsg struct{ Versions []store.Version }

// historyMsg is where the paragraphs of each version come from.
type historyMsg struct {
	id      int
	origins [][]compare.Origin // by version and block
	err     error
}

// toggleHistory shows above each paragraph in which version it appeared and
// changed, or no longer does. The first time it asks for the articles.
func (p *Pane) toggleHistory() tea.Cmd {
	if p.alignment == nil {
		return nil
	}
	if len(p.versions) < 3 {
		return notice("A history takes three versions or more; this story has two.")
	}
	p.history = !p.history
	if p.history && p.origins == nil {
		return p.askHistory()
	}
	p.forget()
	p.locate()
	return nil
}

// askHistory asks the shell for the articles of all versions.
func (p *Pane) askHistory() tea.Cmd {
	msg := HistoryMsg{p.versions}
	return func() tea.Msg { return msg }
}

// SetHistory takes the articles of all versions, in the order of the versions
// given to Open, and traces their paragraphs behind.
func (p *Pane) SetHistory(versions []*articles.Article) tea.Cmd {
	if p.alignment == nil || len(versions) != len(p.versions) {
		return nil
	}
	p.endTrace()
	ctx, cancel := context.WithCancel(context.Background())
	p.cancelTrace = cancel
	id := p.id
	return func() tea.Msg {
		origins, err := compare.Trace(ctx, versions)
		return historyMsg{id, origins, err}
	}
}

// endTrace stops tracing paragraphs.
func (p *Pane) endTrace() {
	if p.cancelTrace != nil {
		p.cancelTrace()
		p.cancelTrace = nil
	}
}

// traced takes the history.
func (p *Pane) traced(msg historyMsg) {
	if msg.err != nil {
		p.history = false
		return
	}
	p.origins = msg.origins
	p.forget()
	p.locate()
}

// historyLine says where a block of one of the two articles comes from, ""
// where that is not shown.
func (p *Pane) historyLine(old bool, block int) string {
	if !p.history || p.origins == nil {
		return ""
	}
	a := p.new
	if old {
		a = p.old
	}
	for n := range p.versions {
		if !is(p.versions[n], a) || n >= len(p.origins) || block >= len(p.origins[n]) {
			continue
		}
		o := p.origins[n][block]
		switch {
		case o.First == o.Changed:
			return "since " + p.versionName(o.First)
		case o.Changed == n:
			return "since " + p.versionName(o.First) + ", changed here"
		}
		return "since " + p.versionName(o.First) + ", as in " + p.versionName(o.Changed)
	}
	return ""
}

// versionName names a version shortly: its place among the versions and its
// source or label.
func (p *Pane) versionName(n int) string {
	v := p.versions[n]
	name := v.Source
	if v.Label != "" {
		name += " " + v.Label
	}
	if !v.Dated.IsZero() {
		name += " " + label.ShortDate(v.Dated)
	}
	return name
}
