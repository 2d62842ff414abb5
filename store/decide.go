package store

import (
	"context"
	"slices"

	"variorum/store/internal/catalog"
	"variorum/store/internal/group"
	"variorum/store/internal/marks"
	"variorum/store/internal/wording"
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

// Split takes a version out of the story it is in, for good. The snapshot shows it
// alone at once; when Split returns the versions that are left, and the one that
// was taken out, are grouped anew. Its only error is ctx's.
func (s *Store) Split(ctx context.Context, id string) error {
	others := slices.DeleteFunc(s.catalog.StoryOf(id), func(other string) bool { return other == id })
	if len(others) == 0 {
		return nil
	}
	s.marks.Split(s.key(id), s.keys(others))
	s.catalog.Split(id)
	s.publisher.publish()
	return s.publisher.publishStories(ctx)
}

// Join makes one story of those of two versions, for good. The snapshot shows it
// when Join returns. Its only error is ctx's.
func (s *Store) Join(ctx context.Context, a, b string) error {
	one, other := s.catalog.StoryOf(a), s.catalog.StoryOf(b)
	if len(one) == 0 || len(other) == 0 || slices.Contains(one, b) {
		return nil
	}
	s.marks.Join(s.keys(one), s.keys(other))
	return s.publisher.publishStories(ctx)
}

// Undo takes back the last of what Split and Join did since the store was opened,
// and reports whether there was anything. The snapshot shows it when Undo returns.
// Its only error is ctx's.
func (s *Store) Undo(ctx context.Context) (undone bool, err error) {
	if !s.marks.Undo() {
		return false, nil
	}
	return true, s.publisher.publishStories(ctx)
}

// Common is how much of the wording of the shorter of two versions the other
// keeps, 0 to 1, estimated from what is known without reading them.
func (s *Store) Common(a, b string) float64 {
	<-s.catalog.Complete
	x, y := s.catalog.Record(a), s.catalog.Record(b)
	if x == nil || y == nil {
		return 0
	}
	return wording.Alike(&x.Sketch, &y.Sketch)
}

// keys returns the names under which the marks of some articles are kept, those
// that are asked for first.
func (s *Store) keys(ids []string) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = s.key(id)
	}
	return list
}

// key is the name under which an article's marks are kept, see catalog.Record.Key.
func (s *Store) key(id string) string {
	r := s.catalog.Record(id)
	if r == nil {
		return id
	}
	return r.Key()
}

// decisionsOn returns what the reader decided about the stories of some
// articles.
func decisionsOn(records []*catalog.Record, kept *marks.File) group.Decisions {
	var d group.Decisions
	decided := kept.Decisions()
	if len(decided.Apart) == 0 && len(decided.Joined) == 0 {
		return d
	}
	ids := make(map[string]string, len(records)) // by key
	for _, r := range records {
		ids[r.Key()] = r.ID
	}
	known := func(pairs []marks.Pair) (list [][2]string) {
		for _, p := range pairs {
			a, okA := ids[p[0]]
			b, okB := ids[p[1]]
			if okA && okB {
				list = append(list, [2]string{a, b})
			}
		}
		return list
	}
	d.Apart, d.Joined = known(decided.Apart), known(decided.Joined)
	return d
}
