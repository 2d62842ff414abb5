package find_test

import (
	"testing"

	"variorum/ui/screen/find"
)

// A search as a pane carries it out: the hits are places, here plain numbers.
func TestSearch(t *testing.T) {
	var s find.Search[int]
	stale := s.Begin("brid")
	id := s.Begin("bridge")
	if s.Take(stale, []int{1}) {
		t.Error("an answer to an older search was taken")
	}
	if got := s.Status(); got != "" {
		t.Errorf("before the answer: %q", got)
	}
	back := false
	s.From(func() { back = true }, true)
	if !s.Take(id, []int{3, 7, 9}) || !back {
		t.Fatal("the answer was not taken, or not from where the search begins")
	}
	if hit, show := s.Seek(func(hit int) bool { return hit < 5 }); hit != 7 || !show {
		t.Errorf("first hit is %d", hit)
	}
	for _, want := range []int{9, 3, 7} { // round the end
		if hit, ok := s.Step(1); hit != want || !ok {
			t.Errorf("next is %d, want %d", hit, want)
		}
	}
	if got := s.Status(); got != "match 2 of 3" {
		t.Errorf("got %q", got)
	}
	if hit, _ := s.Seek(func(int) bool { return true }); hit != 3 {
		t.Errorf("behind the last hit comes %d, want the first", hit)
	}
}

func TestSearchWithoutHits(t *testing.T) {
	var s find.Search[int]
	if s.Take(s.Begin("zebra"), nil) {
		t.Error("hits were reported")
	}
	if _, ok := s.Step(1); ok {
		t.Error("there is a next hit")
	}
	if got := s.Status(); got != "no match for “zebra”" {
		t.Errorf("got %q", got)
	}
}

// When another text is shown, nothing is said of it before it was searched.
func TestDroppedHitsAreNotCounted(t *testing.T) {
	var s find.Search[int]
	id := s.Begin("bridge")
	s.Drop()
	if s.Take(id, []int{1}) {
		t.Error("hits of the text before were taken")
	}
	if got := s.Status(); got != "" || !s.On() {
		t.Errorf("got %q", got)
	}
	s.Begin("")
	if s.On() {
		t.Error("the search goes on")
	}
}

// The same search in another text leaves it where it is until one asks for the
// next hit, which is the first one.
func TestSearchAgainStaysAtThePlace(t *testing.T) {
	var s find.Search[int]
	s.Take(s.Begin("bridge"), []int{1})
	s.Take(s.Again(), []int{4, 8})
	if _, show := s.Seek(func(hit int) bool { return hit < 5 }); show {
		t.Error("the text jumps")
	}
	if got := s.Status(); got != "match 2 of 2" {
		t.Errorf("got %q", got)
	}
	for _, want := range []int{8, 4} {
		if hit, _ := s.Step(1); hit != want {
			t.Errorf("next is %d, want %d", hit, want)
		}
	}
}
