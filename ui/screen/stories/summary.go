package stories

import (
	"fmt"

	"variorum/articles"
	"variorum/ui/label"
)

// Summary says how much there is and where it comes from, and while files are read
// how far that is.
func (s *Stories) Summary(from string) string {
	now := s.Snapshot
	what := label.Plural(len(now.Stories), "story", "stories") + " · " + label.Plural(now.Articles, "article", "articles")
	if now.Loading {
		of := ""
		if now.Walked {
			of = fmt.Sprintf(" of %d", now.Total)
		}
		return fmt.Sprintf("reading files: %d%s · %s", now.Files, of, what)
	}
	if from != "" {
		what += " · " + articles.CleanLine(from)
	}
	return what
}

// Marks are the ids of the versions that were marked in earlier sessions. It takes
// long where there are many.
func (s *Stories) Marks() (read, pinned []string) {
	snapshot := s.Snapshot
	for i := range snapshot.Stories {
		for n := range snapshot.Stories[i].Versions {
			id := snapshot.Stories[i].Versions[n].ID
			kept := s.Store.Marks(id)
			if kept.Read {
				read = append(read, id)
			}
			if kept.Pinned {
				pinned = append(pinned, id)
			}
		}
	}
	return read, pinned
}
