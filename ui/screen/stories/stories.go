package stories

import (
	"context"
	"fmt"
	"iter"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/store"
)

// Stories is what the screen asks of the stories there are.
type Stories struct {
	Store    *store.Store
	Snapshot *store.Snapshot // as last shown
	limits   read.Limits     // for files that are read again
	Fetch    func(ctx context.Context, id string) (*articles.Article, error)
	Find     func(ctx context.Context, query string) iter.Seq2[store.Hit, error]
}

// New returns the stories of a store; files that are read again are read
// within limits.
func New(s *store.Store, limits read.Limits) *Stories {
	return &Stories{Store: s, Snapshot: s.Snapshot(), limits: limits, Fetch: s.Article, Find: s.Search}
}

// StoryOf returns the story that the version with an id belongs to, and which of
// its versions that is; nil for none.
func (s *Stories) StoryOf(id string) (story *store.Story, index int) {
	for i := range s.Snapshot.Stories {
		for n := range s.Snapshot.Stories[i].Versions {
			if s.Snapshot.Stories[i].Versions[n].ID == id {
				return &s.Snapshot.Stories[i], n
			}
		}
	}
	return nil, 0
}

// VersionsOf returns the versions of the story that the version with an id
// belongs to, and which of them it is.
func (s *Stories) VersionsOf(id string) (versions []store.Version, index int) {
	if story, n := s.StoryOf(id); story != nil {
		return story.Versions, n
	}
	return nil, 0
}

// Version returns a version as it is now, the zero Version where it is gone.
func (s *Stories) Version(id string) store.Version {
	if versions, n := s.VersionsOf(id); versions != nil {
		return versions[n]
	}
	return store.Version{}
}

// Again returns what reads a version anew, from its file where it has one.
func (s *Stories) Again(ctx context.Context, id string) func() (*articles.Article, error) {
	name, ok := s.Store.File(id)
	entry := s.Version(id).Entry
	return func() (*articles.Article, error) {
		if !ok {
			return s.Fetch(ctx, id)
		}
		list, err := read.Open(ctx, name, s.limits)
		if err != nil {
			return nil, err
		}
		for i := range list {
			if list[i].Entry == entry {
				return &list[i], nil
			}
		}
		return nil, fmt.Errorf("%s: the article is no longer in it", list[0].Path)
	}
}

// FetchAll returns articles in the order of their ids.
func (s *Stories) FetchAll(ctx context.Context, ids ...string) ([]*articles.Article, error) {
	list := make([]*articles.Article, 0, len(ids))
	for _, id := range ids {
		a, err := s.Fetch(ctx, id)
		if err != nil {
			return nil, err
		}
		list = append(list, a)
	}
	return list, nil
}
