package read

import (
	"context"
	"errors"
	"slices"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/document"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/markdown"
)

// DefaultMaxSize is the size in bytes above which Open refuses a file unless
// told otherwise.
const DefaultMaxSize = 64 << 20

// Limits bound what one file may cost. The zero value means the defaults.
type Limits struct {
	MaxSize int64 // bytes read from the file, and bytes it may unpack to; 0: DefaultMaxSize
}

// Open reads the file at path and returns the articles in it, at least one.
// Its error is a *FileError whose text names the file and says what to do.
// It never blocks on a FIFO or a device.
func Open(ctx context.Context, path string, limits Limits) ([]articles.Article, error) {
	if err := ctx.Err(); err != nil {
		return nil, fileError(path, "not read: stopped", err)
	}
	data, err := readFile(path, limits.maxSize())
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fileError(path, "not read: stopped", err)
	}
	return Parse(path, data, limits)
}

// Parse takes the bytes of a file, whose name only helps to recognise its
// format, and returns the articles in it, at least one, or a *FileError. The
// articles do not hold on to data.
func Parse(name string, data []byte, limits Limits) ([]articles.Article, error) {
	if len(data) == 0 {
		return nil, fileError(name, "empty file", nil)
	}
	in := &input{Source: decode.Source{Name: strings.ToLower(name)}, limits: limits}
	list, err := articlesOf(in, data)
	if err != nil {
		return nil, fileError(name, err.Error(), errors.Unwrap(err))
	}
	for i := range list {
		list[i].Path = articles.CleanPath(name)
		finish(&list[i], &in.Source)
	}
	list = slices.DeleteFunc(list, func(a articles.Article) bool { return len(a.Blocks) == 0 })
	if len(list) == 0 {
		return nil, fileError(name, format.ErrNoText.Error(), nil)
	}
	return list, nil
}

// An input is a file on its way to becoming articles.
type input struct {
	decode.Source
	limits Limits
	packed bool // it stands in an archive
}

// articlesOf unpacks the bytes of a file and reads the articles in it.
func articlesOf(in *input, data []byte) ([]articles.Article, error) {
	if document.IsArchive(data) {
		return parseArchive(in, data)
	}
	if reason := in.Unpack(data, in.limits.maxSize()); reason != "" {
		return nil, errors.New(reason)
	}
	return parse(in, formats())
}

// finish completes an article with what is known of its file, and makes sure
// that nothing in it is unclean, and no block without text, whatever parser
// it came from.
func finish(a *articles.Article, in *decode.Source) {
	a.Notes = append(in.Notes[:len(in.Notes):len(in.Notes)], a.Notes...)
	if a.Encoding == "" {
		a.Encoding, a.Guessed = in.Encoding, in.Guessed
	}
	for _, s := range []*string{&a.Title, &a.Source, &a.Author, &a.URL, &a.Language, &a.Story, &a.Version, &a.Encoding} {
		*s = articles.Shorten(articles.CleanLine(*s), articles.MaxField)
	}
	for i := range a.Notes {
		a.Notes[i] = articles.CleanLine(a.Notes[i])
	}
	for i := range a.Blocks {
		b := &a.Blocks[i]
		b.Markup = markdown.CleanMarkup(b.Markup)
		if clean := articles.Clean(b.Text); clean != b.Text {
			b.Text, b.Inline = clean, nil // whose offsets are those of other text
		}
	}
	a.Blocks = slices.DeleteFunc(a.Blocks, func(b articles.Block) bool { return strings.TrimSpace(b.Text) == "" })
}

func (l Limits) maxSize() int64 {
	if l.MaxSize > 0 {
		return l.MaxSize
	}
	return DefaultMaxSize
}

// A FileError says why a file gave no article.
type FileError struct {
	Path   string // clean, as the reader should see it
	Reason string // clean, one line: "not text", "PDF; convert it with pdftotext"
	Err    error  // what the system said, nil where it said nothing
}

func (e *FileError) Error() string { return e.Path + ": " + e.Reason }

func (e *FileError) Unwrap() error { return e.Err }

// fileError makes the error for the file at path.
func fileError(path, reason string, err error) *FileError {
	return &FileError{Path: articles.CleanPath(path), Reason: articles.CleanLine(reason), Err: err}
}
