package content

import (
	"path/filepath"
	"strings"

	"variorum/articles"
	"variorum/ui/label"
)

// Details returns what heads an article beside its title: source, author,
// date and length.
func Details(a *articles.Article) []string {
	var out []string
	for _, s := range []string{a.Source, a.Author, label.Date(a.Published)} {
		if s != "" {
			out = append(out, s)
		}
	}
	return append(out, label.Plural(a.Words(), "word", "words"))
}

// Heading heads a column: the source or, where none is known, the file's name.
func Heading(a *articles.Article) string {
	parts := Details(a)
	if a.Source == "" {
		parts = append([]string{filepath.Base(a.Path)}, parts...)
	}
	return strings.Join(parts, " · ")
}
