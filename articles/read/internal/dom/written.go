package dom

import (
	"strings"

	"golang.org/x/net/html"

	"variorum/articles"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// SetText sets the article's blocks from the text of an entry or record,
// which may be HTML or plain: what feeds and dumps do not say.
func SetText(a *articles.Article, text string) {
	if looksMarkedUp(text) {
		a.Blocks, a.Notes = Blocks(text, a.Notes)
		return
	}
	a.Blocks = plain.Blocks(articles.Clean(html.UnescapeString(text)))
	page.MarkParts(a)
}

// looksMarkedUp reports whether text has an element of HTML in it.
func looksMarkedUp(text string) bool {
	for rest := text; ; {
		at := strings.IndexByte(rest, '<')
		if at < 0 {
			return false
		}
		rest = rest[at+1:]
		name := strings.ToLower(strings.TrimPrefix(rest[:min(len(rest), 12)], "/"))
		end := strings.IndexAny(name, " />\n\t")
		if end <= 0 {
			continue
		}
		switch name[:end] {
		case "p", "br", "div", "span", "a", "b", "i", "em", "strong", "h1", "h2", "h3", "h4", "ul", "ol", "li", "img", "blockquote",
			"figure", "table", "article", "section", "html", "body", "pre", "code", "hr", "small", "sup", "sub", "u":
			return true
		}
	}
}
