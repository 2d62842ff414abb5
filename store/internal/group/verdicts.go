package group

import (
	"context"
	"maps"
	"sync"

	"variorum/articles"
	"variorum/store/internal/judge"
)

// Texts returns the article of an item by its id. It may be called from several
// goroutines at once.
type Texts func(ctx context.Context, id string) (*articles.Article, error)

// A Verdict is what comparing two texts says of their being one story; its value
// is on the scale of linkValue.
type Verdict = judge.Verdict

// A Pair is two texts, the lesser digest first.
type Pair [2]uint64

// Verdicts are the verdicts on pairs of texts that were compared, by what the
// texts say, so that they hold as long as these do. They may be used from
// several goroutines.
type Verdicts struct {
	mu   sync.Mutex
	list map[Pair]Verdict
}

// NewVerdicts returns the verdicts that were kept before, or none.
func NewVerdicts(kept map[Pair]Verdict) *Verdicts {
	v := &Verdicts{list: maps.Clone(kept)}
	if v.list == nil {
		v.list = make(map[Pair]Verdict)
	}
	return v
}

// All returns all verdicts, to be kept for the next time.
func (v *Verdicts) All() map[Pair]Verdict {
	v.mu.Lock()
	defer v.mu.Unlock()
	return maps.Clone(v.list)
}

func (v *Verdicts) get(p Pair) (Verdict, bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	verdict, known := v.list[p]
	return verdict, known
}

func (v *Verdicts) put(p Pair, verdict Verdict) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.list[p] = verdict
}
