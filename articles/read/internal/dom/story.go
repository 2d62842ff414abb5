package dom

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"variorum/articles"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/markdown"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// Article returns the article of a page's source.
func Article(source string) articles.Article {
	doc, err := parseTree(source)
	if err != nil {
		return articles.Article{
			Blocks: []articles.Block{{Text: markdown.TagText(source)}},
			Notes:  []string{"The page " + err.Error() + " for its structure to be found; this is its text."},
		}
	}
	a := articles.Article{}
	facts := pageFacts(doc)
	header.Set(&a, facts)
	found := findStory(doc, a.URL)
	if a.Author == "" {
		a.Author = articles.Shorten(page.Authors(articles.CleanLine(found.byline), a.Title), articles.MaxField)
	}
	body := bodyOf(doc)
	all := piecesOf(body, visible)
	if title := titleOfPage(facts[pageTitle], all); title != "" && (facts[headingTitle] != "" || page.OnlyWords(a.Title) == page.OnlyWords(a.Source)) {
		a.Title = articles.Shorten(articles.CleanLine(title), articles.MaxField)
	}
	takeShownTitle(&a, all)
	a.Blocks = storyBlocks(all, found, &a, facts[header.Text])
	resolveLinks(a.Blocks, a.URL)
	if !tellsStory(a.Blocks) && len(facts[header.Text]) >= minStated {
		a.Notes = []string{"The page shows no story; this is the text that it states for search engines."}
		SetText(&a, facts[header.Text])
	}
	if !tellsStory(a.Blocks) {
		a.Notes = []string{"No story was found on this page; this is all its text."}
		a.Blocks = markedBlocks(piecesOf(body, everything))
	}
	if CountBlockWords(a.Blocks) == 0 {
		return articles.Article{}
	}
	page.TakeSiteOffTitle(&a)
	page.PutHeadline(&a)
	if a.Author == "" {
		a.Author = page.Byline(a.Blocks)
	}
	setDates(&a, all, found)
	return a
}

// minStated is how long a text is, in bytes, that a page states beside what it
// shows and that is taken for its story. Pages that scripts build have no other.
const minStated = 200

// Blocks turns a piece of HTML, as feeds, dumps and messages have it, into
// blocks. What its styles hide, such as the lines that newsletters have for
// lists of messages, is left out. Notes on what could not be done are appended
// to notes.
func Blocks(source string, notes []string) ([]articles.Block, []string) {
	doc, err := parseTree(source)
	if err != nil {
		return []articles.Block{{Text: markdown.TagText(source)}}, append(notes, "The text "+err.Error()+" for its structure to be found.")
	}
	return markedBlocks(piecesOf(bodyOf(doc), visible)), notes
}

// markedBlocks returns the blocks of pieces, captions and furniture marked as
// far as their words say what they are.
func markedBlocks(pieces []piece) []articles.Block {
	for i := range pieces {
		b := &pieces[i].Block
		switch {
		case len(b.Text) > 2*page.MaxCaption:
		case b.Kind == articles.KindParagraph && len(b.Text) <= page.MaxCaption && (page.IsCaption(b.Text) || hasClass(pieces[i].node, "caption")):
			b.Kind = articles.KindCaption
		case (b.Kind == articles.KindParagraph || b.Kind == articles.KindHeading) && page.IsFurniture(b.Text, false):
			b.Kind, b.Level = articles.KindFurniture, 0
		}
	}
	return blocksOf(pieces)
}

func blocksOf(pieces []piece) []articles.Block {
	blocks := make([]articles.Block, len(pieces))
	for i := range pieces {
		blocks[i] = pieces[i].Block
	}
	return blocks
}

// maxResolved is how many bytes the whole targets of links may take beside
// twice the story's text: a page with a long address and links of a letter
// would otherwise become a thousand times what it is.
const maxResolved = 64 << 10

// resolveLinks makes the targets of links whole that are stated as seen from
// the page's address. Two programs that save the same page write them in
// either way.
func resolveLinks(blocks []articles.Block, address string) {
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		return
	}
	room := maxResolved
	for i := range blocks {
		room += 2 * len(blocks[i].Text)
	}
	for i := range blocks {
		for j := range blocks[i].Inline {
			m := &blocks[i].Inline[j]
			if m.Target == "" || strings.HasPrefix(m.Target, "#") {
				continue
			}
			target, err := base.Parse(m.Target)
			if err != nil {
				continue
			}
			whole := articles.CleanLine(target.String())
			if room -= len(whole); room < 0 || len(whole) > articles.MaxField {
				return
			}
			m.Target = whole
		}
	}
}

// tellsStory reports whether what was found on a page is a story and not a
// menu or a notice: it has a whole sentence of some length, or many words.
func tellsStory(blocks []articles.Block) bool {
	const sentence, many = 80, 100
	told := func(b articles.Block) bool {
		return (b.Kind == articles.KindParagraph || b.Kind == articles.KindQuote) && len(b.Text) >= sentence && plain.EndsSentence(b.Text)
	}
	return slices.ContainsFunc(blocks, told) || CountBlockWords(blocks) >= many
}

// CountBlockWords returns the number of words in blocks of any kind.
func CountBlockWords(blocks []articles.Block) int {
	n := 0
	for i := range blocks {
		n += articles.CountWords(blocks[i].Text)
	}
	return n
}

// hasClass reports whether a word is one of those that the names of an element
// are made of.
func hasClass(n *html.Node, word string) bool {
	return slices.ContainsFunc(classNames(n), func(words []string) bool { return slices.Contains(words, word) })
}
