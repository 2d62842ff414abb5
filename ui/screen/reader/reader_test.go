package reader_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/ui/keys"
	"variorum/ui/screen/reader"
	"variorum/ui/screen/scroll"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// news returns an article of n paragraphs that each name their number.
func news(n int) *articles.Article {
	a := &articles.Article{
		Format: articles.FormatText, Title: "Harbour bridge to close", Source: "Coastal Wire", Author: "Ana Petrov",
		Published: time.Date(2031, 3, 3, 0, 0, 0, 0, time.UTC),
		Blocks: []articles.Block{
			{Kind: articles.KindFurniture, Text: "Coastal Wire"},
			{Kind: articles.KindHeadline, Text: "Harbour bridge to close"},
		},
	}
	for i := 1; i <= n; i++ {
		text := fmt.Sprintf("Paragraph %d. ", i) + strings.Repeat("The harbour bridge will close to traffic on Monday. ", i%4+1)
		a.Blocks = append(a.Blocks, articles.Block{Text: strings.TrimSpace(text)})
	}
	return a
}

func pane(a *articles.Article, width, height int) *reader.Pane {
	p := reader.New(style.New(true, colorprofile.ANSI256), keys.New())
	p.Resize(width, height)
	if a != nil {
		p.Open(a, 412, scroll.Place{})
	}
	return p
}

func text(p *reader.Pane) string { return ansi.Strip(strings.Join(p.View(), "\n")) }

func press(p *reader.Pane, names ...string) {
	for _, name := range names {
		p.Key(keyPress(name), 1)
	}
}

