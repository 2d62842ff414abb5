package format

import (
	"errors"
	"fmt"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
)

// A Likeness says how much a file looks like being of a format.
type Likeness int

// What a file looks like.
const (
	Unlike Likeness = iota
	Likely          // unless the name says otherwise
	Surely          // whatever the name says
)

// A Format is one way to read articles from a file.
type Format struct {
	Name  articles.Format
	Raw   bool                                                // the file is no text: Looks and Parse see its bytes as they are
	Ends  []string                                            // ends of file names
	Looks func(head []byte, name string) Likeness             // by the first bytes; nil: never
	Parse func(in *decode.Source) ([]articles.Article, error) // ErrOther: not of this format after all
}

// ErrOther is what a format's parse returns for a file that only looked like
// it. The next one that may fit is asked then, plain text in the end.
var ErrOther = errors.New("of another format")

// ErrNoText says that a file opens but says nothing.
var ErrNoText = errors.New("no text in it")

// MaxEntries is how many articles are read from one feed, dump or mailbox.
const MaxEntries = 100_000

// HasEnd reports whether a name has one of the ends of a format.
func HasEnd(name string, ends ...string) bool {
	for _, end := range ends {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

// Count writes a number with its noun.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Tracked makes two articles the versions of one story: the text before the
// changes that are marked in a file, and the one with them.
func Tracked(before, after articles.Article) []articles.Article {
	name := after.Title
	if name == "" && len(after.Blocks) > 0 {
		name = after.Blocks[0].Text
	}
	story := articles.Shorten(articles.CleanLine("changes of "+name+" "+after.Author), articles.MaxField)
	before.Story, before.Version, before.Entry = story, "before the tracked changes", 1
	after.Story, after.Version, after.Entry = story, "with the tracked changes", 2
	return []articles.Article{before, after}
}
