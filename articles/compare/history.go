package compare

import (
	"context"
	"fmt"
	"slices"

	"variorum/articles"
)

// An Origin says where a paragraph of one version of a story comes from.
type Origin struct {
	First     int // the version in which it first appeared
	Changed   int // the version in which its wording last changed; First where it never did
	Paragraph int // the same number in all versions that have it; several blocks share one that was split
}

// Trace follows the blocks of a story through its versions, oldest first. It
// returns for every version, for every block of it, where that comes from;
// versions are numbered from 0. Its only error is ctx's.
func Trace(ctx context.Context, versions []*articles.Article) ([][]Origin, error) {
	origins := make([][]Origin, len(versions))
	paragraphs := 0
	for n, version := range versions {
		origins[n] = make([]Origin, len(version.Blocks))
		known := make([]bool, len(version.Blocks))
		// The version before has most blocks; one that was dropped for a while
		// is found in an earlier one.
		for before := n - 1; before >= 0 && slices.Contains(known, false); before-- {
			c, err := Compare(ctx, versions[before], version)
			if err != nil {
				return nil, fmt.Errorf("tracing version %d of %d: %w", n+1, len(versions), err)
			}
			inheritOrigins(origins[n], known, origins[before], c.Rows, n)
		}
		for i := range known {
			if !known[i] {
				origins[n][i] = Origin{n, n, paragraphs}
				paragraphs++
			}
		}
	}
	return origins, nil
}

// inheritOrigins hands the origins of a version's blocks on to those of version n
// that continue them.
func inheritOrigins(origins []Origin, known []bool, before []Origin, rows []Row, n int) {
	for _, row := range rows {
		if len(row.Old) == 0 {
			continue
		}
		from := before[row.Old[0].Block]
		for _, part := range row.Old[1:] {
			from.First = min(from.First, before[part.Block].First)
			from.Changed = max(from.Changed, before[part.Block].Changed)
		}
		if len(row.Edits) > 0 {
			from.Changed = n
		}
		for _, part := range row.New {
			if !known[part.Block] {
				known[part.Block], origins[part.Block] = true, from
			}
		}
	}
}
