package store

import (
	"context"
	"time"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/articles/work"
	"variorum/store/internal/catalog"
	"variorum/store/internal/files"
	"variorum/store/internal/marks"
	"variorum/store/internal/naming"
	"variorum/store/internal/wording"
)

// A Store holds articles and the stories they are versions of. Its methods
// may be called from several goroutines.
type Store struct {
	options   Options
	catalog   *catalog.Catalog
	index     indexFile
	texts     *textCache
	marks     *marks.File
	publisher *publisher
	loader    *loader            // for loading, then for following
	stop      context.CancelFunc // ends loading
	loaded    chan struct{}      // closed when nothing is being loaded any more
}

// Options say how a store loads. The zero value is the usual way.
type Options struct {
	Limits   read.Limits
	NoState  bool   // neither read nor write the reader's marks
	StateDir string // where marks are kept; "": $XDG_STATE_HOME/variorum
	NoIndex  bool   // neither read nor write what loading finds
	CacheDir string // where that is kept; "": variorum in the user's folder for caches
	Watch    bool   // go on noticing new, changed and vanished files until Open's ctx ends

	read    readFunc // in place of read.Each, for tests
	watches int      // in place of files.MaxWatches, for tests
}

// Open starts loading the articles at paths (files and folders; no path at
// all loads nothing) and returns at once. Loading and watching end when ctx does.
func Open(ctx context.Context, paths []string, options Options) *Store {
	if options.watches == 0 {
		options.watches = files.MaxWatches
	}
	reading, stop := context.WithCancel(ctx)
	s := &Store{
		options: options,
		catalog: catalog.NewCatalog(),
		index:   indexFor(paths, options),
		texts:   newTexts(maxBodyBytes, options.Limits, options.read),
		marks:   marks.None(),
		stop:    stop,
		loaded:  make(chan struct{}),
	}
	s.loader = &loader{catalog: s.catalog, texts: s.texts}
	if !options.NoState {
		s.marks = marks.Open(options.StateDir)
	}
	s.publisher = newPublisher(s)
	s.publisher.snapshot.Store(&Snapshot{Loading: len(paths) > 0, Walked: len(paths) == 0})
	if len(paths) == 0 {
		s.loader.progress.walked.Store(true)
		close(s.catalog.Complete)
		s.settle(nil)
		return s
	}
	s.loader.walk = files.Walk{Folder: func(string) {}, Problem: s.catalog.Trouble}
	if options.Watch {
		s.follow(ctx, paths)
	}
	work.Go(func() error { return s.load(ctx, reading, paths) }, func(err error) {
		if ctx.Err() != nil {
			err = nil
		}
		s.settle(err)
	})
	return s
}

// Stop ends loading and keeps what is there.
func (s *Store) Stop() { s.stop() }

// Add puts articles that are not files (built-in, standard input) into the
// store, and returns them as versions. They are in the snapshot when Add
// returns; its only error is ctx's, which leaves them out of stories.
func (s *Store) Add(ctx context.Context, list []articles.Article) ([]Version, error) {
	<-s.catalog.Complete
	d := wording.NewSketcher()
	versions := make([]Version, len(list))
	for i := range list {
		a := &list[i]
		r := catalog.NewRecord(d, a, a.Path, time.Time{})
		s.catalog.KeepWords(r, d)
		s.texts.hold(r.ID, a)
		s.catalog.Add(r)
		versions[i] = r.Version
	}
	return versions, s.publisher.publishStories(ctx)
}

// Snapshot returns the store's present state, without waiting.
func (s *Store) Snapshot() *Snapshot { return s.publisher.snapshot.Load() }

// Changed returns a channel that receives after the snapshot changed. Several
// changes may be told once. One receiver.
func (s *Store) Changed() <-chan struct{} { return s.publisher.changed }

// Wait returns when everything is loaded and grouped, or with ctx's error.
func (s *Store) Wait(ctx context.Context) error {
	select {
	case <-s.loaded:
	case <-ctx.Done():
	}
	select {
	case <-s.loaded: // both may be true at once
		return nil
	default:
		return ctx.Err()
	}
}

// File returns the name under which a version's file can be opened, exactly
// as the file system has it, and whether it is a file at all. It is not safe
// to show; Version.Path is.
func (s *Store) File(id string) (name string, ok bool) {
	r := s.catalog.Record(id)
	if r == nil || r.Version.Modified.IsZero() {
		return "", false
	}
	return r.File, true
}

// Article returns the article of a version, reading its file again where the
// store no longer holds its text. Its errors are *read.FileError.
func (s *Store) Article(ctx context.Context, id string) (*articles.Article, error) {
	if a := s.texts.get(id); a != nil {
		return a, nil
	}
	name, known := s.catalog.FileOf(id)
	if !known {
		return nil, &read.FileError{Path: articles.CleanPath(id), Reason: "no such article in the list"}
	}
	return s.texts.find(ctx, name, id)
}

// ReadAhead reads one file at once, without waiting for it to be loaded, and
// returns its articles by their ids, which Article takes from now on. Its
// errors are *read.FileError.
func (s *Store) ReadAhead(ctx context.Context, name string) ([]Version, error) {
	var versions []Version
	err := s.texts.each(ctx, name, func(a *articles.Article) bool {
		id := catalog.VersionID(name, a.Entry)
		s.texts.keep(id, a)
		s.catalog.ReadAhead(id, name)
		versions = append(versions, Version{ID: id, Path: a.Path, Entry: a.Entry, Title: naming.Title(a)})
		return true
	})
	return versions, err
}
