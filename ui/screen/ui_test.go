package screen

import (
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/screen/colours"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/terminal"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

func TestFirstScreenSaysWhatTheProgramIsFor(t *testing.T) {
	s := newScreen(t, 120, 36, harbour(), nil)
	s.until("Paragraph 1 ")
	s.shows("variorum   3 stories · 6 articles · tests", "by date ↓", "▌ Port bridge to close", "├ Coastal Wire", "original",
		"│   Harbour bridge to close", "c shows two versions of this story side by side", "? help", "version 1 of 2")
	s.until("near copy")
}

func TestReadAndGoBack(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.shows("├ Coastal Wire")
	s.press("enter")
	s.until("Paragraph 1 ")
	s.hides("├ Coastal Wire")
	s.press("5", "j")
	s.hides("Paragraph 1 ")
	here := s.text()
	s.press("q")
	s.shows("├ Coastal Wire")
	s.press("enter")
	if got := s.text(); got != here {
		t.Errorf("reading goes on at another place:\n%s\nwant\n%s", got, here)
	}
	s.press("v")
	s.until("saw under")
	s.shows("version 2 of 2")
	s.press("J")
	s.until("四年ぶり")
	s.press("K")
	s.until("Paragraph ")
}

func TestCompareAndBackToTheSamePlace(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.press("enter")
	s.until("Paragraph 1 ")
	s.press("}", "}", "}", "}", "}", "}")
	s.shows("Paragraph 6 ")
	s.hides("Paragraph 2 ")
	s.press("c")
	s.until("Coastal Wire · 7 Mar 2031")
	s.until("kept")
	s.shows("City Bulletin · 8 Mar 2031", "Paragraph 6 ")
	s.hides("Paragraph 1 ")
	s.press("g")
	s.until("Paragraph 1 ")
	s.press("n")
	s.until("change 1 of")
	s.press("n")
	s.until("change 2 of")
	s.press("G", "c")
	s.until("Paragraph 30 ")
	s.shows("version 1 of 2")
	s.press("c")
	s.until("Coastal Wire · 7 Mar 2031")
	s.press("esc")
	s.until("version 1 of 2")
}

// Going to the comparison and back, or the other way round, leads to the same
// screen.
func TestComparingAndBackKeepsThePlace(t *testing.T) {
	s := closedScreen(t, harbour(), nil)
	s.m.list.judging = true // no verdict comes between
	s.open(120, 30)
	s.press("enter")
	s.until("Paragraph 1 ")
	for range 2 {
		s.press("7", "j")
		reading := s.text()
		s.press("c")
		s.until("% kept")
		comparing := s.text()
		s.press("c")
		s.until("Esc list")
		if got := s.text(); got != reading {
			t.Fatalf("reading goes on at another place:\n%s\nwant\n%s", got, reading)
		}
		s.press("c")
		s.until("% kept")
		if got := s.text(); got != comparing {
			t.Fatalf("comparing goes on at another place:\n%s\nwant\n%s", got, comparing)
		}
		s.press("c")
		s.until("Esc list")
	}
}

func TestACancelledSearchGoesBack(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press("enter")
	s.until("Paragraph 1 ")
	s.press("j", "j", "j")
	here := s.text()
	s.press("/", "2", "5")
	s.until("match 1 of")
	s.press("esc")
	if got := s.text(); got != here {
		t.Errorf("got\n%s\nwant\n%s", got, here)
	}
}

func TestAKeyWithoutMeaningSaysWhereItHasOne(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.until("Paragraph 1 ")
	s.press("x")
	s.shows("c shows them.")
	s.press("enter", "n")
	s.shows("Nothing is searched for")
	s.press("S")
	s.shows("q goes back to it")
	s.press("\\")
	s.shows("no markup")
}

func TestOtherPairsOfVersions(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.press("J", "c")
	s.until("n/N change")
	s.until("4 Mar 2031")
	s.shows("5 Mar 2031")
	s.press("v")
	s.until("6 Mar 2031")
	s.hides("4 Mar 2031")
	s.press("q")
	s.until("├ ")
	s.shows("水田の朝")
}

func TestNothingToCompareWith(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.press("G", "c")
	s.shows("There is no other version of this story to compare with.")
	s.press("j")
	s.hides("There is no other version")
}

func TestTwoFilesAreComparedAtOnce(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), func(o *Options) {
		for _, story := range o.Store.Snapshot().Stories {
			if len(story.Versions) == 2 {
				o.Old, o.New = story.Versions[0].ID, story.Versions[1].ID
			}
		}
	})
	s.until("Coastal Wire · 7 Mar 2031")
	s.press("y")
	s.shows("That key is for one article; ↵ goes to reading.")
	s.until("kept")
	s.press("c")
	s.until("version ")
	s.hides("├ ")
	if quit := (keyboard{s.m}).closeLevel(); quit == nil {
		t.Error("q does not quit")
	}
}

