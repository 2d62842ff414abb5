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
	// damaged; maxMarked and maxPairs keep it far from that.
	maxStateBytes = 8 << 20
	maxMarked     = 10000
	maxPairs      = 5000
)

// A state is what the state file holds.
type state struct {
	Format   int              `json:"format"`
	Articles map[string]entry `json:"articles,omitempty"` // by key
	Joined   []Pair           `json:"joined,omitempty"`
	Apart    []Pair           `json:"apart,omitempty"`
}

// An entry is what the state file holds of one article.
type entry struct {
	Read   bool  `json:"read,omitempty"`
	Pinned bool  `json:"pinned,omitempty"`
	Block  int   `json:"block,omitempty"`
	Offset int   `json:"offset,omitempty"`
	Used   int64 `json:"used"` // when it was last changed, seconds since 1970
}

// A Pair is the keys of two articles that the reader decided something about, the
// lesser first.
type Pair [2]string

func pairOf(a, b string) Pair { return Pair{min(a, b), max(a, b)} }

var (
	errDamaged = errors.New("the state file is damaged")
	errNewer   = errors.New("the state file is of a newer version")
)

func emptyState() state { return state{Format: stateFormat, Articles: make(map[string]entry)} }

// clone returns a copy that shares nothing with s.
func (s state) clone() state {
	return state{Format: s.Format, Articles: maps.Clone(s.Articles), Joined: slices.Clone(s.Joined), Apart: slices.Clone(s.Apart)}
}

// same reports whether two states hold the same.
func (s state) same(t state) bool {
	return maps.Equal(s.Articles, t.Articles) && slices.Equal(s.Joined, t.Joined) && slices.Equal(s.Apart, t.Apart)
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
	merged.Joined = mergePairs(merged.Joined, before.Joined, mine.Joined)
	merged.Apart = mergePairs(merged.Apart, before.Apart, mine.Apart)
	return merged
}

// mergePairs is merge for pairs.
func mergePairs(disk, before, mine []Pair) []Pair {
	return changePairs(disk, without(mine, before), without(before, mine))
}

// changePairs returns list with some pairs more and some less.
func changePairs(list, more, less []Pair) []Pair {
	return append(without(list, slices.Concat(more, less)), more...)
}

// without returns the pairs of a list that are not in another.
func without(list, other []Pair) []Pair {
	return slices.DeleteFunc(slices.Clone(list), func(p Pair) bool { return slices.Contains(other, p) })
}

// mergeEntry is merge for the entry of one article.
func mergeEntry(disk, before, mine entry) entry {
	if mine.Read != before.Read {
		disk.Read = mine.Read
	}
	if mine.Pinned != before.Pinned {
		disk.Pinned = mine.Pinned
	}
	if mine.Block != before.Block || mine.Offset != before.Offset {
		disk.Block, disk.Offset = mine.Block, mine.Offset
	}
	disk.Used = max(disk.Used, mine.Used)
	return disk
}

// shrink drops what says nothing, and of too much what was used longest ago;
// pins last.
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
	s.Joined = s.Joined[max(0, len(s.Joined)-maxPairs):]
	s.Apart = s.Apart[max(0, len(s.Apart)-maxPairs):]
}

// weight is 1 for marks that are missed most.
func (e entry) weight() int {
	if e.Pinned {
		return 1
	}
	return 0
}
