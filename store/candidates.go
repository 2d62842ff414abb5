package store

import "slices"

const (
	// Of each sketch the shingles with hashes in the lowest quarter (or
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

	// indexPasses is in how many ranges of hashes the index is built, which
	// bounds what has to be sorted at a time.
	indexPasses = 16
)

// An index tells which articles share sampled shingles that more than one
// article has.
type index struct {
	articles []uint32 // of all shingles, one after the other, rising within each; see firstOf

	places []int32 // for all articles, one after the other: their places in articles
	owned  []int32 // where each article's places start, and their end
}

// firstOf marks the first article of a shingle in index.articles, crowdOf
// all articles of a shingle that a crowd has.
const (
	firstOf = 1 << 31
	crowdOf = 1 << 30
)

// newIndex builds the index for the articles in nodes.
func newIndex(c *collection, nodes []int32) *index {
	x := &index{}
	var entries []uint64 // hash and article of one pass
	for pass := range indexPasses {
		entries = entries[:0]
		for _, i := range nodes {
			for _, m := range c.records[i].sketch.sample() {
				// Samples fill the low hashes: their low bits spread them.
				if int(m.hash())%indexPasses == pass {
					entries = append(entries, uint64(m.hash())<<32|uint64(i))
				}
			}
		}
		slices.Sort(entries)
		for len(entries) > 0 {
			n := 1
			for n < len(entries) && entries[n]>>32 == entries[0]>>32 {
				n++
			}
			if n > 1 {
				x.enter(entries[:n])
			}
			entries = entries[n:]
		}
	}
	x.own(len(c.records))
	return x
}

// enter enters the articles of one shingle.
func (x *index) enter(entries []uint64) {
	flags := uint32(0)
	if len(entries) > crowd {
		flags = crowdOf
	}
	for k, e := range entries {
		if k == 0 {
			x.articles = append(x.articles, uint32(e)|flags|firstOf)
		} else {
			x.articles = append(x.articles, uint32(e)|flags)
		}
	}
}

// own lists the places of every article.
func (x *index) own(articles int) {
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
	for at := x.owned[i]; at < x.owned[i+1]; at++ {
		place := x.places[at]
		reach := window
		if x.articles[place]&crowdOf != 0 {
			reach = crowdWindow
		}
		for ; reach > 0 && x.articles[place]&firstOf == 0; reach-- {
			place--
			j := int32(x.articles[place] &^ (firstOf | crowdOf))
			if shared[j] == 0 {
				met = append(met, j)
			}
			shared[j]++
		}
	}
	for _, j := range met {
		if shared[j] >= minSamples {
			try(j)
		}
		shared[j] = 0
	}
}
