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
	maxSketch = 384

	// hugeArticle is the number of distinct words that no ordinary article has.
	hugeArticle = 1 << 14

	// An article is cut into this many parts of equal length, to see whether
	// what two articles share is spread over them or stands in one place.
	sketchParts = 1 << partBits
)

// A mark is one shingle of a sketch: hashBits bits of hash, 3 for the part of
// the article where it stands first, 2 for the kind of its one telling word.
//
// The hash of a shingle with exactly one telling word (a name or a number)
// begins with that of its other words, the slot, and ends with valueBits of
// the telling word. So two articles that say the same with another number
// have marks that differ in the value only.
type mark uint32

const (
	hashBits  = 27
	valueBits = 8
	partBits  = 3
	kindBits  = 2
)

func (m mark) hash() uint32   { return uint32(m) >> (partBits + kindBits) }
func (m mark) slot() uint32   { return uint32(m) >> (partBits + kindBits + valueBits) }
func (m mark) part() int      { return int(m>>kindBits) & (sketchParts - 1) }
func (m mark) kind() wordKind { return wordKind(m & (1<<kindBits - 1)) }

// A sketch is the wording of an article as a set of hashed shingles.
type sketch struct {
	marks  []mark // sorted, hashes distinct: all shingles, or the maxSketch smallest
	total  int32  // how many distinct shingles the article has
	digest uint64 // of the whole text: equal texts have equal digests
}

// sampled reports whether the sketch holds only some of the shingles.
func (s *sketch) sampled() bool { return int(s.total) > len(s.marks) }

// A digester reads the blocks of one article and gathers what the store keeps
// of their words.
type digester struct {
	reader   wordReader
	hashes   []uint64   // of every word of a block, in order
	kinds    []wordKind // of every word of a block
	bytes    []byte     // the words of the set
	ends     []int      // where each ends
	distinct map[uint64]struct{}
	shingles []mark // in order, their parts not yet known
	numbers  []uint32
	set      wordSet
	digest   uint64
}

func newDigester() *digester {
	return &digester{distinct: make(map[uint64]struct{}, 512)}
}

// block reads one block. Shingles do not reach from one block into the next:
// versions that cut paragraphs in other places would gain ones of their own.
func (d *digester) block(b *articles.Block) {
	d.hashes, d.kinds = d.hashes[:0], d.kinds[:0]
	d.reader.read(b.Text, func(word []byte) {
		h := hashWord(word)
		d.hashes = append(d.hashes, h)
		d.kinds = append(d.kinds, d.reader.kind)
		d.enter(word, h)
	})
	if b.Kind == articles.Furniture {
		return
	}
	for i := range d.hashes {
		d.digest = mix(d.digest ^ d.hashes[i])
		if i+shingleWords <= len(d.hashes) {
			d.shingles = append(d.shingles, newMark(d.hashes[i:i+shingleWords], d.kinds[i:i+shingleWords]))
		}
	}
}

// known reads a text only for the set of words.
func (d *digester) known(text string) {
	d.reader.read(text, func(word []byte) { d.enter(word, hashWord(word)) })
}

// enter enters a word into the set.
func (d *digester) enter(word []byte, hash uint64) {
	if _, known := d.distinct[hash]; !known {
		d.distinct[hash] = struct{}{}
		d.bytes = append(d.bytes, word...)
		d.ends = append(d.ends, len(d.bytes))
	}
}

// newMark makes the mark of words in a row, its part left open.
func newMark(words []uint64, kinds []wordKind) mark {
	telling, at := 0, 0
	for i, kind := range kinds {
		if kind != plainWord {
			telling++
			at = i
		}
	}
	h := uint64(0)
	if telling != 1 {
		for _, w := range words {
			h = mix(h ^ w)
		}
		return mark(h>>(64-hashBits)) << (partBits + kindBits)
	}
	for i, w := range words {
		if i == at {
			w = uint64(kinds[at])
		}
		h = mix(h ^ w)
	}
	value := mark(mix(words[at]) >> (64 - valueBits))
	return (mark(h>>(64-hashBits+valueBits))<<valueBits|value)<<(partBits+kindBits) | mark(kinds[at])
}

// reset makes the digester ready for another article, keeping its buffers.
func (d *digester) reset() {
	if len(d.distinct) > hugeArticle {
		*d = *newDigester() // do not carry the buffers of a book through a thousand notes
		return
	}
	clear(d.distinct)
	d.digest = 0
	d.bytes, d.ends, d.shingles, d.numbers = d.bytes[:0], d.ends[:0], d.shingles[:0], d.numbers[:0]
}

// sketch returns the sketch of what was read. It is valid until reset.
func (d *digester) sketch() sketch {
	marks := d.shingles
	for i, m := range marks {
		marks[i] = m | mark(i*sketchParts/len(marks))<<kindBits
	}
	slices.Sort(marks)
	marks = slices.CompactFunc(marks, func(a, b mark) bool { return a.hash() == b.hash() })
	return sketch{marks: marks[:min(len(marks), maxSketch)], total: int32(len(marks)), digest: d.digest}
}

// wordSet returns the set of the words read, numbered by v. It is valid until
// the next call.
func (d *digester) wordSet(v *vocabulary) wordSet {
	numbers, start := d.numbers[:0], 0
	for _, end := range d.ends {
		word := d.bytes[start:end]
		numbers = append(numbers, v.number(word, hashWord(word)))
		start = end
	}
	slices.Sort(numbers)
	d.numbers = numbers
	d.set = appendWordSet(d.set[:0], slices.Compact(numbers))
	return d.set
}
