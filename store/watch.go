package store

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"

	"variorum/store/internal/group"
)

const (
	// settleTime is how long files must have been quiet before they are read:
	// programs save in several steps. settleAtMost is how long a file that
	// never rests can put this off.
	settleTime   = 150 * time.Millisecond
	settleAtMost = 2 * time.Second

	// maxWatches bounds the folders watched. Linux gives a user 8,192 or more
	// for all programs together.
	maxWatches = 4096

	// watchShare bounds what following changes costs: after each round the
	// watcher rests this many times what it took.
	watchShare = 4
)

// A watcher follows what happens to the files of a store.
type watcher struct {
	store  *Store
	events *fsnotify.Watcher
	named  map[string]bool // files that were named to Open

	mu    sync.Mutex      // guards what follows: folders are entered while the store loads
	whole map[string]bool // folders of which every file counts
	count int             // of watched folders
	full  bool            // no more folders can be watched
}

// watch starts to follow the files of the store, until ctx ends. Folders are
// watched from before they are read, so that no change is missed.
func (s *Store) watch(ctx context.Context) {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		s.problem("watching for changes", reason(err))
		return
	}
	w := &watcher{store: s, events: events, whole: make(map[string]bool), named: make(map[string]bool)}
	s.walk.folder = w.enter
	for _, root := range s.roots {
		if info, err := os.Stat(root); err != nil || !info.IsDir() {
			w.named[filepath.Clean(root)] = true
			w.add(filepath.Dir(root))
		}
	}
	go w.run(ctx)
}

// add watches a folder. w.mu is held, or nobody else knows w.
func (w *watcher) add(folder string) {
	if w.full {
		return
	}
	err := w.events.Add(folder)
	if err == nil {
		w.count++
	}
	if err != nil && !os.IsNotExist(err) || w.count >= maxWatches {
		w.full = true
		w.store.problem(folder, "too many folders to watch; changes here and in further folders show on the next start")
	}
}

// run gathers events until the files rest, then reads what changed.
func (w *watcher) run(ctx context.Context) {
	defer w.events.Close()
	changed := make(map[string]bool)
	var first time.Time // of the changes gathered
	settled := time.NewTimer(time.Hour)
	defer settled.Stop()
	loaded := w.store.loaded
	ready := false
	for {
		select {
		case <-ctx.Done():
			return
		case <-loaded:
			loaded, ready = nil, true
			settled.Reset(0)
		case event, ok := <-w.events.Events:
			if !ok {
				return
			}
			if !w.counts(event) {
				continue
			}
			if len(changed) == 0 {
				first = time.Now()
			}
			changed[event.Name] = true
			settled.Reset(min(settleTime, max(0, time.Until(first.Add(settleAtMost)))))
		case _, ok := <-w.events.Errors: // events were lost: look at everything
			if !ok {
				return
			}
			for _, root := range w.store.roots {
				changed[root] = true
			}
			settled.Reset(settleTime)
		case <-settled.C:
			if !ready || len(changed) == 0 {
				continue
			}
			start := time.Now()
			w.read(ctx, slices.Sorted(maps.Keys(changed)))
			clear(changed)
			w.rest(ctx, watchShare*time.Since(start))
		}
	}
}

// rest waits, unless ctx ends.
func (w *watcher) rest(ctx context.Context, pause time.Duration) {
	select {
	case <-time.After(pause):
	case <-ctx.Done():
	}
}

// enter watches a folder of which every file counts.
func (w *watcher) enter(folder string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.whole[folder] {
		w.whole[folder] = true
		w.add(folder)
	}
}

// counts reports whether an event is about a file of the store.
func (w *watcher) counts(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod {
		return false
	}
	path := filepath.Clean(event.Name)
	if w.named[path] {
		return true
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.whole[filepath.Dir(path)] && !skipped(filepath.Base(path), nil)
}

// read brings the store up to date with paths, which changed in some way.
func (w *watcher) read(ctx context.Context, paths []string) {
	s := w.store
	d := group.NewSketcher()
	s.walk.file = func(path string) { w.renew(ctx, d, path) }
	for _, path := range paths {
		if ctx.Err() != nil {
			return
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			w.gone(path)
		case info.IsDir():
			s.walk.forget(realPath(path))
			s.walk.tree(ctx, path, realPath(path))
		default:
			w.renew(ctx, d, path)
		}
	}
	s.publish(true)
}

// renew reads a file in place of what the store has of it.
func (w *watcher) renew(ctx context.Context, d *group.Sketcher, path string) {
	w.store.removeFile(path)
	w.store.read(ctx, d, path)
}

// gone takes a file, or all files of a folder, out of the store.
func (w *watcher) gone(path string) {
	below := path + string(filepath.Separator)
	w.store.remove(func(file string) bool { return file == path || strings.HasPrefix(file, below) })
	w.mu.Lock()
	for folder := range w.whole {
		if folder == path || strings.HasPrefix(folder, below) {
			delete(w.whole, folder)
			w.count--
		}
	}
	w.mu.Unlock()
	w.store.walk.forget(realPath(path))
}

// removeFile takes what the store has of one file out of it.
func (s *Store) removeFile(path string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.problems, path)
	// The entries of a file are numbered from 1; a few may be missing.
	for entry, missing := 0, 0; missing < 100; entry++ {
		id := versionID(path, entry)
		if s.records[id] == nil {
			missing++
			continue
		}
		delete(s.records, id)
		s.bodies.forget(id)
		missing = 0
	}
	s.edition++
}

// remove takes what the store has of some files out of it.
func (s *Store) remove(which func(file string) bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for id, r := range s.records {
		if !r.version.Modified.IsZero() && which(r.file) {
			delete(s.records, id)
			s.bodies.forget(id)
			s.edition++
		}
	}
	for file := range s.problems {
		if which(file) {
			delete(s.problems, file)
			s.edition++
		}
	}
}
