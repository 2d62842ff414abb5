package words

import (
	"encoding/binary"
	"math/bits"
)

const (
	// Of a step between two numbers as many low bits are written as the steps
	// before it had on average; the rest is counted out. From mostCounted on,
	// all stepBits are written instead.
	mostCounted = 24
	stepBits    = 32

	// meanShare is what part one step has in the mean of those before it: the
	// numbers of a set of words lie close at the start and far apart at the end.
	meanShare = 8
)

// AppendRising appends numbers that rise to bytes, for ReadRising, in a bit and
// a half more for each than evenly spread numbers need (Golomb-Rice coding, its
// parameter following the mean as in JPEG-LS).
func AppendRising(to []byte, numbers []uint32) []byte {
	to = binary.AppendUvarint(to, uint64(len(numbers)))
	if len(numbers) == 0 {
		return to
	}
	low := lowBits(int64(numbers[len(numbers)-1]) / int64(len(numbers)))
	w := bitWriter{to: append(to, byte(low))}
	mean, next := int64(1)<<low, int64(0)
	for _, n := range numbers {
		step := int64(n) - next
		low := lowBits(mean)
		if counted := step >> low; counted < mostCounted {
			w.write(1<<counted-1, int(counted)+1) // ones and a zero
			w.write(uint64(step)&(1<<low-1), low)
		} else {
			w.write(1<<mostCounted-1, mostCounted)
			w.write(uint64(step), stepBits)
		}
		mean += (step - mean) / meanShare
		next = int64(n) + 1
	}
	return w.flush()
}

// ReadRising appends the numbers that data begins with to numbers, at most
// most of them, and returns what is left of data.
func ReadRising(data []byte, numbers []uint32, most int) (list []uint32, rest []byte, err error) {
	count, size := binary.Uvarint(data)
	if size <= 0 || count > uint64(most) || count > 8*uint64(len(data)) {
		return nil, nil, errMalformed
	}
	if data = data[size:]; count == 0 {
		return numbers, data, nil
	}
	if len(data) == 0 || data[0] > stepBits {
		return nil, nil, errMalformed
	}
	r := bitReader{from: data[1:]}
	mean, next := int64(1)<<data[0], int64(0)
	for range count {
		low := lowBits(mean)
		step := int64(r.ones(mostCounted))
		if step < mostCounted {
			step = step<<low | int64(r.read(low))
		} else {
			step = int64(r.read(stepBits))
		}
		n := next + step
		if n > 1<<stepBits-1 || r.over() {
			return nil, nil, errMalformed
		}
		numbers = append(numbers, uint32(n))
		mean += (step - mean) / meanShare
		next = n + 1
	}
	return numbers, r.rest(), nil
}

// lowBits is how many bits of a step are written where steps have some mean.
func lowBits(mean int64) int { return max(0, bits.Len64(uint64(mean))-1) }

// A bitWriter appends bits to bytes, the low ones first.
type bitWriter struct {
	to     []byte
	held   uint64
	filled int // bits of held, below 8 between writes
}

// write appends the n low bits of value, which has no others; n is at most 56.
func (w *bitWriter) write(value uint64, n int) {
	w.held |= value << w.filled
	for w.filled += n; w.filled >= 8; w.filled -= 8 {
		w.to = append(w.to, byte(w.held))
		w.held >>= 8
	}
}

// flush fills the last byte and returns all.
func (w *bitWriter) flush() []byte {
	if w.filled > 0 {
		w.to = append(w.to, byte(w.held))
	}
	return w.to
}

// A bitReader reads what a bitWriter wrote. Behind the end there are zeros.
type bitReader struct {
	from   []byte
	at     int // of the next byte
	held   uint64
	filled int
}

// fill makes 56 bits or more ready.
func (r *bitReader) fill() {
	for ; r.filled <= 56; r.filled += 8 {
		if r.at < len(r.from) {
			r.held |= uint64(r.from[r.at]) << r.filled
		}
		r.at++
	}
}

// read returns the next n bits; n is at most 56.
func (r *bitReader) read(n int) uint64 {
	if r.filled < n {
		r.fill()
	}
	value := r.held & (1<<n - 1)
	r.held >>= n
	r.filled -= n
	return value
}

// ones skips ones and the zero behind them and returns how many there were, or
// most without a zero.
func (r *bitReader) ones(most int) int {
	if r.filled <= most {
		r.fill()
	}
	n := bits.TrailingZeros64(^r.held)
	if n >= most {
		r.read(most)
		return most
	}
	r.read(n + 1)
	return n
}

// used is how many bytes were read, the last one perhaps in part.
func (r *bitReader) used() int { return r.at - r.filled/8 }

// over reports whether more was read than there is.
func (r *bitReader) over() bool { return r.used() > len(r.from) }

// rest returns the bytes of which nothing was read.
func (r *bitReader) rest() []byte { return r.from[r.used():] }
