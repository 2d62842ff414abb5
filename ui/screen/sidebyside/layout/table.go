package layout

import (
	"slices"
	"strings"
	"unicode"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/wrap"
)

// cellGap is what stands between the cells of a row in the text of a table.
const cellGap = " | "

// An insertion stands in the composed text where the text of a block has something
// else, or nothing.
type insertion struct {
	at, cut int // bytes of the block's text that it takes the place of
	text    string
}

// tabulate returns what is inserted into the text of a table: what aligns its
// cells at their natural width, as wide as in the other version, or where that is
// wider than the column a line for each cell, headed as its column is.
func tabulate(table string, versions []string, width int) []insertion {
	natural := cellWidths(versions)
	total := 0
	for _, cells := range natural {
		total += cells + len(cellGap)
	}
	if total-len(cellGap) > width {
		return tableRecords(table)
	}
	figures := figureColumns(versions, len(natural))
	var out []insertion
	start := 0
	for _, row := range strings.Split(table, "\n") {
		at := start
		cells := strings.Split(row, cellGap)
		for i, cell := range cells {
			pad := wrap.Spaces(natural[i] - wrap.Width(cell))
			switch {
			case pad == "":
			case figures[i]:
				out = append(out, insertion{at: at, text: pad})
			case i < len(cells)-1:
				out = append(out, insertion{at: at + len(cell), text: pad})
			}
			at += len(cell) + len(cellGap)
		}
		start += len(row) + 1
	}
	return out
}

// tableRecords parts the cells of all rows but the first by lines.
func tableRecords(table string) []insertion {
	var out []insertion
	rows := strings.Split(table, "\n")
	heads := strings.Split(rows[0], cellGap)
	start := len(rows[0]) + 1
	for _, row := range rows[1:] {
		at := start
		for i, cell := range strings.Split(row, cellGap) {
			if i > 0 {
				head := ""
				if i < len(heads) && heads[i] != "" {
					head = heads[i] + ": "
				}
				out = append(out, insertion{at: at - len(cellGap), cut: len(cellGap), text: "\n  " + head})
			}
			at += len(cell) + len(cellGap)
		}
		start += len(row) + 1
	}
	return out
}

// cellWidths returns the width of each column of a table, in cells of the screen.
func cellWidths(versions []string) []int {
	var widths []int
	for _, table := range versions {
		for row := range strings.SplitSeq(table, "\n") {
			for i, cell := range strings.Split(row, cellGap) {
				if i == len(widths) {
					widths = append(widths, 0)
				}
				widths[i] = max(widths[i], wrap.Width(cell))
			}
		}
	}
	return widths
}

// figureColumns tells of which columns the cells below the first are figures: they
// stand at the right.
func figureColumns(versions []string, columns int) []bool {
	figures := slices.Repeat([]bool{true}, columns)
	for _, table := range versions {
		for n, row := range strings.Split(table, "\n") {
			for i, cell := range strings.Split(row, cellGap) {
				if n > 0 && !isFigure(cell) {
					figures[i] = false
				}
			}
		}
	}
	return figures
}

// isFigure reports whether a cell holds a figure, or nothing.
func isFigure(cell string) bool {
	if cell == "" || cell == "-" || cell == "–" {
		return true
	}
	digits := strings.ContainsFunc(cell, unicode.IsDigit)
	return digits && !strings.ContainsFunc(cell, unicode.IsLetter)
}

// setTables finds out how the tables of a row are set.
func (c *Composer) setTables(r *compare.Row) {
	var versions []string
	for k, parts := range [2][]compare.Part{r.Old, r.New} {
		for _, part := range parts {
			if b := &c.Blocks[k][part.Block]; b.Kind == articles.KindTable {
				versions = append(versions, b.Text)
			}
		}
	}
	for k, parts := range [2][]compare.Part{r.Old, r.New} {
		for _, part := range parts {
			if b := &c.Blocks[k][part.Block]; b.Kind == articles.KindTable {
				if c.tables[k] == nil {
					c.tables[k] = map[int][]insertion{}
				}
				c.tables[k][part.Block] = tabulate(b.Text, versions, c.Width)
			}
		}
	}
}

// passage writes text of a block and remembers where it is from. In a table it is
// set in cells.
func (c *Composer) passage(text string, old bool, block, offset int) {
	for _, in := range c.tables[sideOf(old)][block] {
		switch at := in.at - offset; {
		case at+in.cut < 0 || at+in.cut == 0 && in.cut > 0 || at >= len(text):
			continue
		case at < 0: // it began in the passage before
			text, offset = text[min(at+in.cut, len(text)):], offset+min(at+in.cut, len(text))
		default:
			c.words(text[:at], old, block, offset)
			c.b.WriteString(in.text)
			end := min(at+in.cut, len(text))
			text, offset = text[end:], offset+end
		}
	}
	c.words(text, old, block, offset)
}

// words writes text of a block as it is.
func (c *Composer) words(text string, old bool, block, offset int) {
	if text == "" {
		return
	}
	span := wrap.Span{Start: c.b.Len(), End: c.b.Len() + len(text)}
	c.b.WriteString(text)
	c.origin = append(c.origin, origin{span, old, block, offset})
}

// sideOf is 0 for the old one.
func sideOf(old bool) int {
	if old {
		return 0
	}
	return 1
}
