package store

import (
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
	"unique"

	"variorum/articles"
	"variorum/store/internal/group"
	"variorum/store/internal/words"
)

// A record is what the store keeps of one article.
type record struct {
	version Version
	file    string       // as the file system has it
	story   string       // explicit story id
	url     string       // canonical URL, folded
	sketch  group.Sketch // of its wording
	base    string       // what the names of its versions share, where its name says a version
	number  string       // the version its name says
	stated  bool         // the article states a date
	titled  bool         // the article states a title
	words   words.Set    // all its words, furniture too
	group   int32        // the story it belongs to, 0 where it is alone; guarded by Store.publishing
}

// maxTitle bounds, in bytes, a title made of a text's first words.
const maxTitle = 90

// digest makes the record of an article, which is or is not (modified is
// zero) read from file.
func (s *Store) digest(d *group.Sketcher, a *articles.Article, file string, modified time.Time) *record {
	d.Reset()
	for i := range a.Blocks {
		d.Block(&a.Blocks[i])
	}
	title := titleOf(a)
	d.Known(title) // front matter may have a title that no block repeats
	r := &record{
		file:  file,
		story: strings.Clone(a.Story),
		url:   group.FoldURL(a.URL),
		version: Version{
			ID:        versionID(file, a.Entry),
			Entry:     a.Entry,
			Title:     strings.Clone(title),
			Source:    intern(sourceOf(a)),
			Author:    intern(a.Author),
			Published: a.Published,
			Dated:     datedOf(a, modified),
			Modified:  modified,
			Label:     strings.Clone(a.Version),
			Words:     a.Words(),
		},
	}
	r.base, r.number = group.NameVersion(file)
	r.stated = !a.Published.IsZero() || !a.Modified.IsZero()
	r.titled = articles.CleanLine(a.Title) != ""
	if a.Path == file {
		r.version.Path = file
	} else {
		r.version.Path = strings.Clone(a.Path)
	}
	sketch := d.Sketch()
	s.mu.Lock()
	defer s.mu.Unlock()
	words := d.Words(s.vocabulary)
	if s.settled.Load() { // what changes later may change often: nothing leaves an arena
		r.sketch, r.words = sketch.Keep(slices.Clone), slices.Clone(words)
	} else {
		r.sketch, r.words = sketch.Keep(s.sketches.keep), s.wordSets.keep(words)
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

// titleOf is the article's title, or its headline, or how its text begins,
// or the name of its file.
func titleOf(a *articles.Article) string {
	if title := articles.CleanLine(a.Title); title != "" {
		return title
	}
	for _, kinds := range [][]articles.Kind{
		{articles.Headline},
		{articles.Paragraph, articles.Heading, articles.Quote, articles.ListItem, articles.Caption},
		{articles.Code, articles.Table, articles.Furniture},
	} {
		for i := range a.Blocks {
			if !slices.Contains(kinds, a.Blocks[i].Kind) {
				continue
			}
			if title := firstWords(articles.CleanLine(a.Blocks[i].Text)); title != "" {
				return title
			}
		}
	}
	return fileTitle(a.Path)
}

// firstWords is the first sentence of a text, or as many words of it as make
// a title.
func firstWords(text string) string {
	if end := sentenceEnd(text); end > 0 && end <= maxTitle {
		return text[:end]
	}
	if len(text) <= maxTitle {
		return text
	}
	cut := strings.LastIndexByte(text[:maxTitle], ' ')
	if cut < maxTitle/2 { // a script without spaces
		cut = maxTitle
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
	}
	return strings.TrimRight(text[:cut], " ,;:–—-(\"'“‘") + "…"
}

// sentenceEnd returns where the first sentence of text ends if it has a
// title's length, else 0. A full stop counts after a word of four letters or
// more, so that initials and "U.S." or "Dec." end nothing.
func sentenceEnd(text string) int {
	for i, r := range text {
		if i > maxTitle {
			return 0
		}
		end := i + utf8.RuneLen(r)
		switch r {
		case '。', '！', '？':
			return end
		case '.', '!', '?':
			word := text[strings.LastIndexByte(text[:i], ' ')+1 : i]
			if i >= 20 && (end == len(text) || text[end] == ' ') && (len(word) >= 4 || r != '.') {
				return end
			}
		}
	}
	return 0
}

// sourceOf is who published the article: the site it names, the host of its
// address, or the folder it lies in.
func sourceOf(a *articles.Article) string {
	if source := articles.CleanLine(a.Source); source != "" {
		return source
	}
	if host := hostOf(a.URL); host != "" {
		return host
	}
	folder := filepath.Base(filepath.Dir(a.Path))
	if folder == "." || folder == ".." || folder == string(filepath.Separator) {
		return fileTitle(a.Path)
	}
	return folder
}

// fileTitle is the name of a file, to be shown for want of anything better.
func fileTitle(path string) string {
	if name := filepath.Base(path); name != "." && name != "-" {
		return name
	}
	return "standard input"
}

// hostOf is the host of an address without "www.", or "".
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return articles.CleanLine(strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."))
}
