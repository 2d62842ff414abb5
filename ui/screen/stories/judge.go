package stories

import (
	"context"
	"fmt"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/work"
)

// mostBytes is the length of two texts up to which versions are compared for the list's
// sake; longer ones only when the reader asks.
const mostBytes = 1 << 20

// Judge compares two versions as far as the list needs it: how the new one relates
// to the old one, and the share of the words it keeps. A panic is an error.
func (s *Stories) Judge(ctx context.Context, oldID, newID string) (relation compare.Relation, kept float64, err error) {
	err = work.Guard(func() (err error) {
		relation, kept, err = s.judge(ctx, oldID, newID)
		return err
	})
	return relation, kept, err
}

func (s *Stories) judge(ctx context.Context, oldID, newID string) (relation compare.Relation, kept float64, err error) {
	pair, err := s.FetchAll(ctx, oldID, newID)
	if err != nil {
		return relation, 0, err
	}
	if size(pair[0])+size(pair[1]) > mostBytes {
		return relation, 0, fmt.Errorf("%s and %s are too long", oldID, newID)
	}
	c, err := compare.Compare(ctx, pair[0], pair[1])
	if err != nil {
		return relation, 0, err
	}
	return c.Relation, c.Similarity, nil
}

// size returns the bytes of an article's text.
func size(a *articles.Article) int {
	n := 0
	for i := range a.Blocks {
		n += len(a.Blocks[i].Text)
	}
	return n
}