func TestOneFileIsReadAtOnce(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), func(o *Options) { o.Read = o.Store.Snapshot().Stories[2].Versions[0].ID })
	s.until("The council named the library")
	s.hides("├ ", "by date")
	s.shows("poet.txt", "q quit")
	s.press("esc")
	s.shows("The council named the library")
}

func TestSearchInText(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press("enter")
	s.until("Paragraph 1 ")
	s.press("/")
	for _, c := range "number 2" {
		s.press(string(c))
	}
	s.until("match 1 of 11")
	s.press("enter", "n")
	s.until("match 2 of 11")
	s.shows("Paragraph 20 ")
	s.send(tea.WindowSizeMsg{Width: 60, Height: 20})
	s.shows("match 2 of 11")
	s.press("esc")
	s.hides("match 2")
	s.shows("Paragraph 20 ")
	s.press("/", "z", "z", "z")
	s.until("no match for “zzz”")
	s.press("esc")
	s.hides("no match")
	s.shows("Paragraph 20 ")
}

func TestFilterTheList(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press("/", "l", "i", "b", "r", "a")
	s.shows("filter: libra", "▌ Library named after poet", "1 of 3 stories")
	s.hides("Coastal Wire")
	s.press("q", "enter")
	s.shows("Nothing matches “libraq”.")
	s.press("esc")
	s.shows("Coastal Wire")
}

func TestSearchAllTexts(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press("/")
	for _, c := range "council tuesday" {
		s.press(string(c))
	}
	s.press("tab")
	s.until("1 place")
	s.shows("“council tuesday” in all articles", "▌  Library named after poet  Herald · 2 Mar 2031", "The council named the library")
	s.press("enter")
	s.until("match 1 of 1")
	s.press("esc", "esc")
	s.shows("in all articles", "▌  Library named after poet") // the results are still there
	s.press("esc")
	s.shows("▌ Library named after poet")
	s.press("/", "z", "z", "z", "tab")
	s.until("No article has that in its text.")
	s.press("esc", "c")
	s.hides("zzz")
}

func TestMarksAndPins(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press("G", "*")
	if first := strings.Split(s.text(), "\n")[2]; !strings.Contains(first, "* Library named after poet") {
		t.Errorf("pinned, but first comes %q", first)
	}
	s.press("m", "enter")
	s.until("The council")
	read, pinned := s.m.list.list.Marks()
	if len(pinned) != 1 || len(read) != 1 {
		t.Errorf("read %v, pinned %v", read, pinned)
	}
}

