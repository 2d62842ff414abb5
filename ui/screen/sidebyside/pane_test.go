package sidebyside_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

func TestColumnsStayLevel(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ANSI256, 120, 40, old, new)
	s.shows("Harbour bridge to close", "Coastal Wire · 3 Mar 2031", "City Bulletin · 3 Mar 2031", "⇄ ¶ 5", "⇄ ¶ 1")
	for _, row := range s.pane.View() {
		plain := ansi.Strip(row)
		if strings.Contains(plain, "close to traffic") && !strings.Contains(plain, "close to vehicles") {
			t.Errorf("the paragraphs are not level: %q", plain)
		}
	}
}

func TestMarksWithoutColour(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ASCII, 120, 40, old, new)
	s.shows("[-traffic-]", "{+vehicles+}", "[-28-]", "{+38+}")
}

func TestOneColumnShowsRemovedThenAdded(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ASCII, 120, 40, old, new)
	s.press("s")
	s.shows("[-traffic-]{+vehicles+}", "[-28-]{+38+}")
	s.press("s")
	s.shows("⇄ ¶ 5")
}

// The items of a list follow each other without blank lines, as in the reading
// pane, and stay level where one is missing or longer.
func TestListsArePacked(t *testing.T) {
	list := func(source string, items ...string) *articles.Article {
		a := article(source, "The city lists what it will do on the quay this spring.")
		for _, item := range items {
			a.Blocks = append(a.Blocks, articles.Block{Kind: articles.KindListItem, Level: 1, Text: item})
		}
		a.Blocks = append(a.Blocks, articles.Block{Text: "Nothing of it is paid for."})
		return a
	}
	old := list("old", "Repair the wall of the old harbour", "Plant forty lime trees", "Count the herons at the mouth of the river every morning of the year")
	new := list("new", "Repair the wall of the new harbour", "Count the herons at the mouth of the river every morning of the year", "Paint all benches")
	for _, width := range []int{100, 60} {
		s := open(t, colorprofile.ANSI256, width, 30, old, new)
		s.press("g")
		first, last := s.row("Repair the wall"), s.row("Paint all benches")
		for n := first; n <= last; n++ {
			if strings.Trim(lines(s)[n], " \u00a0│") == "" {
				t.Errorf("a blank line in the list:\n%s", s.text())
				break
			}
		}
		if s.row("Nothing of it") != last+2 || s.row("The city lists") > first-2 {
			t.Errorf("no blank line around the list:\n%s", s.text())
		}
		s.press("G", "k", "k", "g") // up and down over the same lines
		if got := s.row("Repair the wall"); got != first {
			t.Errorf("the list moved from row %d to %d", first, got)
		}
	}
}

// What a page puts around a story is shown also where only the old version has
// it, although it never counts as removed.
func TestOneColumnShowsFurnitureOfTheOldVersion(t *testing.T) {
	old, new := bridge()
	old.Blocks = append([]articles.Block{{Kind: articles.KindFurniture, Text: "Coastal Wire Online"}}, old.Blocks...)
	s := open(t, colorprofile.ANSI256, 60, 30, old, new)
	s.shows("Coastal Wire Online  (furniture)")
}

func TestNarrowIsOneColumn(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ASCII, 70, 40, old, new)
	s.shows("[-traffic-]{+vehicles+}")
	s.pane.Resize(140, 40)
	if strings.Contains(s.text(), "[-traffic-]{+vehicles+}") {
		t.Error("still one column when there is room for two")
	}
}

func TestChangesAreVisitedInTurn(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ANSI256, 120, 16, old, new)
	seen := map[string]bool{}
	total := 0
	for range 40 {
		s.press("n")
		status := s.pane.Status()
		var n int
		if _, err := fmt.Sscanf(status, "change %d of %d", &n, &total); err != nil {
			t.Fatalf("status %q", status)
		}
		seen[strings.SplitN(status, " ·", 2)[0]] = true
	}
	if len(seen) != total || total < 6 {
		t.Errorf("visited %d of %d changes", len(seen), total)
	}
	s.press("]")
	after := s.pane.Status()
	s.press("n", "N")
	if got := s.pane.Status(); got != after {
		t.Errorf("forth and back: %q, was %q", got, after)
	}
}

