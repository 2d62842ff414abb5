package dom

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// A role is what an element is to the story by its name and its place.
type role uint8

const (
	roleNone    role = iota
	rolePicture      // what belongs to a picture
	roleLine         // a line on who wrote the story and when
	roleWeak         // a box of furniture, unless a story is told in it
	roleBox          // a box of furniture
)

// A judge tells the story among the pieces of a page from what the page put
// between and around them, by what the page says of them: where they stand,
// what their elements are called, how much of them is links, what is known of
// author and site.
type judge struct {
	article *articles.Article
	stated  string             // the letters of the text that the page states for search engines
	told    map[*html.Node]int // how much of the story is in an element, in bytes
	named   map[string]int     // the same for the elements of one class together
	total   int
	roles   map[*html.Node]role // of elements that were asked
}

// newJudge returns the judge for pieces that were found to be the story.
func newJudge(story []piece, a *articles.Article, stated string) *judge {
	j := &judge{article: a, told: map[*html.Node]int{}, named: map[string]int{}, roles: map[*html.Node]role{}}
	for _, p := range story {
		if p.Kind == articles.KindFurniture {
			continue
		}
		j.total += len(p.Text)
		for n := p.node; n != nil; n = n.Parent {
			j.told[n] += len(p.Text)
			if class := attribute(n, "class"); class != "" && n.DataAtom != atom.P {
				j.named[class] += len(p.Text)
			}
		}
	}
	if len(stated) >= minStated {
		j.stated = page.OnlyWords(stated)
	}
	return j
}

// largeShare is the share of the story's text, in percent, in an element from
// which on its name says nothing: what holds the story is not furniture.
const largeShare = 30

// smallShare is the share, in percent, up to which a box whose name may have
// another reason is one of furniture, whatever is told in it.
const smallShare = 15

// role returns what an element is by its own name or by one of those that it
// stands in.
func (j *judge) role(n *html.Node) role {
	if n == nil || n.DataAtom == atom.Body || j.told[n]*100 > j.total*largeShare {
		return roleNone
	}
	if r, known := j.roles[n]; known {
		return r
	}
	r := ownRole(n)
	if r == roleWeak && n.DataAtom != atom.P && max(j.told[n], j.named[attribute(n, "class")])*100 <= j.total*smallShare {
		r = roleBox
	}
	r = max(r, j.role(n.Parent))
	j.roles[n] = r
	return r
}

// ownRole returns what an element is by its own name.
func ownRole(n *html.Node) role {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Dialog, atom.Form:
		return roleBox
	case atom.Aside:
		return roleBox
	case atom.Figure, atom.Figcaption:
		return rolePicture
	case atom.Time, atom.Address:
		return roleLine
	}
	r := roleNone
	for _, words := range classNames(n) {
		switch words[0] {
		case "has", "no", "with", "is", "js", "without": // says how the page looks
			continue
		}
		r = max(r, roleOf(words))
	}
	return r
}

// roleOf returns what an element is by the words of one of its names.
func roleOf(words []string) role {
	r := roleNone
	switch last := words[len(words)-1]; {
	case captionWords[last], slices.Contains(words, "caption"):
		r = rolePicture
	case lineWords[last]:
		r = roleLine
	}
	for i, word := range words {
		switch {
		case boxWords[word], i > 0 && boxPairs[words[i-1]+"_"+word]:
			return roleBox
		case weakWords[word]:
			r = roleWeak
		}
	}
	return r
}

// linked returns the share of a block's letters that are links, in percent.
func linked(b *articles.Block) int {
	n := 0
	for _, m := range b.Inline {
		if m.Kind == articles.MarkLink {
			n += m.End - m.Start
		}
	}
	return n * 100 / max(len(b.Text), 1)
}

// isTold reports whether a block is a paragraph of a story and nothing else:
// long, ending like a sentence, hardly linked.
func isTold(b *articles.Block) bool {
	const told = 80
	return (b.Kind == articles.KindParagraph || b.Kind == articles.KindQuote) && len(b.Text) >= told && linked(b) < 50 && plain.EndsSentence(b.Text)
}

// mark sets the kind of the pieces that are not the story's.
func (j *judge) mark(pieces []piece) {
	first, last := len(pieces), -1
	for i := range pieces {
		if isTold(&pieces[i].Block) && j.role(pieces[i].node) != roleBox {
			first, last = min(first, i), i
		}
	}
	for i := range pieces {
		p := &pieces[i]
		if p.Kind == articles.KindCode || p.Kind == articles.KindRule || p.Kind == articles.KindTable && j.role(p.node) != roleBox {
			continue
		}
		edge := i < first || i > last
		switch kind := j.kind(p, i < first, edge); kind {
		case articles.KindFurniture, articles.KindCaption:
			p.Kind, p.Level, p.Number = kind, 0, 0
		}
	}
	if last >= 0 {
		j.markLines(pieces, first, last)
	}
	markLinkLists(pieces)
	markIntroductions(pieces)
	markLonelyHeadings(pieces, last)
	j.trimEnd(pieces, last)
}

// kind returns what a piece is: furniture, a caption, or what it was.
func (j *judge) kind(p *piece, before, edge bool) articles.Kind {
	b := &p.Block
	switch r := j.role(p.node); {
	case r == roleBox && !(j.states(b) && isTold(b)), r == roleWeak && !isTold(b) && !j.states(b):
		return articles.KindFurniture
	case b.Kind == articles.KindCaption:
		return captionOr(b)
	case r == rolePicture && len(b.Text) <= page.MaxCaption && !isHeading(b):
		return captionOr(b)
	case r == roleLine && len(b.Text) <= maxLine && (edge || !plain.EndsSentence(b.Text)) && !isHeading(b):
		return articles.KindFurniture
	}
	switch {
	case b.Kind == articles.KindParagraph && len(b.Text) <= page.MaxCaption && page.IsCaption(b.Text), isSigned(b), j.isCaptionByPlace(p):
		return articles.KindCaption
	case (edge || b.Kind != articles.KindListItem) && len(b.Text) <= 2*page.MaxCaption && page.IsFurniture(b.Text, edge):
		return articles.KindFurniture
	case isPointer(b), isCounter(b.Text), edge && linked(b) >= 80:
		return articles.KindFurniture
	case edge && j.isAboutStory(b, before):
		return articles.KindFurniture
	}
	return b.Kind
}

