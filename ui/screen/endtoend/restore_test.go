//go:build unix

package endtoend_test

import (
	"os"
	"strings"
	"syscall"
	"testing"
)

// However the program ends, the terminal is as it was.
func TestTerminalIsRestored(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]struct {
		with   func(*terminal)
		status int
		tells  string
	}{
		"q":       {with: func(tt *terminal) { tt.press("q"); tt.shows("↵ read"); tt.press("q") }},
		"ZZ":      {with: func(tt *terminal) { tt.press("ZZ") }},
		"Ctrl-C":  {with: func(tt *terminal) { tt.press("<C-c>") }},
		"SIGINT":  {signalled(os.Interrupt), 2, "signal"},
		"SIGTERM": {signalled(syscall.SIGTERM), 2, "signal"},
		"SIGHUP":  {signalled(syscall.SIGHUP), 2, "signal"},
		"SIGQUIT": {signalled(syscall.SIGQUIT), 2, "signal"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tt := start(t, run{args: []string{"--no-state"}, answers: true})
			tt.shows("Harbour bridge")
			tt.press("c")
			tt.shows("n/N change", "% kept")
			if !tt.used(1049) || !tt.used(2004) {
				t.Error("the program does not use the modes whose end is tested")
			}
			end.with(tt)
			if status := tt.ends(); status != end.status {
				t.Errorf("exit status %d, want %d", status, end.status)
			}
			if screen := tt.text(); !strings.Contains(screen, end.tells) || end.tells == "" && screen != "" {
				t.Errorf("the screen tells:\n%s", screen)
			}
		})
	}
}

func signalled(sig os.Signal) func(*terminal) {
	return func(tt *terminal) { tt.signal(sig) }
}

// A panic ends the program in order and is told on the terminal as it was.
func TestTerminalIsRestoredAfterAPanic(t *testing.T) {
	t.Parallel()
	for where, tells := range map[string]string{
		"command": "internal error, please report it: there is no such article",
		"update":  "program experienced a panic",
	} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			tt := start(t, run{program: panicker, args: []string{"-test.run=^TestPanicInTerminal$"}, env: []string{"VARIORUM_PANIC=" + where}})
			if status := tt.ends(); status != 2 {
				t.Errorf("exit status %d", status)
			}
			tt.mu.Lock()
			defer tt.mu.Unlock()
			after := string(tt.output) // a panic may come before the screen is opened
			if end := strings.LastIndex(after, "\x1b[?1049l"); end >= 0 {
				after = after[end:]
			}
			if !strings.Contains(after, tells) {
				t.Errorf("after the screen was left this came: %q", after)
			}
		})
	}
}

// When the window is closed nothing stays behind.
func TestClosedTerminalEndsTheProgram(t *testing.T) {
	t.Parallel()
	tt := start(t, run{args: []string{"--no-state"}})
	tt.shows("Harbour bridge")
	if err := tt.pty.Close(); err != nil {
		t.Fatal(err)
	}
	tt.wait()
}