func TestCurrentChangeHasContext(t *testing.T) {
	old, new := book(60)
	s := open(t, colorprofile.ANSI256, 120, 20, old, new)
	var total int
	for range 30 {
		s.press("n")
		var n int
		fmt.Sscanf(s.pane.Status(), "change %d of %d", &n, &total)
		row := s.row(fmt.Sprintf("fresh%d ", paragraphOfChange(n)))
		if row < 3+2 && n > 1 || row > 20-1-2 {
			t.Errorf("change %d is on row %d of 20\n%s", n, row, s.text())
		}
	}
}

// paragraphOfChange returns the number of the paragraph that book changed
// n-th.
func paragraphOfChange(n int) int { return (n - 1) * 3 }

// book makes two versions of n paragraphs; every third has one new word.
func book(n int) (old, new *articles.Article) {
	var before, after []string
	for i := range n {
		p := fmt.Sprintf("Paragraph %d tells of number%d who went to town%d and met a person%d at dawn, which changed all that came then.", i, i, i*7, i*13)
		before = append(before, p)
		if i%3 == 0 {
			p = fmt.Sprintf("Paragraph %d fresh%d tells of number%d who went to town%d and met a person%d at dawn, which changed all that came then.", i, i, i, i*7, i*13)
		}
		after = append(after, p)
	}
	return article("First", before...), article("Second", after...)
}

func TestPlaceSurvives(t *testing.T) {
	old, new := book(80)
	s := open(t, colorprofile.ANSI256, 120, 24, old, new)
	s.press("space", "space", "space", "down", "down")
	before := s.text()
	place := s.pane.Place()
	s.pane.Resize(64, 11)
	s.pane.Resize(180, 50)
	s.pane.Resize(120, 24)
	if s.text() != before {
		t.Errorf("after resizing\n%s\nbefore\n%s", s.text(), before)
	}
	for _, keys := range [][]string{{"s", "s"}, {"w", "w"}, {"=", "="}, {"x", "x"}} {
		s.press(keys...)
		if s.text() != before {
			t.Errorf("after %v\n%s\nbefore\n%s", keys, s.text(), before)
		}
	}
	s.pane.SetStyles(style.New(false, colorprofile.TrueColor))
	if s.text() != before || s.pane.Place() != place {
		t.Errorf("after a change of theme: %v, was %v", s.pane.Place(), place)
	}
}

func TestFoldHidesWhatIsTheSame(t *testing.T) {
	old, new := book(30)
	s := open(t, colorprofile.ANSI256, 120, 30, old, new)
	s.press("=")
	s.shows("⋯ 2 paragraphs the same", "fresh0", "fresh3")
	if strings.Contains(s.text(), "Paragraph 1 ") {
		t.Error("a paragraph that is the same is shown")
	}
}

func TestSwapTurnsTheSidesRound(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ASCII, 120, 40, old, new)
	s.press("x")
	s.shows("[-vehicles-]", "{+traffic+}", "[-38-]", "{+28+}")
}

// Reading goes on at the place one compared at, in either version, however
// the sides were swapped.
func TestPlaceInEitherVersion(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ANSI256, 120, 8, old, new)
	s.press("}", "}")
	inOld, inNew := s.pane.In(true), s.pane.In(false)
	if !strings.HasPrefix(old.Blocks[inOld.Block].Text, "Engineers found") || !strings.HasPrefix(new.Blocks[inNew.Block].Text, "Engineers found") {
		t.Errorf("in the old version %+v, in the new one %+v\n%s", inOld, inNew, s.text())
	}
	s.press("x")
	if got := s.pane.In(true); got.Block != inOld.Block {
		t.Errorf("in the old version %+v after swapping, was %+v", got, inOld)
	}
}

func TestSearchFindsBothSides(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ANSI256, 120, 12, old, new)
	s.run(s.pane.Search("chief engineer"))
	if got := s.pane.Status(); got != "match 1 of 2" {
		t.Errorf("status %q", got)
	}
	s.shows("chief engineer")
	s.press("n")
	if got := s.pane.Status(); got != "match 2 of 2" {
		t.Errorf("status %q", got)
	}
	s.run(s.pane.Search("no such words"))
	if got := s.pane.Status(); !strings.Contains(got, "no match") {
		t.Errorf("status %q", got)
	}
	s.run(s.pane.Search(""))
	s.press("n")
	if got := s.pane.Status(); !strings.HasPrefix(got, "change ") {
		t.Errorf("n without a search: %q", got)
	}
}

