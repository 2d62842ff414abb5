package store

import (
	"slices"

	"variorum/articles"
)

const (
	// shingleWords is how many words in a row a shingle has. Three is short
	// enough to survive rewording (the two halves of a heavy rewrite share a
	// tenth of them) and long enough not to occur in other stories.
	shingleWords = 3

	// maxSketch is the most shingles kept of an article. Articles up to that
	// many different ones are compared exactly; of longer ones the shingles
	// with the smallest hashes are a fair sample, which errs by a hundredth.
	maxSketch = 512
)

// A sketch is the wording of an article as a set of hashed shingles.
type sketch struct {
	hashes []uint32 // sorted, distinct: all shingles, or the maxSketch smallest
	total  int32    // how many distinct shingles the article has
	digest uint64   // of the whole text: equal texts have equal digests
}

// A digester reads the blocks of one article and gathers what the store keeps
// of their words.
type digester struct {
	reader   wordReader
	count    int      // words so far, furniture aside
	hashes   []uint64 // of every word, in order
	bytes    []byte   // the words of the set
	ends     []int    // where each ends
	distinct map[uint64]struct{}
	shingles []uint32
	digest   uint64
}

func newDigester() *digester {
	return &digester{distinct: make(map[uint64]struct{}, 512)}
}

// block reads one block. Shingles do not reach from one block into the next:
// versions that cut paragraphs in other places would gain ones of their own.
func (d *digester) block(b *articles.Block) {
	d.hashes = d.hashes[:0]
	d.reader.read(b.Text, func(word []byte) {
		h := hashWord(word)
		d.hashes = append(d.hashes, h)
		if _, known := d.distinct[h]; !known {
			d.distinct[h] = struct{}{}
			d.bytes = append(d.bytes, word...)
			d.ends = append(d.ends, len(d.bytes))
		}
	})
	if b.Kind == articles.Furniture {
		return
	}
	d.count += len(d.hashes)
	for i := range d.hashes {
		d.digest = mix(d.digest ^ d.hashes[i])
		if i+shingleWords <= len(d.hashes) {
			d.shingles = append(d.shingles, shingle(d.hashes[i:i+shingleWords]))
		}
	}
}

// shingle hashes words in a row.
func shingle(words []uint64) uint32 {
	h := uint64(0)
	for _, w := range words {
		h = mix(h ^ w)
	}
	return uint32(h >> 32)
}

// sketch returns the sketch of what was read.
func (d *digester) sketch() sketch {
	slices.Sort(d.shingles)
	all := slices.Compact(d.shingles)
	return sketch{hashes: all[:min(len(all), maxSketch)], total: int32(len(all)), digest: d.digest}
}

// wordSet returns the set of the words read, numbered by v.
func (d *digester) wordSet(v *vocabulary) wordSet {
	numbers := make([]uint32, 0, len(d.ends))
	start := 0
	for _, end := range d.ends {
		word := d.bytes[start:end]
		numbers = append(numbers, v.number(word, hashWord(word)))
		start = end
	}
	if len(numbers) > maxWordSet {
		numbers[0] = otherWord
	}
	slices.Sort(numbers)
	return appendWordSet(nil, slices.Compact(numbers))
}
