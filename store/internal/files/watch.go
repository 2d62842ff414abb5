package files

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"

	"variorum/articles/work"
)

const (
	// settleTime is how long files must have been quiet before a round:
	// programs save in several steps. settleAtMost is how long a file that
	// never rests can put this off.
	settleTime   = 150 * time.Millisecond
	settleAtMost = 2 * time.Second

	// MaxWatches bounds the folders watched. Linux gives a user 8,192 or more
	// for all programs together.
	MaxWatches = 4096

	// restShare bounds what following changes costs: after each round the
	// watcher rests this many times what it took, but at most restAtMost.
	restShare  = 4
	restAtMost = 10 * time.Second

	// Where folders cannot be watched, all files are looked at every
	// lookAtLeast, or less often where that takes long: lookShare times as long
	// passes in between.
	lookAtLeast = 3 * time.Second
	lookShare   = 20
)

// Watching is what a Watcher's own problems are told under instead of a path.
const Watching = "watching for changes"

// Changes are what happened to files since the last round.
type Changes struct {
	Paths []string // files and folders that came, went or were written, sorted
	Lost  bool     // anything may have changed: the system could not tell all, or cannot tell of all folders
}

// A Watcher follows what happens to files and folders.
type Watcher struct {
	events  *fsnotify.Watcher // nil where the system watches nothing
	most    int               // folders to watch
	problem func(path, reason string)
	named   map[string]string // files that were named: what they are called by their clean path

	mu      sync.Mutex      // guards what follows: folders are entered while others are followed
	whole   map[string]bool // folders of which every file counts
	watched map[string]bool // folders that are watched
	blind   bool            // there are folders that are not watched
}

// NewWatcher returns a watcher for roots that watches at most a number of
// folders. The files among the roots are watched from now on, of folders those
// that Enter is called with: before they are read, so that no change is missed.
// Files in folders that cannot be watched are to be looked at now and then,
// which is told to problem, from any goroutine.
func NewWatcher(roots []string, most int, problem func(path, reason string)) *Watcher {
	w := &Watcher{
		most:    most,
		problem: problem,
		named:   make(map[string]string),
		whole:   make(map[string]bool),
		watched: make(map[string]bool),
	}
	var err error
	if w.events, err = fsnotify.NewWatcher(); err != nil {
		w.events = nil
		w.look(err)
	}
	for _, root := range roots {
		if info, err := os.Stat(root); err != nil || !info.IsDir() {
			w.named[filepath.Clean(root)] = root
			w.add(filepath.Dir(root))
		}
	}
	return w
}

// Enter watches a folder of which every file counts.
func (w *Watcher) Enter(folder string) {
	folder = filepath.Clean(folder)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.whole[folder] = true
	w.add(folder) // again where it may have gone and come back
}

// Leave forgets the folder at path, which is gone, and those below it.
func (w *Watcher) Leave(path string) {
	below := path + string(filepath.Separator)
	w.mu.Lock()
	defer w.mu.Unlock()
	for folder := range w.whole {
		if folder == path || strings.HasPrefix(folder, below) {
			delete(w.whole, folder)
			delete(w.watched, folder)
		}
	}
}

// add watches a folder. w.mu is held, or nobody else knows w.
func (w *Watcher) add(folder string) {
	switch {
	case w.events == nil:
		return
	case len(w.watched) >= w.most && !w.watched[folder]:
		w.look(fmt.Errorf("more than %d folders", w.most))
		return
	}
	switch err := w.events.Add(folder); {
	case err == nil:
		w.watched[folder] = true
	case !os.IsNotExist(err):
		w.look(err)
	}
}

// look takes in that there are folders that are not watched. w.mu is held, or
// nobody else knows w.
func (w *Watcher) look(why error) {
	if !w.blind {
		w.blind = true
		w.problem(Watching, "the system watches no more folders ("+Reason(why)+"); every few seconds all files are looked at instead")
	}
}