// The help begins with the keys of the view one is in; Tab leads to the others, and
// / finds a key among all of them. None of its pages needs more than 36 rows.
func TestHelpListsTheKeys(t *testing.T) {
	s := newScreen(t, 120, 36, harbour(), nil)
	s.press("?")
	s.shows("Keys in the list", "take this version out", "Tab keys for reading")
	s.press("tab")
	s.shows("Keys for reading", "source of the text")
	s.press("tab")
	s.shows("Keys for comparing", "Signs beside the text", "next finding", "side by side or one column")
	s.hides("more below")
	s.press("/", "t", "y", "p", "o")
	s.shows("Keys with “typo”", "typography on or off")
	s.hides("next finding")
	s.press("esc", "esc")
	s.hides("next finding")
	for _, size := range [][2]int{{120, 24}, {80, 24}, {100, 36}} {
		s.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		s.press("?")
		s.hides("more below")
		s.press("tab")
		s.hides("more below")
		s.press("esc")
	}
	s.press("c")
	s.until("n/N change")
	s.press("?")
	s.shows("Keys for comparing")
	s.press("esc")
	s.send(tea.WindowSizeMsg{Width: 40, Height: 12})
	s.press("?")
	s.shows("more below")
	s.press("G")
	s.shows("end")
}

// Numbers count in an overlay, too.
func TestHelpScrollsByCounts(t *testing.T) {
	s := newScreen(t, 60, 20, harbour(), nil)
	s.press("?")
	s.shows("M           pick out")
	s.press("5", "j")
	s.hides("M           pick out")
}

// Commands after a colon do what they do in vim and less.
func TestCommands(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press(":", "3", "enter")
	s.shows("▌ Library named after poet")
	s.press("1", "G")
	s.shows("▌ Port bridge to close")
	s.press("enter")
	s.until("Esc list")
	s.press(":", "1", "0", "enter")
	s.hides("Paragraph 8 ")
	s.shows("Paragraph 9 ")
	s.press(":", "5", "0", "%", "enter")
	s.shows("Paragraph 16 ")
	s.press(":", "$", "enter")
	s.shows("Paragraph 30 ")
	s.press(":", "n", "o", "enter")
	s.shows("there is no command :no")
	s.press(":", "q", "enter")
	s.shows("▌ Port bridge to close")
	s.press(":", "h", "e", "l", "p", "enter")
	s.shows("Keys in the list")
}

// Results are grouped by article, n goes on into the next one, Esc leads back to the
// place in the results, and ↑ brings back what was searched for.
func TestResultsLeadFromArticleToArticle(t *testing.T) {
	s := newScreen(t, 100, 30, harbour(), nil)
	s.press("/", "\"", "n", "u", "m", "b", "e", "r", "space", "7", "space", "\"", "tab")
	s.until("in 2 articles")
	s.press("enter")
	s.until("match 1 of 1")
	s.shows("number 7 saw")
	s.press("n")
	s.until("number 7 found")
	s.until("match 1 of 1")
	s.press("n")
	s.shows("That was the last article with it")
	s.press("esc", "esc")
	s.shows("in all articles", "in 2 articles")
	s.press("esc", "/", "up")
	s.shows("filter: \"number 7 \"")
}

// A smaller screen for a while does not leave an overlay scrolled that would
// fit.
func TestOverlayComesBackAfterResizing(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	s.press("/", "P", "a", "r", "a", "g", "tab")
	s.until("places")
	s.press("down", "down")
	here := s.text()
	s.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	s.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if got := s.text(); got != here {
		t.Errorf("another screen after resizing:\n%s\nwant\n%s", got, here)
	}
}

// A message that leaves no room for the place is read whole: it says what to do.
func TestAMessageGoesBeforeThePlace(t *testing.T) {
	s := newScreen(t, 59, 20, harbour(), nil)
	s.press("c")
	s.until("31 changes")
	s.press("n")
	s.until("change 1 of")
	s.press("s")
	s.until("Two columns need a window ")
	s.shows(" cells wide.")
	s.press("j")
	s.shows("change 1 of")
}

// What is in no file has no path.
func TestCopyThePathOfWhatIsNoFile(t *testing.T) {
	s := newScreen(t, 120, 36, harbour(), nil)
	s.until("Paragraph 1 ")
	s.press("y")
	s.shows("This article is not a file: Y copies its text.")
	s.press("Y")
	s.until("Copied the text.")
}

