package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/articles/revisions"
)

// checkPaths reports whether paths are one file, to be read at once, or two,
// to be compared. Its error names the first path that is not there.
func checkPaths(paths []string) (direct bool, err error) {
	direct = len(paths) == 1 || len(paths) == 2
	streams := 0
	for _, path := range paths {
		if isStream(path) || isRevision(path) {
			streams++
			continue
		}
		info, err := os.Stat(path)
		if err != nil {
			return false, pathError(path, err)
		}
		direct = direct && !info.IsDir()
	}
	if streams > 0 && !direct {
		return false, errors.New("-, pipes and revisions can be read alone or compared with one file; leave out the rest")
	}
	return direct, nil
}

// isRevision tells what git calls a file in a revision, REVISION:FILE, from
// files that have a colon in their names.
func isRevision(path string) bool {
	if !strings.Contains(path, ":") || isStream(path) {
		return false
	}
	_, err := os.Stat(path)
	return errors.Is(err, os.ErrNotExist)
}

// errEmpty says that there is nothing in an input.
var errEmpty = errors.New("empty; there is nothing to read in it")

// openInput reads one file named on the command line. Unlike files found in
// folders it may be standard input, which in gives, or a pipe of the shell.
func openInput(ctx context.Context, in io.Reader, path string, limits read.Limits) ([]articles.Article, error) {
	if isEmpty(path) {
		return nil, fmt.Errorf("%s: %w", path, errEmpty)
	}
	if isStream(path) || isRevision(path) {
		data, err := readStream(ctx, in, path, limits)
		if err != nil {
			return nil, err
		}
		return read.Parse(path, data, limits)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s: a folder; name a file in it", path)
	}
	return read.Open(ctx, path, limits)
}

// openSide reads one side of a comparison. What is empty counts as an article
// without text: git difftool compares new files with /dev/null.
func openSide(ctx context.Context, in io.Reader, path string, limits read.Limits) ([]articles.Article, error) {
	list, err := openInput(ctx, in, path, limits)
	if errors.Is(err, errEmpty) && path != "-" {
		return emptyArticle(path), nil
	}
	return list, err
}

func emptyArticle(path string) []articles.Article {
	return []articles.Article{{Path: articles.CleanPath(path), Format: articles.FormatText}}
}

// readStream returns what standard input, a pipe or a revision holds.
func readStream(ctx context.Context, in io.Reader, path string, limits read.Limits) ([]byte, error) {
	if limits.MaxSize <= 0 {
		limits.MaxSize = read.DefaultMaxSize
	}
	if isRevision(path) {
		return readRevision(ctx, path, limits)
	}
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, pathError(path, err)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, limits.MaxSize+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: cannot be read: %w", path, err)
	case int64(len(data)) > limits.MaxSize:
		return nil, fmt.Errorf("%s: larger than %d MB; --max-size allows more", path, limits.MaxSize>>20)
	case len(data) == 0 && path == "-":
		return nil, fmt.Errorf("standard input: %w", errEmpty)
	case len(data) == 0:
		return nil, fmt.Errorf("%s: %w", path, errEmpty)
	}
	return data, nil
}

// readRevision returns what git has under a name.
func readRevision(ctx context.Context, name string, limits read.Limits) ([]byte, error) {
	data, err := revisions.Show(ctx, name, limits.MaxSize)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: no such file, nor a revision of one: %w", name, err)
	case len(data) == 0:
		return nil, fmt.Errorf("%s: %w", name, errEmpty)
	}
	return data, nil
}

// isStream tells what can be read once only, and nowhere else.
func isStream(path string) bool {
	return path == "-" || path == os.DevNull || strings.HasPrefix(path, "/dev/fd/") || strings.HasPrefix(path, "/proc/self/fd/")
}

// isEmpty tells files that hold nothing.
func isEmpty(path string) bool {
	if path == os.DevNull {
		return true
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular() && info.Size() == 0
}

// pathError says what the system said of a path, and what to do.
func pathError(path string, err error) error {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("%s: no such file; check the name", path)
	case errors.Is(err, os.ErrPermission):
		return fmt.Errorf("%s: not readable; check its permissions", path)
	}
	var inner *os.PathError
	if errors.As(err, &inner) {
		err = inner.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}
