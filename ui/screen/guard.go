package screen

import (
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// program is the tea.Model at the edge: it hands everything to the model.
type program struct{ *model }

func (p program) Init() tea.Cmd { return guard(p.start()) }

func (p program) Update(msg tea.Msg) (tea.Model, tea.Cmd) { return p, guard(p.update(msg)) }

func (p program) View() tea.View { return p.view() }

// A panicMsg tells that a command panicked. The program then ends in order,
// so that the terminal is restored and the panic is told below.
type panicMsg struct{ err error }

// guard returns cmd with a panic turned into a message, also in the commands
// of a batch, which run in goroutines of their own.
func guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = panicMsg{fmt.Errorf("internal error, please report it: %v\n%s", r, debug.Stack())}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guard(batch[i])
			}
		}
		return msg
	}
}
