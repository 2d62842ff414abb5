package store

import (
	"strconv"
	"strings"
	"time"
	"unique"

	"variorum/articles"
	"variorum/store/internal/group"
	"variorum/store/internal/naming"
	"variorum/store/internal/order"
	"variorum/store/internal/words"
)

// A record is what the store keeps of one article. Once it is in the catalog
// it never changes.
type record struct {
	group.Item // what finding stories knows of it
	version    Version
	file       string    // as the file system has it
	number     string    // the version that the file's name says
	titled     bool      // the article states a title
	modified   time.Time // as the article states it
	captured   time.Time // when an archive took it
	words      words.Set // all its words, furniture too
}

// newRecord makes the record of an article, which is or is not (modified is
// zero) read from file, but for its words, which d reads.
func newRecord(d *group.Sketcher, a *articles.Article, file string, modified time.Time) *record {
	title := naming.Title(a)
	d.Reset()
	for i := range a.Blocks {
		d.Block(&a.Blocks[i])
	}
	d.Known(title) // front matter may have a title that no block repeats
	id, path := versionID(file, a.Entry), file
	if a.Path != file {
		path = strings.Clone(a.Path)
	}
	r := &record{
		Item: group.Item{
			ID:      id,
			Story:   strings.Clone(a.Story),
			Address: group.FoldURL(a.URL),
		},
		version: Version{
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
		file:     file,
		modified: a.Modified,
		captured: order.CaptureTime(a.Path, a.URL),
		titled:   articles.CleanLine(a.Title) != "",
	}
	if a.Entry == 0 { // the entries of a file share its name
		r.Name, r.number = group.NameVersion(file)
		r.Versioned = r.number != ""
	}
	return r
}

// label is the explicit version, from the article or from its file's name.
func (r *record) label() string {
	if r.version.Label != "" {
		return r.version.Label
	}
	return r.number
}

// versionID is the id of the article of a file, or of one of its entries.
func versionID(file string, entry int) string {
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
