//go:build unix

package endtoend_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// editor writes an editor that says that it is open, takes the line and the
// screen as editors do, and ends at the end of a line. A rude one leaves them as they
// are when it is told to end.
func editor(t *testing.T, rude bool) string {
	t.Helper()
	script := "#!/bin/sh\nstty raw -echo\nprintf '\\033[?1049h\\033[?25l\\033[HEDITOR OPEN'\n" +
		"read line\nstty sane\nprintf '\\033[?1049l\\033[?25h'\n"
	if rude {
		script = strings.Replace(script, "\n", "\ntrap '' TERM HUP\n", 1)
	}
	path := filepath.Join(t.TempDir(), "editor")
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

// editing starts the program on a file and opens the editor.
func editing(t *testing.T, rude bool) *terminal {
	t.Helper()
	older, _ := twoEditions(t)
	tt := start(t, run{args: []string{"--no-state", older}, env: []string{"EDITOR=" + editor(t, rude)}})
	tt.shows("Forty items", "q quit")
	tt.press("e")
	tt.shows("EDITOR OPEN")
	return tt
}

// After the editor the screen is there again, in the size that the window has
// meanwhile.
func TestEditorIsLeft(t *testing.T) {
	t.Parallel()
	tt := editing(t, false)
	for _, size := range [][2]int{{90, 30}, {64, 20}, {100, 30}} {
		tt.resize(size[0], size[1])
	}
	tt.signal(os.Interrupt) // as ^C typed in the editor: it is the editor's
	tt.press("x\n")
	tt.until("the screen in the new size", func(screen string) bool {
		rows := strings.Split(screen, "\n")
		return len(rows) == 30 && strings.Contains(rows[29], "q quit")
	})
	tt.press("q")
	if status := tt.ends(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// A signal that ends the program while the editor is open, or right after it was
// left, ends the editor, too, and leaves the terminal as it was.
func TestTerminalIsRestoredWithTheEditorOpen(t *testing.T) {
	t.Parallel()
	for name, sig := range map[string]syscall.Signal{"SIGTERM": syscall.SIGTERM, "SIGHUP": syscall.SIGHUP} {
		for how, rude := range map[string]bool{"": false, ", a rude editor": true} {
			t.Run(name+how, func(t *testing.T) {
				t.Parallel()
				tt := editing(t, rude)
				tt.resize(90, 30)
				tt.signal(sig)
				if status := tt.ends(); status != 2 {
					t.Errorf("exit status %d", status)
				}
			})
		}
	}
	for name, end := range map[string]func(*terminal){
		"SIGTERM": func(tt *terminal) { tt.signal(syscall.SIGTERM) },
		"SIGHUP":  func(tt *terminal) { tt.signal(syscall.SIGHUP) },
		"SIGINT":  func(tt *terminal) { tt.shows("q quit"); tt.signal(syscall.SIGINT) },
		"q":       func(tt *terminal) { tt.press("q") },
		"resize":  func(tt *terminal) { tt.resize(70, 22); tt.resize(90, 30); tt.press("q") },
	} {
		t.Run(name+" right after it", func(t *testing.T) {
			t.Parallel()
			tt := editing(t, false)
			tt.press("x\n")
			tt.hides("EDITOR OPEN")
			end(tt)
			tt.ends()
		})
	}
}
