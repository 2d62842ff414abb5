package screen

import (
	"strings"
	"testing"

	"variorum/articles"
)

// H shows what became of each paragraph in each version; Enter compares the pair in
// which that happened, there.
func TestHistoryIsAGrid(t *testing.T) {
	list := harbour()[:2]
	third := list[1]
	third.Path, third.Source, third.Published = "port3.txt", "Evening Post", list[1].Published.AddDate(0, 0, 1)
	third.Blocks = append([]articles.Block{}, list[1].Blocks...)
	third.Blocks[2].Text = strings.Replace(third.Blocks[2].Text, "saw", "noticed", 1)
	third.Blocks = append(third.Blocks, articles.Block{Text: "Shopkeepers on the quay have asked the mayor for help with their rents."})
	s := newScreen(t, 120, 40, append(list, third), nil)
	s.press("c")
	s.until("n/N change")
	s.press("H")
	s.until("History")
	s.shows("3 Evening Post", "+ new", "~ changed", "= same", "Shopkeepers on the quay")
	s.press("G", "l")
	s.until("new in 3 Evening Post")
	s.press("enter")
	s.until("n/N change")
	s.shows("City Bulletin", "Evening Post", "Shopkeepers on the quay")
	s.press("H")
	s.until("History")
	s.press("H")
	s.until("n/N change")
}
