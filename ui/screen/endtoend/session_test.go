//go:build unix

package endtoend_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A reader's first minutes: the built-in stories, one of them, two versions
// side by side, from change to change, a search, and out.
func TestReadAndCompareTheBuiltInStories(t *testing.T) {
	t.Parallel()
	tt := start(t, run{args: []string{"--no-state"}})
	tt.shows("stories", "Harbour bridge", "c compare", "? help")

	tt.press("<Enter>")
	tt.shows("version 1 of 2", "Coastal Wire", "Esc list")
	tt.press("c")
	tt.shows("n/N change", "City Bulletin", "% kept")
	tt.press("g]")
	tt.shows("change 1 of ")
	tt.press("n")
	tt.shows("change 2 of ")

	tt.press("/lorries")
	tt.shows("/ lorries", "1 of 1")
	tt.press("<Enter>")
	tt.hides("/ lorries")
	tt.press("<Esc>") // ends the search
	tt.shows("change 2 of ")

	tt.press("c")
	tt.shows("version 1 of 2")
	tt.press("?")
	tt.shows("one level back, quits at the top")
	tt.press("<Esc>")
	tt.shows("Esc list")
	tt.press("q")
	tt.shows("↵ read")
	tt.press("q")
	if status := tt.ends(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

func TestFilterTheList(t *testing.T) {
	t.Parallel()
	tt := start(t, run{args: []string{"--no-state"}})
	tt.shows("Night ferry", "Harbour bridge")
	tt.press("/ferry")
	tt.shows("filter: ferry", "1 of ", "Night ferry")
	tt.hides("A Bench Outside")
	tt.press("\x1b") // as a terminal without the keyboard protocol sends it
	tt.shows("A Bench Outside")
	tt.press("ZZ")
	tt.ends()
}

// Whoever resizes the window while comparing stays at the same change, and the
// old size brings the old screen back.
func TestResizeWhileComparingKeepsThePlace(t *testing.T) {
	t.Parallel()
	older, newer := twoEditions(t)
	tt := start(t, run{args: []string{"--no-state", older, newer}})
	tt.shows("n/N change")
	tt.press("12n")
	tt.shows("change 12 of 20", "item 23 ")
	before := tt.text()
	for _, size := range [][2]int{{64, 20}, {100, 12}, {200, 50}, {30, 8}} {
		tt.resize(size[0], size[1])
		tt.until(fmt.Sprintf("the change at %d by %d", size[0], size[1]), func(screen string) bool {
			rows := strings.Split(screen, "\n")
			return len(rows) == size[1] && strings.Contains(screen, "12 of 20") &&
				(strings.Contains(screen, "item 23 ") || strings.Contains(screen, "23 of the cargo")) // however it wraps
		})
	}
	tt.resize(10, 3)
	tt.hides("12 of 20")
	tt.resize(120, 36)
	tt.until("the screen as it was", func(screen string) bool { return screen == before })
	tt.press("q")
	if status := tt.ends(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

func TestOneFileOpensForReading(t *testing.T) {
	t.Parallel()
	older, _ := twoEditions(t)
	tt := start(t, run{args: []string{"--no-state", older}})
	tt.shows("Forty items", "item 1 ", "q quit")
	tt.press("G")
	tt.shows("item 40 ", "100 %")
	tt.press("g<WheelDown><WheelDown><WheelDown>")
	tt.hides("item 1 ")
	tt.press("q")
	if status := tt.ends(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

func TestTwoFilesOpenSideBySide(t *testing.T) {
	t.Parallel()
	older, newer := twoEditions(t)
	tt := start(t, run{args: []string{"--no-state", older, newer}})
	tt.shows("20 changes")
	tt.until("both versions in one row", func(screen string) bool {
		for row := range strings.Lines(screen) {
			if strings.Contains(row, "counted item 1 ") && strings.Contains(row, "reckoned item 1 ") {
				return true
			}
		}
		return false
	})
	tt.press("c")
	tt.shows("c compare")
	tt.press("c")
	tt.shows("20 changes")
	tt.press("q")
	if status := tt.ends(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// The text comes through a pipe, the keys from the terminal.
func TestStandardInputOpensForReading(t *testing.T) {
	t.Parallel()
	tt := start(t, run{args: []string{"--no-state", "-"}, input: "Piped headline\n\nA paragraph that came through a pipe.\n"})
	tt.shows("came through a pipe")
	tt.press("q")
	if status := tt.ends(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// What cannot be opened is told in one line on the terminal as it is, and
// nothing is waited for.
func TestTrouble(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	picture := filepath.Join(folder, "photo.jpg")
	if err := os.WriteFile(picture, []byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x00\x00"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{
		"missing": filepath.Join(folder, "missing.txt"),
		"pipe":    pipe,
		"picture": picture,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tt := start(t, run{args: []string{"--no-state", path}})
			if status := tt.ends(); status != 2 {
				t.Errorf("exit status %d", status)
			}
			screen := tt.text()
			if !strings.HasPrefix(screen, "variorum: ") || !strings.Contains(strings.ReplaceAll(screen, "\n", ""), filepath.Base(path)) {
				t.Errorf("the screen tells:\n%s", screen)
			}
			if tt.used(1049) {
				t.Error("the screen was opened before the trouble was told")
			}
		})
	}
}

// twoEditions writes two versions of an article of forty paragraphs of which
// every second differs in a word, and returns their paths.
func twoEditions(t *testing.T) (older, newer string) {
	t.Helper()
	write := func(name, verb string) string {
		var b strings.Builder
		b.WriteString("Forty items and no more\n")
		for n := 1; n <= 40; n++ {
			word := verb
			if n%2 == 0 {
				word = "noted"
			}
			fmt.Fprintf(&b, "\nOn the quay they %s item %d of the cargo slowly, while the harbour master watched from his window.\n", word, n)
		}
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	return write("morning.txt", "counted"), write("evening.txt", "reckoned")
}
