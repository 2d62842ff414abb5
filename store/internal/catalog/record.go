package catalog

import (
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unique"

	"variorum/articles"
	"variorum/store/internal/group"
	"variorum/store/internal/naming"
	"variorum/store/internal/order"
	"variorum/store/internal/wording"
	"variorum/store/internal/words"
)

// A Record is what the store keeps of one article. Once it is in the catalog
// it never changes.
type Record struct {
	group.Item // what finding stories knows of it
	Version    Version
	File       string    // as the file system has it
	Number     string    // the version that the file's name says
	Titled     bool      // the article states a title
	Modified   time.Time // as the article states it
	Captured   time.Time // when an archive took it
	Words      words.Set // all its words, furniture too
}

// NewRecord makes the record of an article, which is or is not (modified is
// zero) read from file, but for its words, which d reads.
func NewRecord(d *wording.Sketcher, a *articles.Article, file string, modified time.Time) *Record {
	title := naming.Title(a)
	d.Reset()
	for i := range a.Blocks {
		d.Block(&a.Blocks[i])
	}
	d.Known(title) // front matter may have a title that no block repeats
	id, path := VersionID(file, a.Entry), file
	if a.Path != file {
		path = strings.Clone(a.Path)
	}
	r := &Record{
		Item: group.Item{
			ID:      id,
			Story:   strings.Clone(a.Story),
			Address: naming.FoldURL(a.URL),
		},
		Version: Version{
			ID:        id,
			Path:      path,
			Entry:     a.Entry,
			Title:     strings.Clone(title),
			Source:    intern(naming.Source(a)),
			Author:    intern(a.Author),
			Published: a.Published,
			Dated:     datedOf(a, modified),
			Modified:  modified,
			Label:     strings.Clone(a.Version),
			Words:     a.Words(),
		},
		File:     file,
		Modified: a.Modified,
		Captured: a.Captured,
		Titled:   articles.CleanLine(a.Title) != "",
	}
	if r.Captured.IsZero() {
		r.Captured = order.CaptureTime(a.Path, a.URL)
	}
	if a.Entry == 0 { // the entries of a file share its name
		r.Name, r.Number = naming.NameVersion(file)
		r.Versioned = r.Number != ""
	}
	return r
}

// Key is the name under which an article's marks are kept: its file's absolute
// path, so that it is known from whatever folder it is opened.
func (r *Record) Key() string {
	if r.Version.Modified.IsZero() { // in no file
		return r.ID
	}
	path, err := filepath.Abs(r.File)
	if err != nil {
		return r.ID
	}
	return VersionID(path, r.Version.Entry)
}

// label is the explicit version, from the article or from its file's name.
func (r *Record) label() string {
	if r.Version.Label != "" {
		return r.Version.Label
	}
	return r.Number
}

// VersionID is the id of the article of a file, or of one of its entries.
func VersionID(file string, entry int) string {
	if entry == 0 {
		return file
	}
	return file + "#" + strconv.Itoa(entry)
}

// intern returns one shared copy of a string that many articles have.
func intern(text string) string { return unique.Make(text).Value() }

// datedOf is the time an article's place among its versions goes by.
func datedOf(a *articles.Article, modified time.Time) time.Time {
	switch {
	case !a.Published.IsZero():
		return a.Published
	case !a.Modified.IsZero():
		return a.Modified
	}
	return modified
}
