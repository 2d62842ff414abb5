package store

import (
	"bytes"
	"encoding/binary"
	"iter"
)

const (
	// maxVocabulary bounds the distinct words remembered, about 60 MB: what
	// dumps of random bytes would otherwise eat. Articles with words beyond it
	// are always read by a search.
	maxVocabulary = 4 << 20

	// maxWordSet bounds the distinct words remembered of one article.
	maxWordSet = 1 << 16

	// otherWord stands in a word set for words the vocabulary does not hold.
	otherWord = 0
)

// A vocabulary numbers words, from 1 in the order they come. It is an open
// hash table over one run of bytes, a tenth of the size of a Go map of
// strings. The zero value is not usable.
type vocabulary struct {
	table []uint32 // word numbers, 0 where free; its length is a power of 2
	ends  []uint32 // ends[n] is where word n ends in bytes
	bytes []byte
}

func newVocabulary() *vocabulary {
	return &vocabulary{table: make([]uint32, 1<<10), ends: []uint32{0}}
}

// word returns the word of number n.
func (v *vocabulary) word(n uint32) []byte { return v.bytes[v.ends[n-1]:v.ends[n]] }

// number returns the number of a word, entering it if it is new; otherWord
// when there is no room.
func (v *vocabulary) number(word []byte, hash uint64) uint32 {
	mask := uint64(len(v.table) - 1)
	at := mix(hash) & mask
	for ; v.table[at] != 0; at = (at + 1) & mask {
		if bytes.Equal(v.word(v.table[at]), word) {
			return v.table[at]
		}
	}
	if len(v.ends) > maxVocabulary {
		return otherWord
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
func (v *vocabulary) grow() {
	v.table = make([]uint32, 2*len(v.table))
	mask := uint64(len(v.table) - 1)
	for n := uint32(1); int(n) < len(v.ends); n++ {
		at := mix(hashWord(v.word(n))) & mask
		for v.table[at] != 0 {
			at = (at + 1) & mask
		}
		v.table[at] = n
	}
}

// containing marks the numbers of the words that contain part. otherWord is
// marked too: it may be any word.
func (v *vocabulary) containing(part []byte) []bool {
	marked := make([]bool, len(v.ends))
	marked[otherWord] = true
	for n := 1; n < len(v.ends); n++ {
		marked[n] = bytes.Contains(v.word(uint32(n)), part)
	}
	return marked
}

// A wordSet is a sorted set of word numbers, each as the difference to the
// one before, in variable length. Common words come early, so most take a
// byte or two.
type wordSet []byte

// appendWordSet appends the set of the sorted, distinct numbers.
func appendWordSet(set wordSet, numbers []uint32) wordSet {
	last := uint32(0)
	for i, n := range numbers {
		if i >= maxWordSet {
			break
		}
		set = binary.AppendUvarint(set, uint64(n-last))
		last = n
	}
	return set
}

// all gives the numbers in rising order.
func (s wordSet) all() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		n := uint32(0)
		for rest := s; len(rest) > 0; {
			step, size := binary.Uvarint(rest)
			rest = rest[size:]
			n += uint32(step)
			if !yield(n) {
				return
			}
		}
	}
}
