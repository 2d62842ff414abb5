package screen

import (
	"os"
	"os/exec"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
)

// ArticleActions are what can be done with an article, whichever view shows it.
type articleActions struct{ *model }

// browse opens an article's address in the browser.
func (m articleActions) browse(a *articles.Article) tea.Cmd {
	address := a.URL
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
		m.say("This article names no address on the web.")
		return nil
	}
	ctx := m.ctx
	return func() tea.Msg {
		command := browser()
		cmd := exec.CommandContext(ctx, command[0], append(command[1:], address)...)
		if err := cmd.Run(); err != nil {
			return saidMsg{"The browser did not open: " + clean(err), true}
		}
		return saidMsg{text: "Opened in the browser."}
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

// copyPath puts the path of a version's file on the clipboard, through the
// terminal.
func (m articleActions) copyPath(id string) tea.Cmd {
	name, ok := m.stories.store.File(id)
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
