package markdown

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"variorum/articles"
	"variorum/articles/read/internal/plain"
)

// MaxNesting is how many quotes and lists may stand in one another. The
// parser's time grows with the square of the depth.
const MaxNesting = 100

// Blocks parses Markdown that is clean. Notes about what it could not
// do are appended to notes.
func Blocks(source string, notes []string) ([]articles.Block, []string) {
	if tooNested(source) || tooWide(source) {
		notes = append(notes, "The Markdown has too many signs in one place to be read as such; it is shown as plain text.")
		return plain.Blocks(source), notes
	}
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList))
	var blocks []articles.Block
	for source != "" {
		if len(blocks) > plain.MaxLines {
			return append(blocks, articles.Block{Text: articles.FoldSpace(source)}), notes
		}
		part := markdownPart(source)
		data := []byte(source[:part])
		context := parser.NewContext()
		w := markdownWalk{source: data, context: context, blocks: blocks, targets: map[string]string{}}
		w.walk(md.Parser().Parse(text.NewReader(data), parser.WithContext(context)), place{})
		blocks, source = w.blocks, source[part:]
	}
	return blocks, notes
}

// partSize is how much Markdown is parsed at once. The tree of it takes a
// hundred times the memory that its text does.
const partSize = 1 << 20

// markdownPart returns how much of source to parse next: all of it, or of a
// very long text as much as ends before a paragraph or heading that can stand
// in no list, quote or fenced code.
func markdownPart(source string) int {
	if len(source) <= partSize {
		return len(source)
	}
	fenced, blank := false, false
	at := 0
	for line := range strings.Lines(source) {
		trimmed := strings.TrimSpace(line)
		if strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~") {
			fenced = !fenced
		}
		if at >= partSize && blank && !fenced && line[0] != ' ' && line[0] != '>' && line[0] != '<' && !plain.IsBullet(line) && trimmed != "" {
			return at
		}
		blank = trimmed == ""
		at += len(line)
		if at > 8*partSize { // no such place in sight
			return at
		}
	}
	return len(source)
}

// Bounds of one paragraph: how many brackets may be open in it at once, since
// the parser looks from each for what closes it, and how many signs it may
// have that become nodes of some hundred bytes.
const (
	maxBracketsRun = 500
	maxSigns       = 50_000
)

// tooNested reports whether a line opens more quotes and lists in one another,
// or a paragraph more brackets or emphasis, than anybody writes.
func tooNested(source string) bool {
	brackets, targets, signs := 0, 0, 0
	for line := range strings.SplitSeq(source, "\n") {
		if len(line) > 2*MaxNesting && opened(line) > MaxNesting {
			return true
		}
		if line == "" || plain.IsBullet(line) || strings.IndexByte("#|0123456789", line[0]) >= 0 {
			brackets, targets, signs = 0, 0, 0 // a new block, or near enough
		}
		for i := range len(line) {
			switch line[i] {
			case '[':
				brackets++
			case ']':
				if brackets = max(brackets-1, 0); i+1 < len(line) && line[i+1] == '(' {
					targets++
				}
			case ')':
				targets = max(targets-1, 0)
			case '*', '_', '`', '<', '&', '~', '\\', '!':
				signs++
			}
			if brackets > maxBracketsRun || targets > maxBracketsRun {
				return true
			}
		}
		if signs++; signs > maxSigns {
			return true
		}
	}
	return false
}

// Bounds of a table: the columns that it has at most, and how many cells more
// than their text explains. The parser adds the cells that a row lacks.
const (
	maxColumns    = 500
	maxAddedCells = 1_000
)

// tooWide reports whether a table has more columns than anybody reads, or its
// rows lack so many cells that the table would be out of proportion to the
// text it is made from.
func tooWide(source string) bool {
	columns, cells, size := 0, 0, 0
	for line := range strings.SplitSeq(source, "\n") {
		switch {
		case strings.TrimSpace(line) == "":
			columns, cells, size = 0, 0, 0
		case isDelimiterRow(line):
			columns = max(columns, strings.Count(line, "-|")+strings.Count(line, ":|")+strings.Count(line, "- |")+strings.Count(line, ": |")+1)
			if columns > maxColumns {
				return true
			}
		}
		if cells, size = cells+columns, size+len(line); columns > 0 && cells > size+maxAddedCells {
			return true
		}
	}
	return false
}

// isDelimiterRow reports whether a line parts a table's head from its rows.
func isDelimiterRow(line string) bool {
	return strings.Contains(line, "-") && strings.Contains(line, "|") && strings.Trim(line, "|:- >") == ""
}

// opened counts the signs of quotes and lists that a line begins with.
func opened(line string) int {
	depth := 0
	for i := range len(line) {
		switch c := line[i]; {
		case c == '>', c == '-', c == '*', c == '+', c == '.', c == ')':
			depth++
		case c == ' ', c >= '0' && c <= '9':
		default:
			return depth
		}
	}
	return 0 // nothing but signs is an ornament
}

// A markdownWalk turns a tree of Markdown into blocks, in reading order.
type markdownWalk struct {
	source  []byte
	context parser.Context
	blocks  []articles.Block

	targets  map[string]string // of links, by what the text states
	referred int               // bytes of definitions that were added to blocks
}

// A place says what a node of the tree stands in.
type place struct {
	quote  int    // how many quotes it stands in
	list   int    // how many lists it stands in
	mark   string // the list item's mark, for the item's first block
	number int    // of the item in an ordered list, for its first block
}

// walk appends the blocks of a node's children.
func (w *markdownWalk) walk(parent ast.Node, at place) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch node := n.(type) {
		case *ast.Blockquote:
			inner := at
			inner.quote++
			w.walk(node, inner)
		case *ast.List:
			number := node.Start
			for item := node.FirstChild(); item != nil; item = item.NextSibling() {
				inner := place{quote: at.quote, list: at.list + 1, mark: "- "}
				if node.IsOrdered() {
					inner.mark, inner.number = fmt.Sprintf("%d%c ", number, node.Marker), number
					number++
				}
				w.walk(item, inner)
			}
		case *ast.LinkReferenceDefinition:
			if bytes.HasPrefix(node.Label, []byte("^")) { // a footnote that reads like one
				note := "[" + string(node.Label) + "]: " + string(node.Destination)
				w.add(articles.Block{Text: note, Markup: Escape(note)}, at)
			}
		default:
			w.leaf(n, at)
		}
		at.mark, at.number = "", 0 // only an item's first block carries its mark
	}
}

// add appends a block as it stands at a place: an item with its mark, a quote
// with its sign.
func (w *markdownWalk) add(b articles.Block, at place) {
	if b.Text == "" && b.Kind != articles.KindRule {
		return
	}
	if b.Markup != "" {
		switch {
		case at.mark != "":
			b.Markup = prefixLines(b.Markup, at.mark, strings.Repeat(" ", len(at.mark)))
		}
		if at.quote > 0 {
			b.Markup = prefixLines(b.Markup, "> ", "> ")
		}
	}
	switch {
	case b.Kind != articles.KindParagraph:
	case at.list > 0:
		b.Kind, b.Level, b.Number = articles.KindListItem, min(at.list, MaxNesting), at.number
	case at.quote > 0:
		b.Kind, b.Level = articles.KindQuote, min(at.quote, MaxNesting)
	}
	w.blocks = append(w.blocks, b)
}

// prefixLines puts first before the first line of s and rest before the others.
func prefixLines(s, first, rest string) string {
	return first + strings.ReplaceAll(s, "\n", "\n"+rest)
}