// r while comparing compares the files as they are now, at the same place.
func TestCompareAgain(t *testing.T) {
	dir := t.TempDir()
	older, newer := filepath.Join(dir, "older.txt"), filepath.Join(dir, "newer.txt")
	write := func(path, text string) {
		t.Helper()
		text += "\nEngineers found cracks in four of the nine piers, and nobody was hurt when the crane fell.\n"
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(older, "Port closes\n\nThe port closes on Monday, the authority said.\n")
	write(newer, "Port closes\n\nThe port will close on Monday, the authority said.\n")
	s := closedScreen(t, nil, func(o *Options) {
		o.Store = store.Open(t.Context(), []string{dir}, store.Options{NoState: true, NoIndex: true})
		if err := o.Store.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
	})
	s.open(120, 20)
	s.until("newer.txt")
	s.press("c")
	s.until("will close")
	write(newer, "Port closes\n\nThe port opens again on Monday, the authority said.\n")
	s.press("r")
	s.until("opens again")
}

func TestInfoContentsAndProblems(t *testing.T) {
	list := harbour()
	list[5].Blocks = append(list[5].Blocks, articles.Block{Kind: articles.KindHeading, Level: 2, Text: "What it costs"},
		articles.Block{Text: strings.Repeat("It costs nothing. ", 200)})
	s := newScreen(t, 80, 24, list, nil)
	s.press("G", "enter")
	s.until("The council named")
	s.press("i")
	s.shows("About this article", "poet.txt", "utf-8", "2 March 2031", "https://wire.example/poet.txt")
	s.press("esc", "t")
	s.shows("Contents", "Library named after poet", "  What it costs")
	s.press("j", "enter")
	s.hides("The council named")
	s.shows("What it costs")
	s.press("P")
	s.shows("Every file could be opened.")
}

func TestThemes(t *testing.T) {
	s := newScreen(t, 80, 24, harbour()[5:], nil)
	body := func() string {
		content, _ := display{s.m}.screen()
		rows := strings.Split(content, "\n")
		return strings.Join(rows[:len(rows)-2], "\n") // without the message
	}
	dark := body()
	s.press("T")
	s.shows("for a light background")
	light := body()
	if dark == light || ansi.Strip(dark) != ansi.Strip(light) {
		t.Error("T does not change the colours, or changes more")
	}
	s.press("T")
	s.shows("for a dark background")
	if body() != dark {
		t.Error("T twice is another screen")
	}
	s.m.update(tea.BackgroundColorMsg{Color: color.White})
	if body() != dark {
		t.Error("the terminal's answer changes the theme the reader chose")
	}
	s.press("T", "T")
	s.shows("as the terminal's background asks for")
	if body() != light {
		t.Error("the terminal's background is not followed")
	}
	s.m.update(uv.DarkColorSchemeEvent{})
	if body() != dark {
		t.Error("the change of the terminal's background is not followed")
	}
}

// A terminal that says nothing gets colours that can be read on either background,
// until it does say something.
func TestUnknownBackground(t *testing.T) {
	t.Setenv("COLORFGBG", "")
	s := newScreen(t, 80, 24, harbour()[5:], nil)
	if s.m.look.Background != style.DarkBackground {
		t.Error("it does not begin dark")
	}
	s.m.update(colours.Unanswered{})
	if s.m.look.Background != style.UnknownBackground {
		t.Error("an answer that does not come changes nothing")
	}
	s.m.update(tea.BackgroundColorMsg{Color: color.White})
	if s.m.look.Background != style.LightBackground {
		t.Error("a late answer changes nothing")
	}
	s.m.update(colours.Unanswered{})
	if s.m.look.Background != style.LightBackground {
		t.Error("what was answered is forgotten")
	}
}

func TestEmptyStore(t *testing.T) {
	s := newScreen(t, 80, 24, nil, nil)
	s.until("There are no articles here.")
	for _, k := range []string{"j", "enter", "c", "tab", "J", "i", "t", "o", "y", "Y", "r", "e", "/", "x", "esc", "u", "m", "*", "S", "v"} {
		s.press(k)
	}
	s.shows("There are no articles here.")
}

func TestAnUnreadableArticleSaysSo(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), func(o *Options) { o.Read = "gone.txt" })
	s.until("This article cannot be shown.")
}

