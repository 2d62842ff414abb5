package files

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"variorum/articles"
)

// A Walk finds files. It goes through folders in the order of their names,
// follows symbolic links, and gives every file and folder once, however many
// links lead to it.
//
// A walk remembers where it was. It is for one goroutine at a time.
type Walk struct {
	File    func(path string)         // called with each file found
	Folder  func(path string)         // called with each folder before it is read
	Problem func(path, reason string) // called with each folder that cannot be read

	seen map[string]struct{} // real paths of folders, and of files behind links or named
}

// All walks each of paths: a folder is gone through, anything else is a file
// to be tried, hidden or not.
func (w *Walk) All(ctx context.Context, paths []string) {
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
		w.File(path)
	}
}

// Restart forgets where the walk was.
func (w *Walk) Restart() { w.seen = nil }

// Again walks the folder at path once more, and those below it.
func (w *Walk) Again(ctx context.Context, path string) {
	w.Forget(path)
	w.tree(ctx, path, realPath(path))
}

// tree walks the folder at path, whose real path is known.
func (w *Walk) tree(ctx context.Context, path, real string) {
	if ctx.Err() != nil || !w.first(real) {
		return
	}
	w.Folder(path)
	entries, err := os.ReadDir(path)
	if err != nil {
		w.Problem(path, "cannot read the folder: "+Reason(err))
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
func (w *Walk) entry(ctx context.Context, path, real string, mode fs.FileMode) {
	link := mode&fs.ModeSymlink != 0
	if link {
		info, err := os.Stat(path)
		if err != nil {
			w.File(path) // opening it says what is wrong with it
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
		w.File(path)
	}
}

// first reports whether path was not met before.
func (w *Walk) first(path string) bool {
	if _, ok := w.seen[path]; ok {
		return false
	}
	if w.seen == nil {
		w.seen = make(map[string]struct{})
	}
	w.seen[path] = struct{}{}
	return true
}

// Forget makes the walk take a folder, and those below it, for new.
func (w *Walk) Forget(path string) {
	real := realPath(path)
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

// Reason is what the system said, without the name of the file.
func Reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return articles.CleanLine(err.Error())
}
