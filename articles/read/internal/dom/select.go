package dom

import (
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
	boxes       map[*html.Node]bool // of elements that were asked whether they stand in a box
}

// newSelection returns the pieces that the search found to be the story.
func newSelection(all []piece, found finding) *selection {
	s := &selection{all: all, in: make([]bool, len(all)), first: len(all), last: -1, boxes: map[*html.Node]bool{}}
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
	for i := begin + 1; i < s.first; i++ {
		if p := &s.all[i]; isLead(&p.Block) && !s.inBox(p.node) {
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

// inBox reports whether an element stands in one that is furniture by its name.
func (s *selection) inBox(n *html.Node) bool {
	if n == nil || n.DataAtom == atom.Body {
		return false
	}
	in, known := s.boxes[n]
	if !known {
		r := ownRole(n)
		in = r == roleBox || r == rolePicture || s.inBox(n.Parent)
		s.boxes[n] = in
	}
	return in
}
