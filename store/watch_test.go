package store

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// watched opens paths and goes on watching them.
func watched(t *testing.T, paths ...string) *Store {
	t.Helper()
	s := Open(t.Context(), paths, Options{NoState: true, NoIndex: true, Watch: true})
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// waitUntil waits until a store's snapshot is as wanted.
func waitUntil(t *testing.T, s *Store, what string, wanted func(*Snapshot) bool) {
	t.Helper()
	for range 6000 {
		if wanted(s.Snapshot()) {
			return
		}
		select {
		case <-s.Changed():
		case <-time.After(10 * time.Millisecond):
		}
	}
	now := s.Snapshot()
	t.Fatalf("waited in vain until %s: %d articles, problems %v", what, now.Articles, now.Problems)
}

// eventually waits until a store has the files wanted.
func eventually(t *testing.T, s *Store, folder string, want ...string) {
	t.Helper()
	waitUntil(t, s, "the files are "+strings.Join(want, " "), func(*Snapshot) bool {
		return slices.Equal(filesOf(s, folder), want)
	})
}

func TestWatchFollowsAFolder(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "sub/b.txt")
	s := watched(t, folder)
	write(t, folder, "c.txt", "sub/d.txt", ".hidden.txt", "c.txt~")
	eventually(t, s, folder, "a.txt", "c.txt", "sub/b.txt", "sub/d.txt")
	write(t, folder, "new/deep/e.txt")
	eventually(t, s, folder, "a.txt", "c.txt", "new/deep/e.txt", "sub/b.txt", "sub/d.txt")
	write(t, folder, "new/deep/f.txt")
	eventually(t, s, folder, "a.txt", "c.txt", "new/deep/e.txt", "new/deep/f.txt", "sub/b.txt", "sub/d.txt")
	if err := os.Rename(filepath.Join(folder, "new"), filepath.Join(folder, "sub", "moved")); err != nil {
		t.Fatal(err)
	}
	eventually(t, s, folder, "a.txt", "c.txt", "sub/b.txt", "sub/d.txt", "sub/moved/deep/e.txt", "sub/moved/deep/f.txt")
	if err := os.RemoveAll(filepath.Join(folder, "sub")); err != nil {
		t.Fatal(err)
	}
	eventually(t, s, folder, "a.txt", "c.txt")
	write(t, folder, "sub/b.txt")
	eventually(t, s, folder, "a.txt", "c.txt", "sub/b.txt")
}

// However a folder or a file is named, what happens to it is seen, and no file
// is there twice.
func TestWatchKnowsFilesByTheNamesGiven(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "sub/b.txt")
	t.Chdir(folder)
	for _, paths := range [][]string{{"."}, {"./"}, {"sub/", "./a.txt"}, {"./sub", "a.txt"}, {folder + "/sub/../sub/", "a.txt"}} {
		s := watched(t, paths...)
		for _, name := range []string{"a.txt", "sub/b.txt"} {
			title := "Rewritten as " + strings.Join(paths, " and ")
			if err := os.WriteFile(name, []byte(title+"\n\nIn "+name+".\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			waitUntil(t, s, name+" is rewritten, of "+strings.Join(paths, " "), func(now *Snapshot) bool {
				seen := 0
				for _, story := range now.Stories {
					for _, v := range story.Versions {
						if filepath.Base(v.ID) == filepath.Base(name) && strings.HasPrefix(v.Title, title) {
							seen++
						}
					}
				}
				return seen == 1 && now.Articles == 2
			})
		}
	}
}

func TestWatchTellsOfANamedFileThatIsGone(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt")
	path := filepath.Join(folder, "a.txt")
	s := watched(t, path)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	waitUntil(t, s, "the file is a problem", func(now *Snapshot) bool {
		return now.Articles == 0 && len(now.Problems) == 1
	})
}

// Where the system watches no more folders, what happens to files is seen all
// the same, if later.
func TestWatchLooksWhereNothingCanBeWatched(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "sub/b.txt", "sub/deep/c.txt", "sub/d.txt")
	s := Open(t.Context(), []string{folder}, Options{NoState: true, NoIndex: true, Watch: true, watches: 1})
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	if p := s.Snapshot().Problems; len(p) != 1 || !strings.Contains(p[0].Reason, "looked at") {
		t.Errorf("problems %v, want one that says that files are looked at", p)
	}
	write(t, folder, "sub/deep/e.txt", "new/f.txt")
	if err := os.Remove(filepath.Join(folder, "sub", "d.txt")); err != nil {
		t.Fatal(err)
	}
	eventually(t, s, folder, "a.txt", "new/f.txt", "sub/b.txt", "sub/deep/c.txt", "sub/deep/e.txt")
}

func TestWatchSeesAtomicSaves(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "story.txt", "beside.txt")
	path := filepath.Join(folder, "story.txt")
	s := watched(t, path) // only this file
	temporary := filepath.Join(folder, "story.txt.new")
	if err := os.WriteFile(temporary, []byte("A quite different text was saved.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(temporary, path); err != nil {
		t.Fatal(err)
	}
	for range 6000 {
		if strings.HasPrefix(s.Snapshot().Stories[0].Title, "A quite different") {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	a, err := s.Article(t.Context(), path)
	if err != nil || a.Blocks[0].Text != "A quite different text was saved." {
		t.Errorf("read %+v, %v", a, err)
	}
	expectFiles(t, s, folder, "story.txt")
}

func TestWatchTurnsProblemsIntoArticles(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "late.txt")
	s := watched(t, path)
	if n := len(s.Snapshot().Problems); n != 1 {
		t.Fatalf("%d problems, want the missing file", n)
	}
	write(t, folder, "late.txt")
	eventually(t, s, folder, "late.txt")
	if p := s.Snapshot().Problems; len(p) != 0 {
		t.Errorf("problems left: %v", p)
	}
}

func TestWatchEndsWithItsContext(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt")
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(t.Context())
	s := Open(ctx, []string{folder}, Options{NoState: true, NoIndex: true, Watch: true})
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	cancel()
	expectGoroutines(t, before)
}
