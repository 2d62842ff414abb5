package sidebyside_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/ui/screen/sidebyside"
	"variorum/ui/wrap"
)

// The letters of the gutter are explained and counted, as far as there is room.
func TestLegendExplainsTheLetters(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ANSI256, 120, 30, old, new)
	whole := ansi.Strip(s.pane.Legend(80))
	for _, want := range []string{"\" ", "quotation", "# 1 number"} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %q in %q", want, whole)
		}
	}
	for width := range 80 {
		if got := s.pane.Legend(width); wrap.Width(got) > width || !strings.HasPrefix(whole, ansi.Strip(got)) {
			t.Errorf("%d cells: %q", width, ansi.Strip(got))
		}
	}
	s.press("!")
	if got := s.pane.Status(); !strings.Contains(got, `" quotation`) {
		t.Errorf("the status line says %q of a flagged change", got)
	}
}

// A key that can do nothing says why.
func TestKeysSayWhyTheyDoNothing(t *testing.T) {
	const text = "The harbour bridge will close to traffic on Monday, the port authority said."
	same := open(t, colorprofile.ANSI256, 120, 30, article("A", text), article("B", text+" Soon."))
	narrow := open(t, colorprofile.ANSI256, 59, 24, article("A", text), article("B", text+" Soon."))
	for _, test := range []struct {
		s         *screen
		key, want string
	}{
		{narrow, "s", "window 60 cells wide"},
		{same, "!", "Nothing found that matters; look at the change"},
		{same, "=", "nothing to fold"},
		{same, "w", "no differences in quotes"},
		{same, "H", "three versions or more"},
	} {
		said, _ := test.s.press(test.key).(sidebyside.NoticeMsg)
		if !strings.Contains(string(said), test.want) {
			t.Errorf("%s: said %q, want %q", test.key, said, test.want)
		}
	}
	wide := open(t, colorprofile.ANSI256, 60, 24, article("A", text), article("B", text+" Soon."))
	if said := wide.press("s"); said != nil {
		t.Errorf("60 cells have room for two columns, but s says %q", said)
	}
}
