package screen

import (
	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/scroll"
	"variorum/ui/screen/visit"
)

// here is the visit one is at.
func (m *model) here() *visit.Visit { return &m.visits[len(m.visits)-1] }

// at tells which view one is in.
func (m *model) at() visit.Where { return m.here().At }

// view is the one that one is in.
func (m *model) view() view { return m.views()[m.at()] }

// standing is the spot one is at now.
func (m *model) standing() visit.Spot {
	s := m.here().Spot
	switch s.At {
	case visit.InReader:
		s.IDs, s.Place = [2]string{m.read.shown.id}, m.read.reader.Place()
	case visit.InCompare:
		s.IDs, s.Place = m.compare.ids, m.compare.sides.Place()
	}
	return s
}

// placeBefore is where one was in what one came from, and false where one has
// moved since, or came from elsewhere.
func (m *model) placeBefore(at visit.Where, ids [2]string) (scroll.Place, bool) {
	v := m.here()
	if v.From == nil || v.From.At != at || v.From.IDs != ids || m.standing() != v.Spot {
		return scroll.Place{}, false
	}
	return v.From.Place, true
}

// enter goes to a spot, a level above the present one.
func (m *model) enter(s visit.Spot, from *visit.Spot) {
	m.visits = append(m.visits, visit.Visit{Spot: s, From: from})
}

// turn goes to a spot in place of the present one.
func (m *model) turn(s visit.Spot, from *visit.Spot) {
	*m.here() = visit.Visit{Spot: s, From: from}
}

// leave goes one level back; from the lowest it leads nowhere.
func (m *model) leave() tea.Cmd {
	if len(m.visits) < 2 {
		return nil
	}
	if m.at() == visit.InReader {
		m.read.keepPlace()
	} else {
		m.compare.close()
	}
	m.visits = m.visits[:len(m.visits)-1]
	return m.view().comesBack()
}
