package dom

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
	"variorum/articles/read/internal/page"
)

// storyBlocks returns the blocks of a page that tell its story and those that
// stand among them.
func storyBlocks(all []piece, found finding, a *articles.Article, stated string) []articles.Block {
	s := newSelection(all, found)
	s.addBody()
	s.addSameElements()
	s.addLead(a.Title)
	story := s.pieces()
	j := newJudge(story, a, stated)
	j.mark(story)
	return blocksOf(story)
}

// A selection is the pieces of a page that are taken for its story.
type selection struct {
	all         []piece
	in          []bool
	first, last int                 // of those selected
	roles       map[*html.Node]role // of elements that were asked
}

// newSelection returns the pieces that the search found to be the story.
func newSelection(all []piece, found finding) *selection {
	s := &selection{all: all, in: make([]bool, len(all)), first: len(all), last: -1, roles: map[*html.Node]role{}}
	for i, p := range all {
		if found.has(p) {
			s.add(i)
		}
	}
	return s
}

func (s *selection) add(i int) {
	s.in[i] = true
	s.first, s.last = min(s.first, i), max(s.last, i)
}

// pieces returns copies of the selected pieces.
func (s *selection) pieces() []piece {
	var story []piece
	for i, p := range s.all {
		if s.in[i] {
			story = append(story, p)
		}
	}
	return story
}

// addSameElements adds the paragraphs that are told in an element of the same
// name as one that others are told in, where pages cut a story for
// advertisements.
func (s *selection) addSameElements() {
	names := map[string]bool{}
	for i, p := range s.all {
		if name := tellerName(p); s.in[i] && name != "" && isTold(&p.Block) {
			names[name] = true
		}
	}
	const apart = 8 // pieces, of which a box between the parts of a story has no more
	for i := s.first; i < len(s.all) && i <= s.last+apart; i++ {
		if !s.in[i] && isTold(&s.all[i].Block) && names[tellerName(s.all[i])] {
			s.add(i)
		}
	}
}

// tellerName names the element that a paragraph stands in, "" where its page
// did not name it.
func tellerName(p piece) string {
	if p.node == nil || p.node.Parent == nil {
		return ""
	}
	own, above := attribute(p.node, "class"), attribute(p.node.Parent, "class")
	if own+above == "" || p.node.Parent.DataAtom == atom.Li {
		return ""
	}
	return p.node.Data + " " + own + " " + p.node.Parent.Data + " " + above
}

// addLead adds what is told between the headline and the story: pages have the
// lead in the element of the headline, not in the one of the story.
func (s *selection) addLead(title string) {
	const far = 60 // pieces, of which pictures and sharing buttons are most
	begin := -1
	var lead []int
	for i := min(s.first, len(s.all)) - 1; i >= 0 && i >= s.first-far; i-- {
		p := &s.all[i]
		if p.Kind == articles.KindHeading && (p.Level == 1 || page.OnlyWords(p.Text) == page.OnlyWords(title)) {
			begin = i
			break
		}
	}
	if begin < 0 {
		return
	}
	told := map[string]bool{}
	for i := begin + 1; i < len(s.all); i++ {
		p := &s.all[i]
		switch {
		case s.in[i]:
			told[p.Text] = true
		case i < s.first && isLead(&p.Block) && !s.inBox(p.node) && !isOfAuthor(p.node):
			lead = append(lead, i)
		}
	}
	for _, i := range lead {
		if !told[s.all[i].Text] { // pages show it twice, for screens of two sizes
			told[s.all[i].Text] = true
			s.in[i] = true
		}
	}
}

// isLead reports whether a block before a story reads like a part of it.
func isLead(b *articles.Block) bool {
	if b.Kind == articles.KindHeading {
		paragraph := *b
		paragraph.Kind = articles.KindParagraph
		return isTold(&paragraph)
	}
	return isTold(b)
}

// role returns what an element is by its own name or by one of those that it
// stands in.
func (s *selection) role(n *html.Node) role {
	if n == nil || n.DataAtom == atom.Body {
		return roleNone
	}
	r, known := s.roles[n]
	if !known {
		r = max(ownRole(n), s.role(n.Parent))
		s.roles[n] = r
	}
	return r
}

// inBox reports whether an element stands in one that is furniture by its name.
func (s *selection) inBox(n *html.Node) bool {
	r := s.role(n)
	return r == roleBox || r == rolePicture
}

// isOfAuthor reports whether an element is named as what says who wrote the
// story.
func isOfAuthor(n *html.Node) bool {
	const near = 4 // elements up, beyond which names are those of the whole head of a page
	for i := 0; i < near && n != nil; i, n = i+1, n.Parent {
		for _, words := range classNames(n) {
			if slices.ContainsFunc(words, func(word string) bool { return authorWords[word] }) {
				return true
			}
		}
	}
	return false
}
