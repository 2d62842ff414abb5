package read

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"variorum/articles"
)

// maxYield is how many bytes of text, Markdown and fields a file may become
// for each of its own: a tab is eight spaces, a control three bytes, and text
// with its Markdown is there twice.
const maxYield = 20

// maxAdded is what may come on top: the targets of links made whole.
const maxAdded = 100_000

// yield returns how many bytes of text articles hold. Strings that are shared
// count once, in each article.
func yield(list []articles.Article) int {
	n := 0
	for _, a := range list {
		n += len(a.Title) + len(a.Author) + len(a.URL)
		targets := map[string]bool{}
		for _, b := range a.Blocks {
			n += len(b.Text) + len(b.Markup)
			for _, m := range b.Inline {
				if !targets[m.Target] {
					targets[m.Target] = true
					n += len(m.Target)
				}
			}
		}
	}
	return n
}

// Numbers in a file cost nothing, and what they would repeat must not either.
func TestWhatAFileYieldsIsInProportion(t *testing.T) {
	spans := `<table><tr><td colspan="1000000" rowspan="1000000">a<td>b<tr><td>c<td>d</table>`
	wide := strings.Repeat("|a", 400) + "|\n" + strings.Repeat("|-", 400) + "|\n" + strings.Repeat("|b|\n", 5000)
	links := strings.Repeat(`<p><a href="x">a</a>`, 10_000)
	for _, test := range []struct{ name, file, source string }{
		{"cells that span", "a.html", "<html><body><p>" + body + "</p>" + spans + "</body></html>"},
		{"cells that span in a record", "a.json", fmt.Sprintf(`{"title":"a","text":%q}`, spans)},
		{"cells that span in a feed", "a.rss", "<rss><channel><item><title>a</title><description><![CDATA[" + spans + "]]></description></item></channel></rss>"},
		{"cells that span in a message", "a.eml", "From: a@b\nTo: c@d\nSubject: e\nContent-Type: text/html\n\n" + spans},
		{"rows without cells", "a.md", wide},
		{"many columns", "a.md", strings.Repeat("|a", 70_000) + "|\n" + strings.Repeat("|-", 70_000) + "|\n"},
		{"references", "a.md", strings.Repeat("[a]\n\n", 10_000) + "[a]: " + strings.Repeat("b", 1900) + "\n"},
		{"marks in one another", "a.html", "<html><body>" + strings.Repeat("<b><i>", 200) + strings.Repeat("<p>a", 10_000)},
		{"links", "a.html", `<html><head><link rel=canonical href="https://a.example/` + strings.Repeat("b", 1900) + `/c"></head><body>` + links},
		{"feed of entries", "a.rss", "<rss><channel><title>" + strings.Repeat("a", 1900) + "</title>" + strings.Repeat("<item><title>b</title></item>", 5000) + "</channel></rss>"},
		{"nested quotes", "a.md", strings.Repeat(strings.Repeat("> ", 90)+"a\n\n", 2000)},
		{"nested lists", "a.html", "<html><body>" + strings.Repeat("<ul><li>", 200) + strings.Repeat("<li>a", 10_000)},
	} {
		t.Run(test.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			list, err := Parse(test.file, []byte(test.source), Limits{})
			runtime.ReadMemStats(&after)
			if err != nil {
				t.Fatal(err)
			}
			if n := yield(list); n > maxYield*len(test.source)+maxAdded {
				t.Errorf("%d bytes became %d", len(test.source), n)
			}
			if allocated := after.TotalAlloc - before.TotalAlloc; allocated > uint64(2000*len(test.source)+20<<20) {
				t.Errorf("%d bytes took %d bytes to read", len(test.source), allocated)
			}
			t.Logf("%d bytes: %d yielded, %d MB allocated", len(test.source), yield(list), (after.TotalAlloc-before.TotalAlloc)>>20)
		})
	}
}
