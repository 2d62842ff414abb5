package list

import "variorum/store"

// marks are what the reader noted of versions, by their ids.
type marks struct {
	read, pinned kindOfMark
	touched      map[string]bool // the reader has set or taken a mark
}

// A kindOfMark is one kind of mark, and where it is kept.
type kindOfMark struct {
	on   map[string]bool
	keep func(id string, on bool)
}

func newMarks() marks {
	nowhere := func(string, bool) {}
	return marks{
		read:    kindOfMark{map[string]bool{}, nowhere},
		pinned:  kindOfMark{map[string]bool{}, nowhere},
		touched: map[string]bool{},
	}
}

// readNow marks a version as read and tells whether it was not before.
func (m *marks) readNow(id string) bool {
	if m.read.on[id] {
		return false
	}
	m.read.on[id], m.touched[id] = true, true
	m.read.keep(id, true)
	return true
}

// toggle changes the mark of the first version, and gives the others the same.
func (m *marks) toggle(kind *kindOfMark, ids []string) {
	on := !kind.on[ids[0]]
	for _, id := range ids {
		m.touched[id] = true
		if kind.keep(id, on); on {
			kind.on[id] = true
		} else {
			delete(kind.on, id)
		}
	}
}

// add adds marks of earlier sessions; what the reader has marked since stays.
func (m *marks) add(kind *kindOfMark, ids []string) {
	for _, id := range ids {
		if !m.touched[id] {
			kind.on[id] = true
		}
	}
}

// isPinned tells whether a version of a story is pinned.
func (m *marks) isPinned(story *store.Story) bool {
	for _, v := range story.Versions {
		if m.pinned.on[v.ID] {
			return true
		}
	}
	return false
}

// isRead tells whether all versions of a story were read.
func (m *marks) isRead(story *store.Story) bool {
	for _, v := range story.Versions {
		if !m.read.on[v.ID] {
			return false
		}
	}
	return true
}
