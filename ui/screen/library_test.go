package screen

import (
	"testing"

	"variorum/articles"
)

// u takes a version out of its story, U joins it again and asks first where the
// two have next to nothing in common; both can be undone.
func TestStoriesAreChangedAndChangedBack(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press("u")
	s.shows("press u")
	s.press("G", "k", "k", "u")
	s.until("4 stories")
	s.until("Taken out of its story; Backspace undoes that")
	s.press("backspace")
	s.until("3 stories")
	s.until("Undone.")
	s.press("backspace")
	s.shows("nothing to undo")

	s.press("G", "U")
	s.until("One story all the same?")
	s.press("esc")
	s.shows("3 stories")
	s.press("U")
	s.until("One story all the same?")
	s.press("y")
	s.until("2 stories")
	s.until("One story now; Backspace undoes that")
	s.press("backspace")
	s.until("3 stories")
	s.until("Undone.")
	s.shows("3 versions", "Herald · 2 Mar 2031 · 14 words")
}

// Outside the list u changes nothing, and moves nothing.
func TestTakeOutIsNotHalfAPage(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press("enter")
	s.until("Esc list")
	s.press("d")
	before := s.m.read.reader.Place()
	s.press("u")
	s.shows("u takes a version out of its story, in the list")
	if s.m.read.reader.Place() != before {
		t.Error("u moved the text")
	}
}

// Articles of whatever stories are picked out to be compared, or joined.
func TestPickedArticlesAreComparedAndJoined(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.press("G", "M", "g")
	s.shows("◆ Library named after poet", "1 picked out")
	s.press("c")
	s.until("Herald · 2 Mar 2031")
	s.until("Coastal Wire · 7 Mar 2031")
	s.press("esc", "esc")
	s.hides("◆")
	s.press("g", "M", "G", "M", "U")
	s.until("One story all the same?")
	s.press("y")
	s.until("One story now")
	s.until("2 stories")
	s.hides("◆")
}

// An article of another story that shares some wording stands below the story:
// Enter goes there, c compares the two, i says why it is there.
func TestRelatedArticles(t *testing.T) {
	s := newScreen(t, 120, 40, cupAndCounty(), nil)
	s.until("related, ")
	s.shows("→ Around the county · ", "→ Chess club wins cup · ")
	s.press("G", "j")
	s.until("A seal pup") // beside the list
	s.press("i")
	s.until("About this article")
	s.shows("Related")
	s.press("esc", "enter")
	s.until("Esc list")
	s.shows("Around the county")
	s.press("esc", "c")
	s.until("Oakham News · 2 Mar 2031")
	s.until("County Post · 3 Mar 2031")
}

// The information about a version says why it is of its story, and how sure that
// is.
func TestInfoSaysWhyAVersionIsHere(t *testing.T) {
	s := newScreen(t, 120, 40, harbour(), nil)
	s.press("j", "j", "i")
	s.until("About this article")
	s.shows("Why here    same story id, beside Coastal Wire (wire.txt)", "How sure", "2 of 2, by published")
}

// The filter finds the names of files, too.
func TestFilterFindsFileNames(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press("/", "p", "o", "e", "t", ".", "t", "x", "t")
	s.until("1 of 3 stories")
	s.shows("Library named after poet")
}

// cupAndCounty are a brief, and a round-up that has it among others.
func cupAndCounty() []articles.Article {
	list := harbour()[:2]
	const cup = "Oakham chess club won the county cup for the third year running on Saturday, beating Lindau by four boards to two in the final at the town hall."
	brief, roundup := list[0], list[1]
	brief.Path, brief.Title, brief.Source, brief.Story = "cup.txt", "Chess club wins cup", "Oakham News", ""
	brief.Published = brief.Published.AddDate(0, 0, -5)
	brief.Blocks = []articles.Block{{Kind: articles.KindHeadline, Text: brief.Title}, {Text: cup}}
	roundup.Path, roundup.Title, roundup.Source, roundup.Story = "county.txt", "Around the county", "County Post", ""
	roundup.Published = roundup.Published.AddDate(0, 0, -5)
	roundup.Blocks = []articles.Block{
		{Kind: articles.KindHeadline, Text: roundup.Title},
		{Text: "Brackley: The footbridge over the canal is closed until Friday while its planks are replaced. Walkers are asked to use the lock gates, which are open from seven to seven."},
		{Text: "Grevik: A seal pup that was found on the slipway last week has been taken to the rescue centre, where it is said to eat well and to bite."},
		{Text: cup},
		{Text: "Sollen: The parish council has bought the old forge for one crown and hopes to open it as a museum of tools. Volunteers who can weld are asked to write to the clerk."},
		{Text: "Tarnow: The night bus will run every half hour on Fridays and Saturdays from next month, after a petition by students collected nine hundred names."},
	}
	return []articles.Article{brief, roundup}
}
