package group

import (
	"encoding/binary"
	"errors"
)

// errMalformed says that bytes are not what AppendTo wrote.
var errMalformed = errors.New("malformed sketch")

// AppendTo appends the sketch to bytes, for ReadSketch.
func (s *Sketch) AppendTo(to []byte) []byte {
	to = binary.LittleEndian.AppendUint64(to, s.digest)
	for _, n := range []uint64{uint64(s.shingles), uint64(s.words), uint64(s.dates.months), uint64(s.dates.years), uint64(len(s.marks)), uint64(len(s.facts))} {
		to = binary.AppendUvarint(to, n)
	}
	for _, m := range s.marks {
		to = binary.LittleEndian.AppendUint32(to, uint32(m))
	}
	for _, f := range s.facts {
		to = binary.LittleEndian.AppendUint32(to, f)
	}
	return to
}

// ReadSketch returns the sketch that data begins with and what is left of
// data.
func ReadSketch(data []byte) (s Sketch, rest []byte, err error) {
	if len(data) < 8 {
		return Sketch{}, nil, errMalformed
	}
	s.digest, data = binary.LittleEndian.Uint64(data), data[8:]
	var numbers [6]uint64
	for i := range numbers {
		n, size := binary.Uvarint(data)
		if size <= 0 || n > 1<<32-1 {
			return Sketch{}, nil, errMalformed
		}
		numbers[i], data = n, data[size:]
	}
	s.shingles, s.words = int32(numbers[0]), int32(numbers[1])
	s.dates = dates{uint16(numbers[2]), uint32(numbers[3])}
	marks, facts := numbers[4], numbers[5]
	if marks > maxMarks || facts > maxFacts || marks+facts > uint64(len(data)/4) ||
		numbers[0] < marks || marks == 0 && numbers[0] > 0 || s.shingles < 0 || s.words < 0 {
		return Sketch{}, nil, errMalformed
	}
	s.marks, s.facts = make([]Mark, marks), make([]uint32, facts)
	for i := range s.marks {
		s.marks[i] = Mark(binary.LittleEndian.Uint32(data[4*i:]))
		if i > 0 && s.marks[i].hash() <= s.marks[i-1].hash() {
			return Sketch{}, nil, errMalformed
		}
	}
	data = data[4*marks:]
	for i := range s.facts {
		s.facts[i] = binary.LittleEndian.Uint32(data[4*i:])
		if i > 0 && s.facts[i] <= s.facts[i-1] {
			return Sketch{}, nil, errMalformed
		}
	}
	return s, data[4*facts:], nil
}
