package stories

import (
	"variorum/articles"
	"variorum/ui/screen/scroll"
)

// PlaceAt is the place in an article before which so many percent of its text are.
func PlaceAt(a *articles.Article, percent int) scroll.Place {
	size := 0
	for i := range a.Blocks {
		size += len(a.Blocks[i].Text)
	}
	rest := size * min(percent, 100) / 100
	for i := range a.Blocks {
		if rest < len(a.Blocks[i].Text) {
			return scroll.At(i, rest)
		}
		rest -= len(a.Blocks[i].Text)
	}
	return scroll.At(max(len(a.Blocks)-1, 0), 0)
}
