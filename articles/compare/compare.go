package compare

import (
	"context"

	"variorum/articles"
)

// Compare compares two articles completely. Its only error is ctx's.
func Compare(ctx context.Context, old, new *articles.Article) (*Comparison, error) {
	a, err := Align(ctx, old, new)
	if err != nil {
		return nil, err
	}
	return a.Finish(ctx)
}
