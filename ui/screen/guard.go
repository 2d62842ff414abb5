package screen

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/work"
)

// program is the tea.Model at the edge: it hands everything to the model.
type program struct{ *model }

func (p program) Init() tea.Cmd { return guard(p.start()) }

func (p program) Update(msg tea.Msg) (tea.Model, tea.Cmd) { return p, guard(p.update(msg)) }

func (p program) View() tea.View { return display(p).draw() }

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
		err := work.Guard(func() error {
			msg = cmd()
			return nil
		})
		if err != nil {
			return panicMsg{withStack(err)}
		}
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guard(batch[i])
			}
		}
		return msg
	}
}

// withStack adds to a panic where it happened.
func withStack(err error) error {
	var panicked *work.PanicError
	if errors.As(err, &panicked) {
		return fmt.Errorf("%w\n%s", err, panicked.Stack)
	}
	return err
}
