package store

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

const (
	// linkStrength is from where on two articles may be versions of a story,
	// on the scale of strength; joinStrength what the articles of two stories
	// must reach on average for the stories to become one, which keeps chains
	// of look-alikes from growing.
	linkStrength = .56
	joinStrength = .38

	// maxSameURL is how many articles may have one canonical address before it
	// is taken for a mistake: sites that give every page that of a section.
	maxSameURL = 40

	// maxDelegates is how many articles speak for a story when it may be
	// joined with another.
	maxDelegates = 4
)

// An edge says that two articles may be versions of one story.
type edge struct {
	a, b     int32
	strength float32
}

// A gathering is a grouping being made: stories that grow by joining.
type gathering struct {
	*collection
	story   []int32   // by article: the story it is in
	members [][]int32 // by story: its articles, rising; empty once joined to another
	named   []string  // by story: its explicit id, "" where it has none
}

// group finds the stories among records and numbers them from 1 in
// record.group. It returns how alike the versions of each are, by number.
// The result depends only on the records, not on their order.
func group(records []*record, v *vocabulary, decided decisions) []float32 {
	c := newCollection(records, v)
	g := &gathering{
		collection: c,
		story:      make([]int32, len(records)),
		members:    make([][]int32, len(records)),
		named:      make([]string, len(records)),
	}
	alone := make([]int32, len(records))
	for i, r := range c.records {
		g.story[i], alone[i] = int32(i), int32(i)
		g.members[i] = alone[i : i+1 : i+1]
		g.named[i] = r.story
	}
	g.joinSigns(decided.split)
	g.joinEdges(g.edges(g.distinct(decided.split)))
	g.joinDecided(decided.joined)
	return g.number()
}

// join makes one story of those of a and b.
func (g *gathering) join(a, b int32) {
	a, b = g.story[a], g.story[b]
	if a == b {
		return
	}
	if len(g.members[a]) < len(g.members[b]) {
		a, b = b, a
	}
	for _, i := range g.members[b] {
		g.story[i] = a
	}
	g.members[a] = append(g.members[a], g.members[b]...)
	slices.Sort(g.members[a])
	g.members[b] = nil
	if g.named[a] == "" {
		g.named[a] = g.named[b]
	}
}

// joinSigns joins what the files themselves say are versions of one story.
func (g *gathering) joinSigns(split map[string]bool) {
	first := make(map[string]int32)
	count := make(map[string]int)
	for _, r := range g.records {
		if r.url != "" {
			count[r.url]++
		}
	}
	sign := func(i int, kind, name string) {
		if name == "" {
			return
		}
		j, known := first[kind+name]
		if !known {
			first[kind+name] = int32(i)
			return
		}
		g.join(int32(i), j)
	}
	for i, r := range g.records {
		if split[r.version.ID] {
			continue
		}
		sign(i, "story ", r.story)
		sign(i, "name ", r.base)
		if count[r.url] <= maxSameURL {
			sign(i, "url ", r.url)
		}
	}
}

// distinct returns one article of each wording that is in no story by the
// reader's decision, and joins its exact copies.
func (g *gathering) distinct(split map[string]bool) []int32 {
	first := make(map[uint64]int32, len(g.records))
	nodes := make([]int32, 0, len(g.records))
	for i, r := range g.records {
		if r.sketch.total == 0 || split[r.version.ID] {
			continue
		}
		j, known := first[r.sketch.digest]
		if known {
			g.join(int32(i), j)
			continue
		}
		first[r.sketch.digest] = int32(i)
		nodes = append(nodes, int32(i))
	}
	return nodes
}

// edges compares the candidates and returns the pairs that may be versions of
// one story, the surest first.
func (g *gathering) edges(nodes []int32) []edge {
	x := newIndex(g.collection, nodes)
	var mu sync.Mutex // guards edges
	var edges []edge
	onAllCores(len(nodes), func() func(int) {
		shared := make([]uint16, len(g.records))
		return func(k int) {
			i := nodes[k]
			x.candidates(i, shared, func(j int32) {
				if s := g.strength(i, j); s >= linkStrength {
					mu.Lock()
					edges = append(edges, edge{j, i, float32(s)})
					mu.Unlock()
				}
			})
		}
	})
	slices.SortFunc(edges, func(a, b edge) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	return edges
}

// strength is how surely two articles are versions of one story.
func (g *gathering) strength(a, b int32) float64 {
	x, y := &g.records[a].sketch, &g.records[b].sketch
	if !shareEnough(x.marks, y.marks) {
		return 0
	}
	l := g.likeness(x, y)
	if l.shared < minShared {
		return 0
	}
	matter := g.matter(a, b)
	if l.dense < quotedShare {
		// A quotation brings its words along: what counts is what the rest shares.
		matter = max(0, matter-l.dense) / (1 - l.dense)
	}
	return (l.spread + matter) * l.template
}

// joinDecided joins what the reader decided is one story.
func (g *gathering) joinDecided(pairs [][2]string) {
	byID := func(r *record, id string) int { return strings.Compare(r.version.ID, id) }
	for _, pair := range pairs {
		a, okA := slices.BinarySearchFunc(g.records, pair[0], byID)
		b, okB := slices.BinarySearchFunc(g.records, pair[1], byID)
		if okA && okB {
			g.join(int32(a), int32(b))
		}
	}
}

// joinEdges joins the stories of linked articles if they are alike on average.
// Stories with different explicit ids stay apart.
func (g *gathering) joinEdges(edges []edge) {
	for _, e := range edges {
		a, b := g.story[e.a], g.story[e.b]
		if a == b || g.named[a] != "" && g.named[b] != "" && g.named[a] != g.named[b] {
			continue
		}
		if g.agree(g.members[a], g.members[b]) {
			g.join(a, b)
		}
	}
}

// agree reports whether two stories are alike on average.
func (g *gathering) agree(a, b []int32) bool {
	if len(a) == 1 && len(b) == 1 {
		return true
	}
	sum, pairs := 0.0, 0
	for _, i := range delegates(a) {
		for _, j := range delegates(b) {
			sum += g.strength(i, j)
			pairs++
		}
	}
	return sum >= joinStrength*float64(pairs)
}

// delegates picks articles that speak for a story, evenly.
func delegates(members []int32) []int32 {
	if len(members) <= maxDelegates {
		return members
	}
	picked := make([]int32, maxDelegates)
	for k := range picked {
		picked[k] = members[k*(len(members)-1)/(maxDelegates-1)]
	}
	return picked
}

// number writes the stories of more than one article into the records.
func (g *gathering) number() []float32 {
	stories := [][]int32{nil} // by number; 0 is no story
	for i, r := range g.records {
		members := g.members[g.story[i]]
		switch {
		case len(members) == 1:
			r.group = 0
		case members[0] == int32(i):
			r.group = int32(len(stories))
			stories = append(stories, members)
		default:
			r.group = g.records[members[0]].group
		}
	}
	similarity := make([]float32, len(stories))
	onAllCores(len(stories)-1, func() func(int) {
		return func(n int) { similarity[n+1] = float32(g.alike(stories[n+1])) }
	})
	return similarity
}

// alike is how alike the versions of a story are: the mean of its delegates'
// similarities.
func (g *gathering) alike(members []int32) float64 {
	sum, pairs := 0.0, 0
	picked := delegates(members)
	for k, i := range picked {
		for _, j := range picked[:k] {
			a, b := &g.records[i].sketch, &g.records[j].sketch
			if a.digest == b.digest {
				sum++
			} else {
				sum += g.likeness(a, b).similarity
			}
			pairs++
		}
	}
	return sum / float64(pairs)
}
