package read

import (
	"bytes"
	"errors"
	"net/url"
	"slices"
	"strings"
	"variorum/articles"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxNodes is how many elements and texts a page may have for its story to be
// looked for: the search visits each many times.
const maxNodes = 300_000

// looksLikeHTML recognises a page by its first tag. A page is named as one in
// its first words; a piece of HTML only begins with some tag, which Markdown
// may do as well.
func looksLikeHTML(head []byte, _ string) likeness {
	otherwise := unlike
	for bytes.HasPrefix(head, []byte("<!--")) || bytes.HasPrefix(head, []byte("<?xml")) {
		_, rest, ok := bytes.Cut(head, []byte(">"))
		if bytes.HasPrefix(head, []byte("<!--")) {
			_, rest, ok = bytes.Cut(head, []byte("-->"))
		} else {
			otherwise = likely // whatever XML it is, its text can be shown
		}
		if !ok {
			return likely
		}
		head = bytes.TrimLeft(rest, " \t\r\n")
	}
	lower := strings.ToLower(string(head[:min(len(head), 40)]))
	for _, start := range [...]string{"<!doctype html", "<html", "<head>", "<body"} {
		if strings.HasPrefix(lower, start) {
			return surely
		}
	}
	name := strings.TrimPrefix(lower, "<")
	if name == lower {
		return otherwise
	}
	if end := strings.IndexAny(name, " \t\r\n/>"); end > 0 && atom.Lookup([]byte(name[:end])) != 0 {
		return likely
	}
	return otherwise
}

// parseHTML reads a saved page: the story that is found on it, with its
// structure, or else all its text.
func parseHTML(in *input) ([]articles.Article, error) {
	source := in.decode(declaredInHTML(in.data))
	a := pageArticle(source)
	if countBlockWords(a.Blocks) == 0 {
		return nil, errors.New(noText)
	}
	return []articles.Article{a}, nil
}

// pageArticle returns the article of a page's source.
func pageArticle(source string) articles.Article {
	doc, err := parseTree(source)
	if err != nil {
		return articles.Article{
			Blocks: []articles.Block{{Text: tagText(source)}},
			Notes:  []string{"The page " + err.Error() + " for its structure to be found; this is its text."},
		}
	}
	a := articles.Article{}
	facts := pageFacts(doc)
	setFields(&a, facts)
	captions := captionTexts(doc)
	whole := bodyOf(doc)
	story, author := findStory(doc, a.URL)
	if story != nil {
		a.Blocks, a.Notes = treeBlocks(story, a.Notes)
		if a.Author == "" {
			a.Author = limit(articles.CleanLine(withoutBy(author)), maxField)
		}
	}
	if !tellsStory(a.Blocks) && len(facts[fieldText]) >= minStated {
		a.Blocks, a.Notes = nil, []string{"The page shows no story; this is the text that it states for search engines."}
		setText(&a, facts[fieldText])
	}
	if !tellsStory(a.Blocks) {
		a.Notes = []string{"No story was found on this page; this is all its text."}
		a.Blocks, a.Notes = treeBlocks(whole, a.Notes)
	}
	if countBlockWords(a.Blocks) == 0 {
		return articles.Article{}
	}
	markPageParts(a.Blocks, captions)
	takeSiteOffTitle(&a)
	putHeadline(&a)
	if a.Author == "" {
		a.Author = byline(a.Blocks)
	}
	if a.Published.IsZero() {
		a.Published, a.Modified = dateLine(a.Blocks, a.Modified)
	}
	return a
}

// titleSigns part a story's title and a site's name in the titles of pages.
var titleSigns = [...]string{" | ", " – ", " — ", " - ", " :: ", " · ", " » "}

// takeSiteOffTitle makes a title that names the site as well ("Ferry stopped |
// The Gull") the story's, if the site is known by that name or the story
// begins with the rest. The name is the source then, unless that is known.
func takeSiteOffTitle(a *articles.Article) {
	for _, sign := range append(titleSigns[:], ": ") {
		parts := strings.Split(a.Title, sign)
		if len(parts) < 2 || len(parts) > 5 {
			continue
		}
		first, last := parts[0], parts[len(parts)-1]
		if a.Source != "" && sameWords(last, a.Source) {
			a.Title = strings.Join(parts[:len(parts)-1], sign)
			return
		}
		for _, b := range a.Blocks[:min(len(a.Blocks), 5)] {
			line, _, _ := strings.Cut(b.Text, "\n")
			site := ""
			switch {
			case sameWords(line, a.Title) || onlyWords(line) == "":
			case sameWords(line, first):
				site = last
			case sameWords(line, last):
				site = first
			}
			if site != "" {
				a.Title = line
				if a.Source == "" {
					a.Source = articles.CleanLine(site)
				}
				return
			}
		}
	}
}

// minStated is how long a text is, in bytes, that a page states beside what it
// shows and that is taken for its story. Pages that scripts build have no other.
const minStated = 200

// maxTags is how many tags a page may have to be parsed: each makes a node of
// some 200 bytes out of as few as three.
const maxTags = 1_000_000

// parseTree parses HTML. Its error says what of the page is too much, as the
// end of a sentence.
func parseTree(source string) (*html.Node, error) {
	if strings.Count(source, "<") > maxTags {
		return nil, errors.New("has too many tags")
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil { // the only error there is: the parser stops at 512 open elements
		return nil, errors.New("is nested too deeply")
	}
	return doc, nil
}

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

// bodyOf returns a copy of a page's body.
func bodyOf(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Body {
			return cloneTree(n)
		}
	}
	return cloneTree(doc)
}

// cloneTree copies a tree. Its depth is bounded by html.Parse.
func cloneTree(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: n.Attr}
	for child := range n.ChildNodes() {
		c.AppendChild(cloneTree(child))
	}
	return c
}

