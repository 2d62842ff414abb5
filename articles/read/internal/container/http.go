package container

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http/httputil"
	"strconv"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// An answer is what a server sent, as an archive of the web keeps it.
type answer struct {
	status int
	header map[string]string
	rest   *bufio.Reader
}

// readAnswer reads the header of an answer. Browsers that write archives state
// versions of HTTP that have no such headers; what counts is the status.
func readAnswer(in *bufio.Reader) (*answer, error) {
	line, err := readLine(in, maxHeader)
	if err != nil {
		return nil, err
	}
	fields := strings.Fields(line)
	if len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/") {
		return nil, errors.New("no answer of a server")
	}
	status, err := strconv.Atoi(fields[1])
	if err != nil {
		return nil, errors.New("an answer without a status")
	}
	header, err := readHeader(in)
	if err != nil {
		return nil, err
	}
	return &answer{status, header, in}, nil
}

// body returns what was sent, without what it was packed in for the way. Some
// programs unpack it and leave the header as it was: what is stated is tried.
func (a *answer) body(meter *Meter) (io.Reader, error) {
	in := a.rest
	if strings.Contains(strings.ToLower(a.header["transfer-encoding"]), "chunked") && beginsWithChunk(in) {
		in = bufio.NewReaderSize(httputil.NewChunkedReader(in), HeadSize)
	}
	head, _ := in.Peek(4)
	switch encoding := strings.ToLower(a.header["content-encoding"]); {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		unpacked, err := gzip.NewReader(in)
		if err != nil {
			return nil, err
		}
		return meter.Count(unpacked), nil
	case encoding == "zstd" && bytes.Equal(head, []byte("\x28\xb5\x2f\xfd")):
		unpacked, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, err
		}
		return meter.Count(unpacked), nil
	case encoding == "br":
		if text, _ := in.Peek(64); !bytes.Contains(text, []byte("<")) {
			return nil, errors.New("compressed with brotli")
		}
	}
	return in, nil
}

// beginsWithChunk reports whether what comes begins with the length of a chunk.
func beginsWithChunk(in *bufio.Reader) bool {
	head, _ := in.Peek(20)
	line, _, ok := bytes.Cut(head, []byte("\n"))
	line, _, _ = bytes.Cut(bytes.TrimRight(line, "\r "), []byte(";"))
	_, err := strconv.ParseUint(string(line), 16, 32)
	return ok && err == nil
}
