package plain

import (
	"strings"
	"unicode"

	"variorum/articles"
)

// MaxLines is how many lines of one text are told apart. A block takes a
// hundred bytes beside its text; what a file full of line ends would take is
// out of all proportion to it. The lines behind are one block.
const MaxLines = 2_000_000

// Blocks cuts plain text into blocks, without yet asking what part of a
// page each one is.
func Blocks(text string) []articles.Block {
	if start := lineStart(text, MaxLines); start < len(text) {
		return append(Blocks(text[:start]), articles.Block{Text: articles.FoldSpace(text[start:])})
	}
	groups, depth := lineGroups(text)
	widths := make([]int, depth+1) // that the lines of each depth were wrapped at, 0: not wrapped
	for d := range widths {
		widths[d] = wrapWidth(groups, d)
	}
	blocks := make([]articles.Block, 0, len(groups))
	for _, g := range groups {
		at := len(blocks)
		switch lines, width := g.lines, widths[g.depth]; {
		case g.signature:
			blocks = append(blocks, articles.Block{Kind: articles.KindFurniture, Text: signatureText(lines)})
		case len(lines) == 1:
			blocks = append(blocks, articles.Block{Kind: LineKind(lines[0]), Text: strings.Trim(lines[0], " ")})
		case isPreformatted(lines):
			blocks = append(blocks, articles.Block{Kind: articles.KindCode, Text: strings.Join(dedent(lines), "\n")})
		case len(groups) == 1 && width == 0:
			blocks = appendLines(blocks, lines)
		default:
			blocks = appendGroup(blocks, lines, width)
		}
		for ; g.depth > 0 && at < len(blocks); at++ {
			if blocks[at].Kind == articles.KindParagraph {
				blocks[at].Kind, blocks[at].Level = articles.KindQuote, g.depth
			}
		}
	}
	return blocks
}

// lineStart returns the offset of the n-th line of text, counted from 0;
// len(text) where it has fewer.
func lineStart(text string, n int) int {
	if len(text) <= n {
		return len(text)
	}
	at := 0
	for ; n > 0; n-- {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			return len(text)
		}
		at += end + 1
	}
	return at
}

// A lineGroup is a run of lines between blank lines, all quoted alike.
type lineGroup struct {
	lines     []string // at least one, without the signs of quotation and without white space at the end
	depth     int      // how often it is quoted
	signature bool     // it is what a letter ends with; blank lines may be among its lines
}

// lineGroups returns the runs of lines of text and how deep the deepest is
// quoted.
func lineGroups(text string) (groups []lineGroup, deepest int) {
	lines := make([]string, 0, 1+strings.Count(text, "\n"))
	start, at := 0, 0
	end := func() {
		if n := len(lines); n > start {
			groups = append(groups, lineGroup{lines: lines[start:n:n], depth: at})
			start = n
		}
	}
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		depth, line := quoteDepth(line)
		if depth != at {
			end()
			at, deepest = depth, max(deepest, depth)
		}
		if strings.HasPrefix(line, "--") {
			if signature, after := cutSignature(text, depth); signature != nil {
				end()
				groups = append(groups, lineGroup{lines: signature, depth: depth, signature: true})
				text = after
				continue
			}
		}
		if line = strings.TrimRightFunc(line, unicode.IsSpace); line == "" {
			end()
		} else {
			lines = append(lines, line)
		}
		text = rest
	}
	end()
	return groups, deepest
}

// appendGroup appends the blocks that a run of several lines makes.
// width is the one its lines were wrapped at, 0 where they were not.
func appendGroup(blocks []articles.Block, g []string, width int) []articles.Block {
	switch {
	case width > 0 && mostlyFull(g, width):
		for _, paragraph := range unwrap(g, width) {
			blocks = append(blocks, articles.Block{Text: paragraph})
		}
		return blocks
	case bulleted(g):
		for _, item := range cutItems(g) {
			blocks = append(blocks, articles.Block{Text: item})
		}
		return blocks
	case linesAreParagraphs(g):
		return appendLines(blocks, g)
	}
	// Verse, addresses, a headline with its byline: the line ends mean
	// something, and the lines belong together.
	return append(blocks, articles.Block{Text: strings.Join(dedent(g), "\n")})
}

// appendLines appends each line of g as a block of its own.
func appendLines(blocks []articles.Block, g []string) []articles.Block {
	for _, line := range g {
		blocks = append(blocks, articles.Block{Kind: LineKind(line), Text: strings.Trim(line, " ")})
	}
	return blocks
}

// LineKind tells ornaments that part sections ("* * *", "-----") from text.
func LineKind(line string) articles.Kind {
	if len(line) > 200 {
		return articles.KindParagraph
	}
	marks := 0
	for _, r := range line {
		switch r {
		case '*', '-', '_', '=', '~', '#', '•', '—', '─', '⁂':
			marks++
		case ' ':
		default:
			return articles.KindParagraph
		}
	}
	if marks < 3 && !strings.Contains(line, "⁂") {
		return articles.KindParagraph
	}
	return articles.KindRule
}

// longLine is the length in columns beyond which nobody wraps text by hand:
// longer lines are whole paragraphs.
const longLine = 120

// linesAreParagraphs reports whether each line of an unwrapped run is a
// paragraph: when lines are long, when most end like sentences (news with one
// sentence a paragraph, dialogue), or when there are more of them than a
// stanza has.
func linesAreParagraphs(g []string) bool {
	const stanza = 16
	if len(g) > stanza {
		return true
	}
	sentences := 0
	for _, line := range g {
		if len(line) > longLine && columns(line) > longLine {
			return true
		}
		if EndsSentence(line) {
			sentences++
		}
	}
	return sentences*3 >= len(g)*2
}

// dedent takes the white space off that all lines start with.
func dedent(g []string) []string {
	common := -1
	for _, line := range g {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if common < 0 || indent < common {
			common = indent
		}
	}
	if common <= 0 {
		return g
	}
	out := make([]string, len(g))
	for i, line := range g {
		out[i] = line[common:]
	}
	return out
}

// isPreformatted reports whether lines are laid out in columns, as tables of
// results and forecasts in wire copy are: at least three lines of which two
// thirds have a gap of three spaces or more inside.
func isPreformatted(g []string) bool {
	if len(g) < 3 {
		return false
	}
	gaps := 0
	for _, line := range g {
		if strings.Contains(strings.TrimLeft(line, " "), "   ") {
			gaps++
		}
	}
	return gaps*3 >= len(g)*2
}

// bulleted reports whether the run is a list: at least two of its lines start
// with a bullet, the first one or, after a line that introduces it, the second.
func bulleted(g []string) bool {
	n := 0
	for i, line := range g {
		if IsBullet(line) {
			n++
		} else if n == 0 && i > 0 {
			return false
		}
	}
	return n >= 2
}

// IsBullet reports whether line starts like a list item.
func IsBullet(line string) bool {
	line = strings.TrimLeft(line, " ")
	for _, mark := range [...]string{"- ", "* ", "• ", "– ", "— ", "· ", "‣ ", "▪ ", "● "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}

// cutItems cuts a list into its items, each with the lines that continue it.
func cutItems(g []string) []string {
	var items []string
	start := 0
	for i := 1; i <= len(g); i++ {
		if i == len(g) || IsBullet(g[i]) {
			items = append(items, joinLines(g[start:i]))
			start = i
		}
	}
	return items
}
