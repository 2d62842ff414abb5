package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/mode"
	"variorum/ui/screen/stories"
)

// patience is how long opening something may take before the screen says that it
// does.
const patience = 200 * time.Millisecond

// slowMsg tells that an answer takes its time.
type slowMsg struct{ on *mode.Waiting }

// wait keeps keys until the answer to a question is there.
func (m *model) wait(what string, on *stories.Question, stop func()) tea.Cmd {
	w := mode.NewWaiting(m.keys, what, stop, m.mode())
	m.begin(w)
	m.here().WaitsFor = on
	return tea.Tick(patience, func(time.Time) tea.Msg { return slowMsg{w} })
}

// arrived ends waiting for the answer to a question, and returns the keys that
// were kept.
func (m *model) arrived(on *stories.Question) []tea.KeyPressMsg {
	w, ok := m.mode().(*mode.Waiting)
	if !ok || m.here().WaitsFor != on {
		return nil
	}
	m.here().Mode = w.Under
	return w.Kept
}

// play handles keys that were kept.
func (m *model) play(kept []tea.KeyPressMsg) tea.Cmd {
	cmds := make([]tea.Cmd, len(kept))
	for i, msg := range kept {
		cmds[i] = keyboard{m}.key(msg)
	}
	return tea.Batch(cmds...)
}
