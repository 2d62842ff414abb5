package screen

import (
	"cmp"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// editedMsg tells that the editor was left.
type editedMsg struct {
	id  string
	err error
}

// edit opens the file of a version in the reader's editor.
func (m articleActions) edit(id string) tea.Cmd {
	name, ok := m.stories.store.File(id)
	if !ok {
		m.said = message{"This article is not a file that an editor could open.", true}
		return nil
	}
	if strings.HasPrefix(name, "-") { // or the editor takes it for an option
		name = "./" + name
	}
	editor := strings.Fields(cmp.Or(strings.TrimSpace(os.Getenv("VISUAL")), strings.TrimSpace(os.Getenv("EDITOR")), "vi"))
	return m.outside.run(exec.Command(editor[0], append(editor[1:], name)...), func(err error) tea.Msg { return editedMsg{id, err} })
}

// edited reads the file again after the editor was left.
func (m articleActions) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		m.said = message{"The editor did not work: " + clean(msg.err), true}
		return nil
	}
	switch {
	case m.at() == inCompare:
		return m.compare.again()
	case m.read.shown.id == msg.id:
		return m.read.reload()
	}
	return nil
}

// Outside knows whether another program has the terminal, an editor. Bubble Tea
// hands it over and takes it back in its event loop; ending Bubble Tea in
// between leaves the terminal in the modes it takes it back in. So whoever ends
// the program ends the other one first, and waits until the terminal was taken
// back.
type outside struct {
	terminal uintptr     // the line
	before   *term.State // as it was before the screen was opened, nil where there is none

	mu    sync.Mutex
	other *exec.Cmd     // what has the terminal, or is about to
	done  chan struct{} // closed when Bubble Tea has it back
	over  bool          // no other program is to be started any more
}

func newOutside() *outside {
	o := &outside{}
	for _, file := range []*os.File{os.Stdin, os.Stdout} { // standard input may be a pipe
		state, err := term.GetState(file.Fd())
		if err == nil {
			o.terminal, o.before = file.Fd(), state
			break
		}
	}
	return o
}

// run hands the terminal to another program. What left says of its end comes as
// a message.
func (o *outside) run(cmd *exec.Cmd, left func(error) tea.Msg) tea.Cmd {
	done := make(chan struct{})
	return tea.Exec(&guest{Cmd: cmd, outside: o, done: done}, func(err error) tea.Msg {
		o.mu.Lock()
		o.other, o.done = nil, nil
		o.mu.Unlock()
		close(done)
		return left(err)
	})
}

// busy reports whether another program has the terminal: then ^C is for that.
func (o *outside) busy() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.other != nil
}

// mostWait is how long another program may take to end when it is told to.
const mostWait = 2 * time.Second

// end ends the program that has the terminal, and waits until Bubble Tea has it
// back, or until quit.
func (o *outside) end(sig os.Signal, quit <-chan struct{}) {
	o.mu.Lock()
	o.over = true
	other, done := o.other, o.done
	o.mu.Unlock()
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
func (o *outside) restore() {
	if o.before != nil {
		_ = term.Restore(o.terminal, o.before)
	}
}

// A guest is a program that gets the terminal.
type guest struct {
	*exec.Cmd
	outside *outside
	done    chan struct{}
}

func (g *guest) SetStdin(r io.Reader)  { g.Stdin = r }
func (g *guest) SetStdout(w io.Writer) { g.Stdout = w }
func (g *guest) SetStderr(w io.Writer) { g.Stderr = w }

// Run runs the program. However it leaves the line, Bubble Tea takes it back as
// it was.
func (g *guest) Run() error {
	o := g.outside
	o.mu.Lock()
	if o.over {
		o.mu.Unlock()
		return nil
	}
	if err := g.Start(); err != nil {
		o.mu.Unlock()
		return err
	}
	o.other, o.done = g.Cmd, g.done
	o.mu.Unlock()
	defer o.restore()
	return g.Wait()
}
