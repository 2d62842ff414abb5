package group

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"

	"variorum/articles/work"
	"variorum/store/internal/judge"
	"variorum/store/internal/wording"
)

// enterNodes puts new nodes into the index.
func (c *Collection) enterNodes(ctx context.Context) error {
	if len(c.entering) > len(c.nodes)/4 {
		c.index = &index{}
		var all []int32
		for n := range c.nodes {
			if at := &c.nodes[n]; len(at.ids) > 0 && at.sketch.Shingles > 0 {
				all = append(all, int32(n))
				c.dirty[int32(n)] = true
			}
		}
		if err := c.index.fill(ctx, c.nodes, all); err != nil {
			c.index = &index{}
			c.entering = all
			return err
		}
	} else {
		for _, n := range c.entering {
			c.index.enter(c.nodes, n, func(m int32) { c.dirty[m] = true })
		}
	}
	c.entering = nil
	return nil
}

// connect finds the candidates of dirty nodes and what these pairs are worth.
func (c *Collection) connect(ctx context.Context) error {
	list := slices.Sorted(maps.Keys(c.dirty))
	var (
		mu    sync.Mutex
		pairs []measuredPair
	)
	err := work.Each(ctx, len(list), func() func(int) error {
		shared := make([]uint16, len(c.nodes))
		var found []int32
		var mine []measuredPair
		return func(k int) error {
			n := list[k]
			found, mine = found[:0], mine[:0]
			found = c.index.candidates(c.nodes, n, shared, found)
			found = c.sameAddress(n, found)
			for _, m := range found {
				if c.dirty[m] && m < n { // found from the other side
					continue
				}
				p := c.measured(n, m)
				if p.same || p.estimate.Value() >= leastValue || p.estimate.Doubtful() {
					mine = append(mine, p)
				}
			}
			mu.Lock()
			pairs = append(pairs, mine...)
			mu.Unlock()
			return nil
		}
	})
	if err != nil {
		return err
	}
	slices.SortFunc(pairs, func(p, q measuredPair) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	if err := c.judgePairs(ctx, pairs); err != nil {
		return err
	}
	for _, n := range list {
		c.disconnect(n)
	}
	for _, p := range pairs {
		e := p.edge()
		e.to = p.b
		c.nodes[p.a].edges = append(c.nodes[p.a].edges, e)
		e.to = p.a
		c.nodes[p.b].edges = append(c.nodes[p.b].edges, e)
		c.broken[p.a], c.broken[p.b] = true, true
	}
	clear(c.dirty)
	return nil
}

// sameAddress adds the nodes that bear an address of n's items to found.
func (c *Collection) sameAddress(n int32, found []int32) []int32 {
	for _, id := range c.nodes[n].ids {
		address := c.items[id].Address
		if address == "" {
			continue
		}
		list := c.signs[signAddress+address]
		if len(list) > maxSameAddress {
			continue
		}
		for _, m := range list {
			if m != n && !slices.Contains(found, m) {
				found = append(found, m)
			}
		}
	}
	return found
}

// maxSameAddress is how many items may bear one address for all their pairs to
// be measured: sites give every page that of a section.
const maxSameAddress = 64

// A measuredPair is two nodes and what is known of them together.
type measuredPair struct {
	a, b     int32
	estimate wording.Estimate
	verdict  Verdict
	judged   bool
	same     bool // the texts are equal
}

func (p *measuredPair) edge() edge {
	if p.same {
		return edge{value: unit, kept: unit, exact: true}
	}
	if p.judged {
		return edge{value: int32(p.verdict.Value * unit), kept: int32(p.verdict.Kept * unit), exact: true}
	}
	return edge{value: int32(p.estimate.Value() * unit), kept: int32(p.estimate.Words() * unit)}
}

// judgePairs compares the texts of the doubtful pairs, on all cores. A pair of
// which a text cannot be had stays as estimated.
func (c *Collection) judgePairs(ctx context.Context, pairs []measuredPair) error {
	var doubtful []int
	for k := range pairs {
		p := &pairs[k]
		a, b := &c.nodes[p.a], &c.nodes[p.b]
		if p.same || !p.estimate.Doubtful() {
			continue
		}
		if p.verdict, p.judged = c.verdicts.get(pairOf(a, b)); !p.judged {
			doubtful = append(doubtful, k)
		}
	}
	return work.Each(ctx, len(doubtful), func() func(int) error {
		return func(k int) error {
			p := &pairs[doubtful[k]]
			var err error
			p.verdict, p.judged, err = c.verdict(ctx, p.a, p.b)
			return err
		}
	})
}

// verdict compares the texts of two nodes, unless that was done before. Where a
// text cannot be had, or not compared, there is none; its only error is ctx's.
func (c *Collection) verdict(ctx context.Context, x, y int32) (v Verdict, known bool, err error) {
	a, b := &c.nodes[x], &c.nodes[y]
	if v, known = c.verdicts.get(pairOf(a, b)); known {
		return v, true, nil
	}
	err = work.Guard(func() (err error) { // one pair of texts must not cost all stories
		v, err = c.judge(ctx, a, b)
		return err
	})
	if ctx.Err() != nil {
		return Verdict{}, false, ctx.Err()
	}
	if err != nil {
		return Verdict{}, false, nil
	}
	c.verdicts.put(pairOf(a, b), v)
	return v, true, nil
}

func pairOf(a, b *node) Pair {
	return Pair{min(a.key.digest, b.key.digest), max(a.key.digest, b.key.digest)}
}

func (c *Collection) judge(ctx context.Context, a, b *node) (Verdict, error) {
	if b.key.compare(a.key) < 0 {
		a, b = b, a
	}
	x, err := c.texts(ctx, a.ids[0])
	if err != nil {
		return Verdict{}, err
	}
	y, err := c.texts(ctx, b.ids[0])
	if err != nil {
		return Verdict{}, err
	}
	return judge.Judge(ctx, x, y, a.sketch.Dates.Apart(b.sketch.Dates))
}
