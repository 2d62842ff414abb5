package screen

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
)

// patience is how long opening something may take before the screen says that it
// does.
const patience = 200 * time.Millisecond

// mostKept bounds the keys that are kept while something is opened.
const mostKept = 200

// Waiting is the mode while an article or a comparison is being made ready. What
// was shown stays; the keys that are typed are kept and played when it is there,
// so that none is lost and none goes to the wrong view.
type waiting struct {
	keys  keys.Keys
	what  string
	on    *question
	slow  bool
	kept  []tea.KeyPressMsg
	stop  func() // gives it up
	under mode   // what took the keys before and will again
}

// slowMsg tells that an answer takes its time.
type slowMsg struct{ on *waiting }

// wait keeps keys until the answer to a question is there.
func (m *model) wait(what string, on *question, stop func()) tea.Cmd {
	w := &waiting{keys: m.keys, what: what, on: on, stop: stop, under: m.mode()}
	if before, ok := w.under.(*waiting); ok { // for what is not wanted any more
		w.under, w.kept = before.under, before.kept
	}
	m.begin(w)
	return tea.Tick(patience, func(time.Time) tea.Msg { return slowMsg{w} })
}

// arrived ends waiting for the answer to a question, and returns the keys that
// were kept.
func (m *model) arrived(on *question) []tea.KeyPressMsg {
	w, ok := m.mode().(*waiting)
	if !ok || w.on != on {
		return nil
	}
	m.here().mode = w.under
	return w.kept
}

// play handles keys that were kept.
func (m *model) play(kept []tea.KeyPressMsg) tea.Cmd {
	cmds := make([]tea.Cmd, len(kept))
	for i, msg := range kept {
		cmds[i] = keyboard{m}.key(msg)
	}
	return tea.Batch(cmds...)
}

func (w *waiting) key(msg tea.KeyPressMsg, _ int) (mode, tea.Cmd) {
	if key.Matches(msg, w.keys.Back, w.keys.Close) {
		w.stop()
		return w.under, nil
	}
	if len(w.kept) < mostKept {
		w.kept = append(w.kept, msg)
	}
	return w, nil
}

func (w *waiting) typing() bool { return true }

func (w *waiting) footer(width int) (footer, bool) {
	switch {
	case w.slow:
	case w.under != nil:
		return w.under.footer(width)
	default:
		return footer{}, false
	}
	return footer{right: w.what, cursor: -1, hints: []key.Binding{keys.Short(w.keys.Back, "Esc", "stop")}}, true
}
