package screen

import (
	"cmp"
	"os"
	"os/exec"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/terminal"
)

// editedMsg tells that the editor was left.
type editedMsg struct {
	id  string
	err error
}

// edit opens the file of a version in the reader's editor.
func (m articleActions) edit(id string) tea.Cmd {
	name, ok := m.stories.store.File(id)
	if !ok {
		m.said = message{"This article is not a file that an editor could open.", true}
		return nil
	}
	if strings.HasPrefix(name, "-") { // or the editor takes it for an option
		name = "./" + name
	}
	editor := strings.Fields(cmp.Or(strings.TrimSpace(os.Getenv("VISUAL")), strings.TrimSpace(os.Getenv("EDITOR")), "vi"))
	return m.outside.Run(exec.Command(editor[0], append(editor[1:], name)...), func(err error) tea.Msg { return editedMsg{id, err} })
}

// edited reads the file again after the editor was left, and asks for the size,
// which may have changed meanwhile.
func (m articleActions) edited(msg editedMsg) tea.Cmd {
	return tea.Batch(terminal.AskSize, m.reread(msg))
}

func (m articleActions) reread(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		m.said = message{"The editor did not work: " + clean(msg.err), true}
		return nil
	}
	switch {
	case m.at() == inCompare:
		return m.compare.again()
	case m.read.shown.id == msg.id:
		return m.read.reload()
	}
	return nil
}
