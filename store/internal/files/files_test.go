package files

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// A round that panics is told, and the next one is done all the same.
func TestAWatcherSurvivesAPanic(t *testing.T) {
	folder := t.TempDir()
	problems := make(chan string, 10)
	w := NewWatcher(nil, MaxWatches, func(path, reason string) { problems <- path + ": " + reason })
	w.Enter(folder)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ready := make(chan struct{})
	close(ready)
	rounds := make(chan Changes, 10)
	first := true
	var running sync.WaitGroup
	running.Go(func() {
		w.Run(ctx, ready, func(_ context.Context, c Changes) {
			if first {
				first = false
				panic("out of paper")
			}
			rounds <- c
		})
	})
	touch := func(name string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	touch("a.txt")
	select {
	case p := <-problems:
		if !strings.HasPrefix(p, Watching) || !strings.Contains(p, "out of paper") {
			t.Errorf("told %q", p)
		}
	case <-time.After(time.Minute):
		t.Fatal("the panic is not told")
	}
	touch("b.txt")
	select {
	case c := <-rounds:
		if len(c.Paths) != 1 || filepath.Base(c.Paths[0]) != "b.txt" {
			t.Errorf("changes %+v, want b.txt", c)
		}
	case <-time.After(time.Minute):
		t.Fatal("no round after the panic")
	}
	cancel()
	running.Wait()
}

func TestReplaceIsWholeOrNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "file")
	text := func(s string) func(io.Writer) error {
		return func(w io.Writer) error {
			_, err := io.WriteString(w, s)
			return err
		}
	}
	if err := Replace(path, true, text("first")); err != nil {
		t.Fatal(err)
	}
	full := errors.New("disk full")
	err := Replace(path, true, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half of the sec")
		return full
	})
	if !errors.Is(err, full) {
		t.Errorf("error %v, want %v", err, full)
	}
	if data, _ := os.ReadFile(path); string(data) != "first" {
		t.Errorf("the file has %q", data)
	}
	if left, _ := filepath.Glob(path + "*"); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

func TestStampsOfFilesJustWrittenAreNotTrusted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("text"), 0o644); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if s := StampOf(info, info.ModTime().Add(time.Millisecond)); s != (Stamp{}) {
		t.Errorf("stamp %+v of a file that may be written again in this tick", s)
	}
	later := info.ModTime().Add(time.Hour)
	if s := StampOf(info, later); s == (Stamp{}) || s != StampOf(info, later.Add(time.Hour)) {
		t.Errorf("stamp %+v, want one that lasts", s)
	}
}
