package screen

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"variorum/articles/compare"
)

// E writes the comparison to a new file and says which; another time it writes
// another one.
func TestComparisonIsExported(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newScreen(t, 120, 30, harbour(), func(o *Options) {
		o.Export = func(w io.Writer, c *compare.Comparison) error {
			_, err := fmt.Fprintf(w, "%s and %s", c.Old.Source, c.New.Source)
			return err
		}
	})
	s.press("c")
	s.until("n/N change")
	for _, name := range []string{"wire-bulletin.html", "wire-bulletin-2.html"} {
		s.press("E")
		s.until("Wrote " + name + ".")
		if got, err := os.ReadFile(name); err != nil || string(got) != "Coastal Wire and City Bulletin" {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

// Y copies the change one stands at.
func TestChangeIsCopied(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.press("c")
	s.until("n/N change")
	s.press("Y")
	s.shows("n goes to one")
	s.press("n", "n")
	cmd := exporter{s.m.compare}.copyChange()
	if cmd == nil {
		t.Fatal("nothing is copied")
	}
	if got := fmt.Sprint(cmd()); !strings.Contains(got, "found → saw (¶ 2, words replaced)") {
		t.Errorf("copied %q", got)
	}
}

// From the very top of an article one comes to the very top of the comparison,
// also where the other version begins with something else.
func TestComparingFromTheTopShowsTheTop(t *testing.T) {
	s := newScreen(t, 120, 30, bridgeVersions(), nil)
	s.press("enter")
	s.until("Esc list")
	s.press("c")
	s.until("n/N change")
	s.shows("The mayor spoke first")
	s.press("c")
	s.until("Esc list")
	s.shows("Paragraph 1 ")
}

// A key that means nothing says so, once.
func TestAKeyWithoutMeaningSaysSoOnce(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press(";")
	s.shows("; means nothing here; ? lists the keys.")
	s.press(";")
	s.hides("means nothing")
}

// At the last change one is told that n goes on at the first.
func TestLastChangeSaysThatItGoesRound(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.press("c")
	s.until("n/N change")
	s.press("3", "1", "n")
	s.shows("change 31 of 31 · n goes round")
	s.press("n")
	s.shows("change 1 of 31")
	s.hides("goes round")
}
