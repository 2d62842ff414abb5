package screen

import (
	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/screen/reader"
)

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
