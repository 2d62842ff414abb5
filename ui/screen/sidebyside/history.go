package sidebyside

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/screen/sidebyside/history"
)

// A versionTrace is where the paragraphs of all versions of a story come from.
type versionTrace struct {
	versions []store.Version
	grid     *history.Grid // nil until they are traced
	cancel   context.CancelFunc
}

// A HistoryMsg asks the shell for the articles of all versions of the story,
// for SetHistory.
type HistoryMsg struct{ Versions []store.Version }

// A GridMsg asks the shell to show the paragraphs of all versions.
type GridMsg struct{ Grid *history.Grid }

// gridMsg is the grid of the versions of a story.
type gridMsg struct {
	of   *versionTrace
	grid *history.Grid
	err  error
}

// end stops tracing paragraphs.
func (h *versionTrace) end() {
	if h.cancel != nil {
		h.cancel()
		h.cancel = nil
	}
}

// show shows what became of each paragraph in each version. The first time it asks
// for the articles.
func (h *versionTrace) show(t text) tea.Cmd {
	switch {
	case t.pair == nil:
		return nil
	case len(h.versions) < 3:
		return giveNotice("A history takes three versions or more; this story has two.")
	}
	if h.grid == nil {
		msg := HistoryMsg{h.versions}
		return func() tea.Msg { return msg }
	}
	msg := GridMsg{h.grid}
	return func() tea.Msg { return msg }
}

// take takes the grid and has it shown.
func (h *versionTrace) take(msg gridMsg) tea.Cmd {
	if msg.of != h || msg.err != nil {
		return nil
	}
	h.grid = msg.grid
	return func() tea.Msg { return GridMsg{msg.grid} }
}

// SetHistory takes the articles of all versions, in the order of the versions
// given to Open, and traces their paragraphs behind.
func (p *Pane) SetHistory(ctx context.Context, texts []*articles.Article) tea.Cmd {
	h := p.history
	if p.text.pair == nil || len(texts) != len(h.versions) {
		return nil
	}
	h.end()
	ctx, h.cancel = context.WithCancel(ctx)
	return func() tea.Msg {
		origins, err := compare.Trace(ctx, texts)
		if err != nil {
			return gridMsg{of: h, err: err}
		}
		return gridMsg{of: h, grid: history.NewGrid(h.versions, texts, origins)}
	}
}
