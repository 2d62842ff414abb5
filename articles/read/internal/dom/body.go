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

// addBody adds what stands in the elements that a page names as those of its
// story, where the search found a part of it only.
func (s *selection) addBody() {
	told := map[*html.Node]int{} // bytes
	var bodies []*html.Node
	for i := range s.all {
		p := &s.all[i]
		if !isTold(&p.Block) || inBox(p.node) {
			continue
		}
		for n := p.node; n != nil && n.DataAtom != atom.Body; n = n.Parent {
			if told[n] > 0 || isBody(n) {
				if told[n] == 0 {
					bodies = append(bodies, n)
				}
				told[n] += len(p.Text)
			}
		}
	}
	var best *html.Node
	for _, n := range bodies {
		if best == nil || told[n] > told[best] || told[n]*10 >= told[best]*9 && within(n, best) {
			best = n
		}
	}
	if best == nil {
		return
	}
	class := attribute(best, "class")
	inBody := func(p *piece) bool {
		for n := p.node; n != nil; n = n.Parent {
			if n == best || n.Parent == best.Parent && class != "" && attribute(n, "class") == class {
				return true
			}
		}
		return false
	}
	var total, found, other int
	for i := range s.all {
		if p := &s.all[i]; isTold(&p.Block) {
			switch in := inBody(p); {
			case in && s.in[i]:
				found += len(p.Text)
				total += len(p.Text)
			case in:
				total += len(p.Text)
			case s.in[i]:
				other += len(p.Text)
			}
		}
	}
	if total < other {
		return
	}
	if found*10 >= total*9 {
		return // but for what was left out on purpose
	}
	for i := range s.all {
		if p := &s.all[i]; inBody(p) && !inBox(p.node) && (isTold(&p.Block) || p.Kind == articles.KindListItem || p.Kind == articles.KindHeading) {
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
