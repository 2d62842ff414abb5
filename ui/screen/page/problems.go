package page

import (
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/screen/mode"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Problems lists the files that did not open, and why.
func Problems(k keys.Keys, problems []store.Problem) mode.Page {
	return &overlay{keys: k, title: "Files that did not open", build: func(s style.Styles, width int) []string {
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
