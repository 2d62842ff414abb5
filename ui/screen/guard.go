package screen

import (
	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/terminal"
)

// program is the tea.Model at the edge: it hands everything to the model.
type program struct{ *model }

func (p program) Init() tea.Cmd { return terminal.Guard(p.start()) }

func (p program) Update(msg tea.Msg) (tea.Model, tea.Cmd) { return p, terminal.Guard(p.update(msg)) }

func (p program) View() tea.View { return display(p).draw() }
