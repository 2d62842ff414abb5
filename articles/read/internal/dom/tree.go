package dom

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attribute returns the value of a node's attribute, "" if it has none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

func setAttribute(n *html.Node, key, value string) {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			n.Attr[i].Val = value
		}
	}
}

// maxNodes is how many elements and texts a page may have for its story to be
// looked for: the search visits each many times.
const maxNodes = 300_000

// MaxTags is how many tags a page may have to be parsed: each makes a node of
// some 200 bytes out of as few as three.
const MaxTags = 1_000_000

// parseTree parses HTML. Its error says what of the page is too much, as the
// end of a sentence.
func parseTree(source string) (*html.Node, error) {
	if strings.Count(source, "<") > MaxTags {
		return nil, errors.New("has too many tags")
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil { // the only error there is: the parser stops at 512 open elements
		return nil, errors.New("is nested too deeply")
	}
	return doc, nil
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
