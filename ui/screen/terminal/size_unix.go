//go:build unix

package terminal

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"variorum/articles/work"
)

// output is standard output as Bubble Tea sees it: no terminal to ask for its
// size. Bubble Tea's own listener for resizes reads what it writes when it takes
// the terminal back from another program, at the same time; so the size is told
// from here, through the event loop.
type output struct{ io.Writer }

// sizeOptions have the size of the terminal told from here.
func sizeOptions() ([]tea.ProgramOption, error) {
	width, height, err := term.GetSize(os.Stdout.Fd())
	if err != nil {
		return nil, fmt.Errorf("asking for the size of the terminal: %w", err)
	}
	return []tea.ProgramOption{tea.WithOutput(output{os.Stdout}), tea.WithWindowSize(width, height)}, nil
}

// AskSize is a command that tells the size of the terminal, nothing where it
// cannot be had.
func AskSize() tea.Msg {
	width, height, err := term.GetSize(os.Stdout.Fd())
	if err != nil {
		return nil
	}
	return tea.WindowSizeMsg{Width: width, Height: height}
}

// followSize tells p each new size, also after a pause in which the window may
// have changed, until it is stopped.
func followSize(p *tea.Program) (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGWINCH, syscall.SIGCONT)
	quit := make(chan struct{})
	work.Go(func() error {
		for {
			select {
			case <-signals:
				if msg := AskSize(); msg != nil {
					p.Send(msg)
				}
			case <-quit:
				return nil
			}
		}
	}, nil)
	return func() {
		signal.Stop(signals)
		close(quit)
	}
}
