package dom

import (
	"slices"
	"strings"
	"testing"

	"variorum/articles"
)

// Paragraphs of a story, long enough to be told.
const (
	one   = "The ferry between Northport and Skarholm stopped on Friday after a crack was found in its hull, the harbour master said."
	two   = "Engineers expect the repair to take three weeks, during which a smaller boat carries passengers but neither cars nor freight."
	three = "About four hundred islanders depend on the line, and the shop on Skarholm had ordered food for no more than ten days."
	lead  = "A crack in its hull keeps the only ferry to Skarholm in the harbour, and the island has food for no more than ten days."
)

// pageOf is a page as papers have them, with something before and behind the
// story's paragraphs.
func pageOf(before, behind string) string {
	return `<html><head><title>Ferry stopped – The Gull</title></head><body><header class="site-header"><a href="/">The Gull</a></header>
<main><div class="article-head"><h1>Ferry stopped</h1>` + before + `</div>
<article class="text"><p>` + one + `</p><p>` + two + `</p><p>` + three + `</p>` + behind + `</article></main></body></html>`
}

// kindOf returns the kind of the block that begins with a text, false where
// there is none.
func kindOf(a articles.Article, text string) (articles.Kind, bool) {
	i := slices.IndexFunc(a.Blocks, func(b articles.Block) bool { return strings.HasPrefix(b.Text, text) })
	if i < 0 {
		return 0, false
	}
	return a.Blocks[i].Kind, true
}

func TestLeadOutsideOfTheStory(t *testing.T) {
	if kind, ok := kindOf(Article(pageOf(`<p class="deck">`+lead+`</p>`, "")), lead); !ok || kind != articles.KindParagraph {
		t.Error("the lead in the element of the headline is lost")
	}
	if kind, ok := kindOf(Article(pageOf(`<div class="author-bio"><p>`+lead+`</p></div>`, "")), lead); ok && kind == articles.KindParagraph {
		t.Error("what says who wrote the story was taken for its lead")
	}
}

func TestLinesAroundAStory(t *testing.T) {
	for _, c := range []struct {
		before, behind, text string
		want                 articles.Kind
	}{
		{behind: `<p>Print</p>`, text: "Print", want: articles.KindFurniture},
		{behind: `<p>With material of the coast guard</p>`, text: "With material", want: articles.KindFurniture},
		{behind: `<div>1,204 readers</div><p>` + lead + `</p>`, text: "1,204", want: articles.KindFurniture},
		{behind: `<h2>What comes next</h2><p>` + lead + `</p>`, text: "What comes", want: articles.KindHeading},
		{behind: `<p>The ferry on Friday © Bo Li</p><p>` + lead + `</p>`, text: "The ferry on", want: articles.KindCaption},
		{behind: `<div class="box"><img src="ferry.jpg"><div>The hull of the ferry in the dock</div></div><p>` + lead + `</p>`, text: "The hull", want: articles.KindCaption},
		{behind: `<div class="bio"><p>` + lead + `</p></div>`, text: lead, want: articles.KindFurniture},
		{behind: `<p>You may also like:</p><p><a href="/swifts">Swifts now arrive nine days earlier</a></p>`, text: "You may", want: articles.KindFurniture},
	} {
		a := Article(pageOf(c.before, c.behind))
		if kind, ok := kindOf(a, c.text); ok && kind != c.want {
			t.Errorf("%q is of kind %d, want %d", c.text, kind, c.want)
		}
		for _, told := range []string{one, two, three} {
			if kind, ok := kindOf(a, told); !ok || kind != articles.KindParagraph {
				t.Errorf("beside %q: a paragraph is lost: %q", c.text, told)
			}
		}
	}
}

func TestStoryInANamedElement(t *testing.T) {
	item := func(text string) string {
		return `<div class="row"><div class="cell"><div>` + text + `</div></div></div>`
	}
	source := `<html><body><h1>Ferry stopped</h1><div itemprop="articleBody">` + item("<p>"+one+"</p>") + item("<h2>Repair</h2>") + item("<p>"+two+"</p>") + item("<p>"+three+"</p>") + `</div>
<aside><p>` + lead + `</p></aside></body></html>`
	a := Article(source)
	for _, text := range []string{one, two, three} {
		if kind, ok := kindOf(a, text); !ok || kind != articles.KindParagraph {
			t.Errorf("lost: %q", text)
		}
	}
}

func TestShownDates(t *testing.T) {
	for before, want := range map[string]string{
		`<span>5.12.2025</span>`: "2025-12-05", `<span class="date">05.12.25 | Coast</span>`: "2025-12-05",
		`<div>The Gull • December 5, 2025</div>`: "2025-12-05", `<div class="post-meta">December 5, 2025 · Filed under Coast and sea</div>`: "2025-12-05",
		`<p>By Ana Ruiz on December 5, 2025 3:04 PM</p>`: "2025-12-05", `<span class="updated" title="2025-12-06T10:00:00Z">Saturday</span>`: "",
		`<span itemprop="datePublished" content="2025-12-05T10:00:00+01:00">Friday</span>`: "2025-12-05", `<p>05/12/2025</p>`: "",
	} {
		got := ""
		if a := Article(pageOf(before, "")); !a.Published.IsZero() {
			got = a.Published.Format("2006-01-02")
		}
		if got != want {
			t.Errorf("%s: published %q, want %q", before, got, want)
		}
	}
}

// The day shown is the one that the page shows to its readers, also where it
// states the time in UTC for programs.
func TestDayOfTheReaders(t *testing.T) {
	source := strings.Replace(pageOf(`<p class="date">December 4, 2025</p>`, ""), "<head>", `<head><meta property="article:published_time" content="2025-12-05T03:30:00Z">`, 1)
	if day := Article(source).Published.Format("2006-01-02"); day != "2025-12-04" {
		t.Errorf("published on %s", day)
	}
	address := strings.Replace(pageOf("", ""), "<head>", `<head><link rel="canonical" href="https://gull.example/2025/12/05/ferry">`, 1)
	if day := Article(address).Published.Format("2006-01-02"); day != "2025-12-05" {
		t.Errorf("published on %s, by the page's address", day)
	}
}

func TestTitleThatThePageShows(t *testing.T) {
	for source, want := range map[string]string{
		`<title>Ferry stopped for weeks › gull.example</title><h1>Menu</h1><h2>Ferry stopped for weeks</h2>`: "Ferry stopped for weeks",
		`<title>Northport - Ferry stopped for weeks</title><h1>Ferry stopped for weeks</h1>`:                 "Ferry stopped for weeks",
		`<title>The Gull</title><h1>Ferry stopped for weeks</h1>`:                                            "Ferry stopped for weeks",
	} {
		a := Article("<html><body>" + source + "<p>" + one + "</p><p>" + two + "</p><p>" + three + "</p></body></html>")
		if a.Title != want {
			t.Errorf("%s: title %q", source, a.Title)
		}
	}
}
