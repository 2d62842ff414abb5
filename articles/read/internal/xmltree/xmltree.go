// Package xmltree reads XML into a tree, as far as documents and wire services
// need one: names without their spaces of names, attributes, text. It knows no
// format.
package xmltree

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// Bounds of a document: how many elements and texts it may have, each of which
// takes some 150 bytes, and how deep they may stand in one another.
const (
	maxNodes = 2_000_000
	maxDepth = 500
)

// A Node is an element, or a text, which has no name.
type Node struct {
	Name     string // as the document has it, without the prefix
	Attr     []xml.Attr
	Text     string
	Children []*Node
}

// Parse reads a document. Entities that it defines itself are not resolved; a
// document that is cut is read as far as it goes.
func Parse(source string) (*Node, error) {
	decoder := xml.NewDecoder(strings.NewReader(source))
	decoder.Strict = false
	decoder.Entity = xml.HTMLEntity
	decoder.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is UTF-8 by now
	root := &Node{}
	open := []*Node{root}
	for nodes := 0; ; {
		token, err := decoder.Token()
		if err != nil {
			if len(root.Children) == 0 {
				return nil, errors.New("no XML")
			}
			return root, nil
		}
		if nodes++; nodes > maxNodes {
			return nil, errors.New("XML with too many elements")
		}
		last := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n := &Node{Name: t.Name.Local, Attr: t.Attr}
			last.Children = append(last.Children, n)
			if open = append(open, n); len(open) > maxDepth {
				return nil, errors.New("XML that is nested too deeply")
			}
		case xml.EndElement:
			if len(open) > 1 {
				open = open[:len(open)-1]
			}
		case xml.CharData:
			last.Children = append(last.Children, &Node{Text: string(t)})
		}
	}
}

// Attribute returns the value of an attribute by its name without a prefix.
func (n *Node) Attribute(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Find returns the first element below n, at any depth, that has one of the
// names; nil if there is none.
func (n *Node) Find(names ...string) *Node {
	found := n.all(nil, 1, names)
	if len(found) == 0 {
		return nil
	}
	return found[0]
}

// All returns the elements below n that have one of the names and stand in no
// other of them.
func (n *Node) All(names ...string) []*Node { return n.all(nil, 0, names) }

func (n *Node) all(list []*Node, most int, names []string) []*Node {
	if n == nil {
		return list
	}
	for _, child := range n.Children {
		if most > 0 && len(list) >= most {
			return list
		}
		if child.is(names) {
			list = append(list, child)
			continue
		}
		list = child.all(list, most, names)
	}
	return list
}

func (n *Node) is(names []string) bool {
	for _, name := range names {
		if n.Name == name {
			return true
		}
	}
	return false
}

// String returns the text in n, white space folded.
func (n *Node) String() string {
	var b strings.Builder
	n.write(&b)
	return strings.Join(strings.Fields(b.String()), " ")
}

// Raw returns the text in n as it stands there.
func (n *Node) Raw() string {
	var b strings.Builder
	n.write(&b)
	return b.String()
}

func (n *Node) write(b *strings.Builder) {
	if n == nil {
		return
	}
	b.WriteString(n.Text)
	for _, child := range n.Children {
		child.write(b)
	}
}

// HTML writes what is in n as HTML, with elements renamed where that says more
// to a reader of HTML.
func (n *Node) HTML(rename map[string]string) string {
	var b strings.Builder
	for _, child := range n.Children {
		child.writeHTML(&b, rename)
	}
	return b.String()
}

func (n *Node) writeHTML(b *strings.Builder, rename map[string]string) {
	if n.Name == "" {
		b.WriteString(html.EscapeString(n.Text))
		return
	}
	name := strings.ToLower(n.Name)
	if other, ok := rename[name]; ok {
		name = other
	}
	b.WriteString("<" + name)
	if href := n.Attribute("href"); href != "" {
		b.WriteString(` href="` + html.EscapeString(href) + `"`)
	}
	b.WriteString(">")
	for _, child := range n.Children {
		child.writeHTML(b, rename)
	}
	if name != "br" && name != "hr" && name != "img" {
		b.WriteString("</" + name + ">")
	}
}
