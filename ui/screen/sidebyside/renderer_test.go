package sidebyside_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
)

// A blank line that stands once on the screen before scrolling and once after
// it is the same line: the renderer moves what is around it by as much as it
// moved, and draws anew what that destroys.
func TestBlankLinesAreToldApart(t *testing.T) {
	old, new := article("old"), article("new")
	for n := range 60 {
		text := fmt.Sprintf("Bridge %d closed on Monday for repairs %d and was opened again later than planned by engineer number %d.", n, n+100, n+200)
		old.Blocks = append(old.Blocks, articles.Block{Text: text})
		if n%3 == 0 {
			text = strings.Replace(text, "Monday", "Friday", 1)
		}
		new.Blocks = append(new.Blocks, articles.Block{Text: text})
	}
	const head = 3
	for _, size := range [][2]int{{120, 36}, {100, 22}, {80, 22}} {
		s := open(t, colorprofile.ANSI256, size[0], size[1], old, new)
		for range 40 {
			before := lines(s)[head:]
			s.press("j")
			after := lines(s)[head:]
			for n, row := range after {
				if strings.Trim(row, " \u00a0│▏░▐█") != "" {
					continue
				}
				from, one := only(before, row)
				_, still := only(after, row)
				if one && still && from != n+1 && from != n {
					t.Fatalf("at %v row %d looks like row %d of before:\n%q", size, n, from, row)
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
