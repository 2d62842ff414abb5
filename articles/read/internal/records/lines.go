package records

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
)

const (
	// pieceSize is how many bytes of lines are read at a time. A line may be
	// longer, up to maxLine; a longer one counts as broken.
	pieceSize = 1 << 20
	maxLine   = 64 << 20
)

// A dump is a stream with one JSON record a line.
type dump struct {
	name    string
	from    *bufio.Reader
	records int // so far
}

// EachLine reads JSON records, one a line, and calls yield with the articles
// in them and the piece they were in, until that returns false. It holds only a
// piece in memory at a time. An error is the stream's.
func EachLine(name string, stream io.Reader, yield func(*articles.Article, *decode.Source) bool) error {
	d := dump{name: strings.ToLower(name), from: bufio.NewReaderSize(stream, pieceSize)}
	for {
		piece, err := d.piece()
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if !d.parse(piece, yield) || err != nil {
			return nil
		}
	}
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
func (d *dump) parse(piece []byte, yield func(*articles.Article, *decode.Source) bool) bool {
	in := &decode.Source{Name: d.name}
	if in.Unpack(piece) != "" {
		return true // as good as broken lines
	}
	r := records{source: []byte(in.Decode(""))}
	r.read()
	for i, record := range r.list {
		if a, ok := recordArticle(record); ok {
			a.Entry = d.records + i + 1
			if !yield(&a, in) {
				return false
			}
		}
	}
	d.records += len(r.list)
	return true
}
