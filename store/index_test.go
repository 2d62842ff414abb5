package store

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pgregory.net/rapid"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/store/internal/disk"
	"variorum/store/internal/saved"
)

// A library is a folder of articles and one for its index.
type library struct{ folder, cache string }

// newLibrary makes a library of count articles.
func newLibrary(t testing.TB, count int) library {
	t.Helper()
	l := library{folder: t.TempDir(), cache: filepath.Join(t.TempDir(), "cache")}
	writeCorpus(t, l.folder, count)
	l.rest()
	return l
}

// sized is how often something is tried, or how much of it: few usually, and
// many, which takes minutes, with VARIORUM_FULL=1 in the environment.
func sized(few, many int) int {
	if os.Getenv("VARIORUM_FULL") != "" {
		return many
	}
	return few
}

// rest lets the files rest until their times tell what happens to them next.
func (l library) rest() { time.Sleep(150 * time.Millisecond) }

// open opens the library, and counts the files that are read for it.
func (l library) open(t testing.TB, noIndex bool) (s *Store, read int) {
	t.Helper()
	var count atomic.Int64
	s = Open(t.Context(), []string{l.folder}, l.options(noIndex, &count))
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s, int(count.Load())
}

func (l library) options(noIndex bool, count *atomic.Int64) Options {
	return Options{NoState: true, NoIndex: noIndex, CacheDir: l.cache,
		read: func(ctx context.Context, name string, limits read.Limits, yield func(*articles.Article) bool) error {
			count.Add(1)
			return read.Each(ctx, name, limits, yield)
		}}
}

