package store

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"variorum/articles"
)

const (
	// stateFormat is the version of the state file. A file with a greater one
	// was written by a later variorum: it is neither read nor replaced.
	stateFormat = 1

	// maxStateBytes is the size from which on a state file is taken for
	// damaged; maxMarked and maxJoins keep it far from that.
	maxStateBytes = 8 << 20
	maxMarked     = 10000
	maxJoins      = 5000
)

// state is what the state file holds.
type state struct {
	Format   int               `json:"format"`
	Articles map[string]marked `json:"articles,omitempty"` // by key, see Store.key
	Joined   [][2]string       `json:"joined,omitempty"`   // pairs of keys, the lesser first
}

// marked is what the state file holds of one article.
type marked struct {
	Read   bool  `json:"read,omitempty"`
	Pinned bool  `json:"pinned,omitempty"`
	Split  bool  `json:"split,omitempty"` // taken out of its story
	Block  int   `json:"block,omitempty"`
	Offset int   `json:"offset,omitempty"`
	Used   int64 `json:"used"` // when it was last changed, seconds since 1970
}

// stateFile is where the reader's marks are kept.
type stateFile struct {
	path    string // "" for nowhere
	state   state
	changed map[string]bool // keys whose marks differ from the file's
	joined  map[[2]string]bool
	notice  string
}

// stateFolder is where programs of the user keep what should survive a
// restart and is no setting (XDG Base Directory Specification).
func stateFolder() (string, error) {
	if folder := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(folder) {
		return filepath.Join(folder, "variorum"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(home, ".local", "state", "variorum"), nil
}

// openState reads the state file. Whatever is wrong with it becomes a notice.
func openState(options Options) stateFile {
	f := stateFile{changed: make(map[string]bool), joined: make(map[[2]string]bool)}
	f.state = emptyState()
	if options.NoState {
		return f
	}
	folder := options.StateDir
	if folder == "" {
		var err error
		if folder, err = stateFolder(); err != nil {
			f.notice = "reading places are not kept: " + reason(err)
			return f
		}
	}
	f.path = filepath.Join(folder, "state.json")
	read, err := readState(f.path)
	switch {
	case err == nil:
		f.state = read
	case errors.Is(err, errNewerState):
		f.notice = "reading places are not kept: a newer variorum wrote " + articles.CleanPath(f.path)
		f.path = ""
	case errors.Is(err, errDamagedState):
		f.notice = f.setAside()
	default:
		f.notice = "reading places are not kept: " + articles.CleanPath(f.path) + ": " + reason(err)
		f.path = ""
	}
	return f
}

var (
	errDamagedState = errors.New("the state file is damaged")
	errNewerState   = errors.New("the state file is of a newer version")
)

func emptyState() state { return state{Format: stateFormat, Articles: make(map[string]marked)} }

// readState reads a state file; one that is not there is empty.
func readState(path string) (state, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return emptyState(), nil
	}
	if err != nil {
		return state{}, err
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		return state{}, errDamagedState
	}
	data, err := io.ReadAll(io.LimitReader(file, maxStateBytes+1))
	if err != nil {
		return state{}, err
	}
	return parseState(data)
}

// parseState reads what a state file holds.
func parseState(data []byte) (state, error) {
	var header struct{ Format int } // all that is known of newer files
	if len(data) > maxStateBytes || json.Unmarshal(data, &header) != nil || header.Format < 1 {
		return state{}, errDamagedState
	}
	if header.Format > stateFormat {
		return state{}, errNewerState
	}
	s := state{}
	if json.Unmarshal(data, &s) != nil {
		return state{}, errDamagedState
	}
	if s.Articles == nil {
		s.Articles = make(map[string]marked)
	}
	for key, m := range s.Articles {
		if m.Block < 0 || m.Offset < 0 {
			m.Block, m.Offset = 0, 0
			s.Articles[key] = m
		}
	}
	return s, nil
}

// setAside renames a damaged state file and says so.
func (f *stateFile) setAside() string {
	aside := f.path + time.Now().UTC().Format(".damaged-20060102-150405")
	if err := os.Rename(f.path, aside); err != nil {
		path := articles.CleanPath(f.path)
		f.path = ""
		return "reading places are not kept: " + path + " is damaged and cannot be moved: " + reason(err)
	}
	return "the kept reading places were damaged; set aside as " + articles.CleanPath(aside)
}

// change changes the marks of an article.
func (f *stateFile) change(key string, how func(*marked)) {
	m := f.state.Articles[key]
	before := m
	how(&m)
	if m == before {
		return
	}
	m.Used = time.Now().Unix()
	f.state.Articles[key] = m
	f.changed[key] = true
}

// join enters or removes that the stories of two articles are one.
func (f *stateFile) join(a, b string, joined bool) {
	pair := [2]string{min(a, b), max(a, b)}
	f.state.Joined = slices.DeleteFunc(f.state.Joined, func(p [2]string) bool { return p == pair })
	if joined {
		f.state.Joined = append(f.state.Joined, pair)
	}
	f.joined[pair] = joined
}

// save writes the state file, keeping what another variorum wrote since.
func (f *stateFile) save() error {
	if f.path == "" || len(f.changed) == 0 && len(f.joined) == 0 {
		return nil
	}
	disk, err := readState(f.path)
	if errors.Is(err, errNewerState) {
		return fmt.Errorf("keeping reading places: %w", err)
	}
	if err != nil {
		disk = emptyState()
	}
	f.mergeInto(&disk)
	disk.shrink()
	if err := writeState(f.path, disk); err != nil {
		return fmt.Errorf("keeping reading places: %w", err)
	}
	f.state = disk
	clear(f.changed)
	clear(f.joined)
	return nil
}

// mergeInto puts this program's changes over what is on disk.
func (f *stateFile) mergeInto(disk *state) {
	for key := range f.changed {
		disk.Articles[key] = f.state.Articles[key]
	}
	disk.Joined = slices.DeleteFunc(disk.Joined, func(p [2]string) bool {
		_, decided := f.joined[p]
		return decided
	})
	for _, pair := range slices.SortedFunc(maps.Keys(f.joined), comparePairs) {
		if f.joined[pair] {
			disk.Joined = append(disk.Joined, pair)
		}
	}
}

func comparePairs(a, b [2]string) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
}

// shrink drops what says nothing, and of too much what was used longest ago;
// pins and decisions about stories last.
func (s *state) shrink() {
	maps.DeleteFunc(s.Articles, func(_ string, m marked) bool {
		m.Used = 0
		return m == marked{}
	})
	if excess := len(s.Articles) - maxMarked; excess > 0 {
		keys := slices.SortedFunc(maps.Keys(s.Articles), func(a, b string) int {
			x, y := s.Articles[a], s.Articles[b]
			return cmp.Or(x.weight()-y.weight(), cmp.Compare(x.Used, y.Used), cmp.Compare(a, b))
		})
		for _, key := range keys[:excess] {
			delete(s.Articles, key)
		}
	}
	s.Joined = s.Joined[max(0, len(s.Joined)-maxJoins):]
}

// weight is 1 for marks that are missed most.
func (m marked) weight() int {
	if m.Pinned || m.Split {
		return 1
	}
	return 0
}

// writeState replaces the state file as a whole; readers see the old or the
// new one.
func writeState(path string, s state) (err error) {
	data, err := json.Marshal(s)
	if err != nil {
		return err
	}
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(folder, "state-*.tmp") // made with mode 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(file.Name())
		}
	}()
	if _, err = file.Write(append(data, '\n')); err != nil {
		file.Close()
		return err
	}
	if err = file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
