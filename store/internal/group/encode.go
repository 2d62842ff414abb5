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
	to = binary.AppendUvarint(to, uint64(s.total))
	to = binary.AppendUvarint(to, uint64(len(s.marks)))
	for _, m := range s.marks {
		to = binary.LittleEndian.AppendUint32(to, uint32(m))
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
	var numbers [2]uint64
	for i := range numbers {
		n, size := binary.Uvarint(data)
		if size <= 0 || n > 1<<31-1 {
			return Sketch{}, nil, errMalformed
		}
		numbers[i], data = n, data[size:]
	}
	count := int(numbers[1])
	if count > maxSketch || count > len(data)/4 || numbers[0] < uint64(count) || count == 0 && numbers[0] > 0 {
		return Sketch{}, nil, errMalformed
	}
	s.total, s.marks = int32(numbers[0]), make([]Mark, count)
	for i := range s.marks {
		s.marks[i] = Mark(binary.LittleEndian.Uint32(data[4*i:]))
		if i > 0 && s.marks[i].hash() <= s.marks[i-1].hash() {
			return Sketch{}, nil, errMalformed
		}
	}
	return s, data[4*count:], nil
}
