package wrap

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width returns the number of cells s takes. SGR sequences take none.
func Width(s string) int {
	if isPlain(s) {
		return len(s)
	}
	return ansi.StringWidth(s)
}

// Truncate cuts s to at most width cells, the last of them "…" where something
// was cut. It keeps SGR sequences.
func Truncate(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if len(s) <= width && isPlain(s) || Width(s) <= width {
		return s
	}
	return ansi.Truncate(s, width, "…")
}

// dot parts what stands in one line.
const dot = " · "

// Shorten drops parts of a line, which middle dots separate, from its end until
// it takes at most width cells or only the first is left.
func Shorten(line string, width int) string {
	for Width(line) > width {
		i := strings.LastIndex(line, dot)
		if i < 0 {
			break
		}
		line = line[:i]
	}
	return line
}

// Pad appends spaces to s until it takes width cells.
func Pad(s string, width int) string {
	if missing := width - Width(s); missing > 0 {
		return s + Spaces(missing)
	}
	return s
}

// Fit cuts or pads s to exactly width cells.
func Fit(s string, width int) string { return Pad(Truncate(s, width), width) }

// Between sets left and right at the two ends of width cells. Where both do
// not fit with a space between them, right keeps its place and left is cut;
// where right alone does not fit, it goes.
func Between(left, right string, width int) string {
	rightWidth := Width(right)
	if rightWidth+2 > width && left != "" || rightWidth > width {
		return Fit(left, width)
	}
	if rightWidth == 0 {
		return Fit(left, width)
	}
	left = Truncate(left, width-rightWidth-1)
	return Pad(left, width-rightWidth) + right
}

// blank is what Spaces cuts from, so that padding a row costs nothing.
const blank = "                                                                                                                                " +
	"                                                                                                                                "

// Spaces returns n spaces, none where n is negative.
func Spaces(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(blank) {
		return blank[:n]
	}
	return strings.Repeat(" ", n)
}

// isPlain tells whether s is printable ASCII, one cell for each byte.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// Middle returns text in at most width cells: where it is longer, its middle gives
// way, as the names of files often differ at the end.
func Middle(text string, width int) string {
	if Width(text) <= width {
		return text
	}
	if width < 8 {
		return Truncate(text, width)
	}
	tail := text
	for Width(tail) > (width-1)/2 {
		_, size := Next(tail, 0, 1)
		tail = tail[size:]
	}
	head := Truncate(text, width-Width(tail)) // it ends in …
	return head + tail
}
