package dom

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
)

// MaxTags is how many tags a page may have to be parsed: each makes a node of
// some 200 bytes out of as few as three.
const MaxTags = 1_000_000

// parseTree parses HTML. Its error says what of the page is too much, as the
// end of a sentence.
func parseTree(source string) (*html.Node, error) {
	if strings.Count(source, "<") > MaxTags {
		return nil, errors.New("has too many tags")
	}
	doc, err := html.Parse(strings.NewReader(closeElements(source)))
	if err != nil { // the only error there is: the parser stops at 512 open elements
		return nil, errors.New("is nested too deeply")
	}
	return doc, nil
}

// closeElements writes the elements of XHTML that end where they begin
// ("<title/>", "<a id='x'/>") as HTML has them: it takes them for open ones, in
// which all that follows would stand.
func closeElements(source string) string {
	head := source[:min(len(source), 1<<10)]
	if !strings.Contains(head, "<?xml") && !strings.Contains(strings.ToLower(head), "xhtml") {
		return source
	}
	var b strings.Builder
	for {
		at := strings.Index(source, "/>")
		if at < 0 {
			break
		}
		tag := strings.LastIndexByte(source[:at], '<')
		before := source[:at]
		b.WriteString(before)
		source = source[at+len("/>"):]
		if tag < 0 {
			b.WriteString("/>")
			continue
		}
		name := before[tag+1:]
		if end := strings.IndexAny(name, " \t\r\n"); end >= 0 {
			name = name[:end]
		}
		if isVoid(atom.Lookup([]byte(strings.ToLower(name)))) {
			b.WriteString("/>")
		} else {
			b.WriteString("></" + name + ">")
		}
	}
	b.WriteString(source)
	return b.String()
}

// isVoid reports whether an element never has anything in it, or is none that
// HTML knows.
func isVoid(name atom.Atom) bool {
	switch name {
	case 0, atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// bodyOf returns a page's body.
func bodyOf(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return doc
}

// cloneTree copies a tree. Its depth is bounded by html.Parse.
func cloneTree(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: append([]html.Attribute(nil), n.Attr...)}
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

// everything shows all elements; visible leaves out those that the page hides.
func everything(*html.Node) bool { return true }

// visible reports whether a page shows an element: it says neither that it is
// hidden nor that only programs that read the page aloud have a use for it.
func visible(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return false
		case "aria-hidden":
			if a.Val == "true" {
				return false
			}
		case "role":
			if a.Val == "tooltip" {
				return false
			}
		case "style":
			style := strings.ToLower(strings.ReplaceAll(a.Val[:min(len(a.Val), 500)], " ", ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return false
			}
		case "class":
			for class := range strings.FieldsSeq(a.Val) {
				if hiddenClasses[strings.ToLower(class)] {
					return false
				}
			}
		}
	}
	return true
}

// hiddenClasses are what widely used style sheets call text that is for
// screen readers only, or that comes up when the mouse rests on a word.
var hiddenClasses = map[string]bool{
	"sr-only": true, "visually-hidden": true, "visuallyhidden": true, "screen-reader-text": true, "screen-reader-only": true, "screenreader-only": true,
	"screen-reader": true, "offscreen": true, "element-invisible": true, "assistive-text": true,
	"tooltiptext": true, "tooltip-text": true, "tooltip-content": true, "tooltip__content": true, "tooltip__text": true, "tooltip-inner": true, "tooltip-body": true,
}

// shortAddress returns an address of a page or picture, "" for embedded data
// and scripts.
func shortAddress(address string) string {
	address = strings.TrimSpace(address)
	lower := strings.ToLower(address[:min(len(address), 20)])
	if strings.HasPrefix(lower, "data:") || strings.HasPrefix(lower, "javascript:") || len(address) > articles.MaxField {
		return ""
	}
	return articles.CleanLine(address)
}

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
