package group

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"variorum/store/internal/words"
)

// A collection is what grouping knows of all articles together: how often
// words and shingles occur.
type collection struct {
	items       []*Item // in the order of their ids
	shingleSeen []uint8 // by hash, in how many articles, up to 255
	shift       int     // takes a shingle's hash to its place in shingleSeen
	weights     [256]float64
	wordWeight  []int32 // by number, from rarity
	weight      []int64 // of all words of each article
}

// newCollection counts words and shingles. It reorders items.
func newCollection(items []*Item, v *words.Vocabulary) *collection {
	slices.SortFunc(items, func(a, b *Item) int { return strings.Compare(a.ID, b.ID) })
	c := &collection{items: items}
	var shingles sync.WaitGroup
	shingles.Go(c.countShingles)
	c.weighWords(v)
	shingles.Wait()
	return c
}

// countShingles counts in how many articles each shingle occurs. Shingles
// share counters when there are very many, which makes a few seem commoner
// than they are.
func (c *collection) countShingles() {
	total := 0
	for _, r := range c.items {
		total += len(r.Sketch.marks)
	}
	size := min(max(bits.Len(uint(2*total)), 10), 24)
	c.shift = hashBits - size
	c.shingleSeen = make([]uint8, 1<<size)
	for _, r := range c.items {
		for _, m := range r.Sketch.marks {
			if n := &c.shingleSeen[m.hash()>>c.shift]; *n < math.MaxUint8 {
				*n++
			}
		}
	}
	for n := range c.weights {
		c.weights[n] = min(1, math.Sqrt(commonShingle/max(1, float64(n))))
	}
}

// shingleWeight is how much a shingle counts: 1, less where it is common.
func (c *collection) shingleWeight(m Mark) float64 {
	if c.shingleSeen == nil { // two articles by themselves
		return 1
	}
	return c.weights[c.shingleSeen[m.hash()>>c.shift]]
}

// weighWords gives each word the square of its inverse document frequency,
// as in a cosine of tf-idf vectors.
func (c *collection) weighWords(v *words.Vocabulary) {
	seen := make([]int32, v.Size())
	for i := range c.items {
		rest := c.words(int32(i))
		for n, ok := rest.Next(); ok; n, ok = rest.Next() {
			seen[n]++
		}
	}
	c.wordWeight = seen
	for n := range seen {
		if n == words.Other {
			seen[n] = 0
			continue
		}
		prior := wordPrior(v.Word(uint32(n)))
		idf := math.Log(float64(len(c.items)+priorArticles) / float64(int(seen[n])+prior))
		seen[n] = int32(256 * max(0, idf) * max(0, idf))
	}
	c.weight = make([]int64, len(c.items))
	for i := range c.items {
		rest := c.words(int32(i))
		for n, ok := rest.Next(); ok; n, ok = rest.Next() {
			c.weight[i] += int64(c.wordWeight[n])
		}
	}
}

// words reads the word set of an article.
func (c *collection) words(i int32) words.SetReader { return words.NewSetReader(c.items[i].Words) }

// sample is the part of a Sketch that the index of candidates holds: the
// marks with the smallest hashes, so that two articles sample the same ones.
func (s *Sketch) sample() []Mark {
	n, _ := slices.BinarySearchFunc(s.marks, uint32(1)<<(hashBits-sampleBits), func(m Mark, h uint32) int {
		return cmp.Compare(m.hash(), h)
	})
	return s.marks[:max(n, min(len(s.marks), sampleLeast))]
}