// shownAs is all that a store shows, as text.
func shownAs(t testing.TB, s *Store) string {
	t.Helper()
	now := *s.Snapshot()
	now.Files, now.Total = 0, 0
	data, err := json.MarshalIndent(now, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// expectAsCold opens the library with its index and without, and expects the
// same. It returns how many files were read with the index.
func (l library) expectAsCold(t testing.TB) (read int) {
	t.Helper()
	cold, _ := l.open(t, true)
	return l.expect(t, shownAs(t, cold))
}

// expect opens the library with its index, and expects that it is shown as
// wanted. It returns how many files were read.
func (l library) expect(t testing.TB, want string) (read int) {
	t.Helper()
	warm, read := l.open(t, false)
	if got := shownAs(t, warm); got != want {
		t.Errorf("with the index\n%s", firstDifference(got, want))
	}
	return read
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return fmt.Sprintf("line %d: %s, want %s", i, x[i], y[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(x), len(y))
}

func TestASecondStartReadsOnlyWhatChanged(t *testing.T) {
	l := newLibrary(t, 120)
	if _, read := l.open(t, false); read != 120 {
		t.Errorf("the first start read %d files, want 120", read)
	}
	if read := l.expectAsCold(t); read != 0 {
		t.Errorf("the second start read %d files, want none", read)
	}
	write(t, l.folder, "0/new.txt")
	changed := filepath.Join(l.folder, "19", "000101.txt")
	if err := os.WriteFile(changed, []byte("A quite different text.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(l.folder, "0", "000100.txt")); err != nil {
		t.Fatal(err)
	}
	l.rest()
	if read := l.expectAsCold(t); read != 2 {
		t.Errorf("after two changes %d files were read, want 2", read)
	}
	if read := l.expectAsCold(t); read != 0 {
		t.Errorf("the start after that read %d files, want none", read)
	}
}

// A file that was written so that neither its size nor its time tells is read
// again all the same.
func TestAnEditThatHidesIsFound(t *testing.T) {
	l := newLibrary(t, 20)
	l.open(t, false)
	path := filepath.Join(l.folder, "19", "000001.txt")
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Repeat("x", int(info.Size()))), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	l.rest()
	if read := l.expectAsCold(t); read != 1 {
		t.Errorf("%d files were read, want the one that was written", read)
	}
}

// The stories are there, and can be read, before any file was looked at.
func TestStoriesAreThereBeforeFilesAreLookedAt(t *testing.T) {
	l := newLibrary(t, 150)
	cold, _ := l.open(t, false)
	want := len(cold.Snapshot().Stories)
	write(t, l.folder, "0/new.txt")
	held := make(chan struct{})
	var count atomic.Int64
	options := l.options(false, &count)
	reading := options.read
	options.read = func(ctx context.Context, name string, limits read.Limits, yield func(*articles.Article) bool) error {
		if strings.HasSuffix(name, "new.txt") {
			<-held
		}
		return reading(ctx, name, limits, yield)
	}
	s := Open(t.Context(), []string{l.folder}, options)
	waitUntil(t, s, "the stories are there", func(now *Snapshot) bool { return len(now.Stories) == want })
	now := s.Snapshot()
	if !now.Loading || now.Articles != 150 {
		t.Errorf("loading %v, %d articles", now.Loading, now.Articles)
	}
	if _, err := s.Article(t.Context(), now.Stories[want-1].Versions[0].ID); err != nil {
		t.Error(err)
	}
	if found := hits(t, s, strings.Fields(now.Stories[0].Title)[0]); len(found) == 0 {
		t.Error("nothing is found in all texts")
	}
	close(held)
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := s.Snapshot().Articles; n != 151 {
		t.Errorf("%d articles in the end, want 151", n)
	}
}

// Whatever happens to files between two starts, the index changes nothing of
// what is shown.
func TestTheIndexChangesNothing(t *testing.T) {
	var texts []string
	newCorpus(1).texts(60, func(_, _ int, text string) { texts = append(texts, text) })
	check := func(r *rapid.T) {
		folder, err := os.MkdirTemp("", "variorum")
		if err != nil {
			r.Fatal(err)
		}
		defer os.RemoveAll(folder)
		l := library{folder: filepath.Join(folder, "files"), cache: filepath.Join(folder, "cache")}
		e := editor{folder: l.folder, random: rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 0))}
		for i, text := range texts[:rapid.IntRange(1, len(texts)).Draw(r, "files")] {
			e.write(t, filepath.Join(l.folder, fmt.Sprint("folder", i%7), fmt.Sprintf("%d.txt", i)), text)
		}
		l.rest()
		l.open(t, false)
		for range 2 {
			for range rapid.IntRange(0, 100).Draw(r, "edits") {
				e.edit(t)
			}
			if l.expectAsCold(t); t.Failed() {
				r.Fatal("see above")
			}
		}
	}
	defer fewChecks(t)()
	rapid.Check(t, check)
}

// fewChecks makes rapid do a few checks, unless it was told how many, until the
// function it returns is called: each of them works on files.
func fewChecks(t *testing.T) func() {
	t.Helper()
	checks := flag.Lookup("rapid.checks")
	told := checks.Value.String()
	if told != checks.DefValue {
		return func() {}
	}
	if err := checks.Value.Set(strconv.Itoa(sized(8, 200))); err != nil {
		t.Fatal(err)
	}
	return func() { _ = checks.Value.Set(told) }
}

// An editor does to the files of a folder what people and programs do.
type editor struct {
	folder string
	random *rand.Rand
	made   int
}

// write writes a file, and its folder.
func (e *editor) write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// edit does one of them.
func (e *editor) edit(t testing.TB) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(e.folder, "*", "*"))
	if err != nil || len(files) == 0 {
		return
	}
	one, other := files[e.random.IntN(len(files))], files[e.random.IntN(len(files))]
	e.made++
	fresh := filepath.Join(e.folder, fmt.Sprint("new", e.random.IntN(5)), fmt.Sprintf("%d.txt", e.made))
	data, _ := os.ReadFile(one)
	switch e.random.IntN(9) {
	case 0:
		err = os.Remove(one)
	case 1:
		err = os.Rename(one, other)
	case 2:
		err = os.MkdirAll(filepath.Dir(fresh), 0o755)
		if err == nil {
			err = os.Rename(one, fresh)
		}
	case 3: // a copy, slightly changed
		e.write(t, fresh, string(data)+"One more sentence.\n")
	case 4:
		err = os.WriteFile(one, append(data, "One more sentence.\n"...), 0o644)
	case 5:
		err = os.WriteFile(one, nil, 0o644) // no article any more
	case 6: // many in one file
		var dump strings.Builder
		for i := range e.random.IntN(5) {
			fmt.Fprintf(&dump, "{\"title\": \"Item %d\", \"body\": %q, \"date\": \"2031-03-0%dT12:00:00+02:00\"}\n", i, data, i+1)
		}
		err = os.WriteFile(strings.TrimSuffix(one, ".txt")+".jsonl", []byte(dump.String()), 0o644)
	case 7:
		folder := filepath.Dir(one)
		err = os.Rename(folder, fmt.Sprint(folder, "-", e.made))
	case 8:
		err = os.RemoveAll(filepath.Dir(one))
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestNoIndexLeavesNothing(t *testing.T) {
	l := newLibrary(t, 5)
	l.open(t, true)
	if _, err := os.Stat(l.cache); err == nil {
		t.Error("there is a cache")
	}
}

func TestTwoProgramsUseOneIndex(t *testing.T) {
	l := newLibrary(t, 60)
	cold, _ := l.open(t, true)
	want := shownAs(t, cold)
	for range 3 {
		var programs sync.WaitGroup
		for range 3 {
			programs.Go(func() {
				var count atomic.Int64
				s := Open(t.Context(), []string{l.folder}, l.options(false, &count))
				if err := s.Wait(t.Context()); err != nil {
					t.Error(err)
				}
				if got := shownAs(t, s); got != want {
					t.Error(firstDifference(got, want))
				}
			})
		}
		programs.Wait()
		if n := len(l.indexes(t)); n != 1 {
			t.Fatalf("%d indexes, want 1", n)
		}
	}
}

// An index takes at most 1.2 KB an article, not counting the words that all of
// them share.
func TestTheIndexIsSmall(t *testing.T) {
	count := sized(400, 10_000)
	l := newLibrary(t, count)
	s, _ := l.open(t, false)
	r, err := disk.Open(s.index.path, s.index.about)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	bytes := 0
	for {
		kind, payload, err := r.Next(nil)
		if err != nil {
			break
		}
		if kind != saved.ChunkVocabulary {
			bytes += len(payload)
		}
	}
	if each := bytes / count; each > 1200 {
		t.Errorf("%d bytes an article, want at most 1200", each)
	}
}

func TestIndexesUsedLongAgoGo(t *testing.T) {
	cache := t.TempDir()
	for i := range maxIndexes + 5 {
		folder := t.TempDir()
		write(t, folder, "a.txt")
		l := library{folder: folder, cache: cache}
		l.open(t, false)
		if n := len(l.indexes(t)); n > maxIndexes {
			t.Fatalf("%d indexes after %d folders, want at most %d", n, i+1, maxIndexes)
		}
	}
}
