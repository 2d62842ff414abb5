package terminal

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/work"
)

// mostQuit is how long ending in order may take before the program is killed.
const mostQuit = 2 * time.Second

// quitOnSignal stops p, which restores the terminal, on the signals that end
// programs. Bubble Tea itself knows only two of them. Killing it at once would
// leave modes on: those it switched on last are written with the next frame. While
// another program has the terminal, the signals that are typed there are for that
// one. It returns the signal that came, and what ends waiting for one.
func quitOnSignal(p *tea.Program, l *Lender) (stopped *atomic.Pointer[os.Signal], done func()) {
	stopped = &atomic.Pointer[os.Signal]{}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	quit := make(chan struct{})
	work.Go(func() error {
		for stopped.Load() == nil {
			select {
			case sig := <-signals:
				if typed := sig == syscall.SIGINT || sig == syscall.SIGQUIT; !typed || !l.busy() {
					stopped.Store(&sig)
					l.end(sig, quit)
				}
			case <-quit:
				return nil
			}
		}
		work.Go(func() error { p.Quit(); return nil }, nil)
		select {
		case <-quit:
		case <-time.After(mostQuit):
			p.Kill()
		}
		return nil
	}, nil)
	return stopped, func() {
		signal.Stop(signals)
		close(quit)
	}
}
