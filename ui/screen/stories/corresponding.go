package stories

import (
	"context"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/work"
	"variorum/ui/screen/scroll"
)

// Corresponding returns the place in another version of an article at which the
// paragraph begins that corresponds to a place, or the nearest one before it
// that the other version has.
func Corresponding(ctx context.Context, from, to *articles.Article, place scroll.Place) (found scroll.Place) {
	if !place.Within {
		return place // the very beginning
	}
	nearest := -1
	_ = work.Guard(func() error { // or the beginning has to do
		alignment, err := compare.Align(ctx, from, to)
		if err != nil {
			return err
		}
		for i := range alignment.Len() {
			row := alignment.Bare(i)
			if len(row.Old) == 0 || len(row.New) == 0 {
				continue
			}
			if block := row.Old[0].Block; block <= place.Block && block > nearest {
				found, nearest = scroll.At(row.New[0].Block, 0), block
			}
		}
		return nil
	})
	return found
}
