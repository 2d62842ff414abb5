package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"variorum/store/internal/disk"
	"variorum/store/internal/saved"
)

// indexes returns the paths of what is in the cache.
func (l library) indexes(t testing.TB) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(l.cache, "*.index"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestADamagedIndexIsNoIndex(t *testing.T) {
	l := newLibrary(t, 40)
	cold, _ := l.open(t, false)
	want := shownAs(t, cold)
	path := l.indexes(t)[0]
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(7, 7))
	damage := map[string]func() []byte{
		"empty":   func() []byte { return nil },
		"cut":     func() []byte { return whole[:random.IntN(len(whole))] },
		"flipped": func() []byte { d := slices.Clone(whole); d[random.IntN(len(d))] ^= 1 << random.IntN(8); return d },
		"longer":  func() []byte { return append(slices.Clone(whole), 0) },
		"zeros":   func() []byte { return append(slices.Clone(whole[:len(whole)/2]), make([]byte, len(whole)/2)...) },
		"foreign": func() []byte { return []byte("%PDF-1.7\n") },
	}
	for name, make := range damage {
		for range sized(3, 100) {
			if err := os.WriteFile(path, make(), 0o600); err != nil {
				t.Fatal(err)
			}
			if l.expect(t, want); t.Failed() {
				t.Fatal(name)
			}
		}
	}
	if read := l.expect(t, want); read != 0 {
		t.Errorf("the index was not made anew: %d files were read", read)
	}
}

// Whenever the program is killed while it writes the index, there is one that
// can be used, or none.
func TestAKilledProgramLeavesAWholeIndex(t *testing.T) {
	if os.Getenv("VARIORUM_KEEPS") != "" {
		keepForever(t)
	}
	l := newLibrary(t, sized(40, 100))
	cold, _ := l.open(t, false)
	want := shownAs(t, cold)
	random := rand.New(rand.NewPCG(3, 3))
	for range sized(8, 200) {
		cmd := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
		cmd.Env = append(os.Environ(), "VARIORUM_KEEPS="+l.folder, "VARIORUM_CACHE="+l.cache)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := out.Read(make([]byte, 1)); err != nil { // it began
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.IntN(20_000)) * time.Microsecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		if l.expect(t, want); t.Failed() {
			return
		}
	}
}

// keepForever writes an index again and again until the process is killed.
func keepForever(t *testing.T) {
	l := library{folder: os.Getenv("VARIORUM_KEEPS"), cache: os.Getenv("VARIORUM_CACHE")}
	var count atomic.Int64
	s := Open(t.Context(), []string{l.folder}, l.options(false, &count))
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	fmt.Println("begins")
	for {
		if err := s.keep(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAnIndexOfAnotherProgramIsNoIndex(t *testing.T) {
	l := newLibrary(t, 30)
	l.open(t, false)
	path := l.indexes(t)[0]
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	program, err := programStamp()
	if err != nil {
		t.Fatal(err)
	}
	other := strings.Replace(string(data), program, strings.Repeat("9", len(program)), 1)
	if err := os.WriteFile(path, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	if read := l.expectAsCold(t); read != 30 {
		t.Errorf("%d files were read, want all", read)
	}
}

func TestWithoutAFolderForTheIndexAllIsRead(t *testing.T) {
	l := newLibrary(t, 20)
	if err := os.WriteFile(l.cache, []byte("a file where the folder should be"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if read := l.expectAsCold(t); read != 20 {
			t.Errorf("%d files were read, want all", read)
		}
	}
	if s, _ := l.open(t, false); len(s.Snapshot().Problems) > 0 {
		t.Errorf("problems %v", s.Snapshot().Problems)
	}
}

// An index that holds anything at all, with all its checksums right, is used or
// not, and nothing comes of it but what a cold start shows.
func FuzzIndex(f *testing.F) {
	l := library{folder: f.TempDir(), cache: f.TempDir()}
	write(f, l.folder, "a.txt", "b-v1.txt", "b-v2.txt")
	if err := os.WriteFile(filepath.Join(l.folder, "empty.txt"), nil, 0o644); err != nil {
		f.Fatal(err)
	}
	l.open(f, false)
	index := indexFor([]string{l.folder}, l.options(false, new(atomic.Int64)))
	var chunks [saved.ChunkVerdicts + 1][]byte
	r, err := disk.Open(index.path, index.about)
	if err != nil {
		f.Fatal(err)
	}
	defer r.Close()
	for {
		kind, payload, err := r.Next(nil)
		if err != nil {
			break
		}
		chunks[kind] = payload
	}
	f.Add(chunks[saved.ChunkSummary], []byte{}, chunks[saved.ChunkStories], chunks[saved.ChunkFiles], chunks[saved.ChunkVocabulary], chunks[saved.ChunkWords], chunks[saved.ChunkVerdicts])
	f.Add([]byte{1, 1, 1, 0}, []byte{1}, []byte{}, []byte{}, []byte{0}, []byte{0}, []byte{0, 0})
	f.Fuzz(func(t *testing.T, summary, first, stories, files, vocabulary, words, verdicts []byte) {
		folder := t.TempDir()
		l := library{folder: folder, cache: filepath.Join(folder, ".cache")}
		write(t, folder, "a.txt", "b.txt")
		index := indexFor([]string{l.folder}, l.options(false, new(atomic.Int64)))
		err := disk.Write(index.path, index.about, func(w *disk.Writer) error {
			for kind, payload := range [][]byte{summary, first, stories, files, vocabulary, words, verdicts} {
				kind := saved.ChunkSummary + byte(kind)
				if (kind == saved.ChunkStories || kind == saved.ChunkVocabulary) && len(payload) > 0 && payload[0]%2 == 0 {
					payload, _ = disk.Pack(payload) // so that what is packed varies, too
				}
				if err := w.Chunk(kind, payload); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		l.expectAsCold(t)
	})
}
