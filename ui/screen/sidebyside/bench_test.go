package sidebyside_test

import (
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func BenchmarkViewAfterScrolling(b *testing.B) {
	old, new := book(400)
	s := open(b, colorprofile.TrueColor, 160, 50, old, new)
	s.press("n", "space")
	for range 200 {
		s.pane.Scroll(1)
		s.pane.View()
	}
	s.pane.Scroll(-200)
	down := true
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		if n++; n%200 == 0 {
			down = !down
		}
		if down {
			s.pane.Scroll(1)
		} else {
			s.pane.Scroll(-1)
		}
		s.pane.View()
	}
}

func BenchmarkScrollEndlessParagraph(b *testing.B) {
	old, new := endless(70_000)
	s := open(b, colorprofile.TrueColor, 160, 50, old, new)
	b.ReportAllocs()
	for b.Loop() {
		s.pane.Scroll(1)
		s.pane.View()
	}
}

func BenchmarkOpen(b *testing.B) {
	old, new := bridge()
	b.ReportAllocs()
	for b.Loop() {
		s := open(b, colorprofile.TrueColor, 160, 50, old, new)
		s.pane.View()
		s.pane.Close()
	}
}

func TestViewAllocatesLittle(t *testing.T) {
	old, new := book(100)
	s := open(t, colorprofile.TrueColor, 160, 50, old, new)
	s.press("n", "space")
	s.pane.View()
	s.pane.Scroll(-1)
	down := true
	allocs := testing.AllocsPerRun(100, func() {
		if down = !down; down {
			s.pane.Scroll(1)
		} else {
			s.pane.Scroll(-1)
		}
		s.pane.View()
	})
	if allocs >= 100 {
		t.Errorf("%v allocations for scrolling one line", allocs)
	}
}
