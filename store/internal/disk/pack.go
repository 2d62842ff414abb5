package disk

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
)

// mostPacked is how many times its packed size a payload can have (RFC 1951).
const mostPacked = 1032

// Pack returns payload in fewer bytes, for Unpack.
func Pack(payload []byte) ([]byte, error) {
	packed := bytes.NewBuffer(binary.AppendUvarint(nil, uint64(len(payload))))
	w, err := flate.NewWriter(packed, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(payload); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return packed.Bytes(), nil
}

// Unpack returns what Pack was given.
func Unpack(packed []byte) ([]byte, error) {
	size, n := binary.Uvarint(packed)
	if n <= 0 || size > mostPacked*uint64(len(packed)) {
		return nil, ErrUnusable
	}
	payload := make([]byte, size)
	from := flate.NewReader(bytes.NewReader(packed[n:]))
	if _, err := io.ReadFull(from, payload); err != nil {
		return nil, ErrUnusable
	}
	return payload, nil
}
