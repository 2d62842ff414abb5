package group

import (
	"context"
	"slices"

	"variorum/articles/work"
)

const (
	// Of each Sketch the shingles with hashes in the lowest quarter (or
	// sampleLeast of them, in short articles) go into the index.
	sampleBits  = 2
	sampleLeast = 48

	// minSamples is how many indexed shingles two articles must share to be
	// compared: fewer happen by chance.
	minSamples = 2

	// An article is only paired with those that precede it most closely in
	// the list of a shingle: window of them, or crowdWindow where more than
	// crowd articles have the shingle. A template with a thousand instances
	// then costs no million comparisons, while a report that a thousand
	// papers print still hangs together.
	window      = 32
	crowd       = 64
	crowdWindow = 6

	// indexParts is in how many parts of about equal size the index is built,
	// which bounds what has to be sorted at a time.
	indexParts = 16
)

// An index tells which articles share sampled shingles that more than one
// article has. Each part has the shingles of some hashes.
type index [indexParts]indexPart

type indexPart struct {
	articles []uint32 // of all shingles, one after the other, rising within each; see firstOf

	places []int32 // for all articles, one after the other: their places in articles
	owned  []int32 // where each article's places start, and their end
}

// firstOf marks the first article of a shingle in indexPart.articles, crowdOf
// all articles of a shingle that a crowd has.
const (
	firstOf = 1 << 31
	crowdOf = 1 << 30
)

// newIndex builds the index for the articles in nodes, which rise, on all
// cores.
func newIndex(ctx context.Context, c *collection, nodes []int32) (*index, error) {
	samples := make([][]Mark, len(nodes))
	for k, i := range nodes {
		samples[k] = c.items[i].Sketch.sample()
	}
	x := &index{}
	err := work.Each(ctx, indexParts, func() func(int) error {
		var entries, spare []entry
		return func(n int) error {
			entries = entries[:0]
			for k, sample := range samples {
				for _, m := range sample {
					// Samples fill the low hashes: their low bits spread them.
					if int(m.hash())%indexParts == n {
						entries = append(entries, entry{m.hash(), uint32(nodes[k])})
					}
				}
			}
			spare = sortByHash(entries, spare)
			x[n].fill(entries, len(c.items))
			return nil
		}
	})
	return x, err
}

// An entry says that an article has a shingle.
type entry struct{ hash, article uint32 }

// sortByHash sorts entries by hash, leaving those of one hash in their order:
// by digits, the last one first, which for millions of entries takes a fifth
// of the time of comparing them. spare is space to work in; it is returned for
// the next time.
func sortByHash(entries, spare []entry) []entry {
	const digitBits, digits = 9, 3 // hashBits together
	spare = slices.Grow(spare[:0], len(entries))[:len(entries)]
	from, to := entries, spare
	for digit := range digits {
		shift := digit * digitBits
		var start [1<<digitBits + 1]int
		for _, e := range from {
			start[e.hash>>shift&(1<<digitBits-1)+1]++
		}
		for d := range 1 << digitBits {
			start[d+1] += start[d]
		}
		for _, e := range from {
			at := &start[e.hash>>shift&(1<<digitBits-1)]
			to[*at] = e
			*at++
		}
		from, to = to, from
	}
	copy(entries, from) // after an odd number of digits they are in spare
	return spare
}

// fill enters the articles of all shingles. entries are sorted; articles is
// how many articles there are.
func (x *indexPart) fill(entries []entry, articles int) {
	for len(entries) > 0 {
		n := 1
		for n < len(entries) && entries[n].hash == entries[0].hash {
			n++
		}
		if n > 1 {
			x.enter(entries[:n])
		}
		entries = entries[n:]
	}
	x.own(articles)
}

// enter enters the articles of one shingle.
func (x *indexPart) enter(entries []entry) {
	flags := uint32(0)
	if len(entries) > crowd {
		flags = crowdOf
	}
	for k, e := range entries {
		if k == 0 {
			x.articles = append(x.articles, e.article|flags|firstOf)
		} else {
			x.articles = append(x.articles, e.article|flags)
		}
	}
}

// own lists the places of every article.
func (x *indexPart) own(articles int) {
	x.owned = make([]int32, articles+1)
	for _, e := range x.articles {
		x.owned[e&^(firstOf|crowdOf)+1]++
	}
	for i := range articles {
		x.owned[i+1] += x.owned[i]
	}
	next := slices.Clone(x.owned)
	x.places = make([]int32, len(x.articles))
	for place, e := range x.articles {
		at := &next[e&^(firstOf|crowdOf)]
		x.places[*at] = int32(place)
		*at++
	}
}

// candidates calls try with each earlier article that shares minSamples
// samples with article i. shared is scratch space, zero for all articles.
func (x *index) candidates(i int32, shared []uint16, try func(j int32)) {
	var met []int32
	for n := range x {
		part := &x[n]
		for _, place := range part.places[part.owned[i]:part.owned[i+1]] {
			reach := window
			if part.articles[place]&crowdOf != 0 {
				reach = crowdWindow
			}
			for ; reach > 0 && part.articles[place]&firstOf == 0; reach-- {
				place--
				j := int32(part.articles[place] &^ (firstOf | crowdOf))
				if shared[j] == 0 {
					met = append(met, j)
				}
				shared[j]++
			}
		}
	}
	for _, j := range met {
		if shared[j] >= minSamples {
			try(j)
		}
		shared[j] = 0
	}
}
