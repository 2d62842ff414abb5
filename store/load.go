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
// what is there until ctx does. What the last start found is there at once; of
// that, it reads what has changed.
func (s *Store) load(ctx, reading context.Context, paths []string) error {
	restored := s.restore(ctx)
	count, _, before := s.catalog.Progress()
	read := make(chan error, 1)
	work.Go(func() error { return s.loader.readAll(reading, paths) }, func(err error) { read <- err })
	err := s.publishUntil(ctx, read, count)
	stopped := reading.Err() != nil
	if stopped {
		err = nil // what is there stays
	} else {
		s.texts.forget(s.catalog.Sweep())
	}
	s.catalog.Settle()
	s.loader.progress.settled.Store(true)
	if _, _, now := s.catalog.Progress(); restored && now == before && s.publisher.sameDecisions() {
		s.publisher.publish()
		return err
	}
	err = errors.Join(err, s.publisher.publishStories(ctx))
	if err == nil && !stopped {
		_ = s.keep() // where it cannot be kept, the next start reads all again
	}
	return err
}

// settle says that nothing is being loaded any more, and what was wrong with
// loading, if anything.
func (s *Store) settle(err error) {
	s.loader.progress.settled.Store(true)
	if err != nil {
		s.catalog.Trouble("loading", articles.CleanLine(err.Error()))
	}
	if s.publisher.snapshot.Load().Loading {
		_ = work.Guard(func() error { // nothing may keep Wait from returning
			s.publisher.publish()
			return nil
		})
	}
	s.stop()
	close(s.loaded)
}

// publishUntil publishes snapshots every now and then until done receives.
// grouped is how many articles there are whose stories are known.
func (s *Store) publishUntil(ctx context.Context, done <-chan error, grouped int) error {
	pause, edition := firstPublish, -1
	for {
		select {
		case err := <-done:
			return err
		case <-time.After(pause):
		}
		count, now, _ := s.catalog.Progress()
		if now == edition && s.Snapshot().Total == int(s.loader.progress.total.Load()) {
			continue
		}
		start := time.Now()
		if count < regroupGrowth*grouped {
			s.publisher.publish()
		} else if err := s.publisher.publishStories(ctx); err != nil {
			return err
		} else {
			grouped = count
		}
		edition, pause = now, max(publishPause, publishShare*time.Since(start))
	}
}
