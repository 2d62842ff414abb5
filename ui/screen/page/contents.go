package page

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/reader"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Contents lists the headings of an article, to go to one of them.
func Contents(k keys.Keys, list []reader.Heading, goTo func(block int) tea.Cmd) mode.Page {
	return &overlay{
		keys: k, title: "Contents",
		build: func(_ style.Styles, width int) []string {
			rows := make([]string, len(list))
			for i, h := range list {
				rows[i] = wrap.Truncate(wrap.Spaces(2*(h.Level-1))+strings.ReplaceAll(h.Text, "\n", " "), width)
			}
			return rows
		},
		choose: func(i int) tea.Cmd { return goTo(list[i].Block) },
	}
}
