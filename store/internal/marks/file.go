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
	Split  []string // taken out of their stories
	Joined []Pair   // of one story
}

// A File is the state file and what changed since it was read. Its methods
// may be called from several goroutines.
type File struct {
	mu     sync.Mutex
	path   string // "" for nowhere
	disk   state  // when last read or written
	state  state  // now
	notice string
}

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
	f.change(key, func(e *entry) { e.Read = read })
}

// SetPinned pins an article or lets it go.
func (f *File) SetPinned(key string, pinned bool) {
	f.change(key, func(e *entry) { e.Pinned = pinned })
}

// SetPlace remembers where reading an article stopped.
func (f *File) SetPlace(key string, place Place) {
	f.change(key, func(e *entry) { e.Block, e.Offset = max(0, place.Block), max(0, place.Offset) })
}

func (f *File) change(key string, how func(*entry)) {
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

// Split takes an article out of its story, and out of the pairs it was joined
// in.
func (f *File) Split(key string) {
	f.change(key, func(e *entry) { e.Split = true })
	f.mu.Lock()
	defer f.mu.Unlock()
	f.state.Joined = slices.DeleteFunc(f.state.Joined, func(p Pair) bool { return p[0] == key || p[1] == key })
}

// Join enters that the stories of two articles are one.
func (f *File) Join(a, b string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	pair := pairOf(a, b)
	f.state.Joined = slices.DeleteFunc(f.state.Joined, func(p Pair) bool { return p == pair })
	f.state.Joined = append(f.state.Joined, pair)
}

// Decisions returns what the reader decided about stories.
func (f *File) Decisions() Decisions {
	f.mu.Lock()
	defer f.mu.Unlock()
	d := Decisions{Joined: slices.Clone(f.state.Joined)}
	for key, e := range f.state.Articles {
		if e.Split {
			d.Split = append(d.Split, key)
		}
	}
	slices.Sort(d.Split)
	return d
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
