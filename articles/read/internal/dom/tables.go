package dom

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxCell is how long the text of a table's cell is at most, in bytes, before
// the table is taken for a page's layout.
const maxCell = 400

// dissolveLayout makes the tables of a tree that lay a page out, and are no
// tables to a reader, what they look like: their cells become blocks. So do
// the parts that are left of such a table where a story was cut out of it.
func dissolveLayout(tree *html.Node) {
	for n := range tree.Descendants() {
		parent := n.Parent.Data // the parser of stories changes names, but not atoms
		keep := true
		switch n.Data {
		case "table":
			keep = !isLayout(n)
		case "tbody", "thead", "tfoot", "caption":
			keep = parent == "table"
		case "tr":
			keep = parent == "tbody" || parent == "thead" || parent == "tfoot" || parent == "table"
		case "td", "th":
			keep = parent == "tr"
		}
		if !keep && n.Type == html.ElementNode {
			n.DataAtom, n.Data = atom.Div, "div"
		}
	}
}

// isLayout reports whether a table lays out a page: it says so, or a cell has
// blocks in it or a text that is long.
func isLayout(table *html.Node) bool {
	if role := attribute(table, "role"); role == "presentation" || role == "none" {
		return true
	}
	length := 0
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Table, atom.P, atom.Div, atom.Ul, atom.Ol, atom.Blockquote, atom.H1, atom.H2, atom.H3, atom.H4, atom.Article, atom.Section, atom.Hr, atom.Pre:
			return true
		case atom.Td, atom.Th:
			length = 0
		}
		if n.Type == html.TextNode {
			if length += len(n.Data); length > maxCell {
				return true
			}
		}
	}
	return false
}
