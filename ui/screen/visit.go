package screen

import (
	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/mode"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/stories"
)

// A where is one of the views.
type where uint8

const (
	inList where = iota
	inReader
	inCompare
)

// A spot is a place in what a view shows.
type spot struct {
	at    where
	ids   [2]string // of the version read, or of the old and the new one compared
	place scroll.Place
}

// A visit is what the reader went to; going back leaves it for the one below.
type visit struct {
	spot                       // where it began
	from     *spot             // what it took the place of, or was opened from: going there again without having moved leads to the very place
	mode     mode.Mode         // what takes the keys before the view does, nil: nothing
	waitsFor *stories.Question // where that is waiting
}

// here is the visit one is at.
func (m *model) here() *visit { return &m.visits[len(m.visits)-1] }

// at tells which view one is in.
func (m *model) at() where { return m.here().at }

// view is the one that one is in.
func (m *model) view() view { return m.views()[m.at()] }

// standing is the spot one is at now.
func (m *model) standing() spot {
	s := m.here().spot
	switch s.at {
	case inReader:
		s.ids, s.place = [2]string{m.read.shown.id}, m.read.reader.Place()
	case inCompare:
		s.ids, s.place = m.compare.ids, m.compare.sides.Place()
	}
	return s
}

// placeBefore is where one was in what one came from, and false where one has
// moved since, or came from elsewhere.
func (m *model) placeBefore(at where, ids [2]string) (scroll.Place, bool) {
	v := m.here()
	if v.from == nil || v.from.at != at || v.from.ids != ids || m.standing() != v.spot {
		return scroll.Place{}, false
	}
	return v.from.place, true
}

// enter goes to a spot, a level above the present one.
func (m *model) enter(s spot, from *spot) {
	m.visits = append(m.visits, visit{spot: s, from: from})
}

// turn goes to a spot in place of the present one.
func (m *model) turn(s spot, from *spot) {
	*m.here() = visit{spot: s, from: from}
}

// leave goes one level back; from the lowest it leads nowhere.
func (m *model) leave() tea.Cmd {
	if len(m.visits) < 2 {
		return nil
	}
	if m.at() == inReader {
		m.read.keepPlace()
	} else {
		m.compare.close()
	}
	m.visits = m.visits[:len(m.visits)-1]
	return m.view().comesBack()
}
