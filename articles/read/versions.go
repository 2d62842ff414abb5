package read

import (
	"slices"

	"variorum/articles"
	"variorum/articles/read/internal/format"
)

// versions returns a text before and behind the changes that are marked in it
// as two versions of a story, nil where they do not differ in text.
func versions(before, after articles.Article) []articles.Article {
	same := slices.EqualFunc(before.Blocks, after.Blocks, func(a, b articles.Block) bool { return a.Kind == b.Kind && a.Text == b.Text })
	if same || len(before.Blocks) == 0 || len(after.Blocks) == 0 {
		return nil
	}
	return format.Tracked(before, after)
}
