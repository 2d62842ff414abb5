package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// maxLabel is how long a line that says nothing of the story is, in bytes:
// who wrote it, the section, a button.
const maxLabel = 120

// minTold is how many paragraphs a story has from which on the lines around
// and between them can be told from it. Verse and lists have none.
const minTold = 3

// markLines marks the short lines that are no sentences where a story has
// none of its own: before its first paragraph, behind its last, and between
// them where they stand in elements of another name than its paragraphs do.
func (j *judge) markLines(pieces []piece, first, last int) {
	told, inP := 0, 0
	for i := first; i <= last; i++ {
		if isTold(&pieces[i].Block) && pieces[i].Kind == articles.KindParagraph {
			told++
			if paragraphElement(pieces[i].node) {
				inP++
			}
		}
	}
	if told < minTold {
		return
	}
	var around, between []int
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.Kind != articles.KindParagraph || len(p.Text) > maxLabel || plain.EndsSentence(p.Text) || j.states(&p.Block):
		case i < first || i > last:
			if !besideTold(p, &pieces[first]) && !besideTold(p, &pieces[last]) && !(i < first && j.isDeck(p)) {
				around = append(around, i)
			}
		case inP*10 >= told*9 && !paragraphElement(p.node):
			between = append(between, i)
		}
	}
	for _, lines := range [...][]int{around, between} {
		if len(lines) > told {
			continue // a page of many short lines tells in them
		}
		for _, i := range lines {
			pieces[i].Kind = articles.KindFurniture
		}
	}
}

// isDeck reports whether a line before a story says what it is about: several
// words in a paragraph, without a day, a time or a name that is known.
func (j *judge) isDeck(p *piece) bool {
	const fewest = 5 // words, of which labels and names have fewer
	if !paragraphElement(p.node) || j.role(p.node) != roleNone || articles.CountWords(p.Text) < fewest || strings.ContainsAny(p.Text, "0123456789|•·©\n") {
		return false
	}
	return !page.IsByline(p.Text) && !j.isAboutStory(&p.Block, true)
}

// besideTold reports whether a line is one of the paragraphs that a told one
// stands among, and leads to it or is nearly as long.
func besideTold(line, told *piece) bool {
	const long = 60
	if line.node == nil || told.node == nil || line.node.DataAtom != told.node.DataAtom || line.node.Parent != told.node.Parent {
		return false
	}
	return len(line.Text) > long || strings.HasSuffix(line.Text, ",") || strings.HasSuffix(line.Text, ":")
}

// paragraphElement reports whether an element is a paragraph by its name, or
// stands in one.
func paragraphElement(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.P {
			return true
		}
		if isBlock(n.DataAtom) {
			return false
		}
	}
	return false
}

// markIntroductions marks the short lines and headings that lead to nothing but
// links to other stories: "You may also like:".
func markIntroductions(pieces []piece) {
	for i := len(pieces) - 2; i >= 0; i-- {
		p, next := &pieces[i], &pieces[i+1]
		if p.Kind == articles.KindParagraph && len(p.Text) <= maxLabel && next.Kind == articles.KindFurniture && linked(&next.Block) >= 80 && (strings.HasSuffix(p.Text, ":") || !plain.EndsSentence(p.Text)) {
			p.Kind = articles.KindFurniture
		}
	}
}

// isCaptionByPlace reports whether a piece stands alone with a picture in an
// element, as what describes it does.
func (j *judge) isCaptionByPlace(p *piece) bool {
	const longest = 300
	if p.Kind != articles.KindParagraph || len(p.Text) > longest || p.node == nil || plain.EndsSentence(p.Text) {
		return false
	}
	alone := p.node
	for n := p.node; n != nil && n.DataAtom != atom.Body && j.told[n] <= len(p.Text)+maxLabel; n = n.Parent {
		alone = n
	}
	return (alone != p.node || len(p.Text) <= maxLabel) && hasPicture(alone)
}

// hasPicture reports whether an element has a picture in it.
func hasPicture(n *html.Node) bool {
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Img, atom.Picture, atom.Figure, atom.Video:
			return true
		}
	}
	return false
}

// isSigned reports whether a line has the sign of a copyright in it.
func isSigned(b *articles.Block) bool {
	const longest = 300
	return b.Kind == articles.KindParagraph && len(b.Text) <= longest && strings.Contains(b.Text, "©")
}
