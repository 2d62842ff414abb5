package sidebyside_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// A line that stands once on the screen before scrolling and once after it is
// the same line: the renderer moves what is around it by as much as it moved,
// and draws anew what that destroys.
func TestScrolledLinesAreToldApart(t *testing.T) {
	old, new := book(60)
	for _, size := range [][2]int{{120, 36}, {100, 22}, {80, 22}} {
		s := open(t, colorprofile.ANSI256, size[0], size[1], old, new)
		s.press("n", "n", "n", "n")
		const head = 3
		for range 40 {
			before := lines(s)[head:]
			s.press("j")
			for n, row := range lines(s)[head:] {
				if at, once := only(before, row); once && at != n && at != n+1 {
					if _, once := only(lines(s)[head:], row); once {
						t.Fatalf("at %v row %d looks like row %d of before:\n%q", size, n, at, row)
					}
				}
			}
		}
	}
}

// The map leaves the last column free, from which the cursor takes a long way
// to the next row.
func TestMapLeavesTheEdgeFree(t *testing.T) {
	old, new := book(60)
	for _, width := range []int{120, 80, 30} {
		s := open(t, colorprofile.TrueColor, width, 30, old, new)
		for _, row := range lines(s) {
			if ansi.StringWidth(row) >= width {
				t.Errorf("%d cells: %q", width, row)
			}
		}
	}
}

// lines returns the rows of the screen without their colours.
func lines(s *screen) []string { return strings.Split(s.text(), "\n") }

// only returns where row stands among rows, and whether nowhere else.
func only(rows []string, row string) (at int, once bool) {
	at, count := -1, 0
	for n := range rows {
		if rows[n] == row {
			at, count = n, count+1
		}
	}
	return at, count == 1
}
