package sidebyside_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/screen/sidebyside"
)

// click clicks on the first cell of a text, after what stands before it.
func (s *screen) click(after, text string) tea.Msg {
	s.t.Helper()
	for y, row := range lines(s) {
		start := strings.Index(row, after)
		if start < 0 {
			continue
		}
		start += len(after)
		if at := strings.Index(row[start:], text); at >= 0 {
			return s.run(s.pane.Click(ansi.StringWidth(row[:start+at]), y))
		}
	}
	s.t.Errorf("no %q to click on in\n%s", text, s.text())
	return nil
}

// A click on words that changed goes there, on either side and in one column.
func TestClickGoesToAChange(t *testing.T) {
	old, new := bridge()
	for _, width := range []int{120, 70} {
		s := open(t, colorprofile.ANSI256, width, 40, old, new)
		s.press("g")
		s.click("", "traffic")
		first := s.pane.Status()
		s.click("", "Monday")
		if got := s.pane.Status(); got != first || !strings.HasPrefix(first, "change ") {
			t.Errorf("%d columns: %q, and after a click on what is the same %q", width, first, got)
		}
		s.click("", "28")
		if got := s.pane.Status(); got == first || !strings.HasPrefix(got, "change ") {
			t.Errorf("%d columns: after another change %q", width, got)
		}
		s.click("", "vehicles")
		if got := s.pane.Status(); got != first {
			t.Errorf("%d columns: on the other side of the first change %q, want %q", width, got, first)
		}
	}
}

// A click on the head of a column asks to read that version, whichever way round
// they stand; on the verdict for the list.
func TestClickOnHeads(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ANSI256, 120, 40, old, new)
	for _, test := range []struct {
		on   string
		want sidebyside.RequestMsg
	}{{"Coastal Wire", sidebyside.RequestReadOld}, {"City Bulletin", sidebyside.RequestReadNew}, {"kept", sidebyside.RequestList}} {
		if got := s.click("", test.on); got != test.want {
			t.Errorf("%s: asked for %v, want %v", test.on, got, test.want)
		}
		s.press("x")
		if got := s.click("", test.on); got != test.want {
			t.Errorf("%s, swapped: asked for %v, want %v", test.on, got, test.want)
		}
		s.press("x")
	}
}

// The map leads to what it shows.
func TestClickOnTheMap(t *testing.T) {
	old, new := book(60)
	s := open(t, colorprofile.ANSI256, 120, 24, old, new)
	s.run(s.pane.Click(118, 23))
	s.shows("Paragraph 57 fresh57")
	s.run(s.pane.Click(118, 3))
	s.shows("fresh0")
}

// A fold says what it folds, and on which side it stands; it opens alone, by its
// key, by a click, and for a hit that it hides.
func TestOneFoldOpens(t *testing.T) {
	old, new := book(30)
	around := func(texts ...string) (blocks []articles.Block) {
		for _, text := range texts {
			blocks = append(blocks, articles.Block{Kind: articles.KindFurniture, Text: text})
		}
		return blocks
	}
	new.Blocks = append(around("Share this", "Leave a reply", "Newsletter"), new.Blocks...)
	old.Blocks = append(old.Blocks, around("Back to top", "Imprint")...)
	s := open(t, colorprofile.ANSI256, 120, 40, old, new)
	s.press("=")
	s.shows("│  ⋯ 3 paragraphs around the story, only here", "⋯ 2 paragraphs the same")
	s.press("G")
	s.shows("   ⋯ 2 paragraphs around the story, only here")
	s.press("g")
	s.click("", "⋯ 2 paragraphs the same")
	s.shows("Paragraph 1 ", "Paragraph 2 ", "⋯ 2 paragraphs the same")
	s.pressChord("zo")
	s.shows("Share this", "Leave a reply")
	s.run(s.pane.Search("person260 "))
	s.shows("Paragraph 20 ")
	s.run(s.pane.Search(""))
	s.press("=", "=")
	s.press("g")
	s.shows("⋯ 3 paragraphs around")

	narrow := open(t, colorprofile.ANSI256, 76, 40, old, new)
	narrow.press("=")
	narrow.shows("⋯ 3 paragraphs around the story, only in the new version")
}

// zz, zt and zb put the change one stands at where it is wanted; N% goes to a part
// of the text.
func TestPlacesOnTheScreen(t *testing.T) {
	old, new := book(60)
	s := open(t, colorprofile.ANSI256, 120, 33, old, new)
	if said, _ := s.pressChord("zz").(sidebyside.NoticeMsg); !strings.Contains(string(said), "n goes to one") {
		t.Errorf("zz at no change says %q", said)
	}
	for range 8 {
		s.press("n")
	}
	for chord, want := range map[string]int{"zt": 3, "zz": 3 + 14, "zb": 32} {
		s.pressChord(chord)
		if got := s.row("fresh21 "); got != want {
			t.Errorf("%s: the change is in row %d, want %d", chord, got, want)
		}
	}
	s.pane.Key(tea.KeyPressMsg{Code: '%', Text: "%"}, 50)
	s.shows("Paragraph 30 ")
	s.pane.Key(tea.KeyPressMsg{Code: '%', Text: "%"}, 100)
	s.shows("Paragraph 59 ")
}

// pressChord presses two keys that are one.
func (s *screen) pressChord(text string) tea.Msg {
	s.t.Helper()
	handled, cmd := s.pane.Key(tea.KeyPressMsg{Code: tea.KeyExtended, Text: text}, 1)
	if !handled {
		s.t.Errorf("%s is not handled", text)
	}
	return s.run(cmd)
}
