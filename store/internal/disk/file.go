package disk

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"

	"variorum/store/internal/files"
)

const (
	magic = "variorum index\n\x00"

	// headerChunk and endChunk are the kinds of the first and the last chunk.
	headerChunk = 0xfe
	endChunk    = 0xff

	// frameBytes are what stands before the payload of a chunk: its kind, its
	// length and the checksum of both and of the payload.
	frameBytes = 1 + 4 + 4

	// maxChunk bounds the payload of a chunk, so that a wrong length takes no
	// memory.
	maxChunk = 1 << 28
)

// ErrUnusable says that a file was not written by this program about the same
// thing, or is damaged.
var ErrUnusable = errors.New("the index cannot be used")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// A Writer writes the chunks of a file.
type Writer struct {
	to     *bufio.Writer
	chunks uint32
}

// Write writes a file as a whole: whoever reads it, and whatever ends the
// program, has the old file or the new one. about says who writes it about
// what: only Open with the same finds it usable.
func Write(path, about string, write func(*Writer) error) error {
	return files.Replace(path, false, func(f io.Writer) error {
		w := &Writer{to: bufio.NewWriterSize(f, 1<<18)}
		if _, err := w.to.WriteString(magic); err != nil {
			return err
		}
		if err := w.Chunk(headerChunk, []byte(about)); err != nil {
			return err
		}
		if err := write(w); err != nil {
			return err
		}
		if err := w.Chunk(endChunk, binary.LittleEndian.AppendUint32(nil, w.chunks)); err != nil {
			return err
		}
		return w.to.Flush()
	})
}

// Chunk writes a chunk, of at most 256 MB. Kinds from 0xfe on are taken.
func (w *Writer) Chunk(kind byte, payload []byte) error {
	if len(payload) > maxChunk {
		return fmt.Errorf("writing the index: a chunk of %d bytes", len(payload))
	}
	frame := [frameBytes]byte{0: kind}
	binary.LittleEndian.PutUint32(frame[1:], uint32(len(payload)))
	binary.LittleEndian.PutUint32(frame[5:], checksum(frame[:5], payload))
	w.chunks++
	if _, err := w.to.Write(frame[:]); err != nil {
		return err
	}
	_, err := w.to.Write(payload)
	return err
}

// checksum is that of a chunk.
func checksum(start, payload []byte) uint32 {
	return crc32.Update(crc32.Checksum(start, castagnoli), castagnoli, payload)
}

// A Reader reads the chunks of a file, in the order in which they were
// written.
type Reader struct {
	file   *os.File
	size   int64
	from   *bufio.Reader
	chunks uint32
}

// Open opens a file that Write wrote about the same. It is to be closed. Its
// error is ErrUnusable, or of the system.
func Open(path, about string) (*Reader, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	r := &Reader{file: file, from: bufio.NewReaderSize(file, 1<<16)}
	if err := r.begin(about); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return r, nil
}

// begin reads what comes before the chunks.
func (r *Reader) begin(about string) error {
	info, err := r.file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return ErrUnusable
	}
	r.size = info.Size()
	start := make([]byte, len(magic))
	if _, err := io.ReadFull(r.from, start); err != nil || string(start) != magic {
		return ErrUnusable
	}
	kind, payload, err := r.chunk(nil)
	if err != nil || kind != headerChunk || string(payload) != about {
		return ErrUnusable
	}
	return nil
}

// Next returns the next chunk, or io.EOF behind the last one; any other error
// says that the file is damaged. It puts the payload into space where that is
// large enough.
func (r *Reader) Next(space []byte) (kind byte, payload []byte, err error) {
	before := r.chunks
	kind, payload, err = r.chunk(space)
	if err != nil || kind != endChunk {
		return kind, payload, err
	}
	if len(payload) != 4 || binary.LittleEndian.Uint32(payload) != before {
		return 0, nil, ErrUnusable
	}
	return 0, nil, io.EOF
}

// chunk reads one chunk.
func (r *Reader) chunk(space []byte) (kind byte, payload []byte, err error) {
	var frame [frameBytes]byte
	if _, err := io.ReadFull(r.from, frame[:]); err != nil {
		return 0, nil, ErrUnusable
	}
	size := binary.LittleEndian.Uint32(frame[1:])
	if size > maxChunk {
		return 0, nil, ErrUnusable
	}
	payload, err = readExactly(r.from, int(size), space)
	if err != nil || checksum(frame[:5], payload) != binary.LittleEndian.Uint32(frame[5:]) {
		return 0, nil, ErrUnusable
	}
	r.chunks++
	return frame[0], payload, nil
}

// readExactly reads size bytes. It takes memory as they come, since the size
// may be wrong.
func readExactly(from io.Reader, size int, space []byte) ([]byte, error) {
	const step = 1 << 22
	payload := space[:0]
	if cap(payload) < size {
		payload = make([]byte, 0, min(size, step))
	}
	for len(payload) < size {
		start := len(payload)
		next := min(size, max(cap(payload), min(size, start+step)))
		if next > cap(payload) {
			payload = append(make([]byte, 0, min(size, 2*next)), payload...)
		}
		payload = payload[:next]
		if _, err := io.ReadFull(from, payload[start:]); err != nil {
			return nil, err
		}
	}
	return payload, nil
}

// Size is the size of the file in bytes.
func (r *Reader) Size() int64 { return r.size }

// Close closes the file.
func (r *Reader) Close() error { return r.file.Close() }
