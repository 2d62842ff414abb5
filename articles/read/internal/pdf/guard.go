package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"regexp"
	"strconv"
	"time"
)

// Bounds of a file.
const (
	maxPages   = 3000
	maxContent = 4 << 20 // bytes that the drawing of a page unpacks to
	maxObjects = 1 << 20 // how large a number of a small file may be: tables are made for the objects that it states
	maxStream  = 16 << 20
	// maxTime ends the reading of a file whose objects lead to one another again
	// and again; a book of 1000 pages takes some seconds.
	maxTime = 30 * time.Second
)

var (
	errLies = errors.New("damaged PDF: it states numbers that no such file has")
	errBomb = errors.New("PDF that unpacks to too much")
	errTime = errors.New("the PDF takes too long to read")
)

// integer finds what may be a number in the structure of a file.
var integer = regexp.MustCompile(`[\s\x00\[][0-9]{7,}`)

// check refuses files that state more objects than they can have, and streams
// that unpack to much more than they are, but for pictures, which are not read.
func check(data []byte) error {
	most := uint64(max(len(data), maxObjects))
	for _, found := range integer.FindAll(data, -1) {
		if n, err := strconv.ParseUint(string(found[1:]), 10, 64); err != nil || n > most && n < 1<<62 && !isDay(found[1:]) {
			return errLies
		}
	}
	room := int64(len(data))*8 + maxStream
	for rest := data; ; {
		at := bytes.Index(rest, []byte("stream"))
		if at < 0 {
			return nil
		}
		head := rest[max(0, at-2000):at]
		if start := bytes.LastIndex(head, []byte("obj")); start >= 0 {
			head = head[start:]
		}
		rest = rest[at+len("stream"):]
		if bytes.HasSuffix(head, []byte("end")) || isPicture(head) {
			continue
		}
		if bytes.Count(head, []byte("Flate")) > 1 {
			return errBomb
		}
		unpacked, err := zlib.NewReader(bytes.NewReader(bytes.TrimLeft(rest, "\r\n")))
		if err != nil {
			continue
		}
		n, _ := io.Copy(io.Discard, io.LimitReader(unpacked, maxStream+1))
		if room -= n; room < 0 || n > maxStream {
			return errBomb
		}
	}
}

// isDay reports whether digits may be a day with or without its time, as the
// descriptions of files have them.
func isDay(digits []byte) bool {
	return (len(digits) == 8 || len(digits) == 14) && (bytes.HasPrefix(digits, []byte("19")) || bytes.HasPrefix(digits, []byte("20")))
}

func isPicture(head []byte) bool {
	return bytes.Contains(head, []byte("/Image")) && !bytes.ContainsAny(head, "#") && !bytes.Contains(head, []byte("ObjStm")) && !bytes.Contains(head, []byte("XRef"))
}

// A source gives the bytes of a file, until they were asked for too long.
type source struct {
	*bytes.Reader
	until time.Time
}

func (s *source) ReadAt(p []byte, at int64) (int, error) {
	if time.Now().After(s.until) {
		panic(errTime)
	}
	return s.Reader.ReadAt(p, at)
}
