package store

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// openIn opens articles with the state kept in a folder.
func openIn(t testing.TB, state string, paths ...string) *Store {
	t.Helper()
	s := Open(t.Context(), paths, Options{StateDir: state})
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

func save(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
}

func TestMarksAreKept(t *testing.T) {
	folder, state := t.TempDir(), filepath.Join(t.TempDir(), "new", "variorum")
	write(t, folder, "a.txt", "b.txt")
	a, b := filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.txt")
	s := openIn(t, state, folder)
	s.SetRead(a, true)
	s.SetPinned(b, true)
	s.SetPlace(b, Place{3, 120})
	save(t, s)

	t.Chdir(folder)
	s = openIn(t, state, "a.txt", "b.txt") // the same files by other names
	if got := s.Marks("a.txt"); got != (Marks{Read: true}) {
		t.Errorf("a.txt: %+v", got)
	}
	if got := s.Marks("b.txt"); got != (Marks{Pinned: true, Place: Place{3, 120}}) {
		t.Errorf("b.txt: %+v", got)
	}
	s.SetPinned("b.txt", false)
	s.SetPlace("b.txt", Place{})
	s.SetRead("a.txt", false)
	save(t, s)
	data, err := os.ReadFile(filepath.Join(state, "state.json"))
	if err != nil || strings.Contains(string(data), "a.txt") {
		t.Errorf("marks that say nothing are kept: %s, %v", data, err)
	}
}

func TestStateIsPrivate(t *testing.T) {
	state := filepath.Join(t.TempDir(), "variorum")
	s := openIn(t, state)
	s.SetRead("sample", true)
	save(t, s)
	for path, want := range map[string]os.FileMode{state: 0o700, filepath.Join(state, "state.json"): 0o600} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info.Mode().Perm(), err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(state, "*.tmp")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestDecisionsAboutStoriesAreKept(t *testing.T) {
	folder, state := t.TempDir(), t.TempDir()
	write(t, folder, "story-v1.txt", "story-v2.txt", "story-v3.txt", "other.txt")
	path := func(name string) string { return filepath.Join(folder, name) }
	s := openIn(t, state, folder)
	expectStories(t, s, "other.txt", "story-v1.txt story-v2.txt story-v3.txt")
	s.Split(path("story-v2.txt"))
	s.Join(path("other.txt"), path("story-v1.txt"))
	want := []string{"other.txt story-v1.txt story-v3.txt", "story-v2.txt"}
	expectStories(t, s, want...)
	save(t, s)

	s = openIn(t, state, folder)
	expectStories(t, s, want...)
	s.Join(path("story-v2.txt"), path("story-v3.txt")) // taking it back
	expectStories(t, s, "other.txt story-v1.txt story-v2.txt story-v3.txt")
	s.Split(path("other.txt"))
	save(t, s)
	expectStories(t, openIn(t, state, folder), "other.txt", "story-v1.txt story-v2.txt story-v3.txt")
}

func TestTwoProgramsKeepTheirMarks(t *testing.T) {
	state := t.TempDir()
	one, other := openIn(t, state), openIn(t, state)
	one.SetRead("a", true)
	other.SetPinned("b", true)
	save(t, one)
	save(t, other)
	one.SetRead("c", true)
	save(t, one)
	s := openIn(t, state)
	if !s.Marks("a").Read || !s.Marks("b").Pinned || !s.Marks("c").Read {
		t.Errorf("%+v %+v %+v", s.Marks("a"), s.Marks("b"), s.Marks("c"))
	}
}

func TestDamagedStateIsSetAside(t *testing.T) {
	for _, damage := range []string{"", "{", "[]", "\x00\x01", `{"format":1,"articles":[]}`, strings.Repeat(" ", maxStateBytes+1)} {
		state := t.TempDir()
		path := filepath.Join(state, "state.json")
		if err := os.WriteFile(path, []byte(damage), 0o600); err != nil {
			t.Fatal(err)
		}
		s := openIn(t, state)
		if !strings.Contains(s.StateNotice(), "set aside") {
			t.Errorf("%.20q: notice %q", damage, s.StateNotice())
		}
		aside, _ := filepath.Glob(path + ".damaged-*")
		if len(aside) != 1 {
			t.Fatalf("%.20q: set aside: %v", damage, aside)
		}
		s.SetRead("a", true)
		save(t, s)
		if s = openIn(t, state); !s.Marks("a").Read || s.StateNotice() != "" {
			t.Errorf("%.20q: not kept afterwards: %q", damage, s.StateNotice())
		}
	}
}

func TestStateOfANewerVersionIsLeftAlone(t *testing.T) {
	state := t.TempDir()
	path := filepath.Join(state, "state.json")
	newer := `{"format":99,"articles":"other"}`
	for _, text := range []string{newer, `{"format":99}`} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s := openIn(t, state)
		s.SetRead("a", true)
		save(t, s)
		if data, _ := os.ReadFile(path); string(data) != text || !strings.Contains(s.StateNotice(), "newer") {
			t.Errorf("%s: now %s, notice %q", text, data, s.StateNotice())
		}
	}
}

func TestNoStateTouchesNothing(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state")
	s := Open(t.Context(), nil, Options{NoState: true, StateDir: state})
	s.SetRead("a", true)
	if save(t, s); !s.Marks("a").Read {
		t.Error("marks do not last while the program runs")
	}
	if _, err := os.Stat(state); err == nil {
		t.Error("a state folder was made")
	}
}

func TestStateDoesNotGrowWithoutEnd(t *testing.T) {
	s := emptyState()
	for i := range maxMarked + 100 {
		s.Articles[fmt.Sprint(i)] = marked{Read: true, Pinned: i < 10, Used: int64(i)}
	}
	for i := range maxJoins + 100 {
		s.Joined = append(s.Joined, [2]string{fmt.Sprint(i), "x"})
	}
	s.shrink()
	if len(s.Articles) != maxMarked || len(s.Joined) != maxJoins {
		t.Errorf("%d articles, %d joins", len(s.Articles), len(s.Joined))
	}
	if !s.Articles["5"].Pinned || !s.Articles[fmt.Sprint(maxMarked+99)].Read {
		t.Error("a pin or the newest mark was dropped")
	}
}

func FuzzState(f *testing.F) {
	f.Add([]byte(`{"format":1,"articles":{"/a":{"read":true,"block":2,"offset":-3,"used":5}},"joined":[["a","b"],["c"]]}`))
	f.Add([]byte(`{"format":1,"articles":null,"joined":[[]]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := parseState(data)
		if err != nil {
			return
		}
		s.shrink()
		again, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		for key, m := range s.Articles {
			if m.Block < 0 || m.Offset < 0 {
				t.Errorf("%q: place %d, %d", key, m.Block, m.Offset)
			}
		}
		if _, err := parseState(again); err != nil {
			t.Errorf("what was written cannot be read: %v", err)
		}
	})
}
