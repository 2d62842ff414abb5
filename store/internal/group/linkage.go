package group

import (
	"cmp"
	"container/heap"
	"context"
	"slices"
	"sort"
	"variorum/store/internal/wording"
)

const (
	// linkValue is the value from which on a pair of texts may be versions of one
	// story, joinValue the mean over all pairs of two groups of versions from
	// which on they are of one story.
	linkValue = .50
	joinValue = .32

	// addressValue is the value from which on two texts with one canonical
	// address are of one story.
	addressValue = .2

	// leastValue is the value below which a pair is worth nothing.
	leastValue = .12

	// manyPairs is up to how many pairs of two groups the mean is exact; above,
	// it is that of the pairs of manyTexts of each.
	manyPairs = 4096
	manyTexts = 64
)

// A story is nodes that are of one story.
type story struct {
	nodes []int32 // in the order of their keys
	sum   int64   // over all pairs of nodes, of what they are worth
	sure  float64 // how sure the least sure joining of parts of it was, 0 to 1
}

// A linkage joins the linked nodes of a collection into stories.
type linkage struct {
	ctx   context.Context
	signs bool  // signs join what is joined now, whatever it is worth
	err   error // why a text could not be compared: ctx's
	c     *Collection
	nodes map[int32]*part // by node
	queue joinQueue
}

// A part is a story that grows.
type part struct {
	story
	first int32 // the number of its first node
	named string
	links map[*part]int32 // to linked parts: what the best pair is worth
	sums  map[*part]int64
	dead  bool
}

// A join is two parts that may become one.
type join struct {
	mean         int64
	a, b         *part
	keyA, keyB   nodeKey
	sizeA, sizeB int
}

// joinQueue is a heap of joins, those with the greatest mean first.
type joinQueue []join

