package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/articles/work"
)

// readingPanics reads files as read.Each does, and panics at those with a name
// of which when says so.
func readingPanics(when func(name string) bool) readFunc {
	return func(ctx context.Context, name string, limits read.Limits, yield func(*articles.Article) bool) error {
		if when(name) {
			panic("out of paper")
		}
		return read.Each(ctx, name, limits, yield)
	}
}

func TestAPanicInReadingIsAProblemOfTheFile(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "bad.txt", "c.txt")
	bad := filepath.Join(folder, "bad.txt")
	s := Open(t.Context(), []string{folder}, Options{NoState: true, NoIndex: true,
		read: readingPanics(func(name string) bool { return name == bad })})
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	expectFiles(t, s, folder, "a.txt", "c.txt")
	if p := s.Snapshot().Problems; len(p) != 1 || p[0].Path != bad || !strings.Contains(p[0].Reason, "internal error") {
		t.Errorf("problems %v, want one that says that the program is at fault", p)
	}
	var fileError *read.FileError
	if _, err := s.ReadAhead(t.Context(), bad); !errors.As(err, &fileError) {
		t.Errorf("ReadAhead: %v", err)
	}
}

func TestAPanicWhileFollowingIsTold(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt")
	late := filepath.Join(folder, "late.txt")
	var broken atomic.Bool
	broken.Store(true)
	s := Open(t.Context(), []string{folder}, Options{NoState: true, NoIndex: true, Watch: true,
		read: readingPanics(func(name string) bool { return name == late && broken.Load() })})
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	write(t, folder, "late.txt")
	waitUntil(t, s, "the panic is told", func(now *Snapshot) bool {
		return len(now.Problems) == 1 && now.Problems[0].Path == late
	})
	broken.Store(false)
	write(t, folder, "late.txt", "more.txt") // and following goes on
	eventually(t, s, folder, "a.txt", "late.txt", "more.txt")
	if p := s.Snapshot().Problems; len(p) != 0 {
		t.Errorf("problems left: %v", p)
	}
}

func TestAPanicInSearchIsAnError(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "b.txt", "c.txt")
	b := filepath.Join(folder, "b.txt")
	s := Open(t.Context(), []string{folder}, Options{NoState: true, NoIndex: true})
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.texts = newTexts(0, read.Limits{}, nil)
	s.texts.readFile = readingPanics(func(name string) bool { return name == b })
	if got := hits(t, s, "text"); len(got) != 2 {
		t.Errorf("hits %q, want those of the files that can be read", got)
	}
	s.catalog.Record(b).Words = bytes.Repeat([]byte{0xff}, 11) // no number is that long
	var last error
	for _, err := range s.Search(t.Context(), "text") {
		last = err
	}
	var panicked *work.PanicError
	if !errors.As(last, &panicked) {
		t.Errorf("the search ended with %v, want a panic as an error", last)
	}
}

// A dump may have long runs of records that are no articles; nothing of it
// stays when the file is replaced.
func TestNothingStaysOfAReplacedFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "dump.jsonl")
	var dump strings.Builder
	for i := range 170 {
		body := fmt.Sprintf("The text of record %d tells what happened on day %d.", i, i)
		if 10 <= i && i < 160 {
			body = ""
		}
		fmt.Fprintf(&dump, "{\"title\": %q, \"body\": %q}\n", strings.Repeat("x", len(body)%7), body)
	}
	save := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	save(dump.String())
	s := watched(t, folder)
	if n := s.Snapshot().Articles; n != 20 {
		t.Fatalf("%d articles, want 20", n)
	}
	save("{\"title\": \"One\", \"body\": \"The only article that is left.\"}\n")
	waitUntil(t, s, "one article is left", func(now *Snapshot) bool {
		return now.Articles == 1 && strings.HasPrefix(now.Stories[0].Title, "One")
	})
}
