package store

import (
	"context"
	"os"
	"slices"
	"time"

	"variorum/articles/work"
	"variorum/store/internal/files"
	"variorum/store/internal/wording"
)

// follow starts to follow the files at roots, until ctx ends.
func (s *Store) follow(ctx context.Context, roots []string) {
	w := files.NewWatcher(roots, s.options.watches, func(path, reason string) {
		s.catalog.Trouble(path, reason)
		if s.loader.progress.settled.Load() {
			s.publisher.publish()
		}
	})
	s.loader.walk.Folder = w.Enter
	f := &follower{store: s, watcher: w, roots: roots, sketcher: wording.NewSketcher(), due: time.Now().Add(keepLeast)}
	work.Go(func() error {
		w.Run(ctx, s.loaded, f.round)
		return nil
	}, func(err error) {
		if err != nil {
			s.catalog.Trouble(files.Watching, err.Error())
		}
	})
}

// A follower keeps a store up to date with its files.
type follower struct {
	store    *Store
	watcher  *files.Watcher
	roots    []string
	sketcher *wording.Sketcher
	due      time.Time // when the index may be written again
}

// The index is written at most every keepLeast while files change, and so that
// all but one part in keepShare of the time passes in between.
const (
	keepLeast = time.Minute
	keepShare = 100
)

// round takes in what changed.
func (f *follower) round(ctx context.Context, changes files.Changes) {
	_, _, before := f.store.catalog.Progress()
	f.store.loader.walk.File = func(name string) { f.store.loader.read(ctx, f.sketcher, name) }
	for _, path := range changes.Paths {
		if ctx.Err() != nil {
			return
		}
		f.look(ctx, path)
	}
	if changes.Lost {
		f.lookAtAll(ctx)
	}
	if _, _, now := f.store.catalog.Progress(); now != before {
		_ = f.store.publisher.publishStories(ctx) // its only error is ctx's
		f.keep()
	} else {
		f.store.publisher.publish() // there may be problems, or fewer
	}
}

// keep writes the index anew, now and then: what changes after that is read on
// the next start.
func (f *follower) keep() {
	if start := time.Now(); start.After(f.due) {
		_ = f.store.keep() // where it cannot be kept, the next start reads all again
		f.due = time.Now().Add(max(keepLeast, keepShare*time.Since(start)))
	}
}

// look takes in that something happened to a file or folder.
func (f *follower) look(ctx context.Context, path string) {
	info, err := os.Stat(path)
	switch {
	case err != nil && slices.Contains(f.roots, path):
		f.store.loader.read(ctx, f.sketcher, path) // which says that it is not there
	case err != nil:
		f.gone(path)
	case info.IsDir():
		f.store.loader.walk.Again(ctx, path)
	default:
		f.store.loader.read(ctx, f.sketcher, path)
	}
}

// lookAtAll looks for what changed, nobody knows where.
func (f *follower) lookAtAll(ctx context.Context) {
	s := f.store
	for _, name := range s.catalog.Names() {
		if _, err := os.Stat(name); err != nil {
			f.gone(name)
		}
	}
	s.loader.walk.Restart()
	s.loader.walk.File = func(name string) { s.loader.readChanged(ctx, f.sketcher, name) }
	s.loader.walk.All(ctx, f.roots)
}

// gone takes a file, or all files of a folder, out of the store.
func (f *follower) gone(path string) {
	f.store.texts.forget(f.store.catalog.Remove(path))
	f.watcher.Leave(path)
	f.store.loader.walk.Forget(path)
}
