package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/reader"
)

// mostCount bounds a typed count.
const mostCount = 9999

// key handles a key press: the prompt and an overlay come first, then a count
// is gathered, then the shell's own keys, then those of the pane.
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
	case m.overlay != nil:
		return m.overlayKey(msg)
	case m.countKey(msg):
		return nil
	}
	count := max(m.pending, 1)
	m.pending = 0
	if handled, cmd := m.shellKey(msg, count); handled {
		return cmd
	}
	return m.paneKey(msg, count)
}

// overlayKey hands a key to the overlay and closes it where that ends it.
func (m *model) overlayKey(msg tea.KeyPressMsg) tea.Cmd {
	o := m.overlay
	done, cmd := o.key(msg)
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

// back goes one level back; a search ends first. At the top it does nothing.
func (m *model) back() tea.Cmd {
	switch {
	case m.at == inCompare && m.compare.Searching():
		return m.compare.Search("")
	case m.at == inCompare && m.hasList():
		return m.leaveCompare(false)
	case m.at == inReader && m.reader.Searching():
		return m.reader.Search("")
	case m.at == inReader && m.hasList():
		m.keepPlace()
		m.at = inList
		m.list.Select(m.shown.id)
		return m.preview()
	case m.at == inList && m.list.Filtered() != "":
		m.list.Filter("")
		return m.preview()
	case m.at == inList && m.snapshot.Loading:
		m.options.Store.Stop()
		m.say("Stopped reading files. What is here stays.", false)
	}
	return nil
}

// closeLevel goes one level back, and quits where there is none.
func (m *model) closeLevel() tea.Cmd {
	if m.at == inList || !m.hasList() {
		return tea.Quit
	}
	if m.at == inCompare {
		return m.leaveCompare(false)
	}
	m.keepPlace()
	m.at = inList
	m.list.Select(m.shown.id)
	return m.preview()
}

// enter opens what is selected for reading.
func (m *model) enter() tea.Cmd {
	switch m.at {
	case inCompare:
		return m.leaveCompare(true)
	case inList:
		story, n, ok := m.list.Selected()
		if !ok {
			return nil
		}
		cmd := m.show(story.Versions, n)
		m.at = inReader
		if m.shown.open {
			m.markRead()
		}
		return cmd
	}
	return nil
}

// otherPane moves between list and reading pane, or between reading and
// comparing where there is no list.
func (m *model) otherPane() tea.Cmd {
	switch {
	case m.at == inList:
		return m.enter()
	case m.at == inReader && m.hasList():
		m.at = inList
		m.list.Select(m.shown.id)
		return m.preview()
	case m.at == inCompare:
		return m.leaveCompare(true)
	}
	return nil
}

// toggleCompare compares the version at hand with another one of its story,
// or goes back to reading at the same place.
func (m *model) toggleCompare() tea.Cmd {
	if m.at == inCompare {
		return m.leaveCompare(true)
	}
	versions, n := m.shown.versions, m.shown.index
	if m.at == inList {
		story, selected, ok := m.list.Selected()
		if !ok {
			return nil
		}
		versions, n = story.Versions, selected
	}
	if m.at == inReader && (m.shown.id == m.pair[0] || m.shown.id == m.pair[1]) {
		return m.comparePair(m.pair[0], m.pair[1])
	}
	if len(versions) < 2 {
		m.say("There is no other version of this story to compare with.", false)
		return nil
	}
	older := min(n, len(versions)-2)
	return m.comparePair(versions[older].ID, versions[older+1].ID)
}

// nextStory goes on with another story: reads it, or compares its first two
// versions.
func (m *model) nextStory(n int) tea.Cmd {
	if !m.hasList() {
		m.say("Only this story was opened.", false)
		return nil
	}
	if m.at == inReader {
		m.list.Select(m.shown.id)
	}
	story := m.moveStory(n)
	if story == nil {
		return nil
	}
	switch m.at {
	case inReader:
		return m.show(story.Versions, 0)
	case inCompare:
		return m.comparePair(story.Versions[0].ID, story.Versions[1].ID)
	}
	return m.preview()
}

// moveStory moves the list's selection by n stories, while comparing only to
// one that has several versions; nil where there is none.
func (m *model) moveStory(n int) *store.Story {
	before, _, ok := m.list.Selected()
	for ok {
		m.list.MoveStory(n)
		story, _, _ := m.list.Selected()
		if story == before {
			break
		}
		if m.at != inCompare || len(story.Versions) > 1 {
			return story
		}
		before = story
		n = n / max(n, -n)
	}
	m.say("There is no further story.", false)
	return nil
}

// info says what is known of the article, or of the comparison.
func (m *model) info() tea.Cmd {
	if m.at == inCompare {
		if fields := m.compare.Info(); fields != nil {
			m.openOverlay(fieldsPage("About this comparison", fields))
		} else {
			m.say("Still comparing.", false)
		}
		return nil
	}
	a := m.reader.Article()
	if a == nil {
		return nil
	}
	if m.at == inList && m.selectedID() != m.shown.id {
		return nil
	}
	m.openOverlay(infoPage(a))
	return nil
}

func (m *model) contents() tea.Cmd {
	list := m.reader.Contents()
	switch {
	case m.at == inCompare:
		m.say("Contents are for reading; ↵ goes there.", false)
		return nil
	case len(list) == 0:
		m.say("There are no headings to list.", false)
		return nil
	}
	m.openOverlay(contentsPage(list, m.goToBlock))
	return nil
}

func (m *model) problems() tea.Cmd {
	if len(m.snapshot.Problems) == 0 {
		m.say("Every file could be opened.", false)
		return nil
	}
	m.openOverlay(problemsPage(m.snapshot.Problems))
	return nil
}

// goToBlock shows a block of the article at the top of the reading pane.
func (m *model) goToBlock(block int) {
	m.at = inReader
	m.reader.GoTo(reader.Place{Block: block})
}
