package read

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
)

const (
	// streamFrom is the size from which on a dump with one record a line is read
	// piece by piece; smaller ones are read as a whole, which guesses better
	// what they are.
	streamFrom = 16 << 20

	// pieceSize is how many bytes of lines are read at a time. A line may be
	// longer, up to maxLine; a longer one counts as broken.
	pieceSize = 1 << 20
	maxLine   = DefaultMaxSize
)

// Each reads the file at path as Open does and calls yield with its articles,
// in order, until that returns false. Of a large dump with one JSON record a
// line it holds only a piece in memory at a time. Its error is a *FileError.
func Each(ctx context.Context, path string, limits Limits, yield func(*articles.Article) bool) error {
	if name := strings.ToLower(path); hasEnd(name, ".jsonl", ".ndjson") {
		file, size, err := openFile(path, limits.maxSize())
		if err != nil {
			return err
		}
		defer file.Close()
		if size >= streamFrom {
			d := dump{name: path, limits: limits, from: bufio.NewReaderSize(io.LimitReader(file, limits.maxSize()), pieceSize)}
			return d.each(ctx, yield)
		}
	}
	list, err := Open(ctx, path, limits)
	for i := range list {
		if !yield(&list[i]) {
			break
		}
	}
	return err
}

// A dump is a file with one JSON record a line.
type dump struct {
	name    string
	limits  Limits
	from    *bufio.Reader
	records int // so far
	given   int // articles so far
}

// each calls yield with the articles of the dump.
func (d *dump) each(ctx context.Context, yield func(*articles.Article) bool) error {
	for {
		if err := ctx.Err(); err != nil {
			return fileError(d.name, "not read: stopped", err)
		}
		piece, err := d.piece()
		if err != nil && !errors.Is(err, io.EOF) {
			return fileError(d.name, openReason(err), err)
		}
		if !d.parse(piece, yield) {
			return nil
		}
		if err != nil {
			break
		}
	}
	if d.given == 0 {
		return fileError(d.name, "JSON without articles (no field is named title, text or the like)", nil)
	}
	return nil
}

// piece returns the next lines, and io.EOF with the last ones.
func (d *dump) piece() ([]byte, error) {
	var piece []byte
	for len(piece) < pieceSize {
		line, err := d.line()
		if piece = append(piece, line...); err != nil {
			return piece, err
		}
	}
	return piece, nil
}

// line returns the next line with its end, or nothing of one that is too long.
func (d *dump) line() ([]byte, error) {
	var line []byte
	for skipped := false; ; {
		part, err := d.from.ReadSlice('\n')
		if skipped = skipped || len(line)+len(part) > maxLine; skipped {
			line = nil
		} else {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

// parse calls yield with the articles of some lines; it returns false once
// yield does.
func (d *dump) parse(piece []byte, yield func(*articles.Article) bool) bool {
	in := &input{Source: decode.Source{Name: strings.ToLower(d.name)}, limits: d.limits}
	if in.Unpack(piece, d.limits.maxSize()) != "" {
		return true // as good as broken lines
	}
	r := records{source: []byte(in.Decode(""))}
	r.read()
	for i, record := range r.list {
		a, ok := recordArticle(record)
		if !ok {
			continue
		}
		a.Entry, a.Path, a.Format = d.records+i+1, articles.CleanPath(d.name), articles.JSON
		if finish(&a, in); len(a.Blocks) == 0 {
			continue
		}
		d.given++
		if !yield(&a) {
			return false
		}
	}
	d.records += len(r.list)
	return true
}
