package screen

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// A click on the head of a column goes on reading that version, one on the verdict
// to the list of what differs, one on changed words to them.
func TestClicksInAComparison(t *testing.T) {
	s := newScreen(t, 120, 30, harbour()[:2], nil)
	s.press("c")
	s.until("n/N change")
	click := func(text string) {
		t.Helper()
		for y, row := range strings.Split(s.text(), "\n") {
			if at := strings.Index(row, text); at >= 0 {
				s.send(tea.MouseClickMsg{X: ansi.StringWidth(row[:at]), Y: y, Button: tea.MouseLeft})
				return
			}
		}
		t.Fatalf("no %q to click on", text)
	}
	click("saw under")
	s.until("change 2 of")
	click("% kept")
	s.until("All changes")
	s.press("esc")
	click("City Bulletin")
	s.until("c compare")
}
