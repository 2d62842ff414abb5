package marks

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

func save(t testing.TB, f *File) {
	t.Helper()
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

func TestStateIsPrivate(t *testing.T) {
	state := filepath.Join(t.TempDir(), "variorum")
	s := Open(state)
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

func TestTwoProgramsKeepTheirMarks(t *testing.T) {
	state := t.TempDir()
	one, other := Open(state), Open(state)
	one.SetRead("a", true)
	other.SetPinned("b", true)
	save(t, one)
	save(t, other)
	one.SetRead("c", true)
	save(t, one)
	s := Open(state)
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
		s := Open(state)
		if !strings.Contains(s.Notice(), "set aside") {
			t.Errorf("%.20q: notice %q", damage, s.Notice())
		}
		aside, _ := filepath.Glob(path + ".damaged-*")
		if len(aside) != 1 {
			t.Fatalf("%.20q: set aside: %v", damage, aside)
		}
		s.SetRead("a", true)
		save(t, s)
		if s = Open(state); !s.Marks("a").Read || s.Notice() != "" {
			t.Errorf("%.20q: not kept afterwards: %q", damage, s.Notice())
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
		s := Open(state)
		s.SetRead("a", true)
		save(t, s)
		if data, _ := os.ReadFile(path); string(data) != text || !strings.Contains(s.Notice(), "newer") {
			t.Errorf("%s: now %s, notice %q", text, data, s.Notice())
		}
	}
}

func TestStateDoesNotGrowWithoutEnd(t *testing.T) {
	s := emptyState()
	for i := range maxMarked + 100 {
		s.Articles[fmt.Sprint(i)] = entry{Read: true, Pinned: i < 10, Used: int64(i)}
	}
	for i := range maxPairs + 100 {
		s.Joined = append(s.Joined, Pair{fmt.Sprint(i), "x"})
	}
	s.shrink()
	if len(s.Articles) != maxMarked || len(s.Joined) != maxPairs {
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

// Two programs that change one article keep what each changed of it.
func TestMarksOfOneArticleAreMerged(t *testing.T) {
	state := t.TempDir()
	one, other := Open(state), Open(state)
	one.SetRead("a", true)
	one.Join([]string{"a"}, []string{"b"})
	other.SetPlace("a", Place{3, 40})
	other.Split("c", []string{"d"})
	save(t, one)
	save(t, other)
	now := Open(state)
	if got, want := now.Marks("a"), (Marks{Read: true, Place: Place{3, 40}}); got != want {
		t.Errorf("marks %+v, want %+v", got, want)
	}
	if d := now.Decisions(); len(d.Apart) != 1 || len(d.Joined) != 1 {
		t.Errorf("decisions %+v, want one of each", d)
	}
	other.Split("b", []string{"d"}) // which it never saw joined
	save(t, other)
	if d := Open(state).Decisions(); len(d.Apart) != 2 {
		t.Errorf("decisions %+v, want two taken out", d)
	}
}

func TestDecisionsAreUndoneOneByOne(t *testing.T) {
	f := Open(t.TempDir())
	f.Join([]string{"a", "a2"}, []string{"b"})
	f.Split("b", []string{"a", "a2"}) // which parts what was joined
	f.Join([]string{"b"}, []string{"a2"})
	save(t, f) // does not keep them from being undone
	for _, want := range []Decisions{
		{Joined: []Pair{{"a2", "b"}}, Apart: []Pair{{"a", "b"}}},
		{Apart: []Pair{{"a", "b"}, {"a2", "b"}}},
		{Joined: []Pair{{"a", "b"}}},
		{},
	} {
		if got := f.Decisions(); !slices.Equal(got.Joined, want.Joined) || !slices.Equal(got.Apart, want.Apart) {
			t.Errorf("decisions %v, want %v", got, want)
		}
		f.Undo()
	}
	if f.Undo() {
		t.Error("there is something left to undo")
	}
	save(t, f)
}

// Programs that save in the same instant lose nothing.
func TestSavingAtOnceLosesNothing(t *testing.T) {
	programs, saves := 6, 20
	if os.Getenv("VARIORUM_FULL") != "" {
		programs, saves = 10, 100 // which takes a while where disks are slow
	}
	state := t.TempDir()
	var saving sync.WaitGroup
	for p := range programs {
		f := Open(state)
		saving.Go(func() {
			for i := range saves {
				f.SetRead(fmt.Sprint(p, " ", i), true)
				if err := f.Save(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	saving.Wait()
	f := Open(state)
	for p := range programs {
		for i := range saves {
			if key := fmt.Sprint(p, " ", i); !f.Marks(key).Read {
				t.Errorf("%s is lost", key)
			}
		}
	}
}

// A state file that became one of a newer version while the program ran is left
// alone, too.
func TestSavingLeavesANewerVersionAlone(t *testing.T) {
	state := t.TempDir()
	f := Open(state)
	f.SetRead("a", true)
	newer := `{"format":99}`
	if err := os.WriteFile(filepath.Join(state, "state.json"), []byte(newer), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(); err == nil {
		t.Error("saved without an error")
	}
	if data, _ := os.ReadFile(filepath.Join(state, "state.json")); string(data) != newer {
		t.Errorf("now %s", data)
	}
}
