package page

import (
	"variorum/ui/keys"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Help lists every binding and every sign of the comparing pane, in as many
// columns as there is room for.
func Help(k keys.Keys) mode.Page {
	return &overlay{keys: k, title: "Keys", build: func(s style.Styles, width int) []string {
		const columnWidth = 46
		columns := min(max(width/columnWidth, 1), 2)
		t := table{styles: s, width: width / columns}
		for i, g := range k.Groups() {
			t.group(g.Title)
			for _, r := range g.Rows {
				t.row(s.HintKey, r.Keys(), r.Text())
			}
			if i > 0 {
				continue
			}
			t.group("Signs beside the text") // after the keys for comparing
			for _, sign := range sidebyside.Signs() {
				look := s.Sign
				if sign.Flag {
					look = s.Flag
				}
				t.row(look, sign.Sign, sign.Means)
			}
		}
		return inColumns(t.cells, columns, t.width)
	}}
}

// A table lists what short names mean, in groups.
type table struct {
	styles style.Styles
	width  int
	cells  []string
}

func (t *table) group(title string) {
	if len(t.cells) > 0 {
		t.cells = append(t.cells, "")
	}
	t.cells = append(t.cells, t.styles.Heading.Paint(title))
}

func (t *table) row(look style.Style, name, means string) {
	const nameWidth = 12
	indent := min(nameWidth, max(t.width/3, 2))
	first := look.Paint(name) + wrap.Spaces(max(indent-wrap.Width(name), 1))
	for _, line := range wrap.Lines(means, max(t.width-2-max(indent, wrap.Width(name)+1), 8)) {
		t.cells = append(t.cells, wrap.Truncate(first+means[line.Start:line.End], max(t.width-2, 1)))
		first = wrap.Spaces(indent)
	}
}

// inColumns sets cells in columns; no group of cells, parted from the next by
// an empty one, is cut if that can be helped.
func inColumns(cells []string, columns, each int) []string {
	if columns == 1 {
		return cells
	}
	height := (len(cells) + columns - 1) / columns
	var rows []string
	row, column := 0, 0
	for i, cell := range cells {
		groupEnds := i
		for groupEnds < len(cells) && cells[groupEnds] != "" {
			groupEnds++
		}
		if column < columns-1 && (i == 0 || cells[i-1] == "") && row > 0 && row+(groupEnds-i)/2 > height {
			row, column = 0, column+1
		}
		if cell == "" && row == 0 {
			continue
		}
		if row == len(rows) {
			rows = append(rows, "")
		}
		rows[row] = wrap.Pad(rows[row], column*each) + cell
		row++
	}
	if last := len(rows) - 1; last >= 0 && rows[last] == "" {
		rows = rows[:last]
	}
	return rows
}
