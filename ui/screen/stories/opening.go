package stories

import (
	"context"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/screen/scroll"
)

// An Opening says how a version is to be shown.
type Opening struct {
	// Place finds where to begin, which may take long; nil: where reading
	// stopped.
	Place func(context.Context, *articles.Article) scroll.Place
	// Read reads the article, nil: the store does.
	Read func() (*articles.Article, error)
}

// At is an opening at a known place.
func At(place scroll.Place) Opening {
	return Opening{Place: func(context.Context, *articles.Article) scroll.Place { return place }}
}

// Open reads a version, counts its words and finds where to begin.
func (s *Stories) Open(ctx context.Context, id string, how Opening) (a *articles.Article, words int, place scroll.Place, err error) {
	if how.Read != nil {
		a, err = how.Read()
	} else {
		a, err = s.Fetch(ctx, id)
	}
	if err != nil {
		return nil, 0, place, err
	}
	if how.Place != nil {
		place = how.Place(ctx, a)
	} else if left := s.Store.Marks(id).Place; left != (store.Place{}) {
		place = scroll.At(left.Block, left.Offset)
	}
	return a, a.Words(), place, nil
}
