package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"variorum/articles"
)

// openIn opens articles with the state kept in a folder.
func openIn(t testing.TB, state string, paths ...string) *Store {
	t.Helper()
	s := Open(t.Context(), paths, Options{StateDir: state, NoIndex: true})
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
	s.SetPlace(b, Place{Block: 3, Offset: 120})
	save(t, s)

	t.Chdir(folder)
	s = openIn(t, state, "a.txt", "b.txt") // the same files by other names
	if got := s.Marks("a.txt"); got != (Marks{Read: true}) {
		t.Errorf("a.txt: %+v", got)
	}
	if got := s.Marks("b.txt"); got != (Marks{Pinned: true, Place: Place{Block: 3, Offset: 120}}) {
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

func TestDecisionsAboutStoriesAreKept(t *testing.T) {
	folder, state := t.TempDir(), t.TempDir()
	write(t, folder, "story-v1.txt", "story-v2.txt", "story-v3.txt", "other.txt")
	path := func(name string) string { return filepath.Join(folder, name) }
	s := openIn(t, state, folder)
	expectStories(t, s, "other.txt", "story-v1.txt story-v2.txt story-v3.txt")
	split(t, s, path("story-v2.txt"))
	join(t, s, path("other.txt"), path("story-v1.txt"))
	want := []string{"other.txt story-v1.txt story-v3.txt", "story-v2.txt"}
	expectStories(t, s, want...)
	save(t, s)

	s = openIn(t, state, folder)
	expectStories(t, s, want...)
	join(t, s, path("story-v2.txt"), path("story-v3.txt")) // taking it back
	expectStories(t, s, "other.txt story-v1.txt story-v2.txt story-v3.txt")
	split(t, s, path("other.txt"))
	save(t, s)
	expectStories(t, openIn(t, state, folder), "other.txt", "story-v1.txt story-v2.txt story-v3.txt")
}

func split(t *testing.T, s *Store, id string) {
	t.Helper()
	if err := s.Split(t.Context(), id); err != nil {
		t.Fatal(err)
	}
}

func join(t *testing.T, s *Store, a, b string) {
	t.Helper()
	if err := s.Join(t.Context(), a, b); err != nil {
		t.Fatal(err)
	}
}

// What is taken out of one story may be of another, and what held the story
// together may be what was taken out: the rest is grouped anew.
func TestTakingOutGroupsTheRestAnew(t *testing.T) {
	c := newCorpus(11)
	first, second := strings.Join(c.paragraph(90), " "), strings.Join(c.paragraph(90), " ")
	s := load(t)
	add(t, s, []articles.Article{text("first", first), text("both", first, second), text("second", second), text("second-too", second+" Correction.")})
	before := stories(s)
	if n := len(before); n == 4 {
		t.Fatalf("stories %q: nothing is joined", before)
	}
	split(t, s, "both")
	expectStories(t, s, "first", "both", "second second-too")
	if undone, err := s.Undo(t.Context()); !undone || err != nil {
		t.Errorf("undone %v, %v", undone, err)
	}
	expectStories(t, s, before...)
	if undone, _ := s.Undo(t.Context()); undone {
		t.Error("something was left to undo")
	}
}

func TestJoiningIsUndone(t *testing.T) {
	s := load(t)
	add(t, s, []articles.Article{text("a", "The ferry sailed at noon with forty people on board."), text("b", "A quite different report of the harvest in the north.")})
	join(t, s, "a", "b")
	expectStories(t, s, "a b")
	if why := s.Snapshot().Stories[0].Versions[1].Why; why.Kind != ReasonReader {
		t.Errorf("reason %v", why)
	}
	if common := s.Common("a", "b"); common > .1 {
		t.Errorf("%.2f of the wording in common", common)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	expectStories(t, s, "a", "b")
}

func TestNoStateTouchesNothing(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state")
	s := Open(t.Context(), nil, Options{NoState: true, NoIndex: true, StateDir: state})
	s.SetRead("a", true)
	if save(t, s); !s.Marks("a").Read {
		t.Error("marks do not last while the program runs")
	}
	if _, err := os.Stat(state); err == nil {
		t.Error("a state folder was made")
	}
}
