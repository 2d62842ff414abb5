package print

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"variorum/store"
)

// Problems writes in a line each which files did not open, and why.
func Problems(w io.Writer, problems []store.Problem) error {
	b := bufio.NewWriter(w)
	for _, p := range problems {
		fmt.Fprintf(b, "variorum: %s: %s\n", p.Path, p.Reason)
	}
	return b.Flush()
}

// NoArticle says in one line why there is nothing to list at paths.
func NoArticle(paths []string, problems []store.Problem) error {
	where := strings.Join(paths, ", ")
	switch len(problems) {
	case 0:
		return fmt.Errorf("%s: no article found; name files, or folders with articles in them", where)
	case 1:
		return fmt.Errorf("%s: %s", problems[0].Path, problems[0].Reason)
	}
	return fmt.Errorf("no readable article in %s: %d files did not open, the first: %s: %s",
		where, len(problems), problems[0].Path, problems[0].Reason)
}
