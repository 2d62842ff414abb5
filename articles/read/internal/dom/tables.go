package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
	"variorum/articles/read/internal/inline"
	"variorum/articles/read/internal/markdown"
)

// maxCell is how long the text of a table's cell is at most, in bytes, before
// the table is taken for a page's layout.
const maxCell = 400

// maxBreaks is how many line breaks a cell has at most.
const maxBreaks = 3

// table adds a table. One that only lays out the page is walked like any
// other element. What cells span is not repeated: the text of a table is in
// proportion to the page, whatever numbers stand there.
func (w *walker) table(n *html.Node, at place) {
	if isLayout(n) {
		w.block(n, at, at)
		return
	}
	rows, captions := tableParts(n)
	inside := at
	inside.kind = articles.KindCaption
	for _, caption := range captions {
		w.block(caption, at, inside)
	}
	w.flush(at)
	var text inline.Builder
	var cells [][]string
	columns := 0
	for _, row := range rows {
		var line inline.Builder
		var escaped []string
		said := false
		for _, cell := range row {
			words, marks := w.cell(cell, at)
			if len(escaped) > 0 {
				line.Append(" | ", nil)
			}
			line.Append(words, marks)
			escaped = append(escaped, markdown.Escape(words))
			said = said || words != ""
		}
		if said {
			text.Newline()
			text.Append(line.Take())
			cells = append(cells, escaped)
			columns = max(columns, len(escaped))
		}
	}
	words, marks := text.Take()
	switch {
	case articles.CountWords(words) == 0:
	case columns < 2: // lines of text that were put in a table
		w.block(n, at, at)
	default:
		w.pieces = append(w.pieces, piece{articles.Block{Kind: articles.KindTable, Text: words, Inline: marks, Markup: tableMarkup(cells, columns)}, n})
	}
}

// tableMarkup writes a table as Markdown, whose first row is its head and says
// how many columns there are.
func tableMarkup(cells [][]string, columns int) string {
	var b strings.Builder
	for i, row := range cells {
		b.WriteString("| " + strings.Join(row, " | ") + " |")
		if i == 0 {
			b.WriteString(strings.Repeat("  |", columns-len(row)) + "\n|" + strings.Repeat(" --- |", columns))
		}
		if i < len(cells)-1 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// cell returns the text of a cell and the marks on it, in one line.
func (w *walker) cell(n *html.Node, at place) (string, []articles.Mark) {
	inner := walker{shown: w.shown, empty: w.empty, captions: w.captions}
	inner.text.Fold = true
	inner.children(n, at)
	inner.flush(at)
	var b inline.Builder
	for i, p := range inner.pieces {
		if i > 0 {
			b.Append(" ", nil)
		}
		b.Append(strings.ReplaceAll(p.Text, "\n", " "), p.Inline)
	}
	return b.Take()
}

// tableParts returns the cells of each row of a table, and its captions.
func tableParts(table *html.Node) (rows [][]*html.Node, captions []*html.Node) {
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Tr:
			rows = append(rows, nil)
		case atom.Td, atom.Th:
			if len(rows) > 0 {
				rows[len(rows)-1] = append(rows[len(rows)-1], n)
			}
		case atom.Caption:
			captions = append(captions, n)
		}
	}
	return rows, captions
}

// isLayout reports whether a table lays out a page: it says so, it has
// a single row, or a cell has blocks in it or a text that is long.
func isLayout(table *html.Node) bool {
	if role := attribute(table, "role"); role == "presentation" || role == "none" {
		return true
	}
	length, rows, breaks := 0, 0, 0
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Table, atom.P, atom.Div, atom.Ul, atom.Ol, atom.Blockquote, atom.H1, atom.H2, atom.H3, atom.H4, atom.Article, atom.Section, atom.Hr, atom.Pre:
			return true
		case atom.Tr:
			rows++
		case atom.Td, atom.Th:
			length, breaks = 0, 0
		case atom.Br:
			breaks++
		}
		if breaks > maxBreaks {
			return true
		}
		if n.Type == html.TextNode {
			if length += len(n.Data); length > maxCell {
				return true
			}
		}
	}
	return rows < 2
}
