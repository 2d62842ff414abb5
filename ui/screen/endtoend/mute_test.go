//go:build unix

package endtoend_test

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// A terminal that answers no query delays nothing: the first screen comes as
// soon as in one that answers at once. Programs that wait for a reply wait
// for seconds, a hundred times longer than the screen takes.
func TestMuteTerminalDelaysNothing(t *testing.T) {
	fastest := func(answers bool) time.Duration {
		best := patience
		for range 3 {
			begin := time.Now()
			tt := start(t, run{args: []string{"--no-state"}, answers: answers})
			tt.shows("Harbour bridge", "? help")
			best = min(best, time.Since(begin))
			tt.press("ZZ")
			tt.ends()
		}
		return best
	}
	answered, mute := fastest(true), fastest(false)
	if mute > 10*answered {
		t.Errorf("the first screen takes %v in a mute terminal, %v in one that answers", mute, answered)
	}
}

// The program starts dark and changes when the terminal says that it is light. One
// that says nothing gets colours for either.
func TestColoursFollowTheTerminal(t *testing.T) {
	t.Parallel()
	help := func(r run) *terminal {
		r.args = []string{"--no-state"}
		tt := start(t, r)
		tt.shows("Harbour bridge")
		tt.press("?")
		tt.shows("one level back, quits at the top")
		tt.hides("shows two versions") // in the last row, which is drawn last
		return tt
	}
	dark, mute := help(run{answers: true}), help(run{})
	mute.until("colours for a background nobody knows", func(string) bool { return mute.colours() != dark.colours() })
	told := help(run{env: []string{"COLORFGBG=15;0"}})
	told.until("the colours of a dark terminal", func(string) bool { return told.colours() == dark.colours() })
	light := help(run{answers: true, light: true})
	light.until("no colour of a dark terminal", func(string) bool {
		return !slices.ContainsFunc(strings.Fields(light.colours()), func(colour string) bool {
			return slices.Contains(strings.Fields(dark.colours()), colour)
		})
	})
	if none := help(run{env: []string{"NO_COLOR=1"}}).colours(); none != "" {
		t.Errorf("NO_COLOR leaves the colours %s", none)
	}
}
