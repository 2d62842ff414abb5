package read

import (
	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// parseText reads plain text: what scrapes, clippings and books are kept in.
// Nothing in it is repaired. A header that states title, date and the like
// becomes the article's fields; all the rest are blocks.
func parseText(in *decode.Source) ([]articles.Article, error) {
	a := articles.Article{Format: articles.FormatText}
	text := articles.Clean(in.Decode(""))
	body, fields := header.Cut(text, &a)
	header.Set(&a, fields)
	a.Blocks = plain.Blocks(body)
	page.MarkParts(&a)
	page.PutHeadline(&a)
	if len(a.Blocks) == 0 {
		return nil, format.ErrNoText
	}
	return []articles.Article{a}, nil
}
