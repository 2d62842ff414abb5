package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/screen/mode"
	"variorum/ui/style"
)

// A Pane shows stories, an article or a comparison. It is a plain struct that
// the shell calls; it reads no file and knows no other pane.
type Pane interface {
	// Resize gives the pane its size in cells; the place stays.
	Resize(width, height int)
	// SetStyles changes the looks; the place stays.
	SetStyles(s style.Styles)
	// Key handles a key that was pressed count times, and reports whether it
	// means something here.
	Key(msg tea.KeyPressMsg, count int) (handled bool, cmd tea.Cmd)
	// Update takes the answers to the pane's own commands.
	Update(msg tea.Msg) tea.Cmd
	// Scroll moves what is shown by a number of rows.
	Scroll(rows int)
	// View returns the pane's rows: exactly as many as it is high, none wider
	// than it is wide.
	View() []string
	// Status says where one is in what is shown.
	Status() string
	// Hints are the keys to offer now.
	Hints() []key.Binding
}

// A view is a pane with what the shell knows of it: what it shows, and what the
// keys mean there that lead out of it.
type view interface {
	pane() Pane
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
