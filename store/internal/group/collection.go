package group

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"variorum/store/internal/wording"
)

// An Item is what grouping knows of one article.
type Item struct {
	ID        string // unique
	Story     string // explicit story id, "" where the file has none; case does not count
	Address   string // canonical address, folded by FoldURL
	Name      string // what the names of its versions share, from NameVersion; "" if its name says nothing
	Versioned bool   // its name says which version it is
	Sketch    wording.Sketch
}

// Decisions are what the reader decided about stories, by the ids of items.
type Decisions struct {
	Apart  [][2]string // items that are not of one story
	Joined [][2]string // items that are of one story, whatever else speaks against it
}

// A Collection holds items and groups them into stories. When a few items
// change only what these touch is grouped anew, with the same result as if all
// were. It is for one goroutine.
type Collection struct {
	texts    Texts
	verdicts *Verdicts

	items     map[string]Item
	node      map[string]int32 // by id: the node an item is of
	numbers   map[nodeKey]int32
	nodes     []node
	free      []int32            // nodes that are not in use
	signs     map[string][]int32 // the nodes of the items that bear a sign
	versioned map[string]int     // by name: how many items of that name say their version
	index     *index
	decided   Decisions

	entering []int32          // nodes that are not in the index yet
	dirty    map[int32]bool   // nodes whose candidates may have changed
	broken   map[int32]bool   // nodes whose story may have changed
	stories  map[int32]*story // by the number of each node: what it is in, unless alone
}

// A nodeKey tells texts apart: articles that have the same words, and that
// nothing explicit keeps apart, are one node. Nodes are ordered by their keys,
// which have nothing to do with names but where two texts are equal.
type nodeKey struct {
	digest uint64
	story  string // explicit story id
	own    string // the id of an item that the reader decided something about
}

func (k nodeKey) compare(l nodeKey) int {
	return cmp.Or(cmp.Compare(k.digest, l.digest), strings.Compare(k.story, l.story), strings.Compare(k.own, l.own))
}

// A node is one text and the items that have it.
type node struct {
	key    nodeKey
	sketch *wording.Sketch
	ids    []string // rising; none where the node is not in use
	edges  []edge   // to candidates that are worth something, by their numbers
}

// An edge says what a pair of nodes is worth.
type edge struct {
	to    int32
	value int32 // in parts of unit
	kept  int32 // share of the shorter text's words that the other keeps, in parts of unit
	exact bool  // the texts were compared
}

// unit is the value 1 as the whole number that values are counted in, so that
// sums do not depend on the order of their terms.
const unit = 1 << 20

// NewCollection returns an empty collection. Where sketches leave a doubt it
// asks for texts and compares them; what it finds is kept in verdicts, and not
// looked for again where it is there.
func NewCollection(texts Texts, verdicts *Verdicts) *Collection {
	return &Collection{
		texts:     texts,
		verdicts:  verdicts,
		items:     make(map[string]Item),
		node:      make(map[string]int32),
		numbers:   make(map[nodeKey]int32),
		signs:     make(map[string][]int32),
		versioned: make(map[string]int),
		index:     &index{},
		dirty:     make(map[int32]bool),
		broken:    make(map[int32]bool),
		stories:   make(map[int32]*story),
	}
}

// Put enters an item, in place of one with the same id.
func (c *Collection) Put(i Item) {
	c.Remove(i.ID)
	i.Story = strings.ToLower(i.Story)
	c.items[i.ID] = i
	key := nodeKey{digest: i.Sketch.Digest, story: i.Story}
	if i.Sketch.Shingles == 0 || c.decides(i.ID) {
		key.own = i.ID
	}
	n, known := c.numbers[key]
	if !known {
		n = c.newNode(key)
		if i.Sketch.Shingles > 0 {
			c.entering = append(c.entering, n)
		}
	}
	c.node[i.ID] = n
	at := &c.nodes[n]
	if len(at.ids) == 0 {
		sketch := i.Sketch
		at.sketch = &sketch
	}
	k, _ := slices.BinarySearch(at.ids, i.ID)
	at.ids = slices.Insert(at.ids, k, i.ID)
	for _, sign := range signsOf(i) {
		c.signs[sign] = append(c.signs[sign], n)
	}
	if i.Versioned {
		c.versioned[i.Name]++
		c.breakSign(signName + i.Name)
	}
	c.dirty[n] = true
}

