package sidebyside

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
)

// A history is where the paragraphs of all versions of a story come from.
type history struct {
	versions []store.Version
	shown    bool
	origins  [][]compare.Origin // by version and block; nil until they are traced
	cancel   context.CancelFunc
}

// A HistoryMsg asks the shell for the articles of all versions of the story,
// for SetHistory.
type HistoryMsg struct{ Versions []store.Version }

// historyMsg is where the paragraphs of each version come from.
type historyMsg struct {
	of      *history
	origins [][]compare.Origin
	err     error
}

// end stops tracing paragraphs.
func (h *history) end() {
	if h.cancel != nil {
		h.cancel()
		h.cancel = nil
	}
}

// ask asks the shell for the articles of all versions.
func (h *history) ask() tea.Cmd {
	msg := HistoryMsg{h.versions}
	return func() tea.Msg { return msg }
}

// line says where a block of one of the two articles comes from, "" where that
// is not shown.
func (h *history) line(pair *pair, old bool, block int) string {
	if !h.shown || h.origins == nil {
		return ""
	}
	a := pair.new
	if old {
		a = pair.old
	}
	for n := range h.versions {
		if !isOf(h.versions[n], a) || n >= len(h.origins) || block >= len(h.origins[n]) {
			continue
		}
		o := h.origins[n][block]
		switch {
		case o.First == o.Changed:
			return "since " + versionName(h.versions[o.First])
		case o.Changed == n:
			return "since " + versionName(h.versions[o.First]) + ", changed here"
		}
		return "since " + versionName(h.versions[o.First]) + ", as in " + versionName(h.versions[o.Changed])
	}
	return ""
}

// isOf reports whether a version is of this article.
func isOf(v store.Version, a *articles.Article) bool {
	return v.Path == a.Path && v.Entry == a.Entry
}

// versionName names a version shortly: its source or label, and its day.
func versionName(v store.Version) string {
	name := v.Source
	if v.Label != "" {
		name += " " + v.Label
	}
	if !v.Dated.IsZero() {
		name += v.Dated.Format(" 2 Jan")
	}
	return name
}

// toggle shows above each paragraph in which version it appeared and changed,
// or no longer does. The first time it asks for the articles.
func (h *history) toggle(t text) tea.Cmd {
	switch {
	case t.pair == nil:
		return nil
	case len(h.versions) < 3:
		return giveNotice("A history takes three versions or more; this story has two.")
	}
	h.shown = !h.shown
	if h.shown && h.origins == nil {
		return h.ask()
	}
	t.layAgain()
	return nil
}

// trace follows the paragraphs through all versions, behind.
func (h *history) trace(ctx context.Context, versions []*articles.Article) tea.Cmd {
	h.end()
	ctx, h.cancel = context.WithCancel(ctx)
	return func() tea.Msg {
		origins, err := compare.Trace(ctx, versions)
		return historyMsg{h, origins, err}
	}
}

// take takes the answer, and reports whether there is something to show.
func (h *history) take(msg historyMsg) bool {
	if msg.err != nil {
		h.shown = false
		return false
	}
	h.origins = msg.origins
	return true
}

// SetHistory takes the articles of all versions, in the order of the versions
// given to Open, and traces their paragraphs behind.
func (p *Pane) SetHistory(ctx context.Context, versions []*articles.Article) tea.Cmd {
	if p.text.pair == nil || len(versions) != len(p.history.versions) {
		return nil
	}
	return p.history.trace(ctx, versions)
}
