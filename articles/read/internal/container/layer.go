package container

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// maxWindow is how much of what was unpacked zstd may look back at, in bytes:
// what its levels 1 to 19 use is 8 MB, and all of it lies in memory.
const maxWindow = 64 << 20

// A Layer is compression around a file.
type Layer struct {
	name  string // of the program
	ends  []string
	from  io.Reader
	given int64
	fault error // what ended it early
	close func()
}

// Unwrap returns what a compressed file holds, with the name it has without
// the compression, and the layer that was taken off; nil if the file is not
// compressed.
func Unwrap(in *Input, name string) (*Input, string, *Layer, error) {
	head := in.Head()
	layer := &Layer{close: func() {}}
	var err error
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		layer.name, layer.ends = "gzip", []string{".gz", ".gzip"}
		layer.from, err = gzip.NewReader(in)
	case bytes.HasPrefix(head, []byte("BZh")) && len(head) > 9 && string(head[4:10]) == "1AY&SY":
		layer.name, layer.ends = "bzip2", []string{".bz2"}
		layer.from = bzip2.NewReader(in)
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		layer.name, layer.ends = "Zstandard", []string{".zst", ".zstd"}
		var decoder *zstd.Decoder
		decoder, err = zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err == nil {
			layer.from, layer.close = decoder, decoder.Close
		}
	default:
		return in, name, nil, nil
	}
	if err != nil {
		return nil, name, nil, errors.New("damaged " + layer.name + " file: " + err.Error())
	}
	for _, end := range layer.ends {
		name = strings.TrimSuffix(name, end)
	}
	if short, ok := strings.CutSuffix(name, ".tgz"); ok {
		name = short + ".tar"
	}
	inner := &Input{Reader: bufio.NewReaderSize(in.Meter.Count(layer), HeadSize), Meter: in.Meter, MaxSize: in.MaxSize}
	if _, err := inner.Peek(1); err != nil && layer.fault != nil {
		layer.close()
		return nil, name, nil, layer.Err()
	}
	return inner, name, layer, nil
}

// Read reads what is unpacked. What a damaged file still gives is kept: it
// ends where the damage is, which Note then says.
func (l *Layer) Read(p []byte) (int, error) {
	if l.fault != nil {
		return 0, io.EOF
	}
	n, err := l.from.Read(p)
	l.given += int64(n)
	if err != nil && err != io.EOF {
		l.fault, err = err, io.EOF
	}
	return n, err
}

// Err says what ended the layer before anything could be read of it.
func (l *Layer) Err() error {
	reason := l.fault.Error()
	if errors.Is(l.fault, zstd.ErrWindowSizeExceeded) || errors.Is(l.fault, zstd.ErrDecoderSizeExceeded) {
		reason = "it needs more memory than is allowed; unpack it with unzstd --long=31"
	}
	return errors.New("damaged " + l.name + " file: " + reason)
}

// Note says in a sentence what is missing of the file, "" if nothing is.
func (l *Layer) Note() string {
	switch {
	case l == nil || l.fault == nil:
		return ""
	case errors.Is(l.fault, io.ErrUnexpectedEOF):
		return "The " + l.name + " file is cut short; this is what could be unpacked."
	}
	return "The " + l.name + " file is damaged (" + l.fault.Error() + "); this is what could be unpacked."
}

// Close ends the unpacking.
func (l *Layer) Close() {
	if l != nil {
		l.close()
	}
}
