package sidebyside_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"variorum/articles"
)

// Items of ordered lists keep their numbers, and the further lines of an item stand
// below its first word.
func TestListsKeepTheirNumbers(t *testing.T) {
	list := func(source, first string) *articles.Article {
		a := article(source, "The city lists what it will do on the quay this spring.")
		a.Blocks = append(a.Blocks,
			articles.Block{Kind: articles.KindListItem, Level: 1, Number: 9, Text: first + " the wall of the old harbour, which has leaked since the storms of last winter"},
			articles.Block{Kind: articles.KindListItem, Level: 1, Number: 10, Text: "Plant forty lime trees"})
		return a
	}
	for _, width := range []int{100, 60} {
		s := open(t, colorprofile.ANSI256, width, 30, list("old", "Repair"), list("new", "Mend"))
		s.shows("9. ", "10. Plant forty")
		rows := lines(s)
		n := s.row("9. ")
		first, further := strings.TrimLeft(rows[n], " ~"), rows[n+1]
		at := strings.Index(rows[n], first) + len("9. ")
		if strings.Trim(further[:at], " ~│") != "" || further[at] == ' ' {
			t.Errorf("%d columns: not indented:\n%s\n%s", width, rows[n], further)
		}
		s.click("", "Mend") // what is indented is clicked on, too
		if got := s.pane.Status(); !strings.HasPrefix(got, "change 1") {
			t.Errorf("status %q", got)
		}
	}
}

// A table is set in cells, as wide on either side as they need to be; where there is
// no room for that, each row is a record.
func TestTablesAreSet(t *testing.T) {
	table := func(source, sum string) *articles.Article {
		a := article(source, "The council voted on Monday on the sums for the year to come.")
		a.Blocks = append(a.Blocks, articles.Block{Kind: articles.KindTable,
			Text: "Item | Crowns | For\nHarbour wall | " + sum + " | the works office\nHerons | 10 | nobody"})
		return a
	}
	old, new := table("old", "9,000"), table("new", "128,000,000")
	s := open(t, colorprofile.ANSI256, 110, 30, old, new)
	s.shows("Item         |      Crowns | For", "Harbour wall |       9,000 | the works office", "Harbour wall | 128,000,000 | the works office", "Herons       |          10 | nobody")
	s.press("n")
	s.click("", "128,000,000")
	if got := s.pane.Status(); !strings.HasPrefix(got, "change 1 of 1") {
		t.Errorf("status %q", got)
	}
	s.run(s.pane.Search("nobody"))
	s.shows("Herons       |          10 | nobody")

	s = open(t, colorprofile.ANSI256, 80, 30, old, new)
	s.shows("Harbour wall  ", "  Crowns: 9,000", "  Crowns: 128,000,000", "  For: the works office")
	s.press("n")
	place := s.pane.Place()
	s.pane.Resize(120, 30)
	s.pane.Resize(80, 30)
	if got := s.pane.Place(); got != place {
		t.Errorf("the place was %v, is %v", place, got)
	}
}

// Of two long titles what differs is shown.
func TestTitlesShowWhatDiffers(t *testing.T) {
	old, new := bridge()
	const title = "The council's budget for the year to come and what all of it means for the "
	old.Title, new.Title = title+"harbour", title+"ferry"
	for _, width := range []int{120, 84, 70} {
		s := open(t, colorprofile.ANSI256, width, 30, old, new)
		head := lines(s)[1]
		if !strings.Contains(head, "for the harbour") || !strings.Contains(head, "for the ferry") {
			t.Errorf("%d columns: %q", width, head)
		}
	}
}
