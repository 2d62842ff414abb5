package print

import (
	"os"
	"strconv"

	"github.com/charmbracelet/x/term"
)

// Widths in cells where neither a terminal nor the shell says how wide text
// is to be. Lines that are read are never longer, however wide the terminal.
const (
	readingWidth   = 76
	comparingWidth = 120
)

// ReadingColumns returns how many cells wide articles are printed for reading.
func ReadingColumns() int { return min(terminalColumns(readingWidth), readingWidth) }

// ComparingColumns returns how many cells wide comparisons are printed.
func ComparingColumns() int { return terminalColumns(comparingWidth) }

// terminalColumns returns how many cells wide text is printed: as wide as the terminal
// on standard output or, in a pipe, as the shell's COLUMNS says, else
// fallback.
func terminalColumns(fallback int) int {
	if w, _, err := term.GetSize(os.Stdout.Fd()); err == nil && w > 0 {
		return withinWidths(w)
	}
	if w, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && w > 0 {
		return withinWidths(w)
	}
	return fallback
}

// withinWidths returns the width nearest to width that text is laid out for.
func withinWidths(width int) int { return min(max(width, MinWidth), MaxWidth) }
