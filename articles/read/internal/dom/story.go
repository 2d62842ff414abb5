package dom

import (
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/markdown"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// Article returns the article of a page's source.
func Article(source string) articles.Article {
	doc, err := parseTree(source)
	if err != nil {
		return articles.Article{
			Blocks: []articles.Block{{Text: markdown.TagText(source)}},
			Notes:  []string{"The page " + err.Error() + " for its structure to be found; this is its text."},
		}
	}
	a := articles.Article{}
	facts := pageFacts(doc)
	header.Set(&a, facts)
	captions := captionTexts(doc)
	whole := bodyOf(doc)
	story, author := findStory(doc, a.URL)
	if story != nil {
		a.Blocks, a.Notes = treeBlocks(story, a.Notes)
		if a.Author == "" {
			a.Author = articles.Shorten(articles.CleanLine(page.WithoutBy(author)), articles.MaxField)
		}
	}
	if !tellsStory(a.Blocks) && len(facts[header.Text]) >= minStated {
		a.Blocks, a.Notes = nil, []string{"The page shows no story; this is the text that it states for search engines."}
		SetText(&a, facts[header.Text])
	}
	if !tellsStory(a.Blocks) {
		a.Notes = []string{"No story was found on this page; this is all its text."}
		a.Blocks, a.Notes = treeBlocks(whole, a.Notes)
	}
	if CountBlockWords(a.Blocks) == 0 {
		return articles.Article{}
	}
	MarkParts(a.Blocks, captions)
	page.TakeSiteOffTitle(&a)
	page.PutHeadline(&a)
	if a.Author == "" {
		a.Author = page.Byline(a.Blocks)
	}
	if a.Published.IsZero() {
		a.Published, a.Modified = page.DateLine(a.Blocks, a.Modified)
	}
	return a
}

// minStated is how long a text is, in bytes, that a page states beside what it
// shows and that is taken for its story. Pages that scripts build have no other.
const minStated = 200

// findStory returns the part of a page that tells its story and who wrote it,
// nil if none is found. The page is changed by it.
func findStory(doc *html.Node, address string) (story *html.Node, byline string) {
	nodes := 0
	for range doc.Descendants() {
		nodes++
	}
	if nodes > maxNodes {
		return nil, ""
	}
	page, err := url.Parse(address)
	if err != nil || !page.IsAbs() {
		page = nil
	}
	parser := readability.NewParser()
	found, err := parser.ParseAndMutate(doc, page)
	if err != nil || found.Node == nil {
		return nil, ""
	}
	return found.Node, found.Byline()
}

// captionTexts returns the words of a page's captions, which the way through
// Markdown does not tell from paragraphs.
func captionTexts(doc *html.Node) map[string]bool {
	captions := map[string]bool{}
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Figcaption || n.DataAtom == atom.Caption || n.DataAtom == atom.P && strings.Contains(strings.ToLower(attribute(n, "class")), "caption") {
			if words := page.OnlyWords(nodeText(n)); words != "" && len(words) <= page.MaxCaption {
				captions[words] = true
			}
		}
	}
	return captions
}

// MarkParts marks captions and the furniture that is left.
func MarkParts(blocks []articles.Block, captions map[string]bool) {
	for i := range blocks {
		b := &blocks[i]
		switch {
		case b.Kind != articles.Paragraph && b.Kind != articles.ListItem && b.Kind != articles.Heading || len(b.Text) > 2*page.MaxCaption:
		case b.Kind != articles.Heading && len(captions) > 0 && captions[page.OnlyWords(b.Text)]:
			b.Kind, b.Level = articles.Caption, 0
		case b.Kind != articles.ListItem && page.IsFurniture(b.Text, false):
			b.Kind, b.Level = articles.Furniture, 0
		case b.Kind == articles.Paragraph && len(b.Text) <= page.MaxCaption && page.IsCaption(b.Text):
			b.Kind = articles.Caption
		case b.Kind == articles.Paragraph && plain.LineKind(b.Text) == articles.Rule:
			b.Kind, b.Markup = articles.Rule, "* * *"
		}
	}
}

// tellsStory reports whether what was found on a page is a story and not a
// menu or a notice: it has a whole sentence of some length, or many words.
func tellsStory(blocks []articles.Block) bool {
	const sentence, many = 80, 100
	for i := range blocks {
		b := &blocks[i]
		if (b.Kind == articles.Paragraph || b.Kind == articles.Quote) && len(b.Text) >= sentence && plain.EndsSentence(b.Text) {
			return true
		}
	}
	return CountBlockWords(blocks) >= many
}

func CountBlockWords(blocks []articles.Block) int {
	n := 0
	for i := range blocks {
		n += articles.CountWords(blocks[i].Text)
	}
	return n
}
