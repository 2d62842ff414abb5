//go:build unix

package store

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestPipesNeverBlock(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt")
	pipe := filepath.Join(folder, "pipe")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skip("no pipes here: ", err)
	}
	for _, paths := range [][]string{{folder}, {pipe, filepath.Join(folder, "a.txt")}} {
		s := load(t, paths...)
		expectFiles(t, s, folder, "a.txt")
		if p := s.Snapshot().Problems; len(p) != 1 || p[0].Path != pipe {
			t.Errorf("problems %v, want the pipe", p)
		}
	}
}

func TestUnreadableFoldersAreProblems(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("nothing is unreadable for root")
	}
	folder := t.TempDir()
	write(t, folder, "a.txt", "closed/b.txt")
	closed := filepath.Join(folder, "closed")
	if err := os.Chmod(closed, 0); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(closed, 0o755)
	s := load(t, folder)
	expectFiles(t, s, folder, "a.txt")
	if p := s.Snapshot().Problems; len(p) != 1 || p[0].Path != closed {
		t.Errorf("problems %v, want the closed folder", p)
	}
}
