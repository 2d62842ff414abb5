package store

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/store/internal/group"
	"variorum/store/internal/words"
)

// A Version is one article as lists show it. Its text is read with
// Store.Article.
type Version struct {
	ID        string // unique in the store: the path, with "#n" for the n-th article of a file
	Path      string // clean, to be shown; Store.File has the name to open
	Entry     int
	Title     string // never "": the text's first words, else the file's name, where the article has none
	Source    string // never "": the URL's host, else the folder or file name, where the article names none
	Author    string
	Published time.Time // zero where unknown
	Dated     time.Time // what orders versions: Published, Modified, else the file's time
	Modified  time.Time // the file's time; zero for articles that are in no file
	Label     string    // explicit version
	Words     int
}

// A Story is one or more versions of the same story, oldest first.
type Story struct {
	Title    string
	Versions []Version // at least one
	Changed  float64   // how much the wording of the versions differs, 0 to 1, estimated; 0 for one version
}

// A Problem is a file, or a part of one, that could not be opened.
type Problem struct{ Path, Reason string }

// A Snapshot is the state of a store at one moment. It never changes.
type Snapshot struct {
	Stories  []Story // newest first
	Articles int
	Problems []Problem
	Loading  bool
	Files    int // files read so far
	Total    int // files found so far; complete once Walked
	Walked   bool
}

// A Store holds articles and the stories they are versions of. Its methods
// may be called from several goroutines.
type Store struct {
	options Options
	stop    context.CancelFunc // ends loading
	loaded  chan struct{}      // closed when nothing is being loaded any more

	files, total atomic.Int64
	walked       atomic.Bool
	settled      atomic.Bool // nothing is being loaded

	mu         sync.Mutex
	records    map[string]*record // by id
	problems   map[string]Problem // by file
	ahead      map[string]string  // files read before they were loaded, by the ids of their articles
	vocabulary *words.Vocabulary
	sketches   arena[group.Mark]
	wordSets   arena[byte]
	edition    int // counts changes of records and problems
	state      stateFile

	bodies bodies
	roots  []string // what Open was asked for
	walk   *walk    // used by load, then by watch

	publishing sync.Mutex // one snapshot is built at a time
	similarity []float64  // of the versions of each group, by number; guarded by publishing, as are the groups of records
	snapshot   atomic.Pointer[Snapshot]
	changed    chan struct{}
}

// Options say how a store loads. The zero value is the usual way.
type Options struct {
	Limits   read.Limits
	NoState  bool   // neither read nor write the reader's marks
	StateDir string // where marks are kept; "": $XDG_STATE_HOME/variorum
	Watch    bool   // go on noticing new, changed and vanished files until Open's ctx ends
}

// Open starts loading the articles at paths (files and folders; no path at
// all loads nothing) and returns at once. Loading and watching end when ctx does.
func Open(ctx context.Context, paths []string, options Options) *Store {
	watching := ctx
	ctx, stop := context.WithCancel(ctx)
	s := &Store{
		options:    options,
		stop:       stop,
		loaded:     make(chan struct{}),
		records:    make(map[string]*record),
		problems:   make(map[string]Problem),
		ahead:      make(map[string]string),
		vocabulary: words.NewVocabulary(),
		bodies:     newBodies(maxBodyBytes),
		roots:      append([]string(nil), paths...),
		changed:    make(chan struct{}, 1),
		state:      openState(options),
	}
	s.snapshot.Store(&Snapshot{Loading: len(paths) > 0, Walked: len(paths) == 0})
	if len(paths) == 0 {
		s.walked.Store(true)
		s.settled.Store(true)
		stop()
		close(s.loaded)
		s.publish(true)
		return s
	}
	s.walk = &walk{problem: s.problem, folder: func(string) {}, seen: make(map[string]struct{})}
	if options.Watch {
		s.watch(watching)
	}
	go s.load(ctx, paths)
	return s
}

// Stop ends loading and keeps what is there.
func (s *Store) Stop() { s.stop() }

// Add puts articles that are not files (built-in, standard input) into the
// store, and returns them as versions. They are in the snapshot when Add
// returns.
func (s *Store) Add(list []articles.Article) []Version {
	d := group.NewSketcher()
	versions := make([]Version, len(list))
	for i := range list {
		a := &list[i]
		r := s.digest(d, a, a.Path, time.Time{})
		s.bodies.hold(r.version.ID, a)
		s.put(r)
		versions[i] = r.version
	}
	s.publish(true)
	return versions
}

// Snapshot returns the store's present state, without waiting.
func (s *Store) Snapshot() *Snapshot { return s.snapshot.Load() }

// Changed returns a channel that receives after the snapshot changed. Several
// changes may be told once. One receiver.
func (s *Store) Changed() <-chan struct{} { return s.changed }

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
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.records[id]
	if r == nil || r.version.Modified.IsZero() {
		return "", false
	}
	return r.file, true
}

// Article returns the article of a version, reading its file again where the
// store no longer holds its text. Its errors are *read.FileError.
func (s *Store) Article(ctx context.Context, id string) (*articles.Article, error) {
	if a := s.bodies.get(id); a != nil {
		return a, nil
	}
	file, known := s.fileOf(id)
	if !known {
		return nil, &read.FileError{Path: articles.CleanPath(id), Reason: "no such article in the list"}
	}
	list, err := s.open(ctx, file)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if versionID(file, list[i].Entry) == id {
			return &list[i], nil
		}
	}
	return nil, &read.FileError{Path: articles.CleanPath(file), Reason: "the file changed and no longer has this article"}
}

// open reads a file and keeps the texts of its articles.
func (s *Store) open(ctx context.Context, file string) ([]articles.Article, error) {
	list, err := read.Open(ctx, file, s.options.Limits)
	for i := range list {
		s.bodies.keep(versionID(file, list[i].Entry), &list[i])
	}
	return list, err
}

// fileOf returns the file of an article that was loaded, or read ahead.
func (s *Store) fileOf(id string) (file string, known bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.records[id]; r != nil {
		return r.file, true
	}
	file, known = s.ahead[id]
	return file, known
}

// ReadAhead reads one file at once, without waiting for it to be loaded, and
// returns its articles by their ids, which Article takes from now on. Its
// errors are *read.FileError.
func (s *Store) ReadAhead(ctx context.Context, file string) ([]Version, error) {
	list, err := s.open(ctx, file)
	if err != nil {
		return nil, err
	}
	versions := make([]Version, len(list))
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range list {
		id := versionID(file, list[i].Entry)
		versions[i] = Version{ID: id, Path: list[i].Path, Entry: list[i].Entry, Title: titleOf(&list[i])}
		s.ahead[id] = file
	}
	return versions, nil
}

// put enters a record, in place of an older one of the same id.
func (s *Store) put(r *record) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.records[r.version.ID] = r
	s.edition++
}
