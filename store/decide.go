package store

import (
	"fmt"
	"path/filepath"

	"variorum/store/internal/group"
	"variorum/store/internal/marks"
)

// Marks are what the reader left on an article.
type Marks = marks.Marks

// A Place is a position in an article that does not depend on how it is laid
// out.
type Place = marks.Place

// Marks returns the marks of a version.
func (s *Store) Marks(id string) Marks { return s.marks.Marks(s.key(id)) }

// SetRead marks a version as read or not.
func (s *Store) SetRead(id string, read bool) { s.marks.SetRead(s.key(id), read) }

// SetPinned pins a version or lets it go.
func (s *Store) SetPinned(id string, pinned bool) { s.marks.SetPinned(s.key(id), pinned) }

// SetPlace remembers where reading a version stopped.
func (s *Store) SetPlace(id string, place Place) { s.marks.SetPlace(s.key(id), place) }

// Save writes marks and decisions to the user's state directory, if they
// changed and Options.NoState is not set.
func (s *Store) Save() error { return s.marks.Save() }

// StateNotice says in a sentence what was wrong with the kept marks when the
// store was opened: that they were damaged and set aside, or cannot be kept.
// It is "" where nothing was.
func (s *Store) StateNotice() string { return s.marks.Notice() }

// Split takes a version out of its story, for good. The snapshot shows it
// alone when Split returns.
func (s *Store) Split(id string) {
	s.publishing.Lock()
	defer s.publishing.Unlock()
	if s.catalog.split(id) {
		s.marks.Split(s.key(id))
		s.show()
	}
}

// Join makes one story of those of two versions, for good. The snapshot shows
// it when Join returns.
func (s *Store) Join(a, b string) {
	<-s.catalog.complete
	s.publishing.Lock()
	defer s.publishing.Unlock()
	if s.catalog.join(a, b) {
		s.marks.Join(s.key(a), s.key(b))
		s.show()
	}
}

// key is the name under which an article's marks are kept: its file's
// absolute path, so that it is known from whatever folder it is opened.
func (s *Store) key(id string) string {
	r := s.catalog.record(id)
	if r == nil {
		return id
	}
	return r.key()
}

// key is Store.key for an article that is there.
func (r *record) key() string {
	if r.version.Modified.IsZero() { // in no file
		return r.ID
	}
	path, err := filepath.Abs(r.file)
	if err != nil {
		return r.ID
	}
	return versionID(path, r.version.Entry)
}

// sameDecisions reports whether the reader has decided nothing since stories
// were looked for.
func (s *Store) sameDecisions() bool {
	records, _ := s.catalog.all()
	s.publishing.Lock()
	defer s.publishing.Unlock()
	return s.decided == fmt.Sprint(decisions(s.marks, records))
}

// decisions returns what the reader decided about the stories of some
// articles.
func decisions(kept *marks.File, records []*record) group.Decisions {
	decided := kept.Decisions()
	d := group.Decisions{Split: make(map[string]bool)}
	if len(decided.Split) == 0 && len(decided.Joined) == 0 {
		return d
	}
	ids := make(map[string]string, len(records)) // by key
	for _, r := range records {
		ids[r.key()] = r.ID
	}
	for _, key := range decided.Split {
		if id, ok := ids[key]; ok {
			d.Split[id] = true
		}
	}
	for _, pair := range decided.Joined {
		a, okA := ids[pair[0]]
		b, okB := ids[pair[1]]
		if okA && okB {
			d.Joined = append(d.Joined, [2]string{a, b})
		}
	}
	return d
}
