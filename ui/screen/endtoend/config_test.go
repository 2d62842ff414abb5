//go:build unix

package endtoend_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Keys, order and columns are those of the reader's file; the help and the hints
// show them; the mouse is left alone.
func TestConfiguration(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "variorum", "config.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	text := "sort = \"title\"\nmouse = false\ncolumns = \"one\"\n[keys]\nfind = [\"f3\"]\ncompare = [\"C\"]\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	tt := start(t, run{args: []string{"--no-state"}, env: []string{"XDG_CONFIG_HOME=" + folder}, answers: true})
	tt.shows("by title", "F3 find")
	tt.press("?")
	tt.shows("F3")
	tt.press("<Esc>")
	tt.press("C")
	tt.shows("two columns") // as there is one
	tt.press("ZZ")
	tt.ends()
	if tt.used(ansi.ModeMouseButtonEvent) || tt.used(ansi.ModeMouseAnyEvent) {
		t.Error("the mouse was taken")
	}
}

// What is chosen on the screen is there the next time.
func TestChoicesAreRemembered(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	first := start(t, run{env: []string{"XDG_STATE_HOME=" + state}, answers: true})
	first.shows("by date", "? help")
	first.press("ST")
	first.shows("by source", "for a light background")
	first.press("ZZ")
	first.ends()
	second := start(t, run{env: []string{"XDG_STATE_HOME=" + state}, answers: true})
	second.shows("by source", "? help")
	second.press("T")
	second.shows("for a dark background") // after the light one that was chosen
	second.press("ZZ")
	second.ends()
}
