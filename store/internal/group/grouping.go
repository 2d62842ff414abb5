// Package group finds which articles are versions of one story. It is pure:
// values in, stories out. It knows no file, no lock and no screen.
package group

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"variorum/articles/work"
	"variorum/store/internal/words"
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

// An Item is what grouping knows of one article.
type Item struct {
	ID      string // unique; ties are broken by it
	Story   string // explicit story id, "" where the file has none
	Address string // canonical address, folded by FoldURL
	Name    string // what the names of its versions share, from NameVersion
	Sketch  Sketch
	Words   words.Set // all its words, numbered by the vocabulary that goes with it
}

// Decisions are what the reader decided about stories, by the ids of items.
type Decisions struct {
	Split  map[string]bool // items that are in no story
	Joined [][2]string     // items that are of one story
}

// A Cluster is a story of more than one item.
type Cluster struct {
	IDs        []string // rising
	Similarity float64  // how alike its versions are, 0 to 1
}

// Stories finds the stories of more than one item. It reorders items; what it
// finds does not depend on their order. Its only errors are ctx's and panics.
func Stories(ctx context.Context, items []*Item, v *words.Vocabulary, decided Decisions) ([]Cluster, error) {
	c := newCollection(items, v)
	g := &gathering{
		collection: c,
		story:      make([]int32, len(items)),
		members:    make([][]int32, len(items)),
		named:      make([]string, len(items)),
	}
	alone := make([]int32, len(items))
	for i, r := range c.items {
		g.story[i], alone[i] = int32(i), int32(i)
		g.members[i] = alone[i : i+1 : i+1]
		g.named[i] = r.Story
	}
	g.joinSigns(decided.Split)
	edges, err := g.edges(ctx, g.distinct(decided.Split))
	if err != nil {
		return nil, err
	}
	g.joinEdges(edges)
	g.joinDecided(decided.Joined)
	return g.clusters(), nil
}

// clusters returns the stories of more than one item.
func (g *gathering) clusters() []Cluster {
	var list []Cluster
	for i := range g.items {
		members := g.members[g.story[i]]
		if len(members) == 1 || members[0] != int32(i) {
			continue
		}
		cluster := Cluster{Similarity: g.alike(members)}
		for _, m := range members {
			cluster.IDs = append(cluster.IDs, g.items[m].ID)
		}
		list = append(list, cluster)
	}
	return list
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
	for _, r := range g.items {
		if r.Address != "" {
			count[r.Address]++
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
	for i, r := range g.items {
		if split[r.ID] {
			continue
		}
		sign(i, "story ", r.Story)
		sign(i, "name ", r.Name)
		if count[r.Address] <= maxSameURL {
			sign(i, "url ", r.Address)
		}
	}
}

// distinct returns one article of each wording that is in no story by the
// reader's decision, and joins its exact copies.
func (g *gathering) distinct(split map[string]bool) []int32 {
	first := make(map[uint64]int32, len(g.items))
	nodes := make([]int32, 0, len(g.items))
	for i, r := range g.items {
		if r.Sketch.total == 0 || split[r.ID] {
			continue
		}
		j, known := first[r.Sketch.digest]
		if known {
			g.join(int32(i), j)
			continue
		}
		first[r.Sketch.digest] = int32(i)
		nodes = append(nodes, int32(i))
	}
	return nodes
}

// edges compares the candidates and returns the pairs that may be versions of
// one story, the surest first.
func (g *gathering) edges(ctx context.Context, nodes []int32) ([]edge, error) {
	x, err := newIndex(ctx, g.collection, nodes)
	if err != nil {
		return nil, err
	}
	var mu sync.Mutex // guards edges
	var edges []edge
	err = work.Each(ctx, len(nodes), func() func(int) error {
		shared := make([]uint16, len(g.items))
		return func(k int) error {
			i := nodes[k]
			x.candidates(i, shared, func(j int32) {
				if s := g.strength(i, j); s >= linkStrength {
					mu.Lock()
					edges = append(edges, edge{j, i, float32(s)})
					mu.Unlock()
				}
			})
			return nil
		}
	})
	slices.SortFunc(edges, func(a, b edge) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	return edges, err
}

// strength is how surely two articles are versions of one story.
func (g *gathering) strength(a, b int32) float64 {
	x, y := &g.items[a].Sketch, &g.items[b].Sketch
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
	byID := func(r *Item, id string) int { return strings.Compare(r.ID, id) }
	for _, pair := range pairs {
		a, okA := slices.BinarySearchFunc(g.items, pair[0], byID)
		b, okB := slices.BinarySearchFunc(g.items, pair[1], byID)
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

// alike is how alike the versions of a story are: the mean of its delegates'
// similarities.
func (g *gathering) alike(members []int32) float64 {
	sum, pairs := 0.0, 0
	picked := delegates(members)
	for k, i := range picked {
		for _, j := range picked[:k] {
			a, b := &g.items[i].Sketch, &g.items[j].Sketch
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

// Alike is how alike two sketches by themselves are, 0 to 1.
func Alike(a, b *Sketch) float64 { return (&collection{}).likeness(a, b).similarity }
