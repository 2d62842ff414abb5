package marks

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
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

// A state is what the state file holds.
type state struct {
	Format   int              `json:"format"`
	Articles map[string]entry `json:"articles,omitempty"` // by key
	Joined   []Pair           `json:"joined,omitempty"`
}

// An entry is what the state file holds of one article.
type entry struct {
	Read   bool  `json:"read,omitempty"`
	Pinned bool  `json:"pinned,omitempty"`
	Split  bool  `json:"split,omitempty"` // taken out of its story
	Block  int   `json:"block,omitempty"`
	Offset int   `json:"offset,omitempty"`
	Used   int64 `json:"used"` // when it was last changed, seconds since 1970
}

// A Pair is the keys of two articles of one story, the lesser first.
type Pair [2]string

func pairOf(a, b string) Pair { return Pair{min(a, b), max(a, b)} }

var (
	errDamaged = errors.New("the state file is damaged")
	errNewer   = errors.New("the state file is of a newer version")
)

func emptyState() state { return state{Format: stateFormat, Articles: make(map[string]entry)} }

// clone returns a copy that shares nothing with s.
func (s state) clone() state {
	return state{Format: s.Format, Articles: maps.Clone(s.Articles), Joined: slices.Clone(s.Joined)}
}

// same reports whether two states hold the same.
func (s state) same(t state) bool {
	return maps.Equal(s.Articles, t.Articles) && slices.Equal(s.Joined, t.Joined)
}

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
		return state{}, errDamaged
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
		return state{}, errDamaged
	}
	if header.Format > stateFormat {
		return state{}, errNewer
	}
	s := state{}
	if json.Unmarshal(data, &s) != nil {
		return state{}, errDamaged
	}
	if s.Articles == nil {
		s.Articles = make(map[string]entry)
	}
	for key, e := range s.Articles {
		if e.Block < 0 || e.Offset < 0 {
			e.Block, e.Offset = 0, 0
			s.Articles[key] = e
		}
	}
	return s, nil
}

// merge returns disk with what differs between before and mine put over it:
// field by field, so that of two programs that changed one article each keeps
// its change.
func merge(disk, before, mine state) state {
	merged := disk.clone()
	for key, e := range mine.Articles {
		if was := before.Articles[key]; e != was {
			merged.Articles[key] = mergeEntry(merged.Articles[key], was, e)
		}
	}
	merged.Joined = slices.DeleteFunc(merged.Joined, func(p Pair) bool {
		return slices.Contains(before.Joined, p) && !slices.Contains(mine.Joined, p)
	})
	for _, p := range mine.Joined {
		if !slices.Contains(before.Joined, p) && !slices.Contains(merged.Joined, p) {
			merged.Joined = append(merged.Joined, p)
		}
	}
	return merged
}

// mergeEntry is merge for the entry of one article.
func mergeEntry(disk, before, mine entry) entry {
	if mine.Read != before.Read {
		disk.Read = mine.Read
	}
	if mine.Pinned != before.Pinned {
		disk.Pinned = mine.Pinned
	}
	if mine.Split != before.Split {
		disk.Split = mine.Split
	}
	if mine.Block != before.Block || mine.Offset != before.Offset {
		disk.Block, disk.Offset = mine.Block, mine.Offset
	}
	disk.Used = max(disk.Used, mine.Used)
	return disk
}

// shrink drops what says nothing, and of too much what was used longest ago;
// pins and decisions about stories last.
func (s *state) shrink() {
	maps.DeleteFunc(s.Articles, func(_ string, e entry) bool {
		e.Used = 0
		return e == entry{}
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
func (e entry) weight() int {
	if e.Pinned || e.Split {
		return 1
	}
	return 0
}
