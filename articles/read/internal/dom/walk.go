package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
	"variorum/articles/read/internal/inline"
	"variorum/articles/read/internal/markdown"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// A piece is a block together with the element that it stands in.
type piece struct {
	articles.Block
	node *html.Node
}

// A walker turns a tree of HTML into pieces, in the order of the page.
type walker struct {
	text   inline.Builder
	pieces []piece
	number int // of the list item that begins, 0 where none does
	shown  func(*html.Node) bool

	empty    map[*html.Node]bool // elements that were asked whether they have no text
	captions map[*html.Node]bool // figures that were asked whether they have words
}

// A place says what an element stands in.
type place struct {
	node    *html.Node // the block element that text belongs to
	kind    articles.Kind
	heading int
	quote   int
	list    int
}

// piecesOf returns the pieces of a tree. Elements that shown is false for are
// left out with all that is in them.
func piecesOf(tree *html.Node, shown func(*html.Node) bool) []piece {
	w := walker{shown: shown, empty: map[*html.Node]bool{}, captions: map[*html.Node]bool{}}
	w.text.Fold = true
	at := place{node: tree}
	w.node(tree, at)
	w.flush(at)
	return w.pieces
}

// children walks what is in an element.
func (w *walker) children(n *html.Node, at place) {
	for child := range n.ChildNodes() {
		w.node(child, at)
	}
}

// block walks an element that begins and ends a block.
func (w *walker) block(n *html.Node, outside, inside place) {
	w.flush(outside)
	inside.node = n
	w.children(n, inside)
	w.flush(inside)
}

// marked walks an element whose text is marked.
func (w *walker) marked(n *html.Node, at place, kind articles.MarkKind, target string) {
	w.text.Open(kind, target)
	w.children(n, at)
	w.text.Close(kind)
}

func (w *walker) node(n *html.Node, at place) {
	switch {
	case n.Type == html.TextNode:
		w.text.WriteString(articles.Clean(n.Data))
		return
	case n.Type == html.DocumentNode:
		w.children(n, at)
		return
	case n.Type != html.ElementNode || silent(n) || !w.shown(n):
		return
	}
	inside := at
	switch n.DataAtom {
	case atom.Br:
		if !w.text.Newline() {
			w.flush(at) // two of them part paragraphs
		}
	case atom.A:
		w.marked(n, at, articles.MarkLink, shortAddress(attribute(n, "href")))
	case atom.B, atom.Strong:
		w.marked(n, at, articles.MarkStrong, "")
	case atom.I, atom.Em, atom.Cite:
		w.marked(n, at, articles.MarkEmphasis, "")
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		w.marked(n, at, articles.MarkCode, "")
	case atom.Ins:
		w.marked(n, at, articles.MarkInserted, "")
	case atom.Img:
		w.picture(n, at)
	case atom.Hr:
		w.flush(at)
		w.pieces = append(w.pieces, piece{articles.Block{Kind: articles.KindRule, Text: "* * *"}, n})
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		inside.heading = int(n.Data[1] - '0')
		w.block(n, at, inside)
	case atom.Blockquote:
		inside.quote = min(at.quote+1, markdown.MaxNesting)
		w.block(n, at, inside)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		w.list(n, at)
	case atom.Li:
		inside.list = max(at.list, 1)
		w.block(n, at, inside)
	case atom.Figcaption, atom.Caption:
		inside.kind = articles.KindCaption
		w.block(n, at, inside)
	case atom.Pre:
		w.code(n, at)
	case atom.Table:
		w.table(n, at)
	default:
		if isBlock(n.DataAtom) {
			w.block(n, at, inside)
			return
		}
		w.children(n, at)
	}
}

// list walks a list. Its items are numbered where it is an ordered one.
func (w *walker) list(n *html.Node, at place) {
	w.flush(at)
	inside := at
	inside.node, inside.list = n, min(at.list+1, markdown.MaxNesting)
	number := 0
	for child := range n.ChildNodes() {
		if n.DataAtom == atom.Ol && child.DataAtom == atom.Li {
			number++
			w.number = number
		}
		w.node(child, inside)
		w.number = 0
	}
	w.flush(inside)
}

