package screen

import (
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/outside"
	"variorum/ui/screen/page"
	"variorum/ui/screen/reader"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/stories"
	"variorum/ui/screen/terminal"
	"variorum/ui/screen/visit"
)

// ArticleActions are what can be done with an article, whichever view shows it.
type articleActions struct{ *model }

// browse opens an article's address in the browser.
func (m articleActions) browse(a *articles.Article) tea.Cmd {
	return m.tell(outside.Browse(m.ctx, a.URL))
}

// copyPath puts the path of a version's file on the clipboard, through the
// terminal.
func (m articleActions) copyPath(id string) tea.Cmd {
	name, ok := m.stories.Store.File(id)
	if !ok {
		m.say("This article is not a file: Y copies its text.")
		return nil
	}
	m.say("Copied the path.")
	return tea.SetClipboard(name)
}

// copyText puts the text of an article on the clipboard.
func (m articleActions) copyText(a *articles.Article) tea.Cmd {
	m.say("Copied the text.")
	return outside.CopyText(a)
}

// showInfo says all that is known of the article with an id.
func (m articleActions) showInfo(id string) func(*articles.Article) tea.Cmd {
	return func(a *articles.Article) tea.Cmd {
		m.begin(page.About(m.keys, a, m.stories.Membership(id)))
		return nil
	}
}

// listContents lists the headings of an article, to go to one of them.
func (m articleActions) listContents(a *articles.Article) tea.Cmd {
	list := reader.Contents(a)
	if len(list) == 0 {
		m.say("There are no headings to list.")
		return nil
	}
	m.begin(page.Contents(m.keys, list, m.goToBlock))
	return nil
}

// goToBlock reads on from a block of the article in view.
func (m articleActions) goToBlock(block int) tea.Cmd {
	if m.at() == visit.InReader {
		m.read.reader.GoTo(scroll.At(block, 0))
		return nil
	}
	return m.read.visit(m.list.selectedID(), stories.At(scroll.At(block, 0)))
}

// editedMsg tells that the editor was left.
type editedMsg struct {
	id  string
	err error
}

// edit opens the file of a version in the reader's editor.
func (m articleActions) edit(id string) tea.Cmd {
	name, ok := m.stories.Store.File(id)
	if !ok {
		m.said = frame.Complain("This article is not a file that an editor could open.", nil)
		return nil
	}
	return outside.Edit(m.outside, m.options.settings().Editor, name, func(err error) tea.Msg { return editedMsg{id, err} })
}

// edited reads the file again after the editor was left, and asks for the size,
// which may have changed meanwhile.
func (m articleActions) edited(msg editedMsg) tea.Cmd {
	return tea.Batch(terminal.AskSize, m.reread(msg))
}

func (m articleActions) reread(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		m.said = frame.Complain("The editor did not work: ", msg.err)
		return nil
	}
	switch {
	case m.at() == visit.InCompare:
		return m.compare.again()
	case m.read.shown.id == msg.id:
		return m.read.reload()
	}
	return nil
}
