package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/command"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/page"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/stories"
	"variorum/ui/screen/visit"
)

// colon begins typing a command.
func (m keyboard) colon() tea.Cmd {
	m.begin(mode.NewPrompt(m.keys, mode.Search{
		Label: ":", Past: m.memory.past(":"), Done: m.command, Look: func(string) tea.Cmd { return nil },
	}))
	return nil
}

// command does what was typed after the colon.
func (m keyboard) command(typed string) tea.Cmd {
	c, err := command.Parse(typed)
	if err != nil {
		m.said = frame.Complain("", err)
		return nil
	}
	as := func(b key.Binding, count int) tea.Cmd {
		return m.viewKey(tea.KeyPressMsg{Code: tea.KeyExtended, Text: b.Keys()[0]}, count)
	}
	switch c.Kind {
	case command.KindClose:
		return m.closeLevel()
	case command.KindQuit:
		return tea.Quit
	case command.KindLine:
		return m.number(max(c.N, 1))
	case command.KindPercent:
		return as(m.keys.ToPercent, c.N)
	case command.KindEnd:
		return as(m.keys.Bottom, 1)
	case command.KindHelp:
		return m.help()
	case command.KindUndo:
		return as(m.keys.Undo, 1)
	}
	return nil
}

// help shows the keys, those of the view one is in first.
func (m keyboard) help() tea.Cmd {
	topics := [...]page.Topic{visit.InList: page.TopicList, visit.InReader: page.TopicReading, visit.InCompare: page.TopicComparing}
	m.begin(page.Help(m.keys, topics[m.at()]))
	return nil
}

// number goes to number n of what is shown: a story, a paragraph, a change.
func (m keyboard) number(n int) tea.Cmd {
	switch m.at() {
	case visit.InList:
		m.list.list.GoToStory(n)
		return m.list.preview()
	case visit.InReader:
		m.read.reader.GoTo(scroll.At(n-1, 0))
	case visit.InCompare:
		if changes := m.compare.sides.Changes(); len(changes) > 0 {
			m.compare.sides.GoToStop(changes[min(n, len(changes))-1])
		}
	}
	return nil
}

// percent goes to where so much of the text is above.
func (v *readView) percent(n int) tea.Cmd {
	a := v.reader.Article()
	if a == nil {
		return nil
	}
	v.reader.GoTo(stories.PlaceAt(a, n))
	return nil
}

// A memory is what was said and typed before.
type memory struct {
	told  map[string]bool       // the keys of which was said that they mean nothing
	typed map[string]*mode.Past // by the label of the prompt
}

func newMemory() memory { return memory{map[string]bool{}, map[string]*mode.Past{}} }

// past is what was typed before in a prompt.
func (m *memory) past(label string) *mode.Past {
	if m.typed[label] == nil {
		m.typed[label] = &mode.Past{}
	}
	return m.typed[label]
}
