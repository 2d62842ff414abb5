package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/screen/reader"
	"variorum/ui/screen/scroll"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// listContents lists the headings of an article, to go to one of them.
func (m articleActions) listContents(a *articles.Article) tea.Cmd {
	list := reader.Contents(a)
	if len(list) == 0 {
		m.say("There are no headings to list.")
		return nil
	}
	m.begin(&overlay{
		keys: m.keys, title: "Contents",
		build: func(_ style.Styles, width int) []string {
			rows := make([]string, len(list))
			for i, h := range list {
				rows[i] = wrap.Truncate(wrap.Spaces(2*(h.Level-1))+strings.ReplaceAll(h.Text, "\n", " "), width)
			}
			return rows
		},
		choose: func(i int) tea.Cmd { return m.goToBlock(list[i].Block) },
	})
	return nil
}

// goToBlock reads on from a block of the article in view.
func (m articleActions) goToBlock(block int) tea.Cmd {
	if m.at() == inReader {
		m.read.reader.GoTo(scroll.At(block, 0))
		return nil
	}
	return m.read.visit(m.list.selectedID(), at(scroll.At(block, 0)))
}