// looks reports whether there are folders that are not watched.
func (w *Watcher) looks() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.blind
}

// Run gathers changes until the files rest and hands them to round, one round
// after the other, the first when ready is closed. It returns when ctx has
// ended and the last round with it. A round that panics is told as a problem.
func (w *Watcher) Run(ctx context.Context, ready <-chan struct{}, round func(context.Context, Changes)) {
	var happened <-chan fsnotify.Event
	var lost <-chan error
	if w.events != nil {
		defer w.events.Close()
		happened, lost = w.events.Events, w.events.Errors
	}
	var g gathering
	settled, look := time.NewTimer(time.Hour), time.NewTimer(lookAtLeast)
	defer settled.Stop()
	defer look.Stop()
	ended := make(chan time.Duration, 1) // what the last round took
	busy, due := true, false
	work.Go(func() error { // the round before the first
		select {
		case <-ready:
		case <-ctx.Done():
		}
		return nil
	}, func(error) { ended <- 0 })
	for {
		select {
		case <-ctx.Done():
			if busy {
				<-ended
			}
			return
		case event, ok := <-happened:
			if !ok {
				return
			}
			if path, ok := w.path(event); ok {
				g.add(path)
				settled.Reset(g.patience())
			}
		case _, ok := <-lost: // the system's list of events was full
			if !ok {
				return
			}
			g.lose()
			settled.Reset(g.patience())
		case <-settled.C:
			due = true
		case took := <-ended:
			busy = false
			look.Reset(max(lookAtLeast, lookShare*took))
		case <-look.C:
			if w.looks() {
				g.lose()
				due = true
			}
		}
		if due && !busy {
			changes := g.take()
			busy, due = true, false
			w.start(ctx, func() { round(ctx, changes) }, ended)
		}
	}
}

// start starts a round in a goroutine. When it is over, and a pause in proportion,
// ended receives how long it took.
func (w *Watcher) start(ctx context.Context, round func(), ended chan<- time.Duration) {
	var took time.Duration
	work.Go(func() error {
		start := time.Now()
		err := work.Guard(func() error {
			round()
			return nil
		})
		took = time.Since(start)
		if err != nil {
			w.problem(Watching, err.Error())
		}
		rest(ctx, min(restShare*took, restAtMost))
		return nil
	}, func(error) { ended <- took })
}

// rest waits, unless ctx ends.
func rest(ctx context.Context, pause time.Duration) {
	select {
	case <-time.After(pause):
	case <-ctx.Done():
	}
}

// path returns the path that an event is about, as the walk or the reader
// names it, and whether it is followed.
func (w *Watcher) path(event fsnotify.Event) (path string, followed bool) {
	if event.Op == fsnotify.Chmod {
		return "", false
	}
	path = filepath.Clean(event.Name)
	if name, ok := w.named[path]; ok {
		return name, true
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return path, w.whole[filepath.Dir(path)] && !skipped(filepath.Base(path), nil)
}

// A gathering is the changes of the next round.
type gathering struct {
	paths map[string]struct{}
	lost  bool
	first time.Time // when the first of them came
}

func (g *gathering) begin() {
	if len(g.paths) == 0 && !g.lost {
		g.first = time.Now()
	}
}

// add takes in that something happened to path.
func (g *gathering) add(path string) {
	g.begin()
	if g.paths == nil {
		g.paths = make(map[string]struct{})
	}
	g.paths[path] = struct{}{}
}

// lose takes in that something happened nobody knows what to.
func (g *gathering) lose() {
	g.begin()
	g.lost = true
}

// patience is how long to wait for more.
func (g *gathering) patience() time.Duration {
	return min(settleTime, max(0, time.Until(g.first.Add(settleAtMost))))
}

// take returns what was gathered and begins again.
func (g *gathering) take() Changes {
	c := Changes{Paths: slices.Sorted(maps.Keys(g.paths)), Lost: g.lost}
	*g = gathering{}
	return c
}
