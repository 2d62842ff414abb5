package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// mostCount bounds a typed count.
const mostCount = 9999

// key handles a key press: the prompt comes first, then a count is gathered,
// then come an overlay, the shell's own keys, and those of the pane.
func (m *model) key(msg tea.KeyPressMsg) tea.Cmd {
	if msg.String() == "ctrl+c" {
		return tea.Quit
	}
	m.say("", false)
	switch {
	case m.prompt.on:
		return m.promptKey(msg)
	case key.Matches(msg, m.keys.Quit):
		return tea.Quit
	case key.Matches(msg, m.keys.Suspend):
		return tea.Suspend
	case key.Matches(msg, m.keys.Redraw):
		return tea.ClearScreen
	case key.Matches(msg, m.keys.Theme):
		m.chosen = true
		m.setTheme(!m.dark)
		return nil
	case m.countKey(msg):
		return nil
	}
	count := max(m.pending, 1)
	m.pending = 0
	if m.overlay != nil {
		return m.overlayKey(msg, count)
	}
	if handled, cmd := m.shellKey(msg, count); handled {
		return cmd
	}
	return m.paneKey(msg, count)
}

// overlayKey hands a key to the overlay and closes it where that ends it.
func (m *model) overlayKey(msg tea.KeyPressMsg, count int) tea.Cmd {
	o := m.overlay
	done, cmd := o.key(msg, count)
	if done {
		m.overlay = nil
		if o.closed != nil {
			o.closed()
		}
	}
	return cmd
}

// countKey gathers the digits of a count.
func (m *model) countKey(msg tea.KeyPressMsg) bool {
	if len(msg.Text) != 1 || msg.Text[0] < '0' || msg.Text[0] > '9' || msg.Text == "0" && m.pending == 0 {
		return false
	}
	m.pending = min(m.pending*10+int(msg.Text[0]-'0'), mostCount)
	return true
}

// shellKey handles the keys that mean the same in every pane.
func (m *model) shellKey(msg tea.KeyPressMsg, count int) (handled bool, cmd tea.Cmd) {
	k := &m.keys
	if m.at == inCompare && !slices.Contains(m.pair[:], m.shown.id) && key.Matches(msg, k.Browser, k.Editor, k.CopyPath, k.CopyText) {
		m.say("That key is for one article; ↵ goes to reading.", false)
		return true, nil
	}
	if m.at == inList {
		switch {
		case key.Matches(msg, k.TakeOut):
			return true, m.takeOut()
		case key.Matches(msg, k.Join):
			return true, m.join()
		}
	}
	for _, action := range []struct {
		binding key.Binding
		do      func() tea.Cmd
	}{
		{k.Close, m.closeLevel},
		{k.Back, m.back},
		{k.Open, m.enter},
		{k.OtherPane, m.otherPane},
		{k.Find, m.openPrompt},
		{k.Compare, m.toggleCompare},
		{k.NextArticle, func() tea.Cmd { return m.nextStory(count) }},
		{k.PrevArticle, func() tea.Cmd { return m.nextStory(-count) }},
		{k.Help, func() tea.Cmd { m.openOverlay(helpPage(m.keys)); return nil }},
		{k.Info, m.info},
		{k.Contents, m.contents},
		{k.Problems, m.problems},
		{k.Browser, m.browse},
		{k.Editor, m.edit},
		{k.CopyPath, m.copyPath},
		{k.CopyText, m.copyText},
		{k.Reload, m.reload},
	} {
		if key.Matches(msg, action.binding) {
			return true, action.do()
		}
	}
	return false, nil
}

// paneKey hands a key to the pane it goes to, count times. Where it means
// nothing there, the status line says where it does.
func (m *model) paneKey(msg tea.KeyPressMsg, count int) tea.Cmd {
	var cmds []tea.Cmd
	for range count {
		var handled bool
		var cmd tea.Cmd
		switch m.at {
		case inList:
			if handled, cmd = m.list.Key(msg); !handled && m.frame.split {
				handled, cmd = m.columnKey(msg)
			}
		case inReader:
			if handled, cmd = m.versionKey(msg); !handled {
				handled, cmd = m.columnKey(msg)
			}
			if !handled {
				handled, cmd = m.reader.Key(msg)
			}
		case inCompare:
			handled, cmd = m.compare.Key(msg)
		}
		if !handled {
			m.say(m.elsewhere(msg), false)
			break
		}
		if cmd != nil {
			cmds = append(cmds, cmd)
		}
	}
	return tea.Batch(append(cmds, m.preview())...)
}

// columnKey changes how the reading pane shows its article.
func (m *model) columnKey(msg tea.KeyPressMsg) (handled bool, cmd tea.Cmd) {
	switch {
	case key.Matches(msg, m.keys.Source) && !m.reader.HasSource():
		m.say("This article has no markup: what you read is its source.", false)
		return true, nil
	case key.Matches(msg, m.keys.Source, m.keys.Wider, m.keys.Narrower):
		return m.reader.Key(msg)
	case m.at == inReader && key.Matches(msg, m.keys.Next, m.keys.Prev) && !m.reader.Searching():
		m.say("Nothing is searched for: / finds words, c shows the changes.", false)
		return true, nil
	}
	return false, nil
}

// elsewhere says where a key that means nothing here has its meaning, "" for
// one that has none.
func (m *model) elsewhere(msg tea.KeyPressMsg) string {
	k := &m.keys
	switch {
	case key.Matches(msg, k.Next, k.Prev, k.NextChange, k.PrevChange, k.NextFlagged, k.Swap, k.Columns, k.Typography, k.Fold, k.History):
		return "That key is for two versions side by side; c shows them."
	case key.Matches(msg, k.Sort, k.Read, k.Pin, k.Join) && m.hasList():
		return "That key is for the list; q goes back to it."
	case key.Matches(msg, k.Source, k.Wider, k.Narrower):
		return "That key is for reading; ↵ goes there."
	}
	return ""
}
