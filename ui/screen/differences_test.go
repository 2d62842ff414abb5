package screen

import (
	"strings"
	"testing"
)

// The list of what differs shows what matters first, by kind where asked for, and
// all changes; Enter goes to one, and the list is as it was when it comes again.
func TestListOfDifferences(t *testing.T) {
	list := harbour()[:2]
	list[0].Blocks[3].Text += " The work will cost 28 million crowns, said Lund."
	list[1].Blocks[3].Text += " The work will cost 38 million crowns, said Lund."
	s := newScreen(t, 100, 30, list, nil)
	s.press("c")
	s.until("n/N change")
	s.press("!")
	s.shows("# number")
	s.press("t")
	s.shows("What matters, the best first", "number replaced  ¶ 4", "28 million crowns → 38 million crowns", "1 of 1")
	s.press("tab")
	s.shows("Numbers")
	s.press("tab")
	s.shows("All changes", "1 of 32", "found → saw")
	s.press("j", "j", "j", "enter")
	s.shows("change 4 of 32")
	s.press("t")
	s.shows("All changes", "4 of 32")
	s.press("#")
	s.shows("Numbers", "1 of 1")
	s.press("enter")
	s.until("# number")
}

// Where nothing was found that matters nothing is said to be the same.
func TestNothingFoundIsNoAssurance(t *testing.T) {
	s := newScreen(t, 100, 30, harbour(), nil)
	s.press("c")
	s.until("n/N change")
	s.press("!")
	s.until("Nothing found that matters; look at the 31 changes")
	s.press("t")
	s.shows("All changes", "1 of 31")
	s.press("tab")
	s.shows("Nothing found that matters; look at the 31 changes")
}

// Every sign in the gutter that can be typed is the key that goes to the next of
// its kind, and no capital letter quits.
func TestSignsAreKeys(t *testing.T) {
	list := harbour()[:2]
	list[0].Blocks[3].Text += " The work will cost 28 million crowns, said Lund."
	list[1].Blocks[3].Text += " The work will cost 38 million crowns, said Lund."
	list[1].Blocks = append(list[1].Blocks, list[0].Blocks[0])
	list[1].Blocks[len(list[1].Blocks)-1].Text = "Shopkeepers on the quay have asked the mayor for help."
	s := newScreen(t, 100, 30, list, nil)
	s.press("c")
	s.until("n/N change")
	for sign, says := range map[string]string{"#": "# number", "+": "paragraph added", "~": "change "} {
		s.press("g", sign)
		s.shows(says)
	}
	s.press("-")
	s.until("There is no change of this kind: -")
	for c := 'A'; c <= 'Z'; c++ {
		if c == 'Z' {
			continue
		}
		if cmd := (keyboard{s.m}).key(keyPress(string(c))); cmd != nil && strings.Contains("QZ", string(c)) {
			t.Errorf("%c does something", c)
		}
	}
}
