package screen

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/articles/read"
	"variorum/articles/work"
	"variorum/store"
	"variorum/ui/config"
	"variorum/ui/screen/terminal"
	"variorum/ui/style"
)

// Options say what to show. Store is required.
type Options struct {
	Store *store.Store
	From  string // where the stories come from, for the header: "samples", a folder

	// Settings are the reader's, nil for the usual ones. Keep keeps what was chosen
	// on the screen otherwise than it was before; nil: nothing is kept.
	Settings *config.Settings
	Keep     func(before, now config.Choices) error

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
	sig, err := terminal.Run(program{m}, m.outside, tea.WithContext(m.ctx), tea.WithColorProfile(m.look.Profile), tea.WithFPS(framesPerSecond))
	closed := work.Guard(func() error { m.close(); return nil }) // a panic may have left anything
	saved := errors.Join(m.stories.Store.Save(), wish{m}.keep())
	switch {
	case sig != nil:
		return fmt.Errorf("stopped by signal: %v", sig)
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
