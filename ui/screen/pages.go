package screen

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/screen/reader"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// helpPage lists every binding and every sign of the comparing pane, in as many
// columns as there is room for.
func helpPage(k keys.Keys) *overlay {
	return &overlay{title: "Keys", build: func(s style.Styles, width int) []string {
		const keyWidth, columnWidth = 12, 46
		columns := min(max(width/columnWidth, 1), 2)
		each := width / columns
		var cells []string
		group := func(title string) {
			if len(cells) > 0 {
				cells = append(cells, "")
			}
			cells = append(cells, s.Heading.Paint(title))
		}
		row := func(look style.Style, name, does string) {
			indent := min(keyWidth, max(each/3, 2))
			first := look.Paint(name) + wrap.Spaces(max(indent-wrap.Width(name), 1))
			for _, line := range wrap.Lines(does, max(each-2-max(indent, wrap.Width(name)+1), 8)) {
				cells = append(cells, wrap.Truncate(first+does[line.Start:line.End], max(each-2, 1)))
				first = wrap.Spaces(indent)
			}
		}
		for i, g := range k.Groups() {
			group(g.Title)
			for _, r := range g.Rows {
				row(s.HintKey, r.Keys(), r.Text())
			}
			if i > 0 {
				continue
			}
			group("Signs beside the text") // after the keys for comparing
			for _, sign := range sidebyside.Signs() {
				look := s.Sign
				if sign.Flag {
					look = s.Flag
				}
				row(look, sign.Sign, sign.Means)
			}
		}
		return inColumns(cells, columns, each)
	}}
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

// infoPage says all that is known of an article.
func infoPage(a *articles.Article) *overlay {
	encoding := a.Encoding
	if a.Guessed {
		encoding += " (guessed)"
	}
	words := ""
	if length := a.Words(); length > 0 {
		words = fmt.Sprintf("%d in %s", length, label.Plural(paragraphs(a), "paragraph", "paragraphs"))
	}
	file := a.Path
	if a.Entry > 0 {
		file += fmt.Sprintf(", article %d", a.Entry)
	}
	fields := [][2]string{
		{"Title", a.Title}, {"Source", a.Source}, {"Author", a.Author}, {"Published", label.LongDate(a.Published)}, {"Changed", label.LongDate(a.Modified)},
		{"Address", a.URL}, {"Language", a.Language}, {"Words", words}, {"Story", a.Story}, {"Version", a.Version},
		{"File", file}, {"Format", string(a.Format)}, {"Encoding", encoding}, {"Notes", strings.Join(a.Notes, "\n")},
	}
	return fieldsPage("About this article", fields)
}

// fieldsPage lists names and what they stand for; empty ones are left out.
func fieldsPage(title string, fields [][2]string) *overlay {
	return &overlay{title: title, build: func(s style.Styles, width int) []string {
		const nameWidth = 12
		var rows []string
		for _, field := range fields {
			if field[1] == "" {
				continue
			}
			name := s.Dim.Paint(field[0]) + wrap.Spaces(nameWidth-len(field[0]))
			for _, row := range wrap.Lines(field[1], max(width-nameWidth, 8)) {
				rows = append(rows, wrap.Truncate(name+field[1][row.Start:row.End], width))
				name = wrap.Spaces(nameWidth)
			}
		}
		return rows
	}}
}

func paragraphs(a *articles.Article) int {
	n := 0
	for i := range a.Blocks {
		if a.Blocks[i].Kind == articles.Paragraph {
			n++
		}
	}
	return n
}

// contentsPage lists the headings of an article, to go to one of them.
func contentsPage(list []reader.Heading, goTo func(block int)) *overlay {
	return &overlay{
		title: "Contents",
		build: func(s style.Styles, width int) []string {
			rows := make([]string, len(list))
			for i, h := range list {
				rows[i] = wrap.Truncate(wrap.Spaces(2*(h.Level-1))+strings.ReplaceAll(h.Text, "\n", " "), width)
			}
			return rows
		},
		choose: func(i int) tea.Cmd {
			if i < len(list) {
				goTo(list[i].Block)
			}
			return nil
		},
	}
}

// problemsPage lists the files that did not open, and why.
func problemsPage(problems []store.Problem) *overlay {
	return &overlay{title: "Files that did not open", build: func(s style.Styles, width int) []string {
		var rows []string
		for _, p := range problems {
			for _, row := range wrap.Lines(p.Path, width) {
				rows = append(rows, p.Path[row.Start:row.End])
			}
			for _, row := range wrap.Lines(p.Reason, max(width-2, 1)) {
				rows = append(rows, "  "+s.Dim.Paint(p.Reason[row.Start:row.End]))
			}
		}
		return rows
	}}
}
