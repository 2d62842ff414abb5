package store

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// A collection is what grouping knows of all articles together: how often
// words and shingles occur.
type collection struct {
	records     []*record // in the order of their ids
	shingleSeen []uint8   // by hash, in how many articles, up to 255
	shift       int       // takes a shingle's hash to its place in shingleSeen
	weights     [256]float64
	wordWeight  []int32 // by number, from rarity
	weight      []int64 // of all words of each article
}

// newCollection counts words and shingles. It reorders records.
func newCollection(records []*record, v *vocabulary) *collection {
	slices.SortFunc(records, func(a, b *record) int { return strings.Compare(a.version.ID, b.version.ID) })
	c := &collection{records: records}
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
	for _, r := range c.records {
		total += len(r.sketch.marks)
	}
	size := min(max(bits.Len(uint(2*total)), 10), 24)
	c.shift = hashBits - size
	c.shingleSeen = make([]uint8, 1<<size)
	for _, r := range c.records {
		for _, m := range r.sketch.marks {
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
func (c *collection) shingleWeight(m mark) float64 {
	if c.shingleSeen == nil { // two articles by themselves
		return 1
	}
	return c.weights[c.shingleSeen[m.hash()>>c.shift]]
}

// weighWords gives each word the square of its inverse document frequency,
// as in a cosine of tf-idf vectors.
func (c *collection) weighWords(v *vocabulary) {
	seen := make([]int32, v.size())
	for i := range c.records {
		words := c.words(int32(i))
		for n, ok := words.next(); ok; n, ok = words.next() {
			seen[n]++
		}
	}
	c.wordWeight = seen
	for n := range seen {
		if n == otherWord {
			seen[n] = 0
			continue
		}
		prior := wordPrior(v.word(uint32(n)))
		idf := math.Log(float64(len(c.records)+priorArticles) / float64(int(seen[n])+prior))
		seen[n] = int32(256 * max(0, idf) * max(0, idf))
	}
	c.weight = make([]int64, len(c.records))
	onAllCores(len(c.records), func() func(int) {
		return func(i int) {
			words := c.words(int32(i))
			for n, ok := words.next(); ok; n, ok = words.next() {
				c.weight[i] += int64(c.wordWeight[n])
			}
		}
	})
}

// words reads the word set of an article.
func (c *collection) words(i int32) wordSetReader { return wordSetReader{rest: c.records[i].words} }

// sample is the part of a sketch that the index of candidates holds: the
// marks with the smallest hashes, so that two articles sample the same ones.
func (s *sketch) sample() []mark {
	n, _ := slices.BinarySearchFunc(s.marks, uint32(1)<<(hashBits-sampleBits), func(m mark, h uint32) int {
		return cmp.Compare(m.hash(), h)
	})
	return s.marks[:max(n, min(len(s.marks), sampleLeast))]
}
