package store

import (
	"path/filepath"

	"variorum/store/internal/group"
)

// Marks are what the reader left on an article.
type Marks struct {
	Read   bool
	Pinned bool
	Place  Place // where reading stopped; zero at the start
}

// A Place is a position in an article that does not depend on how it is laid
// out.
type Place struct {
	Block  int // index into the article's Blocks
	Offset int // in bytes into the block's text
}

// Marks returns the marks of a version.
func (s *Store) Marks(id string) Marks {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.state.state.Articles[s.key(id)]
	return Marks{Read: m.Read, Pinned: m.Pinned, Place: Place{m.Block, m.Offset}}
}

// SetRead marks a version as read or not.
func (s *Store) SetRead(id string, read bool) {
	s.mark(id, func(m *marked) { m.Read = read })
}

// SetPinned pins a version or lets it go.
func (s *Store) SetPinned(id string, pinned bool) {
	s.mark(id, func(m *marked) { m.Pinned = pinned })
}

// SetPlace remembers where reading a version stopped.
func (s *Store) SetPlace(id string, place Place) {
	s.mark(id, func(m *marked) { m.Block, m.Offset = max(0, place.Block), max(0, place.Offset) })
}

func (s *Store) mark(id string, how func(*marked)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state.change(s.key(id), how)
}

// Save writes marks and decisions to the user's state directory, if they
// changed and Options.NoState is not set.
func (s *Store) Save() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state.save()
}

// StateNotice says in a sentence what was wrong with the kept marks when the
// store was opened: that they were damaged and set aside, or cannot be kept.
// It is "" where nothing was.
func (s *Store) StateNotice() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state.notice
}

// Split takes a version out of its story, for good. The snapshot shows it
// alone when Split returns.
func (s *Store) Split(id string) {
	s.mu.Lock()
	r, key := s.records[id], s.key(id)
	if r == nil {
		s.mu.Unlock()
		return
	}
	s.state.change(key, func(m *marked) { m.Split = true })
	for _, pair := range append([][2]string(nil), s.state.state.Joined...) {
		if pair[0] == key || pair[1] == key {
			s.state.join(pair[0], pair[1], false)
		}
	}
	s.mu.Unlock()
	s.publishing.Lock()
	r.group = 0
	s.publishing.Unlock()
	s.publish(false)
}

// Join makes one story of those of two versions, for good. The snapshot shows
// it when Join returns.
func (s *Store) Join(a, b string) {
	s.mu.Lock()
	x, y := s.records[a], s.records[b]
	if x == nil || y == nil || x == y {
		s.mu.Unlock()
		return
	}
	s.state.join(s.key(a), s.key(b), true)
	members := make([]*record, 0, len(s.records))
	for _, r := range s.records {
		members = append(members, r)
	}
	s.mu.Unlock()
	s.publishing.Lock()
	s.joinGroups(members, x, y)
	s.publishing.Unlock()
	s.publish(false)
}

// joinGroups gives the groups of x and y one number.
func (s *Store) joinGroups(records []*record, x, y *record) {
	if x.group != 0 && x.group == y.group {
		return
	}
	if len(s.similarity) == 0 {
		s.similarity = []float64{0} // group 0 is no group
	}
	alike := group.Alike(&x.sketch, &y.sketch)
	joined := int32(len(s.similarity))
	s.similarity = append(s.similarity, alike)
	old := [2]int32{x.group, y.group}
	for _, r := range records {
		if r.group != 0 && (r.group == old[0] || r.group == old[1]) {
			r.group = joined
		}
	}
	x.group, y.group = joined, joined
}

// key is the name under which an article's marks are kept: its file's
// absolute path, so that it is known from whatever folder it is opened.
func (s *Store) key(id string) string {
	r := s.records[id]
	if r == nil || r.version.Modified.IsZero() {
		return id
	}
	path, err := filepath.Abs(r.file)
	if err != nil {
		return id
	}
	return versionID(path, r.version.Entry)
}

// decisions returns what the reader decided about the articles there are.
// s.mu is held.
func (s *Store) decisions() group.Decisions {
	d := group.Decisions{Split: make(map[string]bool)}
	ids := make(map[string]string) // by key
	wanted := make(map[string]bool)
	for key, m := range s.state.state.Articles {
		if m.Split {
			wanted[key] = true
		}
	}
	for _, pair := range s.state.state.Joined {
		wanted[pair[0]], wanted[pair[1]] = true, true
	}
	if len(wanted) == 0 {
		return d
	}
	for id := range s.records {
		if key := s.key(id); wanted[key] {
			ids[key] = id
			d.Split[id] = s.state.state.Articles[key].Split
		}
	}
	for _, pair := range s.state.state.Joined {
		a, okA := ids[pair[0]]
		b, okB := ids[pair[1]]
		if okA && okB {
			d.Joined = append(d.Joined, [2]string{a, b})
		}
	}
	return d
}
