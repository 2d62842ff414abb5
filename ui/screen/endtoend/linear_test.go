//go:build unix

package endtoend_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// With ACCESSIBLE a terminal gets sentences: no other screen, no mode, no escape
// sequence at all.
func TestLinear(t *testing.T) {
	t.Parallel()
	tt := start(t, run{args: []string{"--no-state"}, env: []string{"ACCESSIBLE=1"}})
	tt.shows("Type help for what you can do.")
	tt.press("compare 1<Enter>")
	tt.shows("findings says what matters")
	tt.press("<Enter>")
	tt.shows("Change 1 of ")
	tt.press("quit<Enter>")
	if status := tt.ends(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	if tt.used(ansi.ModeAltScreenSaveCursor) || strings.Contains(string(tt.output), "\x1b") {
		t.Errorf("escapes in %q", tt.output)
	}
}
