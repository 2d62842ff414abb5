package document

import (
	"errors"

	"variorum/articles"
	"variorum/articles/read/internal/container"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/xmltree"
)

// documentNames are the elements of HTML that those of OpenDocument are like.
var documentNames = map[string]string{
	"list": "ul", "list-item": "li", "table-row": "tr", "table-cell": "td", "line-break": "br", "tracked-changes": "template",
	"annotation": "template", "sequence-decls": "template", "frame": "span", "image": "template", "note": "template", "forms": "template",
	"s": "span", "title": "template", "desc": "template",
}

// OpenDocument is a text of LibreOffice and its like.
func OpenDocument() Kind {
	return Kind{Name: articles.FormatOpenDocument, Member: "content.xml", Parse: parseOpenDocument}
}

// parseOpenDocument reads a text of LibreOffice and its like.
func parseOpenDocument(a *container.Archive) ([]articles.Article, error) {
	source, err := a.Text("content.xml")
	if err != nil {
		return nil, err
	}
	root, err := xmltree.Parse(source)
	if err != nil {
		return nil, err
	}
	text := root.Find("body").Find("text")
	if text == nil {
		return nil, errors.New("OpenDocument file that is no text")
	}
	for _, heading := range root.All("h") {
		level := heading.Attribute("outline-level")
		if level < "1" || level > "6" || len(level) != 1 {
			level = "2"
		}
		heading.Name = "h" + level
	}
	for _, space := range root.All("s") {
		space.Children = []*xmltree.Node{{Text: " "}}
	}
	fields, err := coreFields(a, "meta.xml")
	if err != nil {
		return nil, err
	}
	article := documentArticle(text.HTML(documentNames), fields)
	if len(article.Blocks) == 0 {
		return nil, format.ErrNoText
	}
	return []articles.Article{article}, nil
}