// A panic in a command ends the program in order.
func TestPanicsBecomeMessages(t *testing.T) {
	s := newScreen(t, 80, 24, harbour(), nil)
	broken := func() tea.Msg { panic("broken") }
	for _, cmd := range []tea.Cmd{broken, tea.Batch(broken, broken)} {
		msg := terminal.Guard(cmd)()
		if batch, ok := msg.(tea.BatchMsg); ok {
			msg = batch[0]()
		}
		s.m.update(msg)
		if s.m.failure == nil || !strings.Contains(s.m.failure.Error(), "broken") {
			t.Errorf("failure %v", s.m.failure)
		}
		s.m.failure = nil
	}
}

func TestMouse(t *testing.T) {
	s := newScreen(t, 120, 30, harbour(), nil)
	s.until("Paragraph 1 ")
	s.send(tea.MouseWheelMsg{X: 90, Y: 10, Button: tea.MouseWheelDown})
	s.send(tea.MouseWheelMsg{X: 90, Y: 10, Button: tea.MouseWheelDown})
	s.hides("Paragraph 1 ")
	s.send(tea.MouseClickMsg{X: 5, Y: 7, Button: tea.MouseLeft})
	s.until("四年ぶり")
	s.send(tea.MouseClickMsg{X: 5, Y: 7, Button: tea.MouseLeft})
	s.until("Esc list")
}

// Whatever the size and whatever is shown, no row is wider than the screen,
// there are no more rows than it has, and nothing panics.
func TestGeometry(t *testing.T) {
	surfaces := map[string][]string{
		"list": {}, "filter": {"/", "水"}, "reader": {"enter"}, "search": {"enter", "/", "h"}, "compare": {"c"}, "one column": {"c", "s"},
		"help": {"?"}, "info": {"enter", "i"}, "contents": {"enter", "t"}, "CJK": {"J", "enter"}, "compare CJK": {"J", "c"},
	}
	for name, keys := range surfaces {
		t.Run(name, func(t *testing.T) {
			s := newScreen(t, 120, 30, harbour(), nil)
			s.until("Paragraph 1 ")
			for _, k := range keys {
				s.press(k)
				switch k {
				case "c":
					s.until("change")
				case "enter":
					s.until("Esc list")
				}
			}
			for width := 1; width <= 200; width += 1 + width/12 {
				for _, height := range []int{1, 2, 4, 5, 6, 9, 10, 11, 24, 60} {
					s.send(tea.WindowSizeMsg{Width: width, Height: height})
					content, cursor := display{s.m}.screen()
					rows := strings.Split(content, "\n")
					if len(rows) > height || height >= frame.LeastHeight && width >= frame.LeastWidth && len(rows) != height {
						t.Fatalf("%dx%d: %d rows", width, height, len(rows))
					}
					for _, row := range rows {
						if w := wrap.Width(row); w > width {
							t.Fatalf("%dx%d: row of %d cells: %q", width, height, w, row)
						}
					}
					if cursor != nil && (cursor.X >= width || cursor.Y >= height) {
						t.Fatalf("%dx%d: cursor at %d,%d", width, height, cursor.X, cursor.Y)
					}
				}
			}
		})
	}
}

func TestResizeKeepsThePlace(t *testing.T) {
	s := closedScreen(t, harbour(), nil)
	s.m.list.judging = true // no verdict comes between
	s.open(120, 30)
	s.press("enter")
	s.until("Paragraph 1 ")
	s.press("}", "}", "}", "}", "}", "}", "}", "}")
	before := s.text()
	for _, size := range [][2]int{{80, 24}, {30, 10}, {3, 2}, {200, 60}, {120, 30}} {
		s.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		s.pause()
	}
	if got := s.text(); got != before {
		t.Errorf("got\n%s\nwant\n%s", got, before)
	}
}
