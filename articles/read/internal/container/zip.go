package container

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
)

func zipArchive() Container {
	return Container{Name: "ZIP archive", Looks: looksLikeZIP, Each: eachOfZIP}
}

func looksLikeZIP(head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }

// An Archive is a ZIP file, which many formats of documents are as well.
type Archive struct {
	files []*zip.File
	meter *Meter
	held  int64 // bytes that may still be held
	limit int64
}

// OpenZIP reads the list of files of a ZIP archive. It returns nil for a file
// that is none.
func OpenZIP(in *Input) (*Archive, error) {
	if in.archive != nil || !looksLikeZIP(in.Head()) {
		return in.archive, nil
	}
	if in.At == nil { // the list stands at the end
		data, err := io.ReadAll(io.LimitReader(in, in.MaxSize+1))
		if err != nil {
			return nil, err
		}
		if int64(len(data)) > in.MaxSize {
			return nil, fmt.Errorf("%w (more than %s; raise the limit with --max-size)", ErrUnpacked, decode.ByteSize(in.MaxSize))
		}
		in.At, in.Size = bytes.NewReader(data), int64(len(data))
	}
	reader, err := zip.NewReader(in.At, in.Size)
	if err != nil {
		return nil, fmt.Errorf("damaged ZIP archive: %w", err)
	}
	if len(reader.File) > maxMembers {
		return nil, fmt.Errorf("ZIP archive with more than %d files", maxMembers)
	}
	in.archive = &Archive{files: reader.File, meter: in.Meter, held: in.MaxSize, limit: in.MaxSize}
	return in.archive, nil
}

// Text returns what the member of a name holds, "" where there is none. All
// that is asked for counts against what may be held in memory.
func (a *Archive) Text(name string) (string, error) {
	for _, f := range a.files {
		if f.Name != name {
			continue
		}
		member, err := f.Open()
		if err != nil {
			return "", fmt.Errorf("unpacking %s: %w", articles.CleanPath(f.Name), err)
		}
		defer member.Close()
		data, err := io.ReadAll(io.LimitReader(a.meter.Count(member), a.held+1))
		if a.held -= int64(len(data)); a.held < 0 {
			return "", fmt.Errorf("%w (more than %s; raise the limit with --max-size)", ErrUnpacked, decode.ByteSize(a.limit))
		}
		if err != nil && (len(data) == 0 || errors.Is(err, ErrUnpacked)) {
			return "", fmt.Errorf("unpacking %s: %w", articles.CleanPath(f.Name), err)
		}
		return string(data), nil
	}
	return "", nil
}

// Has reports whether the archive has a member of a name.
func (a *Archive) Has(name string) bool {
	for _, f := range a.files {
		if f.Name == name {
			return true
		}
	}
	return false
}

func eachOfZIP(in *Input, visit func(*Member) error) error {
	a, err := OpenZIP(in)
	if err != nil {
		return err
	}
	pages := a.isWACZ()
	for _, f := range a.files {
		if f.FileInfo().IsDir() || pages && !strings.HasPrefix(f.Name, "archive/") {
			continue
		}
		member, err := f.Open()
		if err != nil {
			member = io.NopCloser(failing{err})
		}
		err = visit(&Member{Reader: in.Meter.Count(member), Name: f.Name})
		member.Close() // of what was only read
		if err != nil {
			return err
		}
	}
	return nil
}

// isWACZ reports whether the archive is a WACZ file: archives of the web with
// the indexes and the text of their pages beside them.
func (a *Archive) isWACZ() bool {
	if !a.Has("datapackage.json") {
		return false
	}
	for _, f := range a.files {
		if strings.HasPrefix(f.Name, "archive/") && strings.Contains(f.Name, ".warc") {
			return true
		}
	}
	return false
}

// failing is a member that cannot be opened.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
