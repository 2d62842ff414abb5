package terminal

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/work"
)

// A PanicMsg tells that a command panicked. The program then ends in order,
// so that the terminal is restored and the panic is told below.
type PanicMsg struct{ Err error }

// Guard returns cmd with a panic turned into a message, also in the commands
// of a batch, which run in goroutines of their own.
func Guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		err := work.Guard(func() error {
			msg = cmd()
			return nil
		})
		if err != nil {
			return PanicMsg{withStack(err)}
		}
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = Guard(batch[i])
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
