package print

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
)

// Summary writes the figures of a comparison without its rows.
func Summary(w io.Writer, c *compare.Comparison) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "old         %s\n", identity(c.Old))
	fmt.Fprintf(b, "new         %s\n", identity(c.New))
	fmt.Fprintf(b, "verdict     %s · %s of the words kept\n", RelationName(c.Relation), Percent(c.Similarity))
	n := c.Counts
	fmt.Fprintf(b, "paragraphs  %d same · %d changed · %d added · %d removed · %d moved\n",
		n.Same, n.Changed, n.Added, n.Removed, n.Moved)
	fmt.Fprintf(b, "changes     %d in wording · %d in typography\n", Changes(c), n.Typography)
	if flags := Important(n); len(flags) > 0 {
		fmt.Fprintf(b, "flagged     %d: %s\n", n.Flagged, strings.Join(flags, " · "))
	}
	return b.Flush()
}

// identity says in one line which article it is.
func identity(a *articles.Article) string {
	return strings.Join(append([]string{a.Path}, details(a)...), " · ")
}

// details returns what heads an article beside its title: source, author,
// date and length.
func details(a *articles.Article) []string {
	var out []string
	for _, s := range []string{a.Source, a.Author, Date(a.Published)} {
		if s != "" {
			out = append(out, s)
		}
	}
	return append(out, Plural(a.Words(), "word", "words"))
}

// heading heads a column: the source or, where none is known, the file's name.
func heading(a *articles.Article) string {
	parts := details(a)
	if a.Source == "" {
		parts = append([]string{filepath.Base(a.Path)}, parts...)
	}
	return strings.Join(parts, " · ")
}
