package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/pane"
)

// A view is a pane with what the shell knows of it: what it shows, and what the
// keys mean there that lead out of it.
type view interface {
	pane() pane.Pane
	// key handles the keys that concern more than the pane, and hands the others
	// to it.
	key(msg tea.KeyPressMsg, count int) (handled bool, cmd tea.Cmd)
	// endSearch ends a search or a filter, and reports whether one was on.
	endSearch() (ended bool, cmd tea.Cmd)
	// search begins typing what to look for.
	search() mode.Search
	status() string
	hints() []key.Binding
	// remark is what helps to read the screen, in about room cells.
	remark(room int) string
	// article is what the window is named after, nil for nothing.
	article() *articles.Article
	// comesBack prepares the view for being shown again after what was opened
	// from it.
	comesBack() tea.Cmd
}
