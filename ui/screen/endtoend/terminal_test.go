//go:build unix

package endtoend_test

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/charmbracelet/x/xpty"
)

// patience is how long a test waits for what must come. It is far more than
// any machine needs, so that only what never comes fails.
const patience = 60 * time.Second

// A run says how the program is started.
type run struct {
	program string // "": the program itself
	args    []string
	env     []string // beside the few variables that every run has
	input   string   // standard input where it is a pipe; "": the terminal
	answers bool     // the terminal answers queries; without, it stays mute
	light   bool     // it answers that its background is light
}

// A terminal of 120 by 36 cells runs the program and shows what a reader
// would see.
type terminal struct {
	t      *testing.T
	pty    *xpty.UnixPty
	cmd    *exec.Cmd
	before term.State    // of the line, as it must be afterwards
	read   chan struct{} // closed when all output was read

	mu       sync.Mutex // guards what follows
	changed  chan struct{}
	screen   *vt.Emulator
	output   []byte
	rest     []byte // output that may be a part of a title
	titles   []string
	modes    map[ansi.Mode]bool // that are set
	ever     map[ansi.Mode]bool // that were set at any time
	keyboard int                // keyboard modes that were pushed and not popped
	keys     bool               // modifyOtherKeys is on
	progress string             // what the progress bar was last told
}

// atStart are the modes that are set when a program starts.
func atStart() map[ansi.Mode]bool {
	return map[ansi.Mode]bool{ansi.ModeTextCursorEnable: true, ansi.ModeAutoWrap: true}
}

// start runs the program in a terminal. It is killed when the test ends.
func start(t *testing.T, r run) *terminal {
	t.Helper()
	pty, err := xpty.NewUnixPty(120, 36)
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	// Opening made it block, and closing would wait for a read to end.
	if err := pty.Control(func(fd uintptr) { _ = syscall.SetNonblock(int(fd), true) }); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(pty.Slave().Fd())
	if err != nil {
		t.Fatal(err)
	}
	tt := &terminal{t: t, pty: pty, before: *before, read: make(chan struct{}),
		changed: make(chan struct{}), screen: vt.NewEmulator(120, 36), modes: atStart(), ever: map[ansi.Mode]bool{}}
	tt.watch(r)

	home := t.TempDir()
	tt.cmd = exec.Command(cmp.Or(r.program, program), r.args...)
	tt.cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_STATE_HOME=" + home,
		"LANG=C.UTF-8", "TERM=xterm-256color"}, r.env...)
	tt.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	if r.input != "" {
		tt.cmd.Stdin = strings.NewReader(r.input)
	}
	if err := pty.Start(tt.cmd); err != nil {
		t.Fatal(err)
	}
	go tt.show()
	t.Cleanup(tt.close)
	return tt
}

// watch notes what the program switches on and off, and has the terminal's
// answers sent or dropped. What nobody reads would stop the emulator.
func (tt *terminal) watch(r run) {
	answers := io.Writer(io.Discard)
	if r.answers {
		answers = tt.pty
	}
	go func() { _, _ = io.Copy(answers, tt.screen) }()
	if r.light {
		tt.screen.SetDefaultBackgroundColor(ansi.BrightWhite)
	}
	tt.screen.SetCallbacks(vt.Callbacks{
		EnableMode:  func(mode ansi.Mode) { tt.modes[mode], tt.ever[mode] = true, true },
		DisableMode: func(mode ansi.Mode) { delete(tt.modes, mode) },
	})
	csi := func(prefix, final byte, handle func(ansi.Params)) {
		tt.screen.RegisterCsiHandler(ansi.Command(prefix, 0, final), func(params ansi.Params) bool {
			handle(params)
			return true
		})
	}
	csi('>', 'u', func(ansi.Params) { tt.keyboard++ })
	csi('<', 'u', func(ansi.Params) { tt.keyboard-- })
	csi('>', 'm', func(params ansi.Params) {
		value, _, _ := params.Param(1, 0)
		tt.keys = value != 0
	})
	tt.screen.RegisterOscHandler(9, func(data []byte) bool {
		tt.progress = string(data)
		return true
	})
}