// minAlt is how many words the description of a picture has: "logo" and
// "line" say nothing.
const minAlt = 3

// picture adds what a picture shows, in words, as a caption, unless a caption
// says so already. A picture in a line of text is read only where it stands
// for a sign, as emoji do.
func (w *walker) picture(n *html.Node, at place) {
	alt := articles.FoldSpace(articles.Clean(attribute(n, "alt")))
	switch {
	case page.OnlyWords(alt) == "":
		w.text.WriteString(alt)
	case len(alt) > page.MaxCaption, articles.CountWords(alt) < minAlt:
	case w.alone(n) && !w.captioned(n):
		w.flush(at)
		w.pieces = append(w.pieces, piece{articles.Block{Kind: articles.KindCaption, Text: alt}, n})
	}
}

// alone reports whether no text stands in a line with a picture.
func (w *walker) alone(n *html.Node) bool {
	for parent := n.Parent; parent != nil; parent = parent.Parent {
		if isBlock(parent.DataAtom) {
			empty, known := w.empty[parent]
			if !known {
				empty = !hasText(parent)
				w.empty[parent] = empty
			}
			return empty
		}
	}
	return true
}

// hasText reports whether an element has text in it besides white space.
func hasText(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			return true
		}
	}
	return false
}

// captioned reports whether a picture stands in a figure that has words.
func (w *walker) captioned(n *html.Node) bool {
	for figure := range n.Ancestors() {
		if figure.DataAtom != atom.Figure {
			continue
		}
		has, known := w.captions[figure]
		if !known {
			has = hasText(figure)
			w.captions[figure] = has
		}
		return has
	}
	return false
}

// code adds an element whose white space means something.
func (w *walker) code(n *html.Node, at place) {
	w.flush(at)
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			b.WriteString(d.Data)
		case d.DataAtom == atom.Br:
			b.WriteByte('\n')
		}
	}
	if text := strings.TrimRight(strings.Trim(articles.Clean(b.String()), "\n"), " \n"); text != "" {
		w.pieces = append(w.pieces, piece{articles.Block{Kind: articles.KindCode, Text: text}, n})
	}
}

// flush ends the block that is being gathered.
func (w *walker) flush(at place) {
	text, marks := w.text.Take()
	if !says(text) {
		return
	}
	b := articles.Block{Kind: at.kind, Text: text, Inline: marks}
	switch {
	case at.kind != articles.KindParagraph:
	case plain.LineKind(text) == articles.KindRule:
		b.Kind, b.Text, b.Inline = articles.KindRule, "* * *", nil
	case at.heading > 0 && len(text) <= markdown.MaxHeading:
		b.Kind, b.Level = articles.KindHeading, at.heading
	case at.list > 0:
		b.Kind, b.Level, b.Number = articles.KindListItem, at.list, w.number
		w.number = 0
	case at.quote > 0:
		b.Kind, b.Level = articles.KindQuote, at.quote
	}
	w.pieces = append(w.pieces, piece{b, at.node})
}

// says reports whether text is anything to a reader: more than characters that
// cannot be seen, and more than the one sign that parts the items of menus or
// is left over from a comment in a style sheet.
func says(text string) bool {
	if page.OnlyWords(text) != "" {
		return true
	}
	text = strings.Trim(text, " \n\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff")
	switch text {
	case "", "|", "/", "/*", "*/", "\\", "•", "·", "»", "«", "›", "‹", ">", "<", "-", "–", "—", ",", ".", ":", ";", "(", ")", "[", "]", "{", "}":
		return false
	}
	return true
}

// silent reports whether an element has nothing in it that is read: scripts,
// what a form is filled in with, what only programs show, and text that the
// page itself strikes out.
func silent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Math, atom.Canvas,
		atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Datalist, atom.Audio, atom.Video, atom.Link, atom.Meta, atom.Del, atom.S, atom.Strike:
		return true
	}
	return false
}

// isBlock reports whether an element begins and ends a line of its own.
func isBlock(name atom.Atom) bool {
	switch name {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div,
		atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Search,
		atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}
