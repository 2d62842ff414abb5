package read

import (
	"context"
	"io"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/records"
)

// streamFrom is the size from which on a dump with one record a line is read
// piece by piece; smaller ones are read as a whole, which guesses better what
// they are.
const streamFrom = 16 << 20

// Each reads the file at path as Open does and calls yield with its articles,
// in order, until that returns false. Of a large dump with one JSON record a
// line it holds only a piece in memory at a time. Its error is a *FileError.
func Each(ctx context.Context, path string, limits Limits, yield func(*articles.Article) bool) error {
	if name := strings.ToLower(path); format.HasEnd(name, ".jsonl", ".ndjson") {
		file, size, err := openFile(path, limits.maxSize())
		if err != nil {
			return err
		}
		defer file.Close()
		if size >= streamFrom {
			return eachOfDump(ctx, path, io.LimitReader(file, limits.maxSize()), yield)
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

// eachOfDump calls yield with the articles of a dump, which comes as a stream.
func eachOfDump(ctx context.Context, path string, stream io.Reader, yield func(*articles.Article) bool) error {
	given := 0
	err := records.EachLine(ctx, path, stream, func(a *articles.Article, in *decode.Source) bool {
		a.Path, a.Format = articles.CleanPath(path), articles.FormatJSON
		if finish(a, in); len(a.Blocks) == 0 {
			return true
		}
		given++
		return yield(a)
	})
	switch {
	case ctx.Err() != nil:
		return fileError(path, "not read: stopped", ctx.Err())
	case err != nil:
		return fileError(path, openReason(err), err)
	case given == 0:
		return fileError(path, "JSON without articles (no field is named title, text or the like)", nil)
	}
	return nil
}
