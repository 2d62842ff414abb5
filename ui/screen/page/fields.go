package page

import (
	"variorum/ui/keys"
	"variorum/ui/screen/mode"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Fields lists names and what they stand for; empty ones are left out.
func Fields(k keys.Keys, title string, fields [][2]string) mode.Page {
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
