package read

import (
	"bufio"
	"context"
	"slices"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/container"
	"variorum/articles/read/internal/decode"
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
	return collect(func(yield func(*articles.Article) bool) error { return Each(ctx, path, limits, yield) })
}

// Each reads the file at path as Open does and calls yield with its articles,
// in order, until that returns false. Of a large dump with one JSON record a
// line it holds only a piece in memory at a time, and of a container one member.
// Its error is a *FileError.
func Each(ctx context.Context, path string, limits Limits, yield func(*articles.Article) bool) error {
	if err := ctx.Err(); err != nil {
		return fileError(path, "not read: stopped", err)
	}
	w := newWalk(path, limits, ctx.Err, yield)
	file, size, err := openFile(path)
	if err != nil {
		return err
	}
	defer file.Close()
	in := &container.Input{Reader: bufio.NewReaderSize(file, 64<<10), At: file, Size: size, Meter: w.meter, MaxSize: limits.maxSize()}
	if most := limits.maxSize(); size > most && (size > maxTimes*most || !isStreamed(in.Head())) {
		return fileError(path, tooLarge(size, most), nil)
	}
	return w.run(in)
}

// isStreamed reports whether a file is one whose members are held one at a time.
func isStreamed(head []byte) bool {
	return slices.ContainsFunc(container.All(), func(c container.Container) bool { return c.Looks(head) })
}

// Parse takes the bytes of a file, whose name only helps to recognise its
// format, and returns the articles in it, at least one, or a *FileError. The
// articles do not hold on to data.
func Parse(name string, data []byte, limits Limits) ([]articles.Article, error) {
	return collect(func(yield func(*articles.Article) bool) error {
		w := newWalk(name, limits, func() error { return nil }, yield)
		return w.run(container.NewInput(data, w.meter, limits.maxSize()))
	})
}

// collect returns all articles that a function gives.
func collect(each func(yield func(*articles.Article) bool) error) ([]articles.Article, error) {
	var list []articles.Article
	err := each(func(a *articles.Article) bool {
		list = append(list, *a)
		return true
	})
	if err != nil {
		return nil, err
	}
	return list, nil
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