func (q joinQueue) Len() int { return len(q) }
func (q joinQueue) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].mean, q[i].mean), q[i].keyA.compare(q[j].keyA), q[i].keyB.compare(q[j].keyB)) < 0
}
func (q joinQueue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *joinQueue) Push(j any)   { *q = append(*q, j.(join)) }
func (q *joinQueue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

// link finds the stories among nodes that are linked with each other, and with
// no others. It only reads the collection.
func (c *Collection) link(ctx context.Context, nodes []int32) ([]*story, error) {
	if len(nodes) == 1 {
		return nil, nil
	}
	slices.SortFunc(nodes, func(a, b int32) int { return c.nodes[a].key.compare(c.nodes[b].key) })
	l := &linkage{ctx: ctx, c: c, nodes: make(map[int32]*part, len(nodes))}
	var parts []*part
	for _, n := range nodes {
		p := &part{first: n, named: c.nodes[n].key.story, links: map[*part]int32{}, sums: map[*part]int64{}}
		p.nodes, p.sure = []int32{n}, 1
		l.nodes[n] = p
		parts = append(parts, p)
	}
	l.signs = true
	l.joinSigns(nodes)
	l.signs = false
	for _, n := range nodes {
		for _, e := range c.nodes[n].edges {
			if float64(e.value) < linkValue*unit {
				continue
			}
			if a, b := l.nodes[n], l.nodes[e.to]; a != b {
				a.links[b] = max(a.links[b], e.value)
				b.links[a] = a.links[b]
			}
		}
	}
	for _, p := range parts {
		if p.dead {
			continue
		}
		for q := range p.links {
			if p.first < q.first {
				l.propose(p, q)
			}
		}
	}
	l.joinAll()
	var stories []*story
	for _, p := range parts {
		if !p.dead && len(p.nodes) > 1 {
			stories = append(stories, &p.story)
		}
	}
	return stories, l.err
}

// joinSigns joins what files themselves say are versions of one story.
func (l *linkage) joinSigns(nodes []int32) {
	for _, kind := range []string{signStory, signName} {
		first := make(map[string][]*part)
		for _, n := range nodes {
			for _, id := range l.c.nodes[n].ids {
				i := l.c.items[id]
				name := i.Story
				if kind == signName {
					name = l.c.versionName(i)
				}
				if name != "" {
					l.joinSign(first, name, n)
				}
			}
		}
	}
	l.joinAddresses(nodes)
}

// joinAddresses joins texts of one address that share some wording, the closest
// first.
func (l *linkage) joinAddresses(nodes []int32) {
	var pairs []join
	for _, n := range nodes {
		for _, e := range l.c.nodes[n].edges {
			a, b := l.c.nodes[n].key, l.c.nodes[e.to].key
			if a.compare(b) < 0 && float64(e.value) >= addressValue*unit && l.c.shareAddress(n, e.to) {
				pairs = append(pairs, join{mean: int64(e.value), a: l.nodes[n], b: l.nodes[e.to], keyA: a, keyB: b})
			}
		}
	}
	sort.Sort(joinQueue(pairs))
	for _, j := range pairs {
		if a, b := l.nodes[j.a.first], l.nodes[j.b.first]; a != b && l.mayJoin(a, b) {
			l.join(a, b, unit)
		}
	}
}

// joinSign joins a node with the first before it that bears the same sign and
// that nothing keeps it apart from.
func (l *linkage) joinSign(first map[string][]*part, name string, n int32) {
	p := l.nodes[n]
	for _, q := range first[name] {
		q = l.nodes[q.first]
		if p == q {
			return
		}
		if l.mayJoin(q, p) {
			l.join(q, p, unit)
			return
		}
	}
	first[name] = append(first[name], p)
}

// shareAddress reports whether two nodes have items of one address.
func (c *Collection) shareAddress(a, b int32) bool {
	for _, x := range c.nodes[a].ids {
		for _, y := range c.nodes[b].ids {
			if address := c.items[x].Address; address != "" && address == c.items[y].Address {
				return true
			}
		}
	}
	return false
}

// mayJoin reports whether nothing explicit keeps two parts apart.
func (l *linkage) mayJoin(a, b *part) bool {
	if a.named != "" && b.named != "" && a.named != b.named {
		return false
	}
	for _, pair := range l.c.decided.Apart {
		x, okX := l.c.node[pair[0]]
		y, okY := l.c.node[pair[1]]
		if !okX || !okY {
			continue
		}
		if p, q := l.nodes[x], l.nodes[y]; p == a && q == b || p == b && q == a {
			return false
		}
	}
	return true
}

// joinAll joins parts, the closest first.
func (l *linkage) joinAll() {
	for l.queue.Len() > 0 {
		j := heap.Pop(&l.queue).(join)
		if j.a.dead || j.b.dead || len(j.a.nodes) != j.sizeA || len(j.b.nodes) != j.sizeB {
			continue
		}
		grown := l.join(j.a, j.b, j.mean)
		for q := range grown.links {
			l.propose(grown, q)
		}
	}
}

// propose enters two linked parts into the queue if they may join and are alike
// on average.
func (l *linkage) propose(p, q *part) {
	if !l.mayJoin(p, q) {
		return
	}
	mean := l.sum(p, q) / int64(len(p.nodes)*len(q.nodes))
	if float64(mean) < joinValue*unit {
		return
	}
	a, b := l.c.nodes[p.nodes[0]].key, l.c.nodes[q.nodes[0]].key
	if b.compare(a) < 0 {
		a, b, p, q = b, a, q, p
	}
	heap.Push(&l.queue, join{mean, p, q, a, b, len(p.nodes), len(q.nodes)})
}

// join makes b part of a and returns a. The two were joined because of a mean.
func (l *linkage) join(a, b *part, mean int64) *part {
	if len(a.nodes) < len(b.nodes) {
		a, b = b, a
	}
	a.sum += b.sum + l.sum(a, b)
	a.sure = min(a.sure, b.sure, joinSureness(mean, a.links[b]))
	if a.named == "" {
		a.named = b.named
	}
	sums := make(map[*part]int64)
	for q, best := range b.links {
		if q != a {
			a.links[q] = max(a.links[q], best)
		}
	}
	delete(a.links, b)
	for q := range a.links {
		sum := l.sum(a, q) + l.sum(b, q)
		sums[q] = sum
		delete(q.links, b)
		delete(q.sums, b)
		q.links[a] = a.links[q]
		q.sums[a] = sum
	}
	a.sums = sums
	for _, n := range b.nodes {
		l.nodes[n] = a
	}
	a.nodes = append(a.nodes, b.nodes...)
	slices.SortFunc(a.nodes, func(x, y int32) int { return l.c.nodes[x].key.compare(l.c.nodes[y].key) })
	b.dead = true
	return a
}

// joinSureness is how sure a joining of two parts is: 0 where what joins them is just
// enough, 1 where the mean is twice what is needed and the best pair is half way
// to equal texts. Parts that signs join have no pair that links them.
func joinSureness(mean int64, best int32) float64 {
	sure := (float64(mean)/unit - joinValue) / joinValue
	if best > 0 {
		sure = min(sure, 2*(float64(best)/unit-linkValue)/(1-linkValue))
	}
	return max(0, min(1, sure))
}

// sum is what the pairs of two parts are worth together.
func (l *linkage) sum(p, q *part) int64 {
	if s, known := p.sums[q]; known {
		return s
	}
	a, b := p.nodes, q.nodes
	if len(a)*len(b) > manyPairs {
		a, b = a[:min(len(a), manyTexts)], b[:min(len(b), manyTexts)]
	}
	s := int64(0)
	for _, x := range a {
		for _, y := range b {
			s += int64(l.worth(x, y))
		}
	}
	s = s * int64(len(p.nodes)*len(q.nodes)) / int64(len(a)*len(b))
	p.sums[q], q.sums[p] = s, s
	return s
}

// worth is what a pair of nodes of linked parts is worth. Both texts are compared
// if more than a trace of wording is shared: the mean is to say what is so.
func (l *linkage) worth(a, b int32) int32 {
	if v, known := l.c.edgeValue(a, b); known && v.exact {
		return v.value
	}
	p := l.c.measured(a, b)
	if p.estimate.Trace() || p.estimate.Clear() || l.err != nil || l.signs || p.same {
		return p.edge().value
	}
	if p.verdict, p.judged, l.err = l.c.verdict(l.ctx, a, b); l.err != nil {
		p.judged = false
	}
	return p.edge().value
}

// edgeValue returns the edge between two nodes, if there is one.
func (c *Collection) edgeValue(a, b int32) (edge, bool) {
	edges, to := c.nodes[a].edges, b
	if other := c.nodes[b].edges; len(other) < len(edges) {
		edges, to = other, a
	}
	for _, e := range edges {
		if e.to == to {
			return e, true
		}
	}
	return edge{}, false
}

// measured measures a pair of nodes.
func (c *Collection) measured(a, b int32) measuredPair {
	x, y := &c.nodes[a], &c.nodes[b]
	p := measuredPair{a: a, b: b, estimate: wording.Measure(x.sketch, y.sketch)}
	p.same = x.key.digest == y.key.digest && x.sketch.Shingles > 0
	return p
}
