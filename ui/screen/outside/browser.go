package outside

import (
	"context"
	"os"
	"os/exec"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/frame"
)

// Browse opens an address in the browser.
func Browse(ctx context.Context, address string) (frame.Message, tea.Cmd) {
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
		return frame.Say("This article names no address on the web."), nil
	}
	return frame.Message{}, func() tea.Msg {
		command := browser()
		cmd := exec.CommandContext(ctx, command[0], append(command[1:], address)...)
		if err := cmd.Run(); err != nil {
			return frame.Complain("The browser did not open: ", err)
		}
		return frame.Say("Opened in the browser.")
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
