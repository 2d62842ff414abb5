package dom

import (
	"net/url"
	"strconv"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"variorum/articles/read/internal/page"
)

// maxNodes is how many elements and texts a page may have for its story to be
// looked for: the search visits each many times.
const maxNodes = 300_000

// numberKey is the attribute by which elements are known again after the
// search for the story, which copies and changes the tree. No page can have
// it: the parser makes another character of NUL.
const numberKey = "\x00"

// A finding is what the search for the story found.
type finding struct {
	elements map[*html.Node]bool // of the page as it was
	wrapped  map[string]bool     // the letters of paragraphs that the search made of text beside elements
	byline   string
}

// findStory looks for the part of a page that tells its story. It finds
// nothing on a page that is too large, or has no story.
func findStory(doc *html.Node, address string) finding {
	nodes := 0
	for range doc.Descendants() {
		if nodes++; nodes > maxNodes {
			return finding{}
		}
	}
	copied := cloneTree(doc)
	elements := make([]*html.Node, 0, nodes)
	numberElements(doc, copied, &elements)
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		base = nil
	}
	parser := readability.NewParser()
	found, err := parser.ParseAndMutate(copied, base)
	if err != nil || found.Node == nil {
		return finding{}
	}
	f := finding{elements: map[*html.Node]bool{}, wrapped: map[string]bool{}, byline: found.Byline()}
	for n := range found.Node.Descendants() {
		if i, err := strconv.Atoi(attribute(n, numberKey)); err == nil {
			f.elements[elements[i]] = true
		} else if n.Data == "p" {
			f.wrapped[page.OnlyWords(nodeText(n))] = true
		}
	}
	return f
}

// numberElements gives the elements of the copy of a tree numbers, under which
// those of the tree itself are listed.
func numberElements(n, copied *html.Node, elements *[]*html.Node) {
	if n.Type == html.ElementNode {
		copied.Attr = append(copied.Attr, html.Attribute{Key: numberKey, Val: strconv.Itoa(len(*elements))})
		*elements = append(*elements, n)
	}
	for a, b := n.FirstChild, copied.FirstChild; a != nil; a, b = a.NextSibling, b.NextSibling {
		numberElements(a, b, elements)
	}
}

// has reports whether a piece is part of the story that was found. The search
// gives an element that is alone in another that one's attributes, and with
// them its number.
func (f finding) has(p piece) bool {
	for n := p.node; n != nil; n = n.Parent {
		if f.elements[n] {
			return true
		}
		if n.Parent == nil || !onlyElement(n) {
			break
		}
	}
	return len(f.wrapped) > 0 && f.wrapped[page.OnlyWords(p.Text)]
}

// onlyElement reports whether an element has no other beside it.
func onlyElement(n *html.Node) bool {
	for other := n.PrevSibling; other != nil; other = other.PrevSibling {
		if other.Type == html.ElementNode {
			return false
		}
	}
	for other := n.NextSibling; other != nil; other = other.NextSibling {
		if other.Type == html.ElementNode {
			return false
		}
	}
	return true
}