// After the sides were swapped the hits are where they were found, on the other
// side.
func TestSearchSurvivesSwapping(t *testing.T) {
	long := strings.Repeat("Nothing is said here. ", 300)
	old, new := article("old", long, "A heron."), article("new", "The mayor spoke before all of this.", long, "A swan.")
	s := open(t, colorprofile.ANSI256, 100, 20, old, new)
	s.run(s.pane.Search("heron"))
	s.shows("A heron.")
	s.press("x", "g", "n")
	s.shows("A heron.")
	if got := s.pane.Status(); got != "match 1 of 1" {
		t.Errorf("got %q", got)
	}
}

func TestHistoryOfParagraphs(t *testing.T) {
	first, second := bridge()
	third := article("Evening Post", second.Blocks[0].Text, second.Blocks[1].Text+" Nobody disagreed.",
		"A paragraph that stands only in the third version of this story.")
	date := func(day int) time.Time { return time.Date(2031, 3, day, 0, 0, 0, 0, time.UTC) }
	versions := []store.Version{{ID: "a", Path: first.Path, Source: "Coastal Wire", Dated: date(3)},
		{ID: "b", Path: second.Path, Source: "City Bulletin", Dated: date(4)}, {ID: "c", Path: third.Path, Source: "Evening Post", Dated: date(5)}}
	s := open(t, colorprofile.ANSI256, 140, 50, second, third, versions...)
	msg, ok := s.press("H").(sidebyside.HistoryMsg)
	if !ok || len(msg.Versions) != 3 {
		t.Fatalf("H asks for %+v", msg)
	}
	grid, ok := s.run(s.pane.SetHistory(t.Context(), []*articles.Article{first, second, third})).(sidebyside.GridMsg)
	if !ok {
		t.Fatal("the history is not shown")
	}
	for text, want := range map[string]string{"The ferry across": "new same same", "The harbour bridge": "new changed changed", "A paragraph that stands only": "  new",
		"Nothing like it": "new gone gone", "Shopkeepers": " new gone", "Engineers found": "new same gone"} {
		for _, row := range grid.Grid.Rows {
			if !strings.HasPrefix(row.Text, text) {
				continue
			}
			var got []string
			for _, cell := range row.Cells {
				_, name := cell.State.Label()
				got = append(got, name)
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
	if len(grid.Grid.Rows) != 7 {
		t.Errorf("%d paragraphs in the grid, want 7", len(grid.Grid.Rows))
	}
	if again, ok := s.press("H").(sidebyside.GridMsg); !ok || again.Grid != grid.Grid {
		t.Error("H does not show the grid again")
	}
}

func TestAnswersToAnOlderPairAreDropped(t *testing.T) {
	old, new := bridge()
	s := open(t, colorprofile.ANSI256, 120, 30, old, new)
	stale := s.pane.Open(t.Context(), article("A", "One text."), article("B", "Another text."), nil)
	fresh := s.pane.Open(t.Context(), new, old, nil)
	s.run(fresh)
	before := s.text()
	s.run(stale)
	if s.text() != before {
		t.Errorf("an old answer changed the screen to\n%s", s.text())
	}
}

func TestIdenticalAndEmpty(t *testing.T) {
	old, _ := bridge()
	s := open(t, colorprofile.ANSI256, 120, 20, old, old)
	s.press("n", "N", "!", "G", "g")
	if got := s.pane.Status(); got != "the wording is the same" {
		t.Errorf("status %q", got)
	}
	s = open(t, colorprofile.ANSI256, 120, 20, article("A"), article("B"))
	s.press("n", "!", "G", "=", "s", "}")
	s.shows("Both versions are empty.")
}

// Every size, both layouts, with and without colour: exactly as many rows as
// asked for, none too wide, at every place of the text.
func TestGeometry(t *testing.T) {
	old, new := bridge()
	old.Blocks = append(old.Blocks, articles.Block{Kind: articles.KindHeadline, Text: "水田の夜明け、村の朝 👩‍👩‍👧 e\u0301e\u0301"},
		articles.Block{Kind: articles.KindFurniture, Text: "Share"}, articles.Block{Kind: articles.KindCode, Text: "a := b\n\nc := d"}, articles.Block{Kind: articles.KindRule})
	new.Blocks = append(new.Blocks, articles.Block{Kind: articles.KindHeadline, Text: "水田の夕暮れ、村の朝 👩‍👩‍👧 é"}, articles.Block{Text: strings.Repeat("unbroken", 40)})
	for _, profile := range []colorprofile.Profile{colorprofile.ASCII, colorprofile.TrueColor} {
		s := open(t, profile, 80, 24, old, new)
		s.run(s.pane.Search("the"))
		for width := 0; width <= 200; width += 1 + width/24 {
			for _, height := range []int{0, 1, 2, 3, 4, 5, 7, 8, 9, 13, 24, 60} {
				s.pane.Resize(width, height)
				for _, key := range []string{"g", "n", "down", "s", "N", "=", "G", "w", "s", "=", "w"} {
					handled, cmd := s.pane.Key(tea.KeyPressMsg{Code: []rune(key)[0], Text: key}, 1)
					_, _ = handled, cmd
					rows := s.pane.View()
					if len(rows) != height {
						t.Fatalf("%dx%d %s: %d rows", width, height, key, len(rows))
					}
					for i, row := range rows {
						if w := wrap.Width(row); w > width {
							t.Fatalf("%dx%d %s: row %d is %d cells wide: %q", width, height, key, i, w, row)
						}
					}
				}
			}
		}
	}
}

// A paragraph as long as a book opens, jumps and scrolls.
func TestOneEndlessParagraph(t *testing.T) {
	old, new := endless(70_000)
	s := open(t, colorprofile.ANSI256, 120, 40, old, new)
	s.press("space", "down", "G", "g", "n", "n")
	s.shows("fresh")
}

// In a paragraph longer than the screen sentences that both sides have stay
// beside each other.
func TestLongParagraphStaysLevel(t *testing.T) {
	var before, after strings.Builder
	for i := range 60 {
		fmt.Fprintf(&before, "Sentence%d has these common words in it for both of the versions. ", i)
		fmt.Fprintf(&after, "Sentence%d has these common words in it for both of the versions. ", i)
		if i == 20 {
			after.WriteString(strings.Repeat("Much was added to this one and nothing taken away from it. ", 20))
		}
	}
	s := open(t, colorprofile.ANSI256, 120, 24, article("A", before.String()), article("B", after.String()))
	s.press("G")
	for _, row := range s.pane.View() {
		left, right, both := strings.Cut(ansi.Strip(row), "│")
		if both && strings.Contains(left, "Sentence59") != strings.Contains(right, "Sentence59") {
			t.Errorf("not level: %q\n%s", ansi.Strip(row), s.text())
		}
	}
}

func endless(words int) (old, new *articles.Article) {
	var a, b strings.Builder
	for i := range words {
		fmt.Fprintf(&a, "word%d ", i%9973)
		fmt.Fprintf(&b, "word%d ", i%9973)
		if i%500 == 499 {
			fmt.Fprintf(&b, "fresh%d ", i)
		}
	}
	return article("A", a.String()), article("B", b.String())
}

// A fault of the program in comparing ends nothing but this comparison.
func TestAFaultInComparingIsSaid(t *testing.T) {
	s := open(t, colorprofile.ANSI256, 120, 30, nil, nil) // there is nothing that could be compared
	s.shows("these two could not be compared")
	old, new := bridge()
	s.run(s.pane.Open(t.Context(), old, new, nil))
	s.shows("close to vehicles")
}

// Keys that go from change to change wait until all changes are known, and those
// typed after them wait with them.
func TestKeysWaitForTheWholeComparison(t *testing.T) {
	old, new := book(60)
	s := open(t, colorprofile.ANSI256, 120, 30, old, new)
	press := func(name string, count int) { s.pane.Key(tea.KeyPressMsg{Code: []rune(name)[0], Text: name}, count) }
	press("n", 12)
	want := s.pane.Status()
	press("j", 1)
	view := s.text()

	late := &screen{t, sidebyside.New(style.New(true, colorprofile.ANSI256), keys.New())}
	late.pane.Resize(120, 30)
	answer := late.pane.Open(t.Context(), old, new, nil)().(tea.BatchMsg)[0]()
	s = late
	press("n", 4) // the paragraphs are being paired
	finish := late.pane.Update(answer)
	if hints := late.pane.Hints(); hints[0].Help().Key == "n/N" {
		t.Error("n is offered before the changes are known")
	}
	press("n", 8)
	press("j", 1)
	late.run(finish)
	if got := late.pane.Status(); got != want {
		t.Errorf("4n and 8n typed too early lead to %q, want %q", got, want)
	}
	if late.text() != view {
		t.Errorf("got\n%s\nwant\n%s", late.text(), view)
	}
}
