package group

import (
	"slices"

	"variorum/articles"
	"variorum/store/internal/words"
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

// A Mark is one shingle of a Sketch: hashBits bits of hash, 3 for the part of
// the article where it stands first, 2 for the kind of its one telling word.
//
// The hash of a shingle with exactly one telling word (a name or a number)
// begins with that of its other words, the slot, and ends with valueBits of
// the telling word. So two articles that say the same with another number
// have marks that differ in the value only.
type Mark uint32

const (
	hashBits  = 27
	valueBits = 8
	partBits  = 3
	kindBits  = 2
)

func (m Mark) hash() uint32     { return uint32(m) >> (partBits + kindBits) }
func (m Mark) slot() uint32     { return uint32(m) >> (partBits + kindBits + valueBits) }
func (m Mark) part() int        { return int(m>>kindBits) & (sketchParts - 1) }
func (m Mark) kind() words.Kind { return words.Kind(m & (1<<kindBits - 1)) }

// A Sketch is the wording of an article as a set of hashed shingles.
type Sketch struct {
	marks  []Mark // sorted, hashes distinct: all shingles, or the maxSketch smallest
	total  int32  // how many distinct shingles the article has
	digest uint64 // of the whole text: equal texts have equal digests
}

// Keep returns the sketch with its marks as keep copied them, to be held for long.
func (s Sketch) Keep(keep func([]Mark) []Mark) Sketch {
	s.marks = keep(s.marks)
	return s
}

// sampled reports whether the Sketch holds only some of the shingles.
func (s *Sketch) sampled() bool { return int(s.total) > len(s.marks) }

// A Sketcher reads the blocks of one article and gathers what the store keeps
// of their words.
type Sketcher struct {
	reader   words.Reader
	hashes   []uint64     // of every word of a block, in order
	kinds    []words.Kind // of every word of a block
	bytes    []byte       // the words of the set
	ends     []int        // where each ends
	distinct map[uint64]struct{}
	shingles []Mark // in order, their parts not yet known
	numbers  []uint32
	set      words.Set
	digest   uint64
}

// NewSketcher returns a sketcher that has read nothing.
func NewSketcher() *Sketcher {
	return &Sketcher{distinct: make(map[uint64]struct{}, 512)}
}

// Block reads one block. Shingles do not reach from one block into the next:
// versions that cut paragraphs in other places would gain ones of their own.
func (d *Sketcher) Block(b *articles.Block) {
	d.hashes, d.kinds = d.hashes[:0], d.kinds[:0]
	d.reader.Read(b.Text, func(word []byte) {
		h := words.Hash(word)
		d.hashes = append(d.hashes, h)
		d.kinds = append(d.kinds, d.reader.Kind)
		d.enter(word, h)
	})
	if b.Kind == articles.Furniture {
		return
	}
	for i := range d.hashes {
		d.digest = words.Mix(d.digest ^ d.hashes[i])
		if i+shingleWords <= len(d.hashes) {
			d.shingles = append(d.shingles, newMark(d.hashes[i:i+shingleWords], d.kinds[i:i+shingleWords]))
		}
	}
}

// Known reads a text only for the set of words.
func (d *Sketcher) Known(text string) {
	d.reader.Read(text, func(word []byte) { d.enter(word, words.Hash(word)) })
}

// enter enters a word into the set.
func (d *Sketcher) enter(word []byte, hash uint64) {
	if _, known := d.distinct[hash]; !known {
		d.distinct[hash] = struct{}{}
		d.bytes = append(d.bytes, word...)
		d.ends = append(d.ends, len(d.bytes))
	}
}

// newMark makes the Mark of words in a row, its part left open.
func newMark(hashes []uint64, kinds []words.Kind) Mark {
	telling, at := 0, 0
	for i, kind := range kinds {
		if kind != words.Plain {
			telling++
			at = i
		}
	}
	h := uint64(0)
	if telling != 1 {
		for _, w := range hashes {
			h = words.Mix(h ^ w)
		}
		return Mark(h>>(64-hashBits)) << (partBits + kindBits)
	}
	for i, w := range hashes {
		if i == at {
			w = uint64(kinds[at])
		}
		h = words.Mix(h ^ w)
	}
	value := Mark(words.Mix(hashes[at]) >> (64 - valueBits))
	return (Mark(h>>(64-hashBits+valueBits))<<valueBits|value)<<(partBits+kindBits) | Mark(kinds[at])
}

// Reset makes the Sketcher ready for another article, keeping its buffers.
func (d *Sketcher) Reset() {
	if len(d.distinct) > hugeArticle {
		*d = *NewSketcher() // do not carry the buffers of a book through a thousand notes
		return
	}
	clear(d.distinct)
	d.digest = 0
	d.bytes, d.ends, d.shingles, d.numbers = d.bytes[:0], d.ends[:0], d.shingles[:0], d.numbers[:0]
}

// Sketch returns the Sketch of what was read. It is valid until reset.
func (d *Sketcher) Sketch() Sketch {
	marks := d.shingles
	for i, m := range marks {
		marks[i] = m | Mark(i*sketchParts/len(marks))<<kindBits
	}
	slices.Sort(marks)
	marks = slices.CompactFunc(marks, func(a, b Mark) bool { return a.hash() == b.hash() })
	return Sketch{marks: marks[:min(len(marks), maxSketch)], total: int32(len(marks)), digest: d.digest}
}

// Words returns the set of the words read, numbered by v. It is valid until
// the next call.
func (d *Sketcher) Words(v *words.Vocabulary) words.Set {
	numbers, start := d.numbers[:0], 0
	for _, end := range d.ends {
		word := d.bytes[start:end]
		numbers = append(numbers, v.Number(word, words.Hash(word)))
		start = end
	}
	slices.Sort(numbers)
	d.numbers = numbers
	d.set = words.AppendSet(d.set[:0], slices.Compact(numbers))
	return d.set
}