// putHeadline makes the block that repeats the title the headline, or puts a
// headline before the others: on a page it stands outside the story.
func putHeadline(a *articles.Article) {
	if a.Title == "" {
		takeHeadingAsTitle(a)
		return
	}
	for i := range a.Blocks[:min(len(a.Blocks), 5)] {
		b := &a.Blocks[i]
		if b.Kind != articles.Heading && b.Kind != articles.Paragraph && b.Kind != articles.Headline {
			continue
		}
		if sameWords(b.Text, a.Title) {
			b.Kind, b.Level = articles.Headline, 0
			return
		}
		if head, tail, ok := cutFirstLine(*b); ok && sameWords(head.Text, a.Title) {
			a.Blocks = slices.Concat(a.Blocks[:i], []articles.Block{head, tail}, a.Blocks[i+1:])
			return
		}
	}
	headline := articles.Block{Kind: articles.Headline, Text: a.Title}
	if len(a.Blocks) == 0 || a.Blocks[0].Markup != "" {
		headline.Markup = "# " + escapeMarkdown(a.Title)
	}
	a.Blocks = append([]articles.Block{headline}, a.Blocks...)
}

// cutFirstLine parts a paragraph whose lines are told apart after the first,
// which becomes a headline: old pages have headline, byline and date in one.
func cutFirstLine(b articles.Block) (head, tail articles.Block, ok bool) {
	line, rest, ok := strings.Cut(b.Text, "\n")
	if !ok || b.Kind != articles.Paragraph || len(line) > maxHeadline {
		return articles.Block{}, articles.Block{}, false
	}
	head, tail = articles.Block{Kind: articles.Headline, Text: line}, articles.Block{Text: rest}
	if b.Markup != "" {
		_, tail.Markup, ok = strings.Cut(b.Markup, "\n")
		head.Markup = "# " + escapeMarkdown(line)
	}
	return head, tail, ok && strings.Count(b.Text, "\n") == strings.Count(b.Markup, "\n")
}

