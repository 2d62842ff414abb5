package group

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"variorum/articles/work"
)

// A Cluster is a story of more than one item.
type Cluster struct {
	IDs        []string // rising
	Kept       float64  // how much of the wording its texts share on average, 0 to 1
	Confidence float64  // how sure it is that all are versions of one story, 0 to 1
}

// Result is what a collection was grouped into.
type Result struct {
	Clusters []Cluster          // in the order of their first ids
	Related  map[string][]Match // by id of an item: items of other stories, the nearest first, one of a story
}

// A Match is an item that another one is related to.
type Match struct {
	ID   string
	Kept float64 // share of the shorter text's words that the other keeps
}

// Stories groups the items as they are now. Its errors are ctx's and panics;
// what was not done then is done the next time.
func (c *Collection) Stories(ctx context.Context, decided Decisions) (Result, error) {
	c.decide(decided)
	if err := c.enterNodes(ctx); err != nil {
		return Result{}, err
	}
	if err := c.connect(ctx); err != nil {
		return Result{}, err
	}
	if err := c.regroup(ctx); err != nil {
		return Result{}, err
	}
	return c.result(), nil
}

// regroup finds the stories of broken nodes, and of what is linked with them.
func (c *Collection) regroup(ctx context.Context) error {
	for _, n := range slices.Collect(maps.Keys(c.broken)) {
		c.breakStory(n)
	}
	components := c.components(slices.Sorted(maps.Keys(c.broken)))
	var mu sync.Mutex
	var found []*story
	err := work.Each(ctx, len(components), func() func(int) error {
		return func(k int) error {
			stories, err := c.link(ctx, components[k])
			mu.Lock()
			defer mu.Unlock()
			found = append(found, stories...)
			return err
		}
	})
	if err != nil {
		return err
	}
	for _, component := range components {
		for _, n := range component {
			delete(c.stories, n)
		}
	}
	for _, s := range found {
		for _, n := range s.nodes {
			c.stories[n] = s
		}
	}
	clear(c.broken)
	return nil
}

// components returns the nodes that links or signs connect with some nodes, in
// sets that nothing connects.
func (c *Collection) components(from []int32) [][]int32 {
	seen := make(map[int32]bool, len(from))
	var list [][]int32
	for _, n := range from {
		if seen[n] || len(c.nodes[n].ids) == 0 {
			continue
		}
		seen[n] = true
		component := []int32{n}
		for k := 0; k < len(component); k++ {
			c.connected(component[k], func(m int32) {
				if !seen[m] {
					seen[m] = true
					component = append(component, m)
				}
			})
		}
		list = append(list, component)
	}
	return list
}

// connected calls visit with the nodes that a link or a sign connects with n.
func (c *Collection) connected(n int32, visit func(int32)) {
	at := &c.nodes[n]
	for _, e := range at.edges {
		if float64(e.value) >= linkValue*unit || float64(e.value) >= addressValue*unit && c.shareAddress(n, e.to) {
			visit(e.to)
		}
	}
	for _, id := range at.ids {
		for _, sign := range signsOf(c.items[id]) {
			if strings.HasPrefix(sign, signAddress) || strings.HasPrefix(sign, signName) && c.versionName(c.items[id]) == "" {
				continue
			}
			for _, m := range c.signs[sign] {
				visit(m)
			}
		}
	}
}

// versionName is the name of an item if some item of that name says which version
// it is: story.txt belongs to story-v2.txt, but not to story.md.
func (c *Collection) versionName(i Item) string {
	if i.Name == "" || i.Versioned {
		return i.Name
	}
	if c.versioned[i.Name] == 0 {
		return ""
	}
	return i.Name
}

// result lists the stories.
func (c *Collection) result() Result {
	all := c.joinDecided()
	r := Result{Related: make(map[string][]Match)}
	for _, s := range all {
		var ids []string
		for _, n := range s.nodes {
			ids = append(ids, c.nodes[n].ids...)
		}
		if len(ids) < 2 {
			continue
		}
		slices.Sort(ids)
		r.Clusters = append(r.Clusters, Cluster{IDs: ids, Kept: s.kept(), Confidence: s.sure})
	}
	slices.SortFunc(r.Clusters, func(a, b Cluster) int { return strings.Compare(a.IDs[0], b.IDs[0]) })
	c.relate(all, r.Related)
	return r
}

// joinDecided returns all stories, those of one text too, with those joined that
// the reader decided are one.
func (c *Collection) joinDecided() []*story {
	of := make(map[int32]*story, len(c.nodes))
	for n := range c.nodes {
		if len(c.nodes[n].ids) == 0 {
			continue
		}
		s := c.stories[int32(n)]
		if s == nil {
			s = &story{nodes: []int32{int32(n)}, sure: 1}
		}
		of[int32(n)] = s
	}
	for _, pair := range c.decided.Joined {
		a, okA := c.node[pair[0]]
		b, okB := c.node[pair[1]]
		if !okA || !okB || of[a] == of[b] {
			continue
		}
		x, y := of[a], of[b]
		both := &story{nodes: slices.Concat(x.nodes, y.nodes), sum: x.sum + y.sum, sure: min(x.sure, y.sure)}
		for _, n := range x.nodes {
			for _, m := range y.nodes {
				p := c.measured(n, m)
				both.sum += int64(p.edge().value)
			}
		}
		for _, n := range both.nodes {
			of[n] = both
		}
	}
	var list []*story
	seen := make(map[*story]bool, len(of))
	for n := range c.nodes {
		if s := of[int32(n)]; s != nil && !seen[s] {
			seen[s] = true
			list = append(list, s)
		}
	}
	return list
}

// kept is how much of the wording the texts of a story share on average.
func (s *story) kept() float64 {
	n := len(s.nodes)
	if n < 2 {
		return 1
	}
	return float64(s.sum) / unit / float64(n*(n-1)/2)
}

const (
	// relatedValue is the value from which on two texts of different stories are
	// related, mostRelated how many stories are named for one text.
	relatedValue = .20
	mostRelated  = 5
)

// relate enters for every item the nearest items of other stories.
func (c *Collection) relate(stories []*story, related map[string][]Match) {
	of := make(map[int32]*story)
	for _, s := range stories {
		for _, n := range s.nodes {
			of[n] = s
		}
	}
	for n := range c.nodes {
		at := &c.nodes[n]
		var near []edge
		for _, e := range at.edges {
			if float64(e.value) >= relatedValue*unit && of[e.to] != of[int32(n)] {
				near = append(near, e)
			}
		}
		if len(near) == 0 {
			continue
		}
		slices.SortFunc(near, func(a, b edge) int {
			if a.value != b.value {
				return int(b.value - a.value)
			}
			return c.nodes[a.to].key.compare(c.nodes[b.to].key)
		})
		seen := make(map[*story]bool)
		var list []Match
		for _, e := range near {
			if s := of[e.to]; !seen[s] && len(list) < mostRelated {
				seen[s] = true
				list = append(list, Match{ID: c.nodes[e.to].ids[0], Kept: float64(e.kept) / unit})
			}
		}
		for _, id := range at.ids {
			related[id] = list
		}
	}
}
