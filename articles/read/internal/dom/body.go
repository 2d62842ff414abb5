package dom

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
)

// bodyWords name the element that a story is told in, in one word, and in two:
// what it is of, and what it is.
var (
	bodyWords = wordSet("articlebody storybody articlecontent articletext storytext postbody postcontent entrycontent")
	bodyOf1   = wordSet("article story entry post news blog")
	bodyOf2   = wordSet("body content text copy")
)

// isBody reports whether an element is named as the one that a story is told in.
func isBody(n *html.Node) bool {
	for _, words := range classNames(n) {
		for i, word := range words {
			if bodyWords[word] || i > 0 && bodyOf1[words[i-1]] && bodyOf2[word] {
				return true
			}
		}
	}
	return false
}

// A body is the element that a page names as its story's, with the ones of the
// same class beside it: pages cut a story for advertisements.
type body struct{ element *html.Node }

// body returns the one that most is told in, the innermost of several.
func (s *selection) body() body {
	told, named := map[*html.Node]int{}, map[*html.Node]bool{} // bytes in bodies, elements that were asked
	var bodies []*html.Node
	for i := range s.all {
		p := &s.all[i]
		if !isTold(&p.Block) || s.inBox(p.node) {
			continue
		}
		for n := p.node; n != nil && n.DataAtom != atom.Body; n = n.Parent {
			is, known := named[n]
			if !known {
				is = isBody(n)
				named[n] = is
				if is {
					bodies = append(bodies, n)
				}
			}
			if is {
				told[n] += len(p.Text)
			}
		}
	}
	const nearlyAll = 90 // percent
	var best *html.Node
	for _, n := range bodies {
		if best == nil || told[n] > told[best] || told[n]*100 >= told[best]*nearlyAll && within(n, best) {
			best = n
		}
	}
	return body{best}
}

// has reports whether a piece stands in the body.
func (b body) has(p *piece) bool {
	if b.element == nil {
		return false
	}
	class := attribute(b.element, "class")
	for n := p.node; n != nil; n = n.Parent {
		if n == b.element || n.Parent == b.element.Parent && class != "" && attribute(n, "class") == class {
			return true
		}
	}
	return false
}

// addBody adds what stands in the body where the search found a part of it
// only. What it left out of a body that it found was left out on purpose.
func (s *selection) addBody() {
	const found = 90 // percent
	b := s.body()
	var inside, both, outside int // bytes that are told
	for i := range s.all {
		p := &s.all[i]
		if !isTold(&p.Block) {
			continue
		}
		in := b.has(p)
		if in {
			inside += len(p.Text)
		}
		switch {
		case in && s.in[i]:
			both += len(p.Text)
		case s.in[i]:
			outside += len(p.Text)
		}
	}
	if inside < outside || both*100 >= inside*found {
		return
	}
	for i := range s.all {
		p := &s.all[i]
		if b.has(p) && !s.inBox(p.node) && (isTold(&p.Block) || p.Kind == articles.KindListItem || p.Kind == articles.KindHeading) {
			s.add(i)
		}
	}
}

// within reports whether an element stands in another.
func within(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}
