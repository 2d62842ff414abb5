package mode

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/screen/frame"
)

// mostKept bounds the keys that are kept while something is opened.
const mostKept = 200

// Waiting is the mode while an article or a comparison is being made ready. What
// was shown stays; the keys that are typed are kept, to be played when it is
// there, so that none is lost and none goes to the wrong view.
type Waiting struct {
	keys  keys.Keys
	what  string
	stop  func()            // gives it up
	Slow  bool              // it takes so long that the screen says so
	Kept  []tea.KeyPressMsg // the keys that were typed
	Under Mode              // what took the keys before and will again, nil: the view
}

// NewWaiting returns the mode while what is made ready; stop gives it up. Where one
// waited before, that is not wanted any more: its keys are kept.
func NewWaiting(k keys.Keys, what string, stop func(), under Mode) *Waiting {
	w := &Waiting{keys: k, what: what, stop: stop, Under: under}
	if before, ok := under.(*Waiting); ok {
		w.Under, w.Kept = before.Under, before.Kept
	}
	return w
}

// Typing reports that every key is kept.
func (w *Waiting) Typing() bool { return true }

// Key gives up, or keeps the key.
func (w *Waiting) Key(msg tea.KeyPressMsg, _ int) (Mode, tea.Cmd) {
	if key.Matches(msg, w.keys.Back, w.keys.Close) {
		w.stop()
		return w.Under, nil
	}
	if len(w.Kept) < mostKept {
		w.Kept = append(w.Kept, msg)
	}
	return w, nil
}

// Footer says what is waited for, once that takes its time.
func (w *Waiting) Footer(width int) (frame.Footer, bool) {
	switch {
	case w.Slow:
	case w.Under != nil:
		return w.Under.Footer(width)
	default:
		return frame.Footer{}, false
	}
	return frame.Footer{Right: w.what, Cursor: -1, Hints: []key.Binding{keys.Short(w.keys.Back, "Esc", "stop")}}, true
}
