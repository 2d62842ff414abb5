package dom

import (
	"strings"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/strikethrough"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
	"variorum/articles/read/internal/markdown"
	"variorum/articles/read/internal/page"
)

// treeBlocks turns a tree of HTML into blocks. It takes the way through
// Markdown, which the blocks carry anyway. The tree is changed.
func treeBlocks(tree *html.Node, notes []string) ([]articles.Block, []string) {
	prepareTree(tree)
	dissolveLayout(tree)
	if bracketCost(tree) > maxBracketCost {
		return []articles.Block{{Text: articles.FoldSpace(articles.Clean(nodeText(tree)))}}, append(notes, "The page has too many brackets to find its structure; this is its text.")
	}
	c := converter.NewConverter(converter.WithPlugins(
		base.NewBasePlugin(), commonmark.NewCommonmarkPlugin(), table.NewTablePlugin(table.WithNewlineBehavior(table.NewlineBehaviorPreserve)), strikethrough.NewStrikethroughPlugin()))
	source, err := c.ConvertNode(tree)
	if err != nil {
		return []articles.Block{{Text: articles.FoldSpace(articles.Clean(nodeText(tree)))}}, append(notes, "The page's structure could not be read; this is its text.")
	}
	return markdown.Blocks(articles.Clean(string(source)), notes)
}

// maxBracketCost bounds what bracketCost may be: some tenths of a second.
const maxBracketCost = 100_000_000

// bracketCost returns about how many characters the converter looks at to
// find out whether brackets belong to links: from each that is opened it looks
// for one that closes it, over all the text that follows.
func bracketCost(tree *html.Node) int {
	open, cost := 0, 0
	for d := range tree.Descendants() {
		if d.Type != html.TextNode {
			continue
		}
		for i := range len(d.Data) {
			switch d.Data[i] {
			case '[':
				open++
			case ']':
				open = 0
			}
			cost += open
		}
	}
	return cost
}

// Blocks turns a piece of HTML, as feeds and dumps have it, into
// blocks.
func Blocks(source string, notes []string) ([]articles.Block, []string) {
	doc, err := parseTree(source)
	if err != nil {
		return []articles.Block{{Text: markdown.TagText(source)}}, append(notes, "The text "+err.Error()+" for its structure to be found.")
	}
	captions := captionTexts(doc)
	body := bodyOf(doc)
	dropHidden(body)
	blocks, notes := treeBlocks(body, notes)
	MarkParts(blocks, captions)
	return blocks, notes
}

// dropHidden takes out of a tree what its styles keep from being seen: the
// lines that newsletters have for lists of messages. On pages, where scripts
// may show it later, it stays.
func dropHidden(tree *html.Node) {
	var gone []*html.Node
	for n := range tree.Descendants() {
		if style := attribute(n, "style"); style != "" && strings.Contains(strings.ToLower(strings.ReplaceAll(style[:min(len(style), 500)], " ", "")), "display:none") {
			gone = append(gone, n)
		}
	}
	for _, n := range gone {
		n.Parent.RemoveChild(n)
	}
}

// prepareTree takes out of a tree what says nothing to a reader, or nothing
// that is there to be read: scripts, forms, pictures that are embedded, and
// the addresses of scripts in links.
func prepareTree(tree *html.Node) {
	var gone []*html.Node
	for n := range tree.Descendants() {
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Embed,
			atom.Svg, atom.Canvas, atom.Form, atom.Button, atom.Select, atom.Audio, atom.Video, atom.Link, atom.Meta:
			gone = append(gone, n)
		case atom.Img:
			if alt := page.OnlyWords(attribute(n, "alt")); alt == "" || captioned(n, alt) {
				gone = append(gone, n)
			}
			setAttribute(n, "src", shortAddress(attribute(n, "src")))
			setAttribute(n, "title", "")
		case atom.A:
			setAttribute(n, "href", shortAddress(attribute(n, "href")))
		}
		if n.Type == html.CommentNode || hasAttribute(n, "hidden") || attribute(n, "aria-hidden") == "true" && n.DataAtom == atom.Span {
			gone = append(gone, n)
		}
	}
	for _, n := range gone {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// captioned reports whether a picture stands in a figure whose caption says
// what its alternative text says.
func captioned(picture *html.Node, alt string) bool {
	for n := range picture.Ancestors() {
		if n.DataAtom != atom.Figure {
			continue
		}
		for d := range n.Descendants() {
			if d.DataAtom == atom.Figcaption {
				return strings.Contains(page.OnlyWords(nodeText(d)), alt)
			}
		}
		return false
	}
	return false
}

// shortAddress returns an address of a page or picture, "" for embedded data
// and scripts.
func shortAddress(address string) string {
	address = strings.TrimSpace(address)
	lower := strings.ToLower(address[:min(len(address), 20)])
	if strings.HasPrefix(lower, "data:") || strings.HasPrefix(lower, "javascript:") || len(address) > articles.MaxField {
		return ""
	}
	return articles.CleanPath(address)
}
