package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
)

// An Archive is a ZIP file, which many formats of documents are. What is
// unpacked of it counts against one limit, whatever sizes the file states.
type Archive struct {
	Files []*zip.File
	Room  int64 // bytes that may still be unpacked
	limit int64
}

// maxMembers is how many files of an archive are looked at.
const maxMembers = 10_000

// IsArchive reports whether data begins as ZIP archives do.
func IsArchive(data []byte) bool { return bytes.HasPrefix(data, []byte("PK\x03\x04")) }

// OpenArchive reads the list of files of an archive, which may unpack to
// maxSize bytes.
func OpenArchive(data []byte, maxSize int64) (*Archive, error) {
	reader, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("damaged ZIP archive: %w", err)
	}
	if len(reader.File) > maxMembers {
		return nil, fmt.Errorf("ZIP archive with more than %d files", maxMembers)
	}
	return &Archive{Files: reader.File, Room: maxSize, limit: maxSize}, nil
}

// ErrUnpacked says that an archive unpacks to more than is allowed.
var ErrUnpacked = errors.New("too large unpacked")

// Unpack returns what a member holds.
func (a *Archive) Unpack(f *zip.File) ([]byte, error) {
	member, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("unpacking %s: %w", articles.CleanPath(f.Name), err)
	}
	defer member.Close()
	var data bytes.Buffer
	n, err := data.ReadFrom(io.LimitReader(member, a.Room+1))
	if a.Room -= n; a.Room < 0 {
		return nil, fmt.Errorf("%w (more than %s; raise the limit with --max-size)", ErrUnpacked, decode.ByteSize(a.limit))
	}
	if err != nil && n == 0 {
		return nil, fmt.Errorf("unpacking %s: %w", articles.CleanPath(f.Name), err)
	}
	return data.Bytes(), nil
}

// text returns what the member of a name holds, "" where there is none.
func (a *Archive) text(name string) (string, error) {
	for _, f := range a.Files {
		if f.Name == name {
			data, err := a.Unpack(f)
			return string(data), err
		}
	}
	return "", nil
}

// Has reports whether the archive has a member of a name.
func (a *Archive) Has(name string) bool {
	for _, f := range a.Files {
		if f.Name == name {
			return true
		}
	}
	return false
}
