package screen

import (
	"context"
	"fmt"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/store"
)

// Stories is what the screen asks of the stories there are.
type stories struct {
	store    *store.Store
	snapshot *store.Snapshot // as last shown
	limits   read.Limits     // for files that are read again
	fetch    func(ctx context.Context, id string) (*articles.Article, error)
}

func newStories(o Options) *stories {
	return &stories{store: o.Store, snapshot: o.Store.Snapshot(), limits: o.Limits, fetch: o.Store.Article}
}

// versionsOf returns the versions of the story that the version with an id
// belongs to, and which of them it is.
func (s *stories) versionsOf(id string) (versions []store.Version, index int) {
	for i := range s.snapshot.Stories {
		for n, v := range s.snapshot.Stories[i].Versions {
			if v.ID == id {
				return s.snapshot.Stories[i].Versions, n
			}
		}
	}
	return nil, 0
}

// version returns a version as it is now, the zero Version where it is gone.
func (s *stories) version(id string) store.Version {
	if versions, n := s.versionsOf(id); versions != nil {
		return versions[n]
	}
	return store.Version{}
}

// again returns what reads a version anew, from its file where it has one.
func (s *stories) again(ctx context.Context, id string) func() (*articles.Article, error) {
	name, ok := s.store.File(id)
	entry := s.version(id).Entry
	return func() (*articles.Article, error) {
		if !ok {
			return s.fetch(ctx, id)
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

// fetchAll returns articles in the order of their ids.
func (s *stories) fetchAll(ctx context.Context, ids ...string) ([]*articles.Article, error) {
	list := make([]*articles.Article, 0, len(ids))
	for _, id := range ids {
		a, err := s.fetch(ctx, id)
		if err != nil {
			return nil, err
		}
		list = append(list, a)
	}
	return list, nil
}
