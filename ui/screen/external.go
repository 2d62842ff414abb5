package screen

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/read"
)

// The answers of other programs.
type (
	editedMsg struct {
		id  string
		err error
	}
	saidMsg struct {
		text string
		loud bool
	}
)

// edit opens the shown version's file in the reader's editor.
func (m *model) edit() tea.Cmd {
	id := m.shown.id
	name, ok := m.options.Store.File(id)
	if !ok {
		m.say("This article is not a file that an editor could open.", true)
		return nil
	}
	return func() tea.Msg {
		if strings.HasPrefix(name, "-") { // or the editor takes it for an option
			name = "./" + name
		}
		editor := strings.Fields(firstOf(os.Getenv("VISUAL"), os.Getenv("EDITOR"), "vi"))
		cmd := exec.Command(editor[0], append(editor[1:], name)...)
		return tea.ExecProcess(cmd, func(err error) tea.Msg { return editedMsg{id, err} })()
	}
}

// edited reads the file again after the editor was left.
func (m *model) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		m.say("The editor did not work: "+clean(msg.err), true)
		return nil
	}
	return m.reload()
}

// reload reads the shown version's file again, or those of the two compared;
// the place stays.
func (m *model) reload() tea.Cmd {
	if m.at == inCompare {
		return m.compareAgain()
	}
	m.keepPlace()
	id := m.shown.id
	name, ok := m.options.Store.File(id)
	if !ok {
		m.say("This article is not a file.", false)
		return nil
	}
	entry := 0
	if a := m.reader.Article(); a != nil {
		entry = a.Entry
	}
	ctx, number := m.opening.ask(m.ctx)
	m.list.ForgetVerdicts(id)
	limits := m.options.Limits
	return func() tea.Msg {
		a, err := reread(ctx, name, entry, limits)
		return articleMsg{number: number, id: id, article: a, err: err}
	}
}

func reread(ctx context.Context, name string, entry int, limits read.Limits) (*articles.Article, error) {
	list, err := read.Open(ctx, name, limits)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if list[i].Entry == entry {
			return &list[i], nil
		}
	}
	return nil, fmt.Errorf("%s: the article is no longer in it", list[0].Path)
}

// browse opens the article's address in the browser.
func (m *model) browse() tea.Cmd {
	address := ""
	if a := m.reader.Article(); a != nil {
		address = a.URL
	}
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
		m.say("This article names no address on the web.", false)
		return nil
	}
	ctx := m.ctx
	return func() tea.Msg {
		command := browser()
		cmd := exec.CommandContext(ctx, command[0], append(command[1:], address)...)
		if err := cmd.Run(); err != nil {
			return saidMsg{"The browser did not open: " + clean(err), true}
		}
		return saidMsg{"Opened in the browser.", false}
	}
}

// browser returns the command that opens an address.
func browser() []string {
	if own := strings.Fields(os.Getenv("BROWSER")); len(own) > 0 {
		return own
	}
	switch runtime.GOOS {
	case "darwin":
		return []string{"open"}
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	return []string{"xdg-open"}
}

// copyPath puts the shown file's path on the clipboard, through the terminal.
func (m *model) copyPath() tea.Cmd {
	name, ok := m.options.Store.File(m.shown.id)
	if !ok {
		m.say("This article is not a file: Y copies its text.", false)
		return nil
	}
	m.say("Copied the path.", false)
	return tea.SetClipboard(name)
}

// copyText puts the text of the article on the clipboard.
func (m *model) copyText() tea.Cmd {
	a := m.reader.Article()
	if a == nil {
		return nil
	}
	m.say("Copied the text.", false)
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

func firstOf(values ...string) string {
	for _, v := range values {
		if strings.TrimSpace(v) != "" {
			return v
		}
	}
	return ""
}
