package print

import (
	"bufio"
	"io"
	"strings"

	"variorum/store"
)

// List writes the stories of a store with their versions, oldest first.
func List(w io.Writer, s *store.Snapshot) error {
	b := bufio.NewWriter(w)
	for i, st := range s.Stories {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(st.Title + "\n")
		for _, v := range st.Versions {
			line := []string{v.Source}
			for _, s := range []string{v.Author, Date(v.Published), v.Label} {
				if s != "" {
					line = append(line, s)
				}
			}
			line = append(line, Plural(v.Words, "word", "words"), v.Path)
			b.WriteString("  " + strings.Join(line, " · ") + "\n")
		}
	}
	return b.Flush()
}
