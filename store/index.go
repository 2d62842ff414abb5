package store

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"variorum/store/internal/disk"
	"variorum/store/internal/files"
	"variorum/store/internal/group"
	"variorum/store/internal/saved"
)

const (
	// indexFormat is the version of what indexes hold. It changes with what is
	// found out about articles, too, where the program's file would not.
	indexFormat = 3

	// maxIndexes is how many indexes are kept, those used last.
	maxIndexes = 24
)

// An indexFile is where what loading finds is kept for the next start.
type indexFile struct {
	path  string // "" for nowhere
	about string // who writes it about what
}

// indexFor returns the index of some paths. There is none for files alone,
// which are read as fast, and where no folder for it or nothing about the
// program can be found out.
func indexFor(paths []string, options Options) indexFile {
	if options.NoIndex || !slices.ContainsFunc(paths, isFolder) {
		return indexFile{}
	}
	folder := options.CacheDir
	if folder == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return indexFile{}
		}
		folder = filepath.Join(cache, "variorum")
	}
	program, err := programStamp()
	if err != nil {
		return indexFile{}
	}
	what := fmt.Sprintf("%d\x00%s", options.Limits.MaxSize, strings.Join(paths, "\x00"))
	if slices.ContainsFunc(paths, func(path string) bool { return !filepath.IsAbs(path) }) {
		here, err := os.Getwd()
		if err != nil {
			return indexFile{}
		}
		what += "\x00in " + here
	}
	h := fnv.New128a()
	h.Write([]byte(what))
	return indexFile{
		path:  filepath.Join(folder, hex.EncodeToString(h.Sum(nil))+".index"),
		about: fmt.Sprintf("%d %s\x00%s", indexFormat, program, what),
	}
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// programStamp tells this program from others: what another reads in files may
// differ.
func programStamp() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s %d %d", path, info.Size(), info.ModTime().UnixNano()), nil
}

// restore shows and enters what the last start found, and reports whether it
// had found anything.
func (s *Store) restore(ctx context.Context) (found bool) {
	defer close(s.catalog.Complete)
	if s.index.path == "" {
		return false
	}
	r, err := saved.Open(s.index.path, s.index.about)
	if err != nil {
		return false
	}
	defer r.Close()
	if err := s.restoreFrom(ctx, r); err != nil {
		s.catalog.Reset()
		return false
	}
	now := time.Now()
	_ = os.Chtimes(s.index.path, now, now) // so that it is known which were used last
	return true
}

// restoreFrom is restore where there is an index.
func (s *Store) restoreFrom(ctx context.Context, r *saved.Reader) error {
	if err := r.First(); err != nil {
		return err
	}
	first := len(r.State.Shelves)
	if first > 0 {
		s.catalog.Install(r.State.Shelves)
		s.publisher.showFirst(r.State.Shelves, len(r.Records))
	}
	if err := r.Rest(); err != nil {
		return err
	}
	s.catalog.Install(r.State.Shelves[first:])
	s.catalog.InstallFiles(r.State.Files, r.State.Reasons)
	s.publisher.publish()
	if err := r.Details(s.catalog); err != nil {
		return err
	}
	s.catalog.InstallWords(r.State.Vocabulary)
	s.publisher.mu.Lock()
	defer s.publisher.mu.Unlock()
	s.publisher.decided = r.State.Decided
	s.publisher.grouping = newGrouping(s.Article, group.NewVerdicts(r.State.Verdicts))
	return ctx.Err()
}

// keep writes the index, if there is to be one.
func (s *Store) keep() error {
	if s.index.path == "" {
		return nil
	}
	s.publisher.mu.Lock()
	var k saved.State
	var ok bool
	k.Shelves, k.Files, k.Reasons, k.Vocabulary, ok = s.catalog.Contents()
	k.Decided, k.Verdicts = s.publisher.decided, s.publisher.grouping.verdicts.All()
	s.publisher.mu.Unlock()
	if !ok {
		return nil // not all of it comes from files
	}
	arrangeShelves(k.Shelves)
	folder := filepath.Dir(s.index.path)
	err := files.WithLock(filepath.Join(folder, "lock"), func() error {
		return disk.Write(s.index.path, s.index.about, k.Write)
	})
	return errors.Join(err, removeOldIndexes(folder))
}

// removeOldIndexes removes from a folder of indexes those used longest ago, and what
// programs that were killed left half written.
func removeOldIndexes(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var indexes []fs.FileInfo
	var errs []error
	for _, e := range entries {
		info, err := e.Info()
		switch {
		case err != nil: // gone meanwhile
		case strings.HasSuffix(e.Name(), ".index"):
			indexes = append(indexes, info)
		case strings.HasSuffix(e.Name(), ".tmp") && time.Since(info.ModTime()) > time.Hour:
			errs = append(errs, os.Remove(filepath.Join(folder, e.Name())))
		}
	}
	slices.SortFunc(indexes, func(a, b fs.FileInfo) int { return b.ModTime().Compare(a.ModTime()) })
	for _, info := range indexes[min(len(indexes), maxIndexes):] {
		errs = append(errs, os.Remove(filepath.Join(folder, info.Name())))
	}
	return errors.Join(errs...)
}
