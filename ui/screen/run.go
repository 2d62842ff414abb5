package screen

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/articles/read"
	"variorum/articles/work"
	"variorum/store"
	"variorum/ui/screen/terminal"
	"variorum/ui/style"
)

// Options say what to show. Store is required.
type Options struct {
	Store   *store.Store
	From    string // where the stories come from, for the header: "samples", a folder
	Theme   style.Theme
	Palette style.Palette
	NoMouse bool // leave the mouse to the terminal

	Limits read.Limits // for files that are read again

	// Export writes a comparison as a page, nil where that is not offered.
	Export func(w io.Writer, c *compare.Comparison) error

	// Read is the id of the one article to show at once, and Old and New
	// those of two to compare; then there is no list. All empty: the list.
	Read     string
	Old, New string
}

// framesPerSecond is how often the renderer looks for a new frame: a key waits
// half of that on average.
const framesPerSecond = 120

// Run shows the screen until the reader quits, or ctx ends. The terminal is
// restored when it returns, also after a signal, which is an error, as is a
// panic anywhere in the program.
func Run(ctx context.Context, o Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	return newModel(ctx, o, style.Profile(os.Stdout)).run()
}

// run shows the model until the reader quits.
func (m *model) run() error {
	options, err := terminal.SizeOptions()
	if err != nil {
		return err
	}
	options = append(options, tea.WithContext(m.ctx), tea.WithColorProfile(m.look.Profile), tea.WithoutSignalHandler(), tea.WithFPS(framesPerSecond))
	p := tea.NewProgram(program{m}, options...)
	stopped, done := quitOnSignal(p, m.outside)
	stop := terminal.FollowSize(p)
	_, err = p.Run()
	terminal.Unfollow()
	stop()
	done()
	m.outside.Restore()
	closed := work.Guard(func() error { m.close(); return nil }) // a panic may have left anything
	saved := m.stories.store.Save()
	switch sig := stopped.Load(); {
	case sig != nil:
		return fmt.Errorf("stopped by signal: %v", *sig)
	case m.failure != nil:
		return m.failure
	case err != nil && errors.Is(err, tea.ErrProgramKilled) && errors.Is(m.ctx.Err(), context.Canceled) && !errors.Is(err, tea.ErrProgramPanic):
		return m.ctx.Err()
	case err != nil:
		return fmt.Errorf("showing the screen: %w", err)
	case saved != nil:
		return fmt.Errorf("keeping places and marks: %w", saved)
	}
	return closed
}

// mostQuit is how long ending in order may take before the program is killed.
const mostQuit = 2 * time.Second

// quitOnSignal stops p, which restores the terminal, on the signals that end
// programs. Bubble Tea itself knows only two of them. Killing it at once would
// leave modes on: those it switched on last are written with the next frame. While
// another program has the terminal, the signals that are typed there are for that
// one. It returns the signal that came, and what ends waiting for one.
func quitOnSignal(p *tea.Program, o *terminal.Lender) (stopped *atomic.Pointer[os.Signal], done func()) {
	stopped = &atomic.Pointer[os.Signal]{}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	quit := make(chan struct{})
	work.Go(func() error {
		for stopped.Load() == nil {
			select {
			case sig := <-signals:
				if typed := sig == syscall.SIGINT || sig == syscall.SIGQUIT; !typed || !o.Busy() {
					stopped.Store(&sig)
					o.End(sig, quit)
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
