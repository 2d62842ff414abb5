package wording

import (
	"slices"

	"variorum/articles"
	"variorum/store/internal/words"
)

const (
	// minMarks is how many shingles of an article are kept at least, maxMarks at
	// most; in between a quarter is, so that a short text is found again in a
	// long one.
	minMarks = 128
	maxMarks = 512

	// maxFacts is how many figures and names of an article are kept.
	maxFacts = 32

	// hugeArticle is the number of distinct words that no ordinary article has.
	hugeArticle = 1 << 14

	// sketchParts is how many parts of equal length an article is cut into, to
	// see where what two articles share stands.
	partBits    = 3
	sketchParts = 1 << partBits
	hashBits    = 32 - partBits
)

// shingleLength is how many words in a row make a shingle, by the length of the
// grams that a script without spaces is cut into (0: words). Three words are
// short enough to survive rewording (the two halves of a heavy rewrite share a
// tenth of them) and long enough not to occur in other stories; for the same
// reason runs of grams make up 6 ideographs or 12 letters.
func shingleLength(gram int) int {
	switch gram {
	case 0:
		return 3
	case words.IdeographGram:
		return 5
	}
	return 8
}

// A Mark is one shingle of a sketch: hashBits bits of its hash and the part of
// the article where it stands first.
type Mark uint32

func (m Mark) Hash() uint32 { return uint32(m) >> partBits }
func (m Mark) part() int    { return int(m) & (sketchParts - 1) }

// A Sketch is what grouping knows of the wording of an article. The zero Sketch
// is that of an article without words.
type Sketch struct {
	marks    []Mark   // sorted, hashes distinct: all shingles, or those with the smallest hashes
	facts    []uint32 // hashes of figures and names, sorted, distinct: all, or the smallest
	Shingles int32    // how many distinct shingles the article has
	Words    int32
	Dates    dates  // that the headline names
	Digest   uint64 // of the whole text: only equal texts have equal digests
}

// Keep returns the sketch with its lists as keep copied them, to be held for
// long.
func (s Sketch) Keep(keep func([]Mark) []Mark) Sketch {
	s.marks = keep(s.marks)
	s.facts = slices.Clone(s.facts)
	return s
}

// limit is the greatest hash up to which a sketch has all shingles.
func (s *Sketch) limit() uint32 {
	if int(s.Shingles) <= len(s.marks) {
		return 1<<hashBits - 1
	}
	return s.marks[len(s.marks)-1].Hash()
}

// A Sketcher reads the blocks of one article and gathers what is kept of their
// words: a sketch for finding stories, the set of words for searching. It keeps
// its buffers between articles.
type Sketcher struct {
	reader   words.Reader
	calendar calendar
	hashes   []uint64 // of every word of a block, in order
	grams    []uint8  // of every word of a block: the length of its gram
	facts    []uint32 // of the article
	bytes    []byte   // the words of the set
	ends     []int    // where each ends
	distinct map[uint64]struct{}
	shingles []Mark // in order, their parts not yet known
	numbers  []uint32
	set      words.Set
	dates    dates
	count    int32
	digest   uint64
}

// NewSketcher returns a sketcher that has read nothing.
func NewSketcher() *Sketcher {
	return &Sketcher{calendar: newCalendar(), distinct: make(map[uint64]struct{}, 512)}
}

// Block reads one block. Shingles do not reach from one block into the next:
// versions that cut paragraphs in other places would gain ones of their own.
func (d *Sketcher) Block(b *articles.Block) {
	d.hashes, d.grams = d.hashes[:0], d.grams[:0]
	furniture := b.Kind == articles.KindFurniture
	d.reader.Read(b.Text, func(word []byte) {
		h := words.Hash(word)
		d.enter(word, h)
		if furniture {
			return
		}
		d.digest = words.Mix(d.digest ^ h ^ uint64(d.reader.Kind))
		d.hashes = append(d.hashes, h)
		d.grams = append(d.grams, uint8(d.reader.Gram))
		if d.reader.Kind != words.Plain {
			d.facts = append(d.facts, uint32(words.Mix(h)))
		}
	})
	if furniture {
		return
	}
	d.digest = words.Mix(d.digest + 1 + uint64(b.Kind)) // where blocks end tells texts apart
	if b.Kind == articles.KindHeadline {
		d.dates = d.dates.and(d.calendar.dates(b.Text))
	}
	d.count += int32(len(d.hashes))
	for i := range d.hashes {
		n := shingleLength(int(d.grams[i]))
		if i+n > len(d.hashes) {
			continue
		}
		s := uint64(0)
		for _, w := range d.hashes[i : i+n] {
			s = words.Mix(s ^ w)
		}
		d.shingles = append(d.shingles, Mark(s>>(64-hashBits))<<partBits)
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

// Reset makes the sketcher ready for another article.
func (d *Sketcher) Reset() {
	if len(d.distinct) > hugeArticle {
		*d = *NewSketcher() // do not carry the buffers of a book through a thousand notes
		return
	}
	clear(d.distinct)
	d.digest, d.count, d.dates = 0, 0, dates{}
	d.bytes, d.ends, d.shingles, d.numbers, d.facts = d.bytes[:0], d.ends[:0], d.shingles[:0], d.numbers[:0], d.facts[:0]
}

// Sketch returns the sketch of what was read. It is valid until Reset.
func (d *Sketcher) Sketch() Sketch {
	marks := d.shingles
	for i, m := range marks {
		marks[i] = m | Mark(i*sketchParts/len(marks))
	}
	slices.Sort(marks)
	marks = slices.CompactFunc(marks, func(a, b Mark) bool { return a.Hash() == b.Hash() })
	slices.Sort(d.facts)
	d.facts = slices.Compact(d.facts)
	kept := min(len(marks), max(minMarks, min(len(marks)/4, maxMarks)))
	return Sketch{
		marks:    marks[:kept],
		facts:    d.facts[:min(len(d.facts), maxFacts)],
		Shingles: int32(len(marks)),
		Words:    d.count,
		Dates:    d.dates,
		Digest:   d.digest,
	}
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
