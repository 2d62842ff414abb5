package read

import (
	"strings"
	"testing"

	"variorum/articles"
)

// A title that stands only in a header is the headline of the article: else
// nobody would see that it changed.
func TestTitleOfAHeaderIsTheHeadline(t *testing.T) {
	const title = "Minister denies wrongdoing"
	for name, source := range map[string]string{
		"front matter.md":  "---\ntitle: " + title + "\n---\n\n" + body + "\n",
		"front matter.txt": "---\ntitle: " + title + "\n---\n\n" + body + "\n",
		"toml.md":          "+++\ntitle = \"" + title + "\"\n+++\n\n" + body + "\n",
		"pandoc.md":        "% " + title + "\n% Ana Ruiz\n\n" + body + "\n",
		"key lines.txt":    "Title: " + title + "\nDate: 2025-03-04\n\n" + body + "\n",
		"record.json":      `{"title": "` + title + `", "text": "` + body + `"}`,
		"page.html":        "<html><head><title>" + title + "</title></head><body><article><p>" + body + "</p></article></body></html>",
		"feed.rss":         "<rss><channel><item><title>" + title + "</title><description>" + body + "</description></item></channel></rss>",
		"letter.eml":       "From: a@b.example\nTo: c@d.example\nSubject: " + title + "\n\n" + body + "\n",
	} {
		a := parseString(t, name, source)
		if len(a.Blocks) != 2 || a.Blocks[0].Kind != articles.KindHeadline || a.Blocks[0].Text != title || a.Title != title {
			t.Errorf("%s: title %q, blocks %+v", name, a.Title, a.Blocks)
		}
	}
}

// A headline that stands in the text is not put there again.
func TestHeadlineOfTheTextIsNotDoubled(t *testing.T) {
	for name, source := range map[string]string{
		"same.md":      "---\ntitle: Ferry stopped\n---\n\n# Ferry stopped\n\n" + body,
		"same.txt":     "Title: Ferry stopped\nDate: 2025-03-04\n\nFerry stopped\n\n" + body,
		"site.txt":     "Title: Ferry stopped | The Gull\nDate: 2025-03-04\n\nFerry stopped\n\n" + body,
		"labelled.txt": "Title: Ferry stopped\nDate: 2025-03-04\n\nGull News\n\nFerry stopped\n\n" + body,
		"none.md":      "# Ferry stopped\n\n" + body,
		"page.html":    "<html><head><title>Ferry stopped - The Gull</title></head><body><article><h1>Ferry stopped</h1><p>" + body + "</p></article></body></html>",
	} {
		a := parseString(t, name, source)
		if n := strings.Count(wholeText(a), "Ferry stopped"); n != 1 {
			t.Errorf("%s: the headline stands there %d times: %q", name, n, wholeText(a))
		}
	}
}
