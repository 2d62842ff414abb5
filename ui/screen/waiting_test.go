package screen

import (
	"context"
	"strings"
	"testing"

	"variorum/articles"
)

// Slowly has the articles of a screen that are asked for from now on come only
// when release is called.
func slowly(s *screen) (release func()) {
	gate := make(chan struct{})
	s.gate.Store(&gate)
	return func() { close(gate) }
}

// What is typed while a comparison is being made is done when it is there.
func TestKeysTypedWhileComparingAreKept(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.until("Paragraph 1 ")
	release := slowly(s)
	s.press("c", "1", "2", "n")
	s.shows("├ Coastal Wire") // nothing jumps before
	release()
	s.until("change 12 of 31")
}

// So it is while an article is being opened.
func TestKeysTypedWhileOpeningAreKept(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	release := slowly(s)
	s.press("enter", "5", "j", "i")
	release()
	s.until("About this article")
	s.press("esc")
	s.hides("Paragraph 1 ")
	s.shows("Paragraph 3 ")
}

// Two steps to another pair lead to the second one, however fast they come.
func TestOtherPairTwice(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.press("c") // a story with two versions
	s.until("n/N change")
	s.press("v")
	s.shows("There is no other pair")
	s.press("J")
	s.until("5 Mar 2031")
	release := slowly(s)
	s.press("v", "v")
	release()
	s.until("6 Mar 2031") // the pair between
	s.until("4 Mar 2031")
	s.hides("5 Mar 2031")
}

// Esc gives up what takes too long, and the screen says meanwhile that it does.
func TestWaitingCanBeStopped(t *testing.T) {
	s := closedScreen(t, harbour(), nil)
	s.m.list.judging = true // no verdict comes between
	s.open(120, 30)
	s.until("Paragraph 1 ")
	here := s.text()
	release := slowly(s)
	s.press("c", "n")
	s.until("comparing…")
	s.shows("Esc stop")
	s.press("esc")
	if got := s.text(); got != here {
		t.Errorf("after Esc\n%s\nbefore\n%s", got, here)
	}
	release()
	s.press("c")
	s.until("n/N change")
}

// One odd pair does not bring down a list of thousands: its verdict stays blank.
func TestAFaultInAVerdictLeavesItBlank(t *testing.T) {
	s := closedScreen(t, harbour(), nil)
	fetch := s.m.stories.Fetch
	s.m.stories.Fetch = func(ctx context.Context, id string) (*articles.Article, error) {
		if id == "bulletin.txt" {
			panic("torn page")
		}
		return fetch(ctx, id)
	}
	s.open(80, 24)
	s.until("near copy") // those after it come
	if s.m.failure != nil {
		t.Errorf("it ends the program: %v", s.m.failure)
	}
	for row := range strings.SplitSeq(s.text(), "\n") {
		if strings.Contains(row, "City Bulletin") && strings.Contains(row, "%") {
			t.Errorf("there is a verdict: %q", row)
		}
	}
}