func isHeading(b *articles.Block) bool {
	return b.Kind == articles.KindHeading || b.Kind == articles.KindHeadline
}

// maxLine is how long a line on who wrote a story and when is, in bytes.
const maxLine = 300

// states reports whether the page states a block as a part of its story.
func (j *judge) states(b *articles.Block) bool {
	return j.stated != "" && strings.Contains(j.stated, page.OnlyWords(b.Text))
}

// captionOr tells a caption from the counter of a gallery, which is furniture.
func captionOr(b *articles.Block) articles.Kind {
	if isCounter(b.Text) {
		return articles.KindFurniture
	}
	return articles.KindCaption
}

// isCounter reports whether text counts the pictures of a gallery: "3 / 12",
// "3 of 12".
func isCounter(text string) bool {
	if len(text) > len("1000 von 1000") {
		return false
	}
	words := strings.Fields(strings.ReplaceAll(text, "/", " / "))
	return len(words) == 3 && isNumber(words[0]) && isNumber(words[2])
}

func isNumber(s string) bool { return strings.Trim(s, "0123456789") == "" }

// isPointer reports whether a block leads to another story and says nothing
// else: it is a link, or a link behind a few words and a colon.
func isPointer(b *articles.Block) bool {
	const longest, longestStart = 250, 40
	if b.Kind != articles.KindParagraph && b.Kind != articles.KindQuote || len(b.Text) > longest {
		return false
	}
	if linked(b) >= 95 && articles.CountWords(b.Text) >= 3 {
		return true
	}
	for _, m := range b.Inline {
		if m.Kind == articles.MarkLink {
			start := strings.TrimRight(b.Text[:m.Start], " \u00a0")
			return len(start) > 0 && len(start) <= longestStart && strings.HasSuffix(start, ":") && linked(b)*len(b.Text)/100 >= len(b.Text)-m.Start-3
		}
	}
	return false
}

// isAboutStory reports whether a block before or behind the story says who
// wrote it, and when, and not what happened.
func (j *judge) isAboutStory(b *articles.Block, before bool) bool {
	if b.Kind != articles.KindParagraph && b.Kind != articles.KindListItem && !(before && b.Kind == articles.KindHeading && b.Level > 1) || len(b.Text) > maxLine {
		return false
	}
	lines := 0
	for line := range strings.SplitSeq(b.Text, "\n") {
		isTitle := before && page.OnlyWords(line) == page.OnlyWords(j.article.Title)
		if isTitle || page.IsByline(line) || page.IsDateLine(line) {
			lines++
		}
	}
	if lines == strings.Count(b.Text, "\n")+1 && (lines > 1 || page.OnlyWords(b.Text) != page.OnlyWords(j.article.Title)) {
		return true
	}
	author := page.OnlyWords(j.article.Author)
	words := page.OnlyWords(b.Text)
	switch {
	case author != "" && strings.Contains(words, author) && (len(words) <= len(author)+40 || !before):
		return true
	case before && j.article.Source != "" && words == page.OnlyWords(j.article.Source):
		return true
	}
	return false
}

// markLinkLists marks lists of which nearly every item is a link: menus,
// related stories, tags.
func markLinkLists(pieces []piece) {
	for start := 0; start < len(pieces); {
		if pieces[start].Kind != articles.KindListItem {
			start++
			continue
		}
		end, links := start, 0
		for ; end < len(pieces) && pieces[end].Kind == articles.KindListItem; end++ {
			if linked(&pieces[end].Block) >= 80 {
				links++
			}
		}
		if n := end - start; links*10 >= n*8 && (n > 1 || links == n) {
			for i := start; i < end; i++ {
				pieces[i].Kind, pieces[i].Level, pieces[i].Number = articles.KindFurniture, 0, 0
			}
		}
		start = end
	}
}

// markLonelyHeadings marks headings that stand over nothing but furniture, and
// those of other stories: links behind the end of this one.
func markLonelyHeadings(pieces []piece, last int) {
	for i := len(pieces) - 1; i >= 0; i-- {
		p := &pieces[i]
		if p.Kind != articles.KindHeading {
			continue
		}
		over := i + 1
		for over < len(pieces) && pieces[over].Kind == articles.KindFurniture {
			over++
		}
		nothing := over == len(pieces) || over > i+1 && isHeading(&pieces[over].Block) && pieces[over].Level <= p.Level
		if nothing && i > 0 || i > last && linked(&p.Block) >= 90 {
			p.Kind, p.Level = articles.KindFurniture, 0
		}
	}
}

// trimEnd marks what is left behind the story's last paragraph where furniture
// has begun: short lines between boxes are theirs.
func (j *judge) trimEnd(pieces []piece, last int) {
	begun := false
	for i := last + 1; i < len(pieces) && last >= 0; i++ {
		p := &pieces[i]
		switch p.Kind {
		case articles.KindFurniture:
			begun = true
		case articles.KindParagraph, articles.KindHeading, articles.KindListItem:
			if begun && !plain.EndsSentence(p.Text) && !j.states(&p.Block) {
				p.Kind, p.Level, p.Number = articles.KindFurniture, 0, 0
			}
		}
	}
}
