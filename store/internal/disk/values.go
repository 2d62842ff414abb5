package disk

import (
	"encoding/binary"
	"math"
	"strings"
	"time"
)

// An Encoder writes values one after the other. Strings that occur often are
// written once, for all that it ever writes, and referred to by number; a
// Decoder must read them in the same order.
type Encoder struct {
	Bytes  []byte // what was written; may be taken and emptied
	shared map[string]uint64
}

// Uint writes a number.
func (e *Encoder) Uint(n uint64) { e.Bytes = binary.AppendUvarint(e.Bytes, n) }

// Int writes a number that may be negative.
func (e *Encoder) Int(n int64) { e.Bytes = binary.AppendVarint(e.Bytes, n) }

// Float writes a number, bit for bit.
func (e *Encoder) Float(f float64) {
	e.Bytes = binary.LittleEndian.AppendUint64(e.Bytes, math.Float64bits(f))
}

// Float32 writes a number, bit for bit.
func (e *Encoder) Float32(f float32) {
	e.Bytes = binary.LittleEndian.AppendUint32(e.Bytes, math.Float32bits(f))
}

// String writes a text.
func (e *Encoder) String(s string) {
	e.Uint(uint64(len(s)))
	e.Bytes = append(e.Bytes, s...)
}

// Shared writes a text that may occur again, and reports whether this is the
// first time.
func (e *Encoder) Shared(s string) (first bool) {
	if n, known := e.shared[s]; known {
		e.Uint(n)
		return false
	}
	if e.shared == nil {
		e.shared = make(map[string]uint64)
	}
	e.shared[s] = uint64(len(e.shared) + 1)
	e.Uint(0)
	e.String(s)
	return true
}

// Path writes the name of a file as Shared does, and its folder once for all
// files in it.
func (e *Encoder) Path(name string) (first bool) {
	if n, known := e.shared[name]; known {
		e.Uint(n)
		return false
	}
	if e.shared == nil {
		e.shared = make(map[string]uint64)
	}
	e.shared[name] = uint64(len(e.shared) + 1)
	e.Uint(0)
	base := strings.LastIndexAny(name, `/\`) + 1
	e.Shared(name[:base])
	e.String(name[base:])
	return true
}

// How the zone of a time is written.
const (
	noTime = iota
	inUTC
	inLocal
	inZone
)

// Time writes a time with its zone.
func (e *Encoder) Time(t time.Time) {
	zone := uint64(inZone)
	switch {
	case t.IsZero():
		e.Uint(noTime)
		return
	case t.Location() == time.UTC:
		zone = inUTC
	case t.Location() == time.Local:
		zone = inLocal
	}
	e.Uint(zone)
	e.Int(t.Unix())
	e.Uint(uint64(t.Nanosecond()))
	if zone == inZone {
		name, offset := t.Zone()
		e.Shared(name)
		e.Int(int64(offset))
	}
}

// A Decoder reads what an Encoder wrote. Where that is not what is asked for,
// the values are zero and Err says so from then on. The texts it gives are
// parts of the text it reads.
type Decoder struct {
	rest   string
	failed bool
	shared []string
	zones  map[zone]*time.Location
}

// A zone is a zone of time that has no more than a name.
type zone struct {
	name   string
	offset int64
}

// Read makes the decoder go on with what was written next.
func (d *Decoder) Read(next string) { d.rest = next }

// More reports whether there is more to read.
func (d *Decoder) More() bool { return len(d.rest) > 0 && !d.failed }

// Err returns ErrUnusable where something was not as asked for.
func (d *Decoder) Err() error {
	if d.failed {
		return ErrUnusable
	}
	return nil
}

// Fail says that what was read makes no sense.
func (d *Decoder) Fail() { d.failed, d.rest = true, "" }

// Uint reads a number.
func (d *Decoder) Uint() uint64 {
	n := uint64(0)
	for i := 0; i < len(d.rest) && i < binary.MaxVarintLen64; i++ {
		c := d.rest[i]
		if c < 0x80 {
			if i == binary.MaxVarintLen64-1 && c > 1 {
				break
			}
			d.rest = d.rest[i+1:]
			return n | uint64(c)<<(7*i)
		}
		n |= uint64(c&0x7f) << (7 * i)
	}
	d.Fail()
	return 0
}

// Count reads a number of things of which each takes at least a byte.
func (d *Decoder) Count() int {
	n := d.Uint()
	if n > uint64(len(d.rest)) {
		d.Fail()
		return 0
	}
	return int(n)
}

// Int reads a number that may be negative.
func (d *Decoder) Int() int64 {
	n := d.Uint()
	if n&1 != 0 {
		return ^int64(n >> 1)
	}
	return int64(n >> 1)
}

// Float reads a number that Float wrote.
func (d *Decoder) Float() float64 { return math.Float64frombits(d.fixed(8)) }

// Float32 reads a number that Float32 wrote.
func (d *Decoder) Float32() float32 { return math.Float32frombits(uint32(d.fixed(4))) }

// fixed reads a number of so many bytes.
func (d *Decoder) fixed(size int) uint64 {
	if len(d.rest) < size {
		d.Fail()
		return 0
	}
	bits := uint64(0)
	for i := range size {
		bits |= uint64(d.rest[i]) << (8 * i)
	}
	d.rest = d.rest[size:]
	return bits
}

// String reads a text.
func (d *Decoder) String() string {
	n := d.Count()
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

// Shared reads a text that Shared wrote, and whether for the first time.
func (d *Decoder) Shared() (s string, first bool) {
	n := d.Uint()
	switch {
	case n == 0:
		s = d.String()
		d.shared = append(d.shared, s)
		return s, true
	case n > uint64(len(d.shared)):
		d.Fail()
		return "", false
	}
	return d.shared[n-1], false
}

// Path reads a name that Path wrote, and whether for the first time.
func (d *Decoder) Path() (name string, first bool) {
	n := d.Uint()
	switch {
	case n == 0:
		at := len(d.shared)
		d.shared = append(d.shared, "")
		folder, _ := d.Shared()
		name = folder + d.String()
		d.shared[at] = name
		return name, true
	case n > uint64(len(d.shared)):
		d.Fail()
		return "", false
	}
	return d.shared[n-1], false
}

// Time reads a time.
func (d *Decoder) Time() time.Time {
	kind := d.Uint()
	if kind == noTime {
		return time.Time{}
	}
	t := time.Unix(d.Int(), int64(d.Uint()))
	switch kind {
	case inLocal:
	case inUTC:
		t = t.UTC()
	case inZone:
		t = t.In(d.zone())
	default:
		d.Fail()
	}
	return t
}

// zone reads the zone of a time.
func (d *Decoder) zone() *time.Location {
	name, _ := d.Shared()
	z := zone{name, d.Int()}
	location := d.zones[z]
	if location == nil {
		if d.zones == nil {
			d.zones = make(map[zone]*time.Location)
		}
		location = time.FixedZone(z.name, int(z.offset))
		d.zones[z] = location
	}
	return location
}
