package stories

import (
	"context"
	"iter"

	"variorum/store"
)

// hitsAtOnce is how many places More returns at most: a screenful.
const hitsAtOnce = 20

// Places are where a query is found in the texts of all articles, a screenful at a
// time.
type Places struct {
	next func() (store.Hit, error, bool)
	stop func()
}

// Search looks for a query until ctx ends.
func (s *Stories) Search(ctx context.Context, query string) *Places {
	p := &Places{}
	p.next, p.stop = iter.Pull2(s.Find(ctx, query))
	return p
}

// More returns the next places, whether there may be further ones, and why there
// are none where something went wrong.
func (p *Places) More(ctx context.Context) (hits []store.Hit, more bool, err error) {
	for len(hits) < hitsAtOnce {
		hit, err, ok := p.next()
		if !ok || err != nil || ctx.Err() != nil {
			p.stop()
			return hits, false, err
		}
		hits = append(hits, hit)
	}
	return hits, true, nil
}
