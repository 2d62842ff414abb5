package screen

import (
	tea "charm.land/bubbletea/v2"

	"variorum/ui/style"
	"variorum/ui/wrap"
)

// listProblems lists the files that did not open, and why.
func (m *model) listProblems() tea.Cmd {
	problems := m.stories.snapshot.Problems
	if len(problems) == 0 {
		m.say("Every file could be opened.")
		return nil
	}
	m.begin(&overlay{keys: m.keys, title: "Files that did not open", build: func(s style.Styles, width int) []string {
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
	}})
	return nil
}