// captionTexts returns the words of a page's captions, which the way through
// Markdown does not tell from paragraphs.
func captionTexts(doc *html.Node) map[string]bool {
	captions := map[string]bool{}
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Figcaption || n.DataAtom == atom.Caption || n.DataAtom == atom.P && strings.Contains(strings.ToLower(attribute(n, "class")), "caption") {
			if words := onlyWords(nodeText(n)); words != "" && len(words) <= maxCaption {
				captions[words] = true
			}
		}
	}
	return captions
}

// markPageParts marks captions and the furniture that is left.
func markPageParts(blocks []articles.Block, captions map[string]bool) {
	for i := range blocks {
		b := &blocks[i]
		switch {
		case b.Kind != articles.Paragraph && b.Kind != articles.ListItem && b.Kind != articles.Heading || len(b.Text) > 2*maxCaption:
		case b.Kind != articles.Heading && len(captions) > 0 && captions[onlyWords(b.Text)]:
			b.Kind, b.Level = articles.Caption, 0
		case b.Kind != articles.ListItem && isFurniture(b.Text, false):
			b.Kind, b.Level = articles.Furniture, 0
		case b.Kind == articles.Paragraph && len(b.Text) <= maxCaption && isCaption(b.Text):
			b.Kind = articles.Caption
		case b.Kind == articles.Paragraph && lineKind(b.Text) == articles.Rule:
			b.Kind, b.Markup = articles.Rule, "* * *"
		}
	}
}

// nodeText returns the text in a tree as it stands there.
func nodeText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// tellsStory reports whether what was found on a page is a story and not a
// menu or a notice: it has a whole sentence of some length, or many words.
func tellsStory(blocks []articles.Block) bool {
	const sentence, many = 80, 100
	for i := range blocks {
		b := &blocks[i]
		if (b.Kind == articles.Paragraph || b.Kind == articles.Quote) && len(b.Text) >= sentence && endsSentence(b.Text) {
			return true
		}
	}
	return countBlockWords(blocks) >= many
}

func countBlockWords(blocks []articles.Block) int {
	n := 0
	for i := range blocks {
		n += articles.CountWords(blocks[i].Text)
	}
	return n
}

// maxDeclaration is how far into a page the encoding that it states is looked
// for, in bytes. It should stand in the first kilobyte, but programs that save
// pages put all their styles before it.
const maxDeclaration = 1 << 20

// declaredInHTML returns the encoding that the head of a page states, in a
// meta element or an XML declaration, "" if it states none.
func declaredInHTML(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), headSize)])
	if bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("<?xml")) {
		declaration, _, _ := bytes.Cut(head, []byte("?>"))
		if name := quotedAfter(string(declaration), "encoding="); name != "" {
			return name
		}
	}
	if name := declaredInMeta(head); name != "" || len(head) == len(data) {
		return name
	}
	head, _, _ = bytes.Cut(bytes.ToLower(data[:min(len(data), maxDeclaration)]), []byte("<body"))
	return declaredInMeta(head)
}

// declaredInMeta returns the encoding that a meta element of a head states,
// which is in small letters.
func declaredInMeta(head []byte) string {
	for {
		at := bytes.Index(head, []byte("<meta"))
		if at < 0 {
			return ""
		}
		head = head[at+len("<meta"):]
		tag, _, _ := bytes.Cut(head[:min(len(head), headSize)], []byte(">"))
		if name := quotedAfter(string(tag), "charset="); name != "" {
			return name
		}
	}
}

// quotedAfter returns the value that follows key in a tag, without its
// quotation marks.
func quotedAfter(tag, key string) string {
	_, value, ok := strings.Cut(tag, key)
	if !ok {
		return ""
	}
	value = strings.TrimLeft(value, "\"' ")
	if end := strings.IndexAny(value, "\"' ;/>?"); end >= 0 {
		value = value[:end]
	}
	return value
}