func keyPress(name string) tea.KeyPressMsg {
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

func search(p *reader.Pane, typed string) {
	if cmd := p.Search(typed); cmd != nil {
		p.Update(cmd())
	}
}

func TestAnArticleIsSetLikeAPaper(t *testing.T) {
	got := text(pane(news(2), 60, 9))
	want := strings.Join([]string{
		"   Coastal Wire",
		"",
		"   Harbour bridge to close",
		"   Coastal Wire · Ana Petrov · 3 March 2031",
		"   412\u00a0words,\u00a02\u00a0min",
		"",
		"   Paragraph 1. The harbour bridge will close to traffic",
		"   on Monday. The harbour bridge will close to traffic on",
		"   Monday.",
	}, "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestThePlaceSurvivesResizing(t *testing.T) {
	p := pane(news(200), 80, 24)
	press(p, strings.Split(strings.Repeat("d ", 20)+"j j j", " ")...)
	before, place := text(p), p.Place()
	for _, size := range [][2]int{{30, 10}, {200, 50}, {1, 1}, {0, 0}, {61, 7}, {80, 24}} {
		p.Resize(size[0], size[1])
		if p.Place() != place {
			t.Fatalf("at %v the place is %v, not %v", size, p.Place(), place)
		}
	}
	if got := text(p); got != before {
		t.Errorf("back at 80x24:\n%s\nwant\n%s", got, before)
	}
	if place.Block == 0 {
		t.Error("nothing was scrolled")
	}
}

func TestScrolling(t *testing.T) {
	p := pane(news(50), 80, 20)
	top := text(p)
	press(p, "G")
	if got := text(p); !strings.Contains(got, "Paragraph 50.") || !strings.HasPrefix(p.Status(), "100 %") {
		t.Errorf("the end is\n%s\n%s", got, p.Status())
	}
	end := text(p)
	press(p, "j", "space", "d", "}")
	if text(p) != end {
		t.Errorf("past the end:\n%s", text(p))
	}
	press(p, "k", "j")
	if text(p) != end {
		t.Error("up and down again is another screen")
	}
	press(p, "g")
	if text(p) != top {
		t.Error("g does not go to the beginning")
	}
	press(p, "k", "b", "u", "{")
	if text(p) != top {
		t.Error("before the beginning there is something")
	}
}

func TestParagraphJumps(t *testing.T) {
	p := pane(news(50), 80, 10)
	first := func() string { return strings.TrimSpace(strings.SplitN(text(p), "\n", 2)[0]) }
	press(p, "}", "}", "}")
	if got := first(); !strings.HasPrefix(got, "Paragraph 1.") {
		t.Errorf("the third paragraph begins %q", got)
	}
	press(p, "}", "}", "{")
	if got := first(); !strings.HasPrefix(got, "Paragraph 2.") {
		t.Errorf("back: %q", got)
	}
	press(p, "}", "j", "{")
	if got := first(); !strings.HasPrefix(got, "Paragraph 3.") {
		t.Errorf("to the beginning of the paragraph: %q", got)
	}
}

func TestSearch(t *testing.T) {
	a := news(40)
	a.Blocks[20].Text = "Here the engineer’s word stands."
	a.Blocks[30].Text = "And here the Engineer's again."
	p := pane(a, 80, 12)
	search(p, "engineer's")
	if !strings.Contains(text(p), "engineer’s word") || !strings.HasPrefix(p.Status(), "match 1 of 2 · ") {
		t.Errorf("status %q, screen\n%s", p.Status(), text(p))
	}
	if !strings.Contains(strings.Join(p.View(), "\n"), style.New(true, colorprofile.ANSI256).HitNow.Open+"engineer’s") {
		t.Error("the hit is not marked")
	}
	press(p, "n")
	if !strings.Contains(text(p), "Engineer's again") {
		t.Errorf("second hit:\n%s", text(p))
	}
	press(p, "n")
	if !strings.HasPrefix(p.Status(), "match 1 of 2") {
		t.Errorf("round the end: %q", p.Status())
	}
	p.Resize(60, 30)
	if !strings.HasPrefix(p.Status(), "match 1 of 2") {
		t.Errorf("after a resize: %q", p.Status())
	}
	search(p, "Engineer's")
	if !strings.HasPrefix(p.Status(), "match 1 of 1") {
		t.Errorf("a capital asks for exactly that: %q", p.Status())
	}
	search(p, "zeppelin")
	if !strings.HasPrefix(p.Status(), "no match for “zeppelin”") {
		t.Errorf("status %q", p.Status())
	}
	stale := p.Search("harbour")
	p.Search("")
	p.Update(stale())
	if strings.Contains(p.Status(), "match") {
		t.Errorf("an answer to an old search counts: %q", p.Status())
	}
}

func TestMarkdownIsRendered(t *testing.T) {
	a := &articles.Article{Format: articles.FormatMarkdown, Title: "Fog", Blocks: []articles.Block{
		{Kind: articles.KindHeading, Level: 2, Text: "What it means", Markup: "## What it means"},
		{Text: "Every morning Agnes Rull looks.", Markup: "Every morning **Agnes Rull** *looks*."},
		{Kind: articles.KindListItem, Level: 1, Text: "a door that faces the sea and then goes on for more than a row", Markup: "- a door that faces the sea and then goes on for more than a row"},
		{Kind: articles.KindQuote, Text: "People laugh.", Markup: "> People laugh."},
		{Text: "See the open register: here https://paper.example.", Markup: "See the [open register](https://almanac.example/register): here <https://paper.example>."},
		{Kind: articles.KindTable, Text: "Decade\tMornings\n1990s\t71", Markup: "| Decade | Mornings |\n|---|---|\n| 1990s | 71 |"},
		{Kind: articles.KindCode, Text: "awk 1", Markup: "```sh\nawk 1\n```"},
		{Text: "Not an escape: ]52;c;aGk=", Markup: "Not an escape: &#x1b;]52;c;aGk=&#7; &#x9b;31m"},
	}}
	p := pane(a, 60, 40)
	got := text(p)
	for _, want := range []string{
		"   What it means\n", "Agnes Rull looks.", "   • a door that faces the sea and then goes on for more\n     than a row",
		"   ▎ People laugh.", "See the open register: here https://paper.example.", "1990s", "   awk 1",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	for _, never := range []string{"**", "##", "```", "almanac"} {
		if strings.Contains(got, never) {
			t.Errorf("%q is in\n%s", never, got)
		}
	}
	rendered := strings.Join(p.View(), "\n")
	for _, c := range ansi.Strip(rendered) {
		if c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 {
			t.Errorf("control character %U got through", c)
		}
	}
	if strings.Contains(rendered, "\x1b]") {
		t.Error("an escape got through")
	}
	search(p, "rull looks")
	if !strings.HasPrefix(p.Status(), "match 1 of 1") {
		t.Errorf("search over markup: %q", p.Status())
	}
	press(p, "\\")
	if got := text(p); !strings.Contains(got, "**Agnes Rull**") {
		t.Errorf("source:\n%s", got)
	}
}

// FuzzMarkup shows that whatever the markup of a block says, only text and
// colours come out, no row too wide, and nothing panics.
// A quotation inside another stands deeper, but leaves the words most of a
// narrow column.
func TestNestedQuotesStandDeeper(t *testing.T) {
	a := &articles.Article{Title: "Answer", Blocks: []articles.Block{
		{Kind: articles.KindHeadline, Text: "Answer"},
		{Kind: articles.KindQuote, Level: 1, Text: "She asked why."},
		{Kind: articles.KindQuote, Level: 2, Text: "He had asked before."},
		{Kind: articles.KindQuote, Level: 8, Text: "Nobody remembers."},
	}}
	for width, want := range map[int][]string{
		80: {"   ▎ She asked why.", "   ▎ ▎ He had asked before.", "▎ ▎ ▎ ▎ ▎ ▎ Nobody"},
		30: {" ▎ She asked why.", " ▎ ▎ He had asked before.", " ▎ ▎ Nobody remembers."},
	} {
		screen := text(pane(a, width, 20))
		for _, line := range want {
			if !strings.Contains(screen, line) {
				t.Errorf("%d cells: %q is not on the screen:\n%s", width, line, screen)
			}
		}
	}
}

func FuzzMarkup(f *testing.F) {
	for _, s := range []string{"**a** [b](c) <https://d.example>", "&#x1b;]52;c;x&#7;", "| a | b |\n|---|---|\n| c | d |", "> - 1. `x`\n```", "![a](b)\x00", "# \u202e[x]: y"} {
		f.Add(s, 30)
	}
	f.Fuzz(func(t *testing.T, source string, width int) {
		if !utf8.ValidString(source) || len(source) > 2000 {
			t.Skip()
		}
		width = max(width%100, 1)
		a := &articles.Article{}
		for _, kind := range []articles.Kind{articles.KindParagraph, articles.KindListItem, articles.KindTable} {
			a.Blocks = append(a.Blocks, articles.Block{Kind: kind, Text: "x", Markup: articles.Clean(source)})
		}
		for _, row := range pane(a, width, 30).View() {
			if w := wrap.Width(row); w > width {
				t.Fatalf("row of %d cells in %d: %q", w, width, row)
			}
			for _, c := range ansi.Strip(row) {
				if c < ' ' || c >= 0x7f && c < 0xa0 {
					t.Fatalf("control character %U in %q", c, row)
				}
			}
			if strings.Contains(row, "\x1b]") {
				t.Fatalf("an escape in %q", row)
			}
		}
	})
}

// Plain text is never taken for Markdown.
func TestPlainTextStaysAsItIs(t *testing.T) {
	a := &articles.Article{Blocks: []articles.Block{{Text: "- 5C overnight, said <the> *mayor* of #3"}}}
	if got := text(pane(a, 60, 4)); !strings.Contains(got, "- 5C overnight, said <the> *mayor* of #3") {
		t.Errorf("got %q", got)
	}
}

// A paragraph of a megabyte scrolls to its end and back like any other.
func TestAHugeParagraph(t *testing.T) {
	text0 := strings.Repeat("All the words of a very long paragraph stand here. ", 20_000)
	a := &articles.Article{Blocks: []articles.Block{{Text: strings.TrimSpace(text0)}}}
	p := pane(a, 80, 20)
	press(p, "G")
	if p.Place().Offset < 1_000_000 {
		t.Errorf("the end is at %v", p.Place())
	}
	place := p.Place()
	p.Resize(60, 20)
	p.Resize(80, 20)
	if p.Place() != place {
		t.Errorf("%v became %v", place, p.Place())
	}
	search(p, "paragraph stand")
	if !strings.Contains(p.Status(), "of 20000") {
		t.Errorf("status %q", p.Status())
	}
	search(p, "here. all") // a long paragraph is laid out in pieces, which end with a sentence
	if !strings.Contains(p.Status(), "of 19999") {
		t.Errorf("across the pieces: %q", p.Status())
	}
}

func TestGeometry(t *testing.T) {
	a := news(8)
	a.Blocks = append(a.Blocks,
		articles.Block{Text: "水田の夜明け、" + strings.Repeat("水田の夜明け", 30)},
		articles.Block{Text: "e\u0301 👨‍👩‍👧 " + strings.Repeat("x", 300) + " שלום עולם"},
		articles.Block{Kind: articles.KindCode, Text: strings.Repeat("code ", 60)},
		articles.Block{Kind: articles.KindListItem, Level: 9, Text: "deep"},
		articles.Block{Kind: articles.KindQuote, Text: ""},
		articles.Block{Kind: articles.KindRule},
		articles.Block{Kind: articles.KindTable, Text: "a b", Markup: "| a | b |\n|---|---|\n| 水田 | c |"},
	)
	p := pane(a, 1, 1)
	for width := range 130 {
		for _, height := range []int{0, 1, 2, 7, 40} {
			p.Resize(width, height)
			for _, name := range []string{"g", "}", "d", "G", "k"} {
				press(p, name)
				rows := p.View()
				if len(rows) != height {
					t.Fatalf("%dx%d: %d rows", width, height, len(rows))
				}
				for _, row := range rows {
					if w := wrap.Width(row); w > width {
						t.Fatalf("%dx%d: row of %d cells: %q", width, height, w, row)
					}
				}
			}
		}
	}
}

func BenchmarkScrollOneLine(b *testing.B) {
	p := pane(news(400), 100, 40)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%200 == 0 {
			press(p, "g")
		}
		p.Scroll(1)
		p.View()
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{20, 4000} {
		a := news(n)
		b.Run(fmt.Sprintf("%d paragraphs", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				pane(a, 100, 40).View()
			}
		})
	}
}
