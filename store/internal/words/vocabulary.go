package words

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
)

const (
	// maxVocabulary bounds the distinct words remembered, about 60 MB: what
	// dumps of random bytes would otherwise eat. Articles with words beyond it
	// are always read by a search.
	maxVocabulary = 4 << 20

	// Other stands in a word set for words the vocabulary does not hold.
	Other = 0
)

// A Vocabulary numbers words, from 1 in the order they come. It is an open
// hash table over one run of bytes, a tenth of the size of a Go map of
// strings. The zero value is not usable.
type Vocabulary struct {
	table []uint32 // word numbers, 0 where free; its length is a power of 2
	ends  []uint32 // ends[n] is where word n ends in bytes
	bytes []byte
}

func NewVocabulary() *Vocabulary {
	return &Vocabulary{table: make([]uint32, 1<<10), ends: []uint32{0}}
}

// Word returns the word of number n.
func (v *Vocabulary) Word(n uint32) []byte { return v.bytes[v.ends[n-1]:v.ends[n]] }

// Size is one more than the greatest number given.
func (v *Vocabulary) Size() int { return len(v.ends) }

// View returns a vocabulary of the words known now, which may be read while
// more are entered into v. It cannot enter words itself.
func (v *Vocabulary) View() *Vocabulary { return &Vocabulary{ends: v.ends, bytes: v.bytes} }

// Number returns the number of a word, entering it if it is new; Other
// when there is no room.
func (v *Vocabulary) Number(word []byte, hash uint64) uint32 {
	mask := uint64(len(v.table) - 1)
	at := Mix(hash) & mask
	for ; v.table[at] != 0; at = (at + 1) & mask {
		if bytes.Equal(v.Word(v.table[at]), word) {
			return v.table[at]
		}
	}
	if len(v.ends) > maxVocabulary {
		return Other
	}
	v.bytes = append(v.bytes, word...)
	v.ends = append(v.ends, uint32(len(v.bytes)))
	n := uint32(len(v.ends) - 1)
	v.table[at] = n
	if int(n) > len(v.table)*3/4 {
		v.grow()
	}
	return n
}

// grow doubles the table.
func (v *Vocabulary) grow() {
	v.table = make([]uint32, 2*len(v.table))
	v.fill()
}

// fill enters all words into an empty table.
func (v *Vocabulary) fill() {
	mask := uint64(len(v.table) - 1)
	for n := uint32(1); int(n) < len(v.ends); n++ {
		at := Mix(Hash(v.Word(n))) & mask
		for v.table[at] != 0 {
			at = (at + 1) & mask
		}
		v.table[at] = n
	}
}

// Mark sets a flag for each word that contains part, and for Other, which
// may be any word.
func (v *Vocabulary) Mark(part []byte, flags []uint8, flag uint8) {
	flags[Other] |= flag
	for n := uint32(1); int(n) < len(v.ends); n++ {
		if bytes.Contains(v.Word(n), part) {
			flags[n] |= flag
		}
	}
}

// A Set is a sorted set of word numbers, each as the difference to the
// one before, in variable length. Common words come early, so most take a
// byte or two.
type Set []byte

// AppendSet appends the set of the sorted, distinct numbers.
func AppendSet(set Set, numbers []uint32) Set {
	last := uint32(0)
	for _, n := range numbers {
		set = binary.AppendUvarint(set, uint64(n-last))
		last = n
	}
	return set
}

// NewSetReader reads a set from its start.
func NewSetReader(s Set) SetReader { return SetReader{rest: s} }

// A SetReader gives the numbers of a word set in rising order.
type SetReader struct {
	rest Set
	last uint32
}

// Next returns the next number, or false at the end.
func (r *SetReader) Next() (uint32, bool) {
	if len(r.rest) == 0 {
		return 0, false
	}
	if step := r.rest[0]; step < 0x80 { // by far the most
		r.rest = r.rest[1:]
		r.last += uint32(step)
		return r.last, true
	}
	step, size := binary.Uvarint(r.rest)
	r.rest = r.rest[size:]
	r.last += uint32(step)
	return r.last, true
}

// errMalformed says that bytes are not what AppendTo wrote.
var errMalformed = errors.New("malformed words")

// AppendTo appends the vocabulary to bytes, for ReadVocabulary.
func (v *Vocabulary) AppendTo(to []byte) []byte {
	to = binary.AppendUvarint(to, uint64(len(v.ends)-1))
	for n := 1; n < len(v.ends); n++ {
		to = binary.AppendUvarint(to, uint64(v.ends[n]-v.ends[n-1]))
	}
	return append(to, v.bytes...)
}

// ReadVocabulary returns the vocabulary that AppendTo wrote. It copies none of
// the words.
func ReadVocabulary(data []byte) (*Vocabulary, error) {
	count, size := binary.Uvarint(data)
	if size <= 0 || count > uint64(len(data)) || count > maxVocabulary {
		return nil, errMalformed
	}
	data = data[size:]
	v := &Vocabulary{ends: make([]uint32, 1, count+1+count/8)}
	total := uint64(0)
	for range count {
		length, size := binary.Uvarint(data)
		if total += length; size <= 0 || length > maxWordBytes || total > math.MaxUint32 {
			return nil, errMalformed
		}
		data = data[size:]
		v.ends = append(v.ends, uint32(total))
	}
	if uint64(len(data)) != total {
		return nil, errMalformed
	}
	v.bytes = data
	v.table = make([]uint32, max(1<<10, 1<<bits.Len(uint(count)*4/3)))
	v.fill()
	return v, nil
}

// A SetPacker writes sets for the disk and reads them, in fewer bytes than they
// have in memory. It keeps its buffers.
type SetPacker struct {
	numbers []uint32
	set     Set
}

// Append appends a set to bytes, for Read.
func (p *SetPacker) Append(to []byte, set Set) []byte {
	p.numbers = p.numbers[:0]
	for r := NewSetReader(set); ; {
		n, ok := r.Next()
		if !ok {
			return AppendRising(to, p.numbers)
		}
		p.numbers = append(p.numbers, n)
	}
}

// Read returns the set that data begins with, valid until the next call, and
// what is left of data. Its numbers are below size.
func (p *SetPacker) Read(data []byte, size int) (set Set, rest []byte, err error) {
	if p.numbers, rest, err = ReadRising(data, p.numbers[:0], size); err != nil {
		return nil, nil, err
	}
	if k := len(p.numbers); k > 0 && int64(p.numbers[k-1]) >= int64(size) {
		return nil, nil, errMalformed
	}
	p.set = AppendSet(p.set[:0], p.numbers)
	return p.set, rest, nil
}
