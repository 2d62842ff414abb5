package store

import (
	"context"
	"errors"
	"os"
	"runtime"
	"sync/atomic"
	"time"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/articles/work"
	"variorum/store/internal/catalog"
	"variorum/store/internal/files"
	"variorum/store/internal/wording"
)

// loadProgress is how far loading is.
type loadProgress struct {
	files, total atomic.Int64
	walked       atomic.Bool // all files are found
	settled      atomic.Bool // nothing is being loaded
}

// A loader brings files into a catalog.
type loader struct {
	catalog  *catalog.Catalog
	texts    *textCache
	walk     files.Walk
	progress loadProgress
}

// readAll finds all files at paths and reads them on all cores.
func (l *loader) readAll(ctx context.Context, paths []string) error {
	queue := files.NewQueue()
	found := make(chan error, 1)
	work.Go(func() error {
		defer queue.Close()
		l.walk.File = func(name string) {
			l.progress.total.Add(1)
			queue.Push(name)
		}
		l.walk.All(ctx, paths)
		l.progress.walked.Store(ctx.Err() == nil)
		return nil
	}, func(err error) { found <- err })
	err := work.Each(ctx, runtime.GOMAXPROCS(0), func() func(int) error {
		d := wording.NewSketcher()
		return func(int) error {
			for name, ok := queue.Pop(); ok && ctx.Err() == nil; name, ok = queue.Pop() {
				l.readChanged(ctx, d, name)
				l.progress.files.Add(1)
				// With every core busy reading, a key press would wait until
				// one of the readers is interrupted.
				runtime.Gosched()
			}
			return nil
		}
	})
	return errors.Join(<-found, err)
}

// readChanged reads a file unless it is as it was when it was read before.
func (l *loader) readChanged(ctx context.Context, d *wording.Sketcher, name string) {
	if f := lookAt(name); !l.catalog.Has(name, f.Stamp) {
		l.readAs(ctx, d, name, f)
	}
}

// read reads a file.
func (l *loader) read(ctx context.Context, d *wording.Sketcher, name string) {
	l.readAs(ctx, d, name, lookAt(name))
}

// lookAt returns what the system says of a file.
func lookAt(name string) catalog.File {
	looked := time.Now()
	info, err := os.Stat(name)
	if err != nil {
		return catalog.File{Modified: time.Unix(0, 0)}
	}
	return catalog.File{Modified: info.ModTime(), Stamp: files.StampOf(info, looked)}
}

// maxHeld is how many of the last articles of a file are kept with their texts
// when it was read.
const maxHeld = 16

// readAs opens a file, of which the system said f before, and enters its
// articles, or what is wrong with it, in place of what the store has of that
// file. A fault of the program in reading a file is what is wrong with that
// file.
func (l *loader) readAs(ctx context.Context, d *wording.Sketcher, name string, f catalog.File) {
	err := work.Guard(func() error {
		var records []*catalog.Record
		var last []*articles.Article // a dump has more than can be held
		err := l.texts.each(ctx, name, func(a *articles.Article) bool {
			r := catalog.NewRecord(d, a, name, f.Modified)
			l.catalog.KeepWords(r, d)
			records = append(records, r)
			last = append(last[max(0, len(last)+1-maxHeld):], a)
			return true
		})
		if err != nil {
			return err
		}
		l.texts.forget(l.catalog.Enter(name, f, records))
		for _, a := range last {
			l.texts.keep(catalog.VersionID(name, a.Entry), a)
		}
		return nil
	})
	if err != nil && ctx.Err() == nil {
		l.texts.forget(l.catalog.Fail(name, f.Stamp, openReason(err)))
	}
}

// openReason is the part of an error of reading that does not name the file.
func openReason(err error) string {
	var fileError *read.FileError
	if errors.As(err, &fileError) {
		return fileError.Reason
	}
	return articles.CleanLine(files.Reason(err))
}
