package outside

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
)

// CopyText puts the text of an article on the clipboard, through the terminal.
func CopyText(a *articles.Article) tea.Cmd {
	return func() tea.Msg {
		var b strings.Builder
		for i := range a.Blocks {
			if i > 0 {
				b.WriteString("\n\n")
			}
			b.WriteString(a.Blocks[i].Text)
		}
		return tea.SetClipboard(b.String())()
	}
}
