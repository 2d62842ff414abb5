package terminal

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// Run shows a model until it quits, its context ends or a signal comes, which it
// returns, and restores the terminal.
func Run(model tea.Model, l *Lender, options ...tea.ProgramOption) (os.Signal, error) {
	size, err := sizeOptions()
	if err != nil {
		return nil, err
	}
	p := tea.NewProgram(model, append(append(size, tea.WithoutSignalHandler()), options...)...)
	stopped, done := quitOnSignal(p, l)
	stop := followSize(p)
	_, err = p.Run()
	unfollow()
	stop()
	done()
	l.restore()
	if sig := stopped.Load(); sig != nil {
		return *sig, err
	}
	return nil, err
}