// breakSign has the stories of all that bear a sign looked for anew.
func (c *Collection) breakSign(sign string) {
	for _, m := range c.signs[sign] {
		c.broken[m] = true
	}
}

// decides reports whether the reader decided something about an item.
func (c *Collection) decides(id string) bool {
	for _, pairs := range [][][2]string{c.decided.Apart, c.decided.Joined} {
		for _, p := range pairs {
			if p[0] == id || p[1] == id {
				return true
			}
		}
	}
	return false
}

func (c *Collection) newNode(key nodeKey) int32 {
	n := int32(len(c.nodes))
	if k := len(c.free); k > 0 {
		n = c.free[k-1]
		c.free = c.free[:k-1]
	} else {
		c.nodes = append(c.nodes, node{})
	}
	c.nodes[n] = node{key: key}
	c.numbers[key] = n
	return n
}

// Remove takes an item out, if it is there.
func (c *Collection) Remove(id string) {
	i, known := c.items[id]
	if !known {
		return
	}
	n := c.node[id]
	delete(c.items, id)
	delete(c.node, id)
	for _, sign := range signsOf(i) {
		list := c.signs[sign]
		at := slices.Index(list, n)
		c.breakSign(sign)
		if list = slices.Delete(list, at, at+1); len(list) == 0 {
			delete(c.signs, sign)
		} else {
			c.signs[sign] = list
		}
	}
	if i.Versioned {
		if c.versioned[i.Name]--; c.versioned[i.Name] == 0 {
			delete(c.versioned, i.Name)
		}
	}
	at := &c.nodes[n]
	at.ids = slices.DeleteFunc(at.ids, func(other string) bool { return other == id })
	c.broken[n] = true
	if len(at.ids) == 0 {
		c.dropNode(n)
	}
}

// dropNode takes a node out that has no items any more.
func (c *Collection) dropNode(n int32) {
	if k := slices.Index(c.entering, n); k >= 0 {
		c.entering = slices.Delete(c.entering, k, k+1)
	} else if c.nodes[n].sketch.Shingles > 0 {
		c.index.leave(c.nodes, n, func(m int32) { c.dirty[m] = true })
	}
	c.disconnect(n)
	c.breakStory(n)
	delete(c.numbers, c.nodes[n].key)
	delete(c.dirty, n)
	delete(c.broken, n)
	c.nodes[n] = node{}
	c.free = append(c.free, n)
}

// disconnect takes the edges of a node away on both sides.
func (c *Collection) disconnect(n int32) {
	for _, e := range c.nodes[n].edges {
		other := &c.nodes[e.to]
		other.edges = slices.DeleteFunc(other.edges, func(back edge) bool { return back.to == n })
		c.broken[e.to] = true
	}
	c.nodes[n].edges = nil
	c.broken[n] = true
}

// breakStory takes apart the story that a node is in.
func (c *Collection) breakStory(n int32) {
	s := c.stories[n]
	if s == nil {
		return
	}
	for _, m := range s.nodes {
		delete(c.stories, m)
		c.broken[m] = true
	}
}

// decide takes over what the reader decided: items about which that is new are
// entered anew.
func (c *Collection) decide(d Decisions) {
	changed := make(map[string]bool)
	for _, lists := range [][2][][2]string{{d.Apart, c.decided.Apart}, {d.Joined, c.decided.Joined}} {
		if slices.Equal(lists[0], lists[1]) {
			continue
		}
		for _, p := range slices.Concat(lists[0], lists[1]) {
			changed[p[0]], changed[p[1]] = true, true
		}
	}
	c.decided = d
	for _, id := range slices.Sorted(maps.Keys(changed)) {
		if i, known := c.items[id]; known {
			c.Put(i)
		}
	}
}

// signsOf lists what an item itself says of the story it is of.
func signsOf(i Item) []string {
	var list []string
	for _, sign := range [][2]string{{signStory, i.Story}, {signName, i.Name}, {signAddress, i.Address}} {
		if sign[1] != "" {
			list = append(list, sign[0]+sign[1])
		}
	}
	return list
}

const (
	signStory   = "story "
	signName    = "name "
	signAddress = "address "
)
