package terminal

import (
	"io"
	"os"
	"os/exec"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// A Lender knows whether another program has the terminal, an editor. Bubble Tea
// hands it over and takes it back in its event loop; ending Bubble Tea in
// between leaves the terminal in the modes it takes it back in. So whoever ends
// the program ends the other one first, and waits until the terminal was taken
// back.
type Lender struct {
	terminal uintptr     // the line
	before   *term.State // as it was before the screen was opened, nil where there is none

	mu    sync.Mutex
	other *exec.Cmd     // what has the terminal, or is about to
	done  chan struct{} // closed when Bubble Tea has it back
	over  bool          // no other program is to be started any more
}

// NewLender returns what lends the terminal of standard input, or output, as it
// is now.
func NewLender() *Lender {
	l := &Lender{}
	for _, file := range []*os.File{os.Stdin, os.Stdout} { // standard input may be a pipe
		state, err := term.GetState(file.Fd())
		if err == nil {
			l.terminal, l.before = file.Fd(), state
			break
		}
	}
	return l
}

// Run hands the terminal to another program. What left says of its end comes as
// a message.
func (l *Lender) Run(cmd *exec.Cmd, left func(error) tea.Msg) tea.Cmd {
	done := make(chan struct{})
	return tea.Exec(&guest{Cmd: cmd, lender: l, done: done}, func(err error) tea.Msg {
		l.mu.Lock()
		l.other, l.done = nil, nil
		l.mu.Unlock()
		close(done)
		return left(err)
	})
}

// busy reports whether another program has the terminal: then ^C is for that.
func (l *Lender) busy() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.other != nil
}

// mostWait is how long another program may take to end when it is told to.
const mostWait = 2 * time.Second

// end ends the program that has the terminal, and waits until Bubble Tea has it
// back, or until quit.
func (l *Lender) end(sig os.Signal, quit <-chan struct{}) {
	l.mu.Lock()
	l.over = true
	other, done := l.other, l.done
	l.mu.Unlock()
	if other == nil {
		return
	}
	_ = other.Process.Signal(sig)
	select {
	case <-done:
		return
	case <-quit:
		return
	case <-time.After(mostWait):
	}
	_ = other.Process.Kill()
	select {
	case <-done:
	case <-quit:
	}
}

// restore puts the line back as it was before the screen was opened.
func (l *Lender) restore() {
	if l.before != nil {
		_ = term.Restore(l.terminal, l.before)
	}
}

// A guest is a program that gets the terminal.
type guest struct {
	*exec.Cmd
	lender *Lender
	done   chan struct{}
}

func (g *guest) SetStdin(r io.Reader) { g.Stdin = r }

// SetStdout gives the program the terminal itself: Bubble Tea's output may be a
// writer around it, see output.
func (g *guest) SetStdout(io.Writer) { g.Stdout = os.Stdout }

func (g *guest) SetStderr(w io.Writer) { g.Stderr = w }

// Run runs the program. However it leaves the line, Bubble Tea takes it back as
// it was.
func (g *guest) Run() error {
	l := g.lender
	l.mu.Lock()
	if l.over {
		l.mu.Unlock()
		return nil
	}
	unfollow()
	defer follow()
	if err := g.Start(); err != nil {
		l.mu.Unlock()
		return err
	}
	l.other, l.done = g.Cmd, g.done
	l.mu.Unlock()
	defer l.restore()
	return g.Wait()
}
