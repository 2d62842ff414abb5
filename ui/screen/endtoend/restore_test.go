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
	for where, test := range map[string]struct {
		keys, tells string
	}{
		"command": {tells: "internal error, please report it: there is no such article"},
		"update":  {tells: "program experienced a panic"},
		"search":  {keys: "/bridge\t", tells: "internal error, please report it: there is no such word"},
	} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			tt := startPanicking(t, where)
			if test.keys != "" {
				tt.shows("Harbour bridge")
				tt.press(test.keys)
			}
			if status := tt.ends(); status != 2 {
				t.Errorf("exit status %d", status)
			}
			tt.mu.Lock()
			defer tt.mu.Unlock()
			after := string(tt.output) // a panic may come before the screen is opened
			if end := strings.LastIndex(after, "\x1b[?1049l"); end >= 0 {
				after = after[end:]
			}
			if !strings.Contains(after, test.tells) {
				t.Errorf("after the screen was left this came: %q", after)
			}
		})
	}
}

// A panic in comparing concerns that pair alone: in the list its verdict stays
// blank; where it was asked for it is told, the program goes on, and leaves the
// terminal as it was.
func TestPanicInComparingIsToldOnTheScreen(t *testing.T) {
	t.Parallel()
	tt := startPanicking(t, "comparing")
	tt.shows("Harbour bridge")
	tt.press("c")
	tt.shows("these two could not be compared")
	tt.press("q")
	if status := tt.ends(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// startPanicking starts the screen so that it panics somewhere.
func startPanicking(t *testing.T, where string) *terminal {
	return start(t, run{program: panicker, args: []string{"-test.run=^TestPanicInTerminal$"}, env: []string{"VARIORUM_PANIC=" + where}})
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
