package marks

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"variorum/articles"
	"variorum/store/internal/files"
)

// Marks are what the reader left on an article.
type Marks struct {
	Read   bool
	Pinned bool
	Place  Place // where reading stopped; zero at the start
}

// A Place is a position in an article that does not depend on how it is laid
// out.
type Place struct {
	Block  int // index into the article's Blocks
	Offset int // in bytes into the block's text
}

// Decisions are what the reader decided about stories, by the keys of
// articles.
type Decisions struct {
	Apart  []Pair // not of one story
	Joined []Pair // of one story, whatever else speaks against it
}

// A File is the state file and what changed since it was read. Its methods
// may be called from several goroutines.
type File struct {
	mu     sync.Mutex
	path   string // "" for nowhere
	disk   state  // when last read or written
	state  state  // now
	undo   []change
	notice string
}

// A change is what one decision changed.
type change struct{ joined, noLongerJoined, apart, noLongerApart []Pair }

// None returns marks that last as long as the program runs.
func None() *File { return &File{disk: emptyState(), state: emptyState()} }

// Open reads the state file in a folder; "" stands for the usual one,
// $XDG_STATE_HOME/variorum. Whatever is wrong with it becomes a notice.
func Open(folder string) *File {
	f := None()
	if folder == "" {
		var err error
		if folder, err = usualFolder(); err != nil {
			f.notice = "reading places are not kept: " + files.Reason(err)
			return f
		}
	}
	f.path = filepath.Join(folder, "state.json")
	read, err := readState(f.path)
	switch {
	case err == nil:
		f.disk, f.state = read, read.clone()
	case errors.Is(err, errNewer):
		f.notice = "reading places are not kept: a newer variorum wrote " + articles.CleanPath(f.path)
		f.path = ""
	case errors.Is(err, errDamaged):
		f.notice = f.setAside()
	default:
		f.notice = "reading places are not kept: " + articles.CleanPath(f.path) + ": " + files.Reason(err)
		f.path = ""
	}
	return f
}

// usualFolder is where programs of the user keep what should survive a
// restart and is no setting (XDG Base Directory Specification).
func usualFolder() (string, error) {
	if folder := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(folder) {
		return filepath.Join(folder, "variorum"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(home, ".local", "state", "variorum"), nil
}

// setAside renames a damaged state file and says so.
func (f *File) setAside() string {
	aside := f.path + time.Now().UTC().Format(".damaged-20060102-150405")
	if err := os.Rename(f.path, aside); err != nil {
		path := articles.CleanPath(f.path)
		f.path = ""
		return "reading places are not kept: " + path + " is damaged and cannot be moved: " + files.Reason(err)
	}
	return "the kept reading places were damaged; set aside as " + articles.CleanPath(aside)
}

// Notice says in a sentence what was wrong with the state file when it was
// opened: that it was damaged and set aside, or cannot be kept. It is "" where
// nothing was.
func (f *File) Notice() string { return f.notice }

// Marks returns the marks of an article.
func (f *File) Marks(key string) Marks {
	f.mu.Lock()
	defer f.mu.Unlock()
	e := f.state.Articles[key]
	return Marks{Read: e.Read, Pinned: e.Pinned, Place: Place{e.Block, e.Offset}}
}

// SetRead marks an article as read or not.
func (f *File) SetRead(key string, read bool) {
	f.mark(key, func(e *entry) { e.Read = read })
}

// SetPinned pins an article or lets it go.
func (f *File) SetPinned(key string, pinned bool) {
	f.mark(key, func(e *entry) { e.Pinned = pinned })
}

// SetPlace remembers where reading an article stopped.
func (f *File) SetPlace(key string, place Place) {
	f.mark(key, func(e *entry) { e.Block, e.Offset = max(0, place.Block), max(0, place.Offset) })
}

func (f *File) mark(key string, how func(*entry)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	e := f.state.Articles[key]
	before := e
	how(&e)
	if e != before {
		e.Used = time.Now().Unix()
		f.state.Articles[key] = e
	}
}

// Split takes an article out of a story that others are of, and out of the pairs
// that it was joined in.
func (f *File) Split(key string, others []string) {
	f.decide(func(s *state) {
		s.Joined = slices.DeleteFunc(s.Joined, func(p Pair) bool { return p[0] == key || p[1] == key })
		s.Apart = changePairs(s.Apart, pairsOf([]string{key}, others), nil)
	})
}

// Join enters that two stories, each of some articles, are one.
func (f *File) Join(one, other []string) {
	f.decide(func(s *state) {
		s.Apart = without(s.Apart, pairsOf(one, other))
		s.Joined = changePairs(s.Joined, []Pair{pairOf(one[0], other[0])}, nil)
	})
}

// pairsOf returns the pairs of one and another article.
func pairsOf(one, other []string) []Pair {
	var list []Pair
	for _, a := range one {
		for _, b := range other {
			list = append(list, pairOf(a, b))
		}
	}
	return list
}

// decide changes decisions, to be undone.
func (f *File) decide(how func(*state)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	before := f.state.clone()
	how(&f.state)
	f.undo = append(f.undo, change{
		joined: without(f.state.Joined, before.Joined), noLongerJoined: without(before.Joined, f.state.Joined),
		apart: without(f.state.Apart, before.Apart), noLongerApart: without(before.Apart, f.state.Apart),
	})
}

// Undo takes the last decision back that was made since the program started and
// not taken back, and reports whether there was one.
func (f *File) Undo() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.undo) == 0 {
		return false
	}
	last := f.undo[len(f.undo)-1]
	f.undo = f.undo[:len(f.undo)-1]
	f.state.Joined = changePairs(f.state.Joined, last.noLongerJoined, last.joined)
	f.state.Apart = changePairs(f.state.Apart, last.noLongerApart, last.apart)
	return true
}

// Decisions returns what the reader decided about stories.
func (f *File) Decisions() Decisions {
	f.mu.Lock()
	defer f.mu.Unlock()
	return Decisions{Joined: slices.Clone(f.state.Joined), Apart: slices.Clone(f.state.Apart)}
}

// Save writes the state file if anything changed, keeping what another
// program wrote since.
func (f *File) Save() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.path == "" || f.state.same(f.disk) {
		return nil
	}
	if err := files.WithLock(f.path+".lock", f.save); err != nil {
		return fmt.Errorf("keeping reading places: %w", err)
	}
	return nil
}

// save is Save under the lock on the file.
func (f *File) save() error {
	disk, err := readState(f.path)
	if errors.Is(err, errNewer) {
		return err
	}
	if err != nil {
		disk = emptyState()
	}
	disk = merge(disk, f.disk, f.state)
	disk.shrink()
	data, err := json.Marshal(disk)
	if err != nil {
		return err
	}
	err = files.Replace(f.path, true, func(w io.Writer) error {
		_, err := w.Write(append(data, '\n'))
		return err
	})
	if err != nil {
		return err
	}
	f.disk, f.state = disk, disk.clone()
	return nil
}
