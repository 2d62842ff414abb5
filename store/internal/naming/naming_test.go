package naming

import (
	"strings"
	"testing"

	"variorum/articles"
)

// text makes an article of paragraphs.
func text(name string, paragraphs ...string) articles.Article {
	a := articles.Article{Path: name}
	for _, p := range paragraphs {
		a.Blocks = append(a.Blocks, articles.Block{Text: p})
	}
	return a
}

func TestTitlesAndSourcesAreNeverEmpty(t *testing.T) {
	long := "When the first ferry of the morning had left the harbour of Vesterby behind and the fog had not yet lifted, a bell was heard"
	for _, c := range []struct {
		article       articles.Article
		title, source string
	}{
		{text("in/news/a.txt", "Rain is coming over the hills tonight. Take an umbrella."), "Rain is coming over the hills tonight.", "news"},
		{text("a.txt", long), "When the first ferry of the morning had left the harbour of Vesterby behind and the fog…", "a.txt"},
		{text("b.txt", strings.Repeat("水田の夜明け", 40)), strings.Repeat("水田の夜明け", 5) + "…", "b.txt"},
		{text("news/c.txt", "  "), "c.txt", "news"},
		{articles.Article{Path: "-"}, "standard input", "standard input"},
		{articles.Article{Path: "p", URL: "https://www.post.example/x", Title: " A \n title "}, "A title", "post.example"},
		{articles.Article{Path: "p", Source: "Herald", Blocks: []articles.Block{
			{Kind: articles.KindFurniture, Text: "Site"}, {Text: "Body text."}, {Kind: articles.KindHeadline, Text: "The headline"}}}, "The headline", "Herald"},
	} {
		if got := Title(&c.article); got != c.title {
			t.Errorf("title %q, want %q", got, c.title)
		}
		if got := Source(&c.article); got != c.source {
			t.Errorf("source %q, want %q", got, c.source)
		}
	}
}
