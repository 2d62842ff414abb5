package print

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"variorum/store"
	"variorum/ui/label"
)

// ListFormats returns the names of the formats of a list, the usual one first.
func ListFormats() []string { return []string{"text", "json", "csv"} }

// CheckListFormat returns an error that says what to ask for instead of a
// format there is not. compared says that the versions are compared.
func CheckListFormat(format string, compared bool) error {
	switch {
	case !slices.Contains(ListFormats(), format):
		return fmt.Errorf("unknown format %q; choose text, json or csv", format)
	case format == "csv" && !compared:
		return errors.New("--format csv lists pairs of versions; add --compare")
	}
	return nil
}

// Stories writes the stories of a store in a format that CheckListFormat
// accepts.
func Stories(w io.Writer, s *store.Snapshot, format string) error {
	write := List
	if format == "json" {
		write = ListJSON
	}
	if err := write(w, s); err != nil {
		return fmt.Errorf("writing the list: %w", err)
	}
	return nil
}

// List writes the stories of a store with their versions, oldest first.
func List(w io.Writer, s *store.Snapshot) error {
	b := bufio.NewWriter(w)
	looks := stylesFor(w)
	for i, st := range s.Stories {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(looks.Title.Paint(st.Title) + "\n")
		for _, v := range st.Versions {
			b.WriteString("  " + versionText(&v) + "\n")
		}
	}
	return b.Flush()
}

// versionText says in one line which version it is.
func versionText(v *store.Version) string {
	line := []string{v.Source}
	for _, s := range []string{v.Author, label.Date(v.Published), v.Label} {
		if s != "" {
			line = append(line, s)
		}
	}
	return strings.Join(append(line, label.Plural(v.Words, "word", "words"), v.Path), " · ")
}
