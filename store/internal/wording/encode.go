package wording

import (
	"encoding/binary"
	"errors"

	"variorum/store/internal/words"
)

// errMalformed says that bytes are not what AppendTo wrote.
var errMalformed = errors.New("malformed sketch")

// AppendTo appends the sketch to bytes, for ReadSketch.
func (s *Sketch) AppendTo(to []byte) []byte {
	to = binary.LittleEndian.AppendUint64(to, s.Digest)
	for _, n := range []uint64{uint64(s.Shingles), uint64(s.Words), uint64(s.Dates.months), uint64(s.Dates.years)} {
		to = binary.AppendUvarint(to, n)
	}
	marks := make([]uint32, len(s.marks))
	for i, m := range s.marks {
		marks[i] = uint32(m)
	}
	return words.AppendRising(words.AppendRising(to, marks), s.facts)
}

// ReadSketch returns the sketch that data begins with and what is left of
// data.
func ReadSketch(data []byte) (s Sketch, rest []byte, err error) {
	if len(data) < 8 {
		return Sketch{}, nil, errMalformed
	}
	s.Digest, data = binary.LittleEndian.Uint64(data), data[8:]
	var numbers [4]uint64
	for i := range numbers {
		n, size := binary.Uvarint(data)
		if size <= 0 || n > 1<<32-1 {
			return Sketch{}, nil, errMalformed
		}
		numbers[i], data = n, data[size:]
	}
	s.Shingles, s.Words = int32(numbers[0]), int32(numbers[1])
	s.Dates = dates{uint16(numbers[2]), uint32(numbers[3])}
	marks, data, err := words.ReadRising(data, make([]uint32, 0, minMarks), maxMarks)
	if err != nil {
		return Sketch{}, nil, err
	}
	if s.facts, data, err = words.ReadRising(data, make([]uint32, 0, maxFacts), maxFacts); err != nil {
		return Sketch{}, nil, err
	}
	if int(s.Shingles) < len(marks) || len(marks) == 0 && s.Shingles > 0 || s.Words < 0 {
		return Sketch{}, nil, errMalformed
	}
	s.marks = make([]Mark, len(marks))
	for i, m := range marks {
		s.marks[i] = Mark(m)
		if i > 0 && s.marks[i].Hash() == s.marks[i-1].Hash() {
			return Sketch{}, nil, errMalformed
		}
	}
	return s, data, nil
}
