package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"variorum/articles"
	"variorum/articles/read"
)

// write makes files with some text below folder; names may have slashes.
func write(t testing.TB, folder string, names ...string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("The text of "+name+" is about "+name+".\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// add puts articles that are in no file into a store.
func add(t testing.TB, s *Store, list []articles.Article) {
	t.Helper()
	if _, err := s.Add(t.Context(), list); err != nil {
		t.Fatal(err)
	}
}

// filesOf returns the paths of all articles below folder, sorted.
func filesOf(s *Store, folder string) []string {
	var list []string
	for _, story := range s.Snapshot().Stories {
		for _, v := range story.Versions {
			name, _ := filepath.Rel(folder, v.ID)
			list = append(list, filepath.ToSlash(name))
		}
	}
	slices.Sort(list)
	return list
}

func expectFiles(t *testing.T, s *Store, folder string, want ...string) {
	t.Helper()
	if got := filesOf(s, folder); !slices.Equal(got, want) {
		t.Errorf("files %q, want %q", got, want)
	}
}

func TestOpenReadsFoldersAndFiles(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "sub/b.txt", "sub/deep/c.md", ".hidden.txt", ".git/config", "CVS/Root", "d.txt~",
		"page.html", "page_files/script.txt", "other_files/e.txt")
	s := load(t, folder)
	expectFiles(t, s, folder, "a.txt", "other_files/e.txt", "page.html", "sub/b.txt", "sub/deep/c.md")
	got := s.Snapshot()
	if got.Loading || !got.Walked || got.Files != 5 || got.Total != 5 || got.Articles != 5 {
		t.Errorf("after loading: %+v", got)
	}
	s = load(t, filepath.Join(folder, ".hidden.txt"), filepath.Join(folder, "sub"), filepath.Join(folder, ".hidden.txt"))
	expectFiles(t, s, folder, ".hidden.txt", "sub/b.txt", "sub/deep/c.md")
}

func TestLinksAreFollowedOnce(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "sub/b.txt", "outside/c.txt")
	root := filepath.Join(folder, "root")
	for link, target := range map[string]string{
		"loop": root, "sub": filepath.Join(folder, "sub"), "again": filepath.Join(folder, "sub"),
		"x.txt": filepath.Join(folder, "a.txt"), "y.txt": filepath.Join(folder, "a.txt"), "broken.txt": "nowhere",
	} {
		if err := os.MkdirAll(root, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(target, filepath.Join(root, link)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	s := load(t, root)
	expectFiles(t, s, root, "again/b.txt", "x.txt")
	if p := s.Snapshot().Problems; len(p) != 1 || !strings.HasSuffix(p[0].Path, "broken.txt") || p[0].Reason == "" {
		t.Errorf("problems %v, want the broken link", p)
	}
}

func TestProblemsAreListedAndStopNothing(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "good.txt")
	for name, data := range map[string]string{"photo.jpg": "\xff\xd8\xff\xe0\x00\x10JFIF\x00", "empty.txt": ""} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s := load(t, filepath.Join(folder, "missing.txt"), folder)
	expectFiles(t, s, folder, "good.txt")
	var names []string
	for _, p := range s.Snapshot().Problems {
		names = append(names, filepath.Base(p.Path))
		if p.Reason == "" || strings.Contains(p.Reason, "\n") {
			t.Errorf("%s: reason %q", p.Path, p.Reason)
		}
	}
	if want := []string{"empty.txt", "missing.txt", "photo.jpg"}; !slices.Equal(names, want) {
		t.Errorf("problems with %q, want %q", names, want)
	}
}

func TestArticlesArriveWhileLoading(t *testing.T) {
	folder := t.TempDir()
	var names []string
	for i := range 1200 {
		names = append(names, fmt.Sprintf("%d/%d.txt", i%50, i))
	}
	write(t, folder, names...)
	s := Open(t.Context(), []string{folder}, Options{NoState: true, NoIndex: true})
	seen := 0
	for s.Snapshot().Loading {
		<-s.Changed()
		now := s.Snapshot()
		if now.Articles < seen || now.Files > now.Total {
			t.Fatalf("%d articles after %d; %d of %d files", now.Articles, seen, now.Files, now.Total)
		}
		seen = now.Articles
	}
	if seen != len(names) {
		t.Errorf("%d articles, want %d", seen, len(names))
	}
}

func TestCancelEndsEverything(t *testing.T) {
	folder := t.TempDir()
	var names []string
	for i := range 1500 {
		names = append(names, fmt.Sprintf("%d/%d.txt", i%50, i))
	}
	write(t, folder, names...)
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(t.Context())
	s := Open(ctx, []string{folder}, Options{NoState: true, NoIndex: true, Watch: true})
	<-s.Changed()
	cancel()
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	if now := s.Snapshot(); now.Loading {
		t.Error("still loading after it was cancelled")
	}
	expectGoroutines(t, before)
	if err := s.Wait(ctx); err != nil && !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// expectGoroutines waits until no more goroutines than before are left.
func expectGoroutines(t *testing.T, before int) {
	t.Helper()
	for range 6000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	stacks := make([]byte, 1<<16)
	t.Errorf("%d goroutines, %d before:\n%s", runtime.NumGoroutine(), before, stacks[:runtime.Stack(stacks, true)])
}

func TestStopKeepsWhatIsThere(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt")
	s := load(t, folder)
	s.Stop()
	add(t, s, []articles.Article{text("added", "Stopping ends loading and nothing else.")})
	if n := s.Snapshot().Articles; n != 2 {
		t.Errorf("%d articles, want 2", n)
	}
}

func TestFilesVanishWhileLoading(t *testing.T) {
	folder := t.TempDir()
	var names []string
	for i := range 500 {
		names = append(names, fmt.Sprintf("%d/%d.txt", i%10, i))
	}
	write(t, folder, names...)
	s := Open(t.Context(), []string{folder}, Options{NoState: true, NoIndex: true})
	for _, name := range names[250:] {
		os.Remove(filepath.Join(folder, name))
	}
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := s.Snapshot().Articles; n < 250 {
		t.Errorf("%d articles, want at least the 250 that stayed", n)
	}
}

func TestArticleIsReadAgain(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "gone.txt")
	path := filepath.Join(folder, "a.txt")
	s := load(t, folder)
	s.texts = newTexts(0, read.Limits{}, nil) // as if others had been read since
	a, err := s.Article(t.Context(), path)
	if err != nil || len(a.Blocks) == 0 || !strings.Contains(a.Blocks[0].Text, "The text of a.txt") {
		t.Errorf("read %+v, %v", a, err)
	}
	gone := filepath.Join(folder, "gone.txt")
	if err := os.Remove(gone); err != nil {
		t.Fatal(err)
	}
	var fileError *read.FileError
	if _, err := s.Article(t.Context(), gone); !errors.As(err, &fileError) {
		t.Errorf("a vanished file: %v", err)
	}
	if _, err := s.Article(t.Context(), "never there"); !errors.As(err, &fileError) {
		t.Errorf("an unknown id: %v", err)
	}
	if name, ok := s.File(path); !ok || name != path {
		t.Errorf("File: %q, %v", name, ok)
	}
}

func TestBodiesStayWithinBounds(t *testing.T) {
	b := newTexts(10_000, read.Limits{}, nil)
	for i := range 100 {
		a := text(fmt.Sprint(i), strings.Repeat("word ", 200))
		b.keep(fmt.Sprint(i), &a)
		if b.bytes > 10_000 {
			t.Fatalf("%d bytes kept", b.bytes)
		}
	}
	if b.get("99") == nil || b.get("0") != nil {
		t.Error("not the last used articles are kept")
	}
}

func TestAddedArticlesAreThereAtOnce(t *testing.T) {
	s := load(t)
	if _, ok := s.File("sample"); ok {
		t.Error("a file of an article that is in none")
	}
	add(t, s, []articles.Article{text("sample", "An invented event took place.")})
	a, err := s.Article(t.Context(), "sample")
	if err != nil || a.Path != "sample" || s.Snapshot().Articles != 1 {
		t.Errorf("got %v, %v, %d articles", a, err, s.Snapshot().Articles)
	}
}

func TestVersionsAreOrdered(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2031, 3, d, 0, 0, 0, 0, time.UTC) }
	order := func(list ...articles.Article) string {
		s := load(t)
		for i := range list {
			list[i].Story = "one"
		}
		add(t, s, list)
		var names []string
		for _, v := range s.Snapshot().Stories[0].Versions {
			names = append(names, v.ID)
		}
		return strings.Join(names, " ")
	}
	version := func(name, label string, published time.Time) articles.Article {
		return articles.Article{Path: name, Version: label, Published: published, Title: name}
	}
	none := time.Time{}
	for _, c := range []struct{ got, want string }{
		{order(version("b", "", day(2)), version("a", "", day(3)), version("c", "", day(1))), "c b a"},
		{order(version("a", "10", none), version("b", "9", none), version("c", "1", none)), "c b a"},
		{order(version("a", "2", day(1)), version("b", "1", day(1))), "b a"},
		{order(version("x-v10.txt", "", none), version("x-v9.txt", "", none)), "x-v9.txt x-v10.txt"},
		{order(version("part10", "", none), version("part9", "", none)), "part9 part10"},
	} {
		if c.got != c.want {
			t.Errorf("order %q, want %q", c.got, c.want)
		}
	}
}
