package store

import (
	"context"
	"errors"
	"time"

	"variorum/articles"
	"variorum/articles/work"
)

const (
	// firstPublish is how soon after the first file the first rows are shown,
	// publishPause the least time between two snapshots while loading.
	firstPublish = 5 * time.Millisecond
	publishPause = 50 * time.Millisecond

	// publishShare bounds what snapshots cost while loading: after each one
	// the loader pauses this many times what it took.
	publishShare = 8

	// regroupGrowth is by how much the number of articles must have grown
	// before stories are looked for again while loading. Doubling bounds the
	// work to what the last grouping costs once more.
	regroupGrowth = 2
)

// load reads everything at paths until the context reading ends, and groups
// what is there until ctx does.
func (s *Store) load(ctx, reading context.Context, paths []string) error {
	read := make(chan error, 1)
	work.Go(func() error { return s.loader.readAll(reading, paths) }, func(err error) { read <- err })
	err := s.publishUntil(ctx, read)
	if reading.Err() != nil {
		err = nil // stopped: what is there stays
	}
	s.catalog.settle()
	s.loader.progress.settled.Store(true)
	return errors.Join(err, s.publishStories(ctx))
}

// settle says that nothing is being loaded any more, and what was wrong with
// loading, if anything.
func (s *Store) settle(err error) {
	s.loader.progress.settled.Store(true)
	if err != nil {
		s.catalog.trouble("loading", articles.CleanLine(err.Error()))
	}
	if s.snapshot.Load().Loading {
		_ = work.Guard(func() error { // nothing may keep Wait from returning
			s.publish()
			return nil
		})
	}
	s.stop()
	close(s.loaded)
}

// publishUntil publishes snapshots every now and then until done receives.
func (s *Store) publishUntil(ctx context.Context, done <-chan error) error {
	pause, published, edition := firstPublish, 0, -1
	for {
		select {
		case err := <-done:
			return err
		case <-time.After(pause):
		}
		count, now := s.catalog.progress()
		if now == edition && s.Snapshot().Total == int(s.loader.progress.total.Load()) {
			continue
		}
		start := time.Now()
		if count < regroupGrowth*published {
			s.publish()
		} else if err := s.publishStories(ctx); err != nil {
			return err
		} else {
			published = count
		}
		edition, pause = now, max(publishPause, publishShare*time.Since(start))
	}
}