// show draws the program's output until there is no more.
func (tt *terminal) show() {
	defer close(tt.read)
	buffer := make([]byte, 64<<10)
	for {
		n, err := tt.pty.Read(buffer)
		tt.mu.Lock()
		tt.output = append(tt.output, buffer[:n]...)
		_, _ = tt.screen.Write(tt.withoutTitles(buffer[:n]))
		close(tt.changed)
		tt.changed = make(chan struct{})
		tt.mu.Unlock()
		if err != nil { // the other end is closed
			return
		}
	}
}

// withoutTitles returns output without the window titles in it, and keeps
// those. The emulator must not see them: it takes a byte of a curly quote for
// their end and would draw the rest.
func (tt *terminal) withoutTitles(output []byte) []byte {
	const begin, end = "\x1b]2;", "\a"
	tt.rest = append(tt.rest, output...)
	var drawn []byte
	for {
		before, after, found := bytes.Cut(tt.rest, []byte(begin))
		if !found {
			break
		}
		title, after, found := bytes.Cut(after, []byte(end))
		if !found {
			break // the rest of it is still to come
		}
		drawn = append(drawn, before...)
		tt.titles = append(tt.titles, string(title))
		tt.rest = after
	}
	// What is no title can be drawn, up to what may be the beginning of one.
	safe := bytes.LastIndex(tt.rest, []byte(begin))
	for n := 1; safe < 0 && n < len(begin); n++ {
		if bytes.HasSuffix(tt.rest, []byte(begin[:n])) {
			safe = len(tt.rest) - n
		}
	}
	if safe < 0 {
		safe = len(tt.rest)
	}
	drawn = append(drawn, tt.rest[:safe]...)
	tt.rest = tt.rest[safe:]
	return drawn
}

func (tt *terminal) close() {
	if tt.cmd.ProcessState == nil {
		_ = tt.cmd.Process.Kill()
		_ = tt.cmd.Wait()
	}
	_ = tt.pty.Close()
	<-tt.read
	// Close of the emulator races with its Read.
	if pipe, ok := tt.screen.InputPipe().(io.Closer); ok {
		_ = pipe.Close()
	}
}

// press types keys: text, and the names of keys in angle brackets. Escape is
// sent as a terminal with the keyboard protocol sends it: the bare byte becomes
// Alt with the key after it where the program gets both at once, however long a
// test waits for a sign in between, as the sign may stand in the rest of an older
// frame.
func (tt *terminal) press(keys string) {
	tt.t.Helper()
	replacer := strings.NewReplacer("<Enter>", "\r", "<Esc>", "\x1b[27u", "<Tab>", "\t", "<Down>", "\x1b[B",
		"<C-c>", "\x03", "<C-l>", "\f", "<WheelDown>", "\x1b[<65;100;15M")
	if _, err := tt.pty.Write([]byte(replacer.Replace(keys))); err != nil {
		tt.t.Fatal(err)
	}
}

// resize changes the size of the terminal, which tells the program.
func (tt *terminal) resize(width, height int) {
	tt.t.Helper()
	tt.mu.Lock()
	tt.screen.Resize(width, height)
	tt.mu.Unlock()
	if err := tt.pty.Resize(width, height); err != nil {
		tt.t.Fatal(err)
	}
}

func (tt *terminal) signal(sig os.Signal) {
	tt.t.Helper()
	if err := tt.cmd.Process.Signal(sig); err != nil {
		tt.t.Fatal(err)
	}
}

// text returns the rows of the screen without the empty ones at its end.
func (tt *terminal) text() string {
	tt.mu.Lock()
	defer tt.mu.Unlock()
	return strings.TrimRight(tt.screen.String(), " \n")
}

