package container

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"time"

	"variorum/articles/read/internal/decode"
)

// HeadSize is how much of a file it is recognised by, in bytes.
const HeadSize = decode.HeadSize

// maxMembers is how many members of a container are looked at.
const maxMembers = 100_000

// A Container is one way to keep several files in one.
type Container struct {
	Name  string // for people
	Looks func(head []byte) bool
	// Each calls visit with the members, and stops at its first error. What it
	// returns beside that says why it could not go on.
	Each func(in *Input, visit func(*Member) error) error
}

// All lists the containers. A new one is a file of its own and a line here.
func All() []Container {
	return []Container{zipArchive(), tarArchive(), webArchive(), oldWebArchive()}
}

// An Input is a container on its way to being read.
type Input struct {
	*bufio.Reader
	At      io.ReaderAt // the same bytes where they can be read in any order, else nil
	Size    int64       // how many, where At is not nil
	Meter   *Meter      // what is unpacked counts here
	MaxSize int64       // how many bytes may be held in memory

	archive *Archive // the ZIP archive that it is, once that is known
}

// NewInput returns the input that reads data.
func NewInput(data []byte, meter *Meter, maxSize int64) *Input {
	return &Input{
		Reader: bufio.NewReaderSize(bytes.NewReader(data), HeadSize),
		At:     bytes.NewReader(data), Size: int64(len(data)), Meter: meter, MaxSize: maxSize,
	}
}

// Head returns the first bytes of what is still to be read.
func (in *Input) Head() []byte {
	head, _ := in.Peek(HeadSize)
	return head
}

// A Member is a file in a container. What it holds can be read until the next
// member is asked for.
type Member struct {
	io.Reader
	Name string // with its path in the container

	// What an archive of the web says of a page:
	URL      string
	Captured time.Time
	Charset  string // that the server stated
	Titled   bool   // it is the text of a page, whose title is the first line
}

// Hidden reports whether the member is no file that people put there.
func (m *Member) Hidden() bool {
	base := path.Base(m.Name)
	return strings.HasPrefix(base, ".") || strings.HasPrefix(m.Name, "__MACOSX/") || strings.HasSuffix(m.Name, "/")
}

// ErrUnpacked says that a file unpacks to more than is allowed.
var ErrUnpacked = errors.New("too large unpacked")

// A Meter counts what a file unpacks to, whatever sizes it states.
type Meter struct{ room, limit int64 }

// NewMeter returns a meter that allows so many bytes.
func NewMeter(limit int64) *Meter { return &Meter{limit, limit} }

// Count returns a reader that counts what is read of r, and fails once it is
// too much.
func (m *Meter) Count(r io.Reader) io.Reader { return &metered{r, m} }

type metered struct {
	from  io.Reader
	meter *Meter
}

func (r *metered) Read(p []byte) (int, error) {
	if r.meter.room < 0 {
		return 0, r.meter.err()
	}
	n, err := r.from.Read(p)
	if r.meter.room -= int64(n); r.meter.room < 0 {
		return 0, r.meter.err()
	}
	return n, err
}

func (m *Meter) err() error {
	return fmt.Errorf("%w (more than %s; raise the limit with --max-size)", ErrUnpacked, decode.ByteSize(m.limit))
}

// Empty reports whether the meter allows no more.
func (m *Meter) Empty() bool { return m.room < 0 }
