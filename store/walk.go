package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"variorum/articles"
)

// A walk finds files. It goes through folders in the order of their names,
// follows symbolic links, and gives every file and folder once, however many
// links lead to it.
type walk struct {
	file    func(path string)                // a file to read
	problem func(path string, reason string) // a folder that cannot be read
	folder  func(path string)                // a folder that is gone into
	seen    map[string]struct{}              // real paths of folders, and of files behind links or named
}

// all walks each of paths: a folder is gone through, anything else is a file
// to be tried, hidden or not.
func (w *walk) all(ctx context.Context, paths []string) {
	for _, path := range paths {
		if ctx.Err() != nil {
			return
		}
		info, err := os.Stat(path)
		if err == nil && info.IsDir() {
			w.tree(ctx, path, realPath(path))
			continue
		}
		// A file named twice is one article; a named link is its own.
		if absolute, err := filepath.Abs(path); err == nil && !w.first(absolute) {
			continue
		}
		w.file(path)
	}
}

// tree walks the folder at path, whose real path is known.
func (w *walk) tree(ctx context.Context, path, real string) {
	if ctx.Err() != nil || !w.first(real) {
		return
	}
	w.folder(path)
	entries, err := os.ReadDir(path)
	if err != nil {
		w.problem(path, "cannot read the folder: "+reason(err))
	}
	names := make(map[string]bool, len(entries))
	for _, e := range entries {
		names[e.Name()] = true
	}
	for _, e := range entries {
		if ctx.Err() != nil {
			return
		}
		if skipped(e.Name(), names) {
			continue
		}
		w.entry(ctx, filepath.Join(path, e.Name()), filepath.Join(real, e.Name()), e.Type())
	}
}

// entry walks one name inside a folder.
func (w *walk) entry(ctx context.Context, path, real string, mode fs.FileMode) {
	link := mode&fs.ModeSymlink != 0
	if link {
		info, err := os.Stat(path)
		if err != nil {
			w.file(path) // read.Open says what is wrong with it
			return
		}
		mode, real = info.Mode(), realPath(path)
		if !mode.IsDir() && !w.first(real) {
			return
		}
	}
	switch _, met := w.seen[real]; {
	case mode.IsDir():
		w.tree(ctx, path, real)
	case link || !met:
		w.file(path)
	}
}

// first reports whether path was not met before.
func (w *walk) first(path string) bool {
	if _, ok := w.seen[path]; ok {
		return false
	}
	w.seen[path] = struct{}{}
	return true
}

// forget makes the walk go again into a folder and those below it.
func (w *walk) forget(real string) {
	below := real + string(filepath.Separator)
	for path := range w.seen {
		if path == real || strings.HasPrefix(path, below) {
			delete(w.seen, path)
		}
	}
}

// skipped reports whether a name found in a folder is passed over: what is
// hidden, what programs keep beside people's files, and the folder of images
// and scripts a browser saves with a page.
func skipped(name string, siblings map[string]bool) bool {
	switch {
	case strings.HasPrefix(name, "."), strings.HasSuffix(name, "~"),
		strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#"):
		return true
	}
	switch name {
	case "CVS", "_darcs", "RCS", "SCCS", "node_modules", "__pycache__", "lost+found":
		return true
	}
	if page, ok := strings.CutSuffix(name, "_files"); ok {
		return siblings[page+".html"] || siblings[page+".htm"] || siblings[page+".xhtml"]
	}
	return false
}

// realPath is path without links, absolute where that can be found out.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return path
}

// reason is what the system said, without the name of the file.
func reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return articles.CleanLine(err.Error())
}