// until waits until the screen is as it should be.
func (tt *terminal) until(what string, is func(screen string) bool) {
	tt.t.Helper()
	deadline := time.After(patience)
	for {
		tt.mu.Lock()
		screen, changed := tt.screen.String(), tt.changed
		tt.mu.Unlock()
		if is(screen) {
			return
		}
		select {
		case <-changed:
		case <-deadline:
			tt.t.Fatalf("%s: never came. The screen:\n%s", what, screen)
		}
	}
}

// shows waits until all the texts stand on the screen.
func (tt *terminal) shows(texts ...string) {
	tt.t.Helper()
	for _, text := range texts {
		tt.until("the text “"+text+"”", func(screen string) bool { return strings.Contains(screen, text) })
	}
}

// hides waits until a text no longer stands on the screen.
func (tt *terminal) hides(text string) {
	tt.t.Helper()
	tt.until("no text “"+text+"”", func(screen string) bool { return !strings.Contains(screen, text) })
}

// settles waits until the program has answered what was typed: it is asked to
// draw everything again, and does so after what came before.
func (tt *terminal) settles() {
	tt.t.Helper()
	tt.mu.Lock()
	drawn := len(tt.output)
	tt.mu.Unlock()
	tt.press("<C-l>")
	tt.until("the screen drawn again", func(string) bool {
		tt.mu.Lock()
		defer tt.mu.Unlock()
		return bytes.Contains(tt.output[drawn:], []byte("\x1b[2J"))
	})
}

// colours returns the colours of the letters on the screen, each once.
func (tt *terminal) colours() string {
	tt.mu.Lock()
	defer tt.mu.Unlock()
	var found []string
	for y := range tt.screen.Height() {
		for x := range tt.screen.Width() {
			if cell := tt.screen.CellAt(x, y); cell != nil && cell.Style.Fg != nil {
				found = append(found, fmt.Sprint(cell.Style.Fg))
			}
		}
	}
	slices.Sort(found)
	return strings.Join(slices.Compact(found), " ")
}

// used tells whether the program switched a mode on at any time.
func (tt *terminal) used(mode ansi.DECMode) bool {
	tt.mu.Lock()
	defer tt.mu.Unlock()
	return tt.ever[mode]
}

// ends waits for the end of the program, returns its exit status and checks
// that the terminal is as it was before.
func (tt *terminal) ends() int {
	tt.t.Helper()
	tt.wait()
	tt.restored()
	return tt.cmd.ProcessState.ExitCode()
}

// wait waits for the end of the program.
func (tt *terminal) wait() {
	tt.t.Helper()
	gone := make(chan error, 1)
	go func() { gone <- tt.cmd.Wait() }()
	select {
	case err := <-gone:
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			tt.t.Fatal(err)
		}
	case <-time.After(patience):
		_ = tt.cmd.Process.Kill()
		<-gone
		tt.t.Fatalf("the program did not end. The screen:\n%s", tt.text())
	}
}

// restored checks that the terminal is as it was before the program started.
func (tt *terminal) restored() {
	tt.t.Helper()
	after, err := term.GetState(tt.pty.Slave().Fd())
	if err != nil {
		tt.t.Fatal(err)
	}
	if *after != tt.before {
		tt.t.Errorf("the line has other settings: %+v, before %+v", *after, tt.before)
	}
	// With no writer left, reading ends after the last byte.
	_ = tt.pty.Slave().Close()
	<-tt.read
	tt.mu.Lock()
	defer tt.mu.Unlock()
	if !maps.Equal(tt.modes, atStart()) {
		tt.t.Errorf("modes are %v, before %v", tt.modes, atStart())
	}
	if tt.keyboard != 0 || tt.keys {
		tt.t.Errorf("keys are reported in another way: %d modes pushed, modifyOtherKeys %t", tt.keyboard, tt.keys)
	}
	if tt.progress != "" && tt.progress != "9;4;0" {
		tt.t.Errorf("the progress bar stays at %q", tt.progress)
	}
}
