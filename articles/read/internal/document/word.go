package document

import (
	"strings"

	"golang.org/x/net/html"

	"variorum/articles"
	"variorum/articles/read/internal/container"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/xmltree"
)

// Word is a document of Word.
func Word() Kind {
	return Kind{Name: articles.FormatWord, Member: "word/document.xml", Parse: parseWord}
}

// parseWord reads a Word document. One with tracked changes is two versions of
// its text: the one before them and the one behind.
func parseWord(a *container.Archive) ([]articles.Article, error) {
	source, err := a.Text("word/document.xml")
	if err != nil {
		return nil, err
	}
	root, err := xmltree.Parse(source)
	if err != nil {
		return nil, err
	}
	links, err := wordLinks(a)
	if err != nil {
		return nil, err
	}
	fields, err := coreFields(a, "docProps/core.xml")
	if err != nil {
		return nil, err
	}
	version := func(left ...string) articles.Article {
		w := wordText{links: links, left: left}
		w.children(root)
		return documentArticle(w.b.String(), fields)
	}
	after := version("del", "moveFrom")
	if len(root.All("ins", "del", "moveFrom", "moveTo")) > 0 {
		before := version("ins", "moveTo")
		if len(before.Blocks) > 0 && len(after.Blocks) > 0 {
			return format.Tracked(before, after), nil
		}
	}
	if len(after.Blocks) == 0 {
		return nil, format.ErrNoText
	}
	return []articles.Article{after}, nil
}

// documentArticle returns the article of a document's text as HTML.
func documentArticle(source string, fields header.Fields) articles.Article {
	a := articles.Article{}
	header.Set(&a, fields)
	a.Blocks, a.Notes = dom.Blocks(source, nil)
	if len(a.Blocks) > 0 {
		page.PutHeadline(&a)
	}
	return a
}

// coreFields returns what the description of a document states.
func coreFields(a *container.Archive, name string) (header.Fields, error) {
	f := header.Fields{}
	source, err := a.Text(name)
	if err != nil || source == "" {
		return f, err
	}
	root, err := xmltree.Parse(source)
	if err != nil {
		return f, nil
	}
	for element, field := range map[string]string{"title": header.Title, "creator": header.Author, "initial-creator": header.Author, "publisher": header.Source, "language": header.Language} {
		f.Add(field, root.Find(element).String())
	}
	for _, element := range [...]string{"created", "creation-date", "date"} {
		f.Add(header.Published, root.Find(element).String())
	}
	f.Add(header.Modified, root.Find("modified").String())
	return f, nil
}

// wordLinks returns the targets of a document's links by their ids.
func wordLinks(a *container.Archive) (map[string]string, error) {
	links := map[string]string{}
	source, err := a.Text("word/_rels/document.xml.rels")
	if err != nil || source == "" {
		return links, err
	}
	root, err := xmltree.Parse(source)
	if err != nil {
		return links, nil
	}
	for _, r := range root.All("Relationship") {
		if r.Attribute("TargetMode") == "External" {
			links[r.Attribute("Id")] = r.Attribute("Target")
		}
	}
	return links, nil
}

// A wordText writes a Word document as HTML.
type wordText struct {
	b     strings.Builder
	links map[string]string
	left  []string // names of elements that are left out
}

func (w *wordText) children(n *xmltree.Node) {
	for _, child := range n.Children {
		w.node(child)
	}
}

func (w *wordText) element(name string, n *xmltree.Node) {
	w.b.WriteString("<" + name + ">")
	w.children(n)
	w.b.WriteString("</" + name + ">")
}

func (w *wordText) node(n *xmltree.Node) {
	for _, name := range w.left {
		if n.Name == name {
			return
		}
	}
	switch n.Name {
	case "p":
		w.element(wordParagraph(n), n)
	case "r":
		w.run(n)
	case "t", "delText":
		w.b.WriteString(html.EscapeString(n.Raw()))
	case "tab":
		w.b.WriteString(" ")
	case "br", "cr":
		w.b.WriteString("<br>")
	case "noBreakHyphen":
		w.b.WriteString("-")
	case "hyperlink":
		w.b.WriteString(`<a href="` + html.EscapeString(w.links[n.Attribute("id")]) + `">`)
		w.children(n)
		w.b.WriteString("</a>")
	case "tbl":
		w.element("table", n)
	case "tr":
		w.element("tr", n)
	case "tc":
		w.b.WriteString("<td>")
		for i, p := range n.All("p") { // in a cell paragraphs are lines
			if i > 0 {
				w.b.WriteString(" ")
			}
			w.children(p)
		}
		w.b.WriteString("</td>")
	case "pPr", "rPr", "sectPr", "instrText", "drawing", "pict", "object", "footnoteReference", "annotationRef":
	default:
		w.children(n)
	}
}

// run writes a run of text of one look.
func (w *wordText) run(n *xmltree.Node) {
	var ends []string
	look := n.Find("rPr")
	for _, mark := range [...]struct{ element, tag string }{{"b", "b"}, {"i", "i"}} {
		if on := look.Find(mark.element); on != nil && on.Attribute("val") != "0" && on.Attribute("val") != "false" {
			w.b.WriteString("<" + mark.tag + ">")
			ends = append(ends, "</"+mark.tag+">")
		}
	}
	w.children(n)
	for i := len(ends) - 1; i >= 0; i-- {
		w.b.WriteString(ends[i])
	}
}

// wordParagraph returns the element of HTML that a paragraph is like, by the
// name of its style.
func wordParagraph(n *xmltree.Node) string {
	look := n.Find("pPr")
	style := strings.ToLower(look.Find("pStyle").Attribute("val"))
	switch {
	case style == "title":
		return "h1"
	case strings.HasPrefix(style, "heading") && len(style) == len("heading")+1 && style[7] >= '1' && style[7] <= '6':
		return "h" + style[7:]
	case strings.Contains(style, "quote"):
		return "blockquote"
	case strings.Contains(style, "caption"):
		return "figcaption"
	case look.Find("numPr") != nil:
		return "li"
	}
	return "p"
}
