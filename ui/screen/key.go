package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/page"
	"variorum/ui/screen/visit"
)

// An action is what a key does in a view.
type action struct {
	binding key.Binding
	do      func() tea.Cmd
}

// choose does the action of a key; handled reports whether there is one.
func choose(msg tea.KeyPressMsg, actions []action) (handled bool, cmd tea.Cmd) {
	for _, a := range actions {
		if key.Matches(msg, a.binding) {
			return true, a.do()
		}
	}
	return false, nil
}

// A keyboard says what a key does.
type keyboard struct{ *model }

// key handles a key press: a mode that takes every key as it is comes first, then
// the keys that mean the same everywhere, a count, another mode, and the view.
func (m keyboard) key(msg tea.KeyPressMsg) tea.Cmd {
	if msg.String() == "ctrl+c" {
		return tea.Quit
	}
	m.said = frame.Message{}
	over := m.mode()
	if over != nil && over.Typing() {
		return m.modeKey(msg, 1)
	}
	if msg = m.typed.Chord(msg, m.at() == visit.InCompare && m.mode() == nil); msg.Text == "" && msg.Code == 0 {
		return nil
	}
	handled, cmd := choose(msg, []action{
		{m.keys.Quit, func() tea.Cmd { return tea.Quit }},
		{m.keys.Suspend, func() tea.Cmd {
			return tea.Sequence(tea.Raw(ansi.ResetModeLightDark), tea.Suspend)
		}},
		{m.keys.Redraw, func() tea.Cmd { return tea.ClearScreen }},
		{m.keys.Theme, func() tea.Cmd { m.say(m.look.Next()); m.restyle(); return nil }},
	})
	if handled || m.typed.Digit(msg) {
		return cmd
	}
	typed := m.typed.Take()
	count := max(typed, 1)
	if typed > 0 && over == nil && key.Matches(msg, m.keys.Bottom, m.keys.Top) {
		return m.number(typed) // as in vim
	}
	if over != nil {
		return m.modeKey(msg, count)
	}
	return m.viewKey(msg, count)
}

// viewKey handles a key in a view: those that lead back or to a page, then the
// view's own. Where it means nothing there, the status line says where it does.
func (m keyboard) viewKey(msg tea.KeyPressMsg, count int) tea.Cmd {
	handled, cmd := choose(msg, []action{
		{m.keys.Close, m.closeLevel},
		{m.keys.Back, m.back},
		{m.keys.Find, m.prompt},
		{m.keys.Help, m.help},
		{m.keys.Command, m.colon},
		{m.keys.Problems, m.listProblems},
	})
	if handled {
		return cmd
	}
	handled, cmd = m.view().key(msg, count)
	if !handled {
		m.say(m.elsewhere(msg))
	}
	return cmd
}

// back ends a search or goes one level back. At the top it stops what is being
// read.
func (m keyboard) back() tea.Cmd {
	if ended, cmd := m.view().endSearch(); ended {
		return cmd
	}
	if len(m.visits) == 1 && m.at() == visit.InList && m.stories.Snapshot.Loading {
		m.stories.Store.Stop()
		m.say("Stopped reading files. What is here stays.")
	}
	return m.leave()
}

// closeLevel goes one level back, and quits where there is none.
func (m keyboard) closeLevel() tea.Cmd {
	if len(m.visits) == 1 || !m.hasList() {
		return tea.Quit
	}
	return m.leave()
}

// elsewhere says where a key that means nothing here has its meaning, and of one
// that has none that it is so, once.
func (m keyboard) elsewhere(msg tea.KeyPressMsg) string {
	if where := m.keys.Elsewhere(msg, m.hasList()); where != "" {
		return where
	}
	name := msg.String()
	if m.memory.told[name] {
		return ""
	}
	m.memory.told[name] = true
	return articles.CleanLine(name) + " means nothing here; ? lists the keys."
}

// listProblems lists the files that did not open, and why.
func (m keyboard) listProblems() tea.Cmd {
	problems := m.stories.Snapshot.Problems
	if len(problems) == 0 {
		m.say("Every file could be opened.")
		return nil
	}
	m.begin(page.Problems(m.keys, problems))
	return nil
}
