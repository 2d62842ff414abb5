package read

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
)

// An archive is a ZIP file, which many formats of documents are. What is
// unpacked of it counts against one limit, whatever sizes the file states.
type archive struct {
	files []*zip.File
	room  int64 // bytes that may still be unpacked
	limit int64
}

// maxMembers is how many files of an archive are looked at.
const maxMembers = 10_000

// isArchive reports whether data begins as ZIP archives do.
func isArchive(data []byte) bool { return bytes.HasPrefix(data, []byte("PK\x03\x04")) }

func openArchive(data []byte, limits Limits) (*archive, error) {
	reader, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("damaged ZIP archive: %w", err)
	}
	if len(reader.File) > maxMembers {
		return nil, fmt.Errorf("ZIP archive with more than %d files", maxMembers)
	}
	return &archive{files: reader.File, room: limits.maxSize(), limit: limits.maxSize()}, nil
}

// errUnpacked says that an archive unpacks to more than is allowed.
var errUnpacked = errors.New("too large unpacked")

// unpack returns what a member holds.
func (a *archive) unpack(f *zip.File) ([]byte, error) {
	member, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("unpacking %s: %w", articles.CleanPath(f.Name), err)
	}
	defer member.Close()
	var data bytes.Buffer
	n, err := data.ReadFrom(io.LimitReader(member, a.room+1))
	if a.room -= n; a.room < 0 {
		return nil, fmt.Errorf("%w (more than %s; raise the limit with --max-size)", errUnpacked, decode.ByteSize(a.limit))
	}
	if err != nil && n == 0 {
		return nil, fmt.Errorf("unpacking %s: %w", articles.CleanPath(f.Name), err)
	}
	return data.Bytes(), nil
}

// text returns what the member of a name holds, "" where there is none.
func (a *archive) text(name string) (string, error) {
	for _, f := range a.files {
		if f.Name == name {
			data, err := a.unpack(f)
			return string(data), err
		}
	}
	return "", nil
}

func (a *archive) has(name string) bool {
	for _, f := range a.files {
		if f.Name == name {
			return true
		}
	}
	return false
}

// parseArchive reads a document that is an archive, or the files in an archive
// of several.
func (in *input) parseArchive(data []byte) ([]articles.Article, error) {
	a, err := openArchive(data, in.limits)
	if err != nil {
		return nil, err
	}
	in.Encoding = decode.UTF8
	for _, kind := range [...]struct {
		member string
		format articles.Format
		parse  func(*input, *archive) ([]articles.Article, error)
	}{
		{"word/document.xml", articles.Word, parseWord},
		{"content.xml", articles.OpenDocument, parseOpenDocument},
		{"META-INF/container.xml", articles.EPUB, parseEPUB},
	} {
		if !a.has(kind.member) {
			continue
		}
		list, err := in.parseAs(format{name: kind.format, parse: func(in *input) ([]articles.Article, error) { return kind.parse(in, a) }})
		for i := range list {
			list[i].Format = kind.format
		}
		return list, err
	}
	if a.has("xl/workbook.xml") || a.has("ppt/presentation.xml") {
		return nil, errors.New("a workbook or presentation, not an article")
	}
	return in.parseMembers(a)
}

// parseMembers reads the files of an archive, each as if it lay in a folder.
func (in *input) parseMembers(a *archive) ([]articles.Article, error) {
	if in.packed {
		return nil, errors.New("an archive in an archive; unpack it first")
	}
	var list []articles.Article
	refused := 0
	for _, f := range a.files {
		base := path.Base(f.Name)
		if f.FileInfo().IsDir() || strings.HasPrefix(base, ".") || strings.HasPrefix(f.Name, "__MACOSX/") {
			continue
		}
		data, err := a.unpack(f)
		if errors.Is(err, errUnpacked) {
			return nil, err
		}
		if err != nil || len(data) == 0 {
			refused++
			continue
		}
		member := &input{limits: Limits{MaxSize: max(a.room, 1)}, packed: true}
		member.Name = strings.ToLower(f.Name)
		found, err := member.articles(data)
		a.room -= int64(max(len(member.Data)-len(data), 0)) // it may be packed once more
		if err != nil {
			refused++
			continue
		}
		for i := range found {
			finish(&found[i], member)
			if found[i].Title == "" {
				found[i].Title = articles.CleanLine(base)
			}
			if len(list) < maxEntries {
				found[i].Entry = len(list) + 1
				list = append(list, found[i])
			}
		}
	}
	if len(list) == 0 {
		return nil, errors.New("ZIP archive without articles")
	}
	if refused > 0 {
		in.Notes = append(in.Notes, fmt.Sprintf("%s of the archive could not be read.", count(refused, "file", "files")))
	}
	return list, nil
}
