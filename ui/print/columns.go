package print

import (
	"os"
	"strconv"

	"github.com/charmbracelet/x/term"
)

// Columns returns how many cells wide text is printed: as wide as the terminal
// on standard output or, in a pipe, as the shell's COLUMNS says, else
// fallback.
func Columns(fallback int) int {
	if w, _, err := term.GetSize(os.Stdout.Fd()); err == nil && w >= MinWidth {
		return w
	}
	if w, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && w >= MinWidth {
		return w
	}
	return fallback
}
