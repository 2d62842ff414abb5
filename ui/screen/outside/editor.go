package outside

import (
	"cmp"
	"os"
	"os/exec"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/terminal"
)

// Edit opens a file in the reader's editor, which gets the terminal: own, or where
// that is "" what the environment names. What left says of its end comes as a
// message.
func Edit(l *terminal.Lender, own, file string, left func(error) tea.Msg) tea.Cmd {
	if strings.HasPrefix(file, "-") { // or the editor takes it for an option
		file = "./" + file
	}
	editor := strings.Fields(cmp.Or(strings.TrimSpace(own), strings.TrimSpace(os.Getenv("VISUAL")), strings.TrimSpace(os.Getenv("EDITOR")), "vi"))
	return l.Run(exec.Command(editor[0], append(editor[1:], file)...), left)
}
