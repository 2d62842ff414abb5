package screen

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// showInfo says all that is known of an article.
func (m articleActions) showInfo(a *articles.Article) tea.Cmd {
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
	m.begin(fieldsPage(m.keys, "About this article", [][2]string{
		{"Title", a.Title}, {"Source", a.Source}, {"Author", a.Author}, {"Published", label.LongDate(a.Published)}, {"Changed", label.LongDate(a.Modified)},
		{"Address", a.URL}, {"Language", a.Language}, {"Words", words}, {"Story", a.Story}, {"Version", a.Version},
		{"File", file}, {"Format", string(a.Format)}, {"Encoding", encoding}, {"Notes", strings.Join(a.Notes, "\n")},
	}))
	return nil
}

// fieldsPage lists names and what they stand for; empty ones are left out.
func fieldsPage(k keys.Keys, title string, fields [][2]string) *overlay {
	return &overlay{keys: k, title: title, build: func(s style.Styles, width int) []string {
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
		if a.Blocks[i].Kind == articles.KindParagraph {
			n++
		}
	}
	return n
}
