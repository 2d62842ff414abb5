package store

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"variorum/articles"
	"variorum/articles/work"
	"variorum/store/internal/catalog"
	"variorum/store/internal/index"
)

const (
	// maxHits bounds what a search gives: more than a reader goes through.
	maxHits = 1000

	// searchBatch is how many articles are read before their hits are given.
	searchBatch = 32
)

// A Span is a range of bytes.
type Span = index.Span

// A Hit is a place in the text of an article where a search matched.
type Hit struct {
	Version Version
	Block   int    // index into the article's Blocks
	Place   Span   // in the block's text; empty where only the title matches
	Context string // the words around it, on one line
	Matches []Span // where the terms stand in Context
}

// Search gives the places where the texts of all articles match a query:
// words, of which an article must have all, and phrases in double quotation
// marks. Parts of words match too. Case matters only if the query has
// capitals; typographic quotation marks, dashes, spaces and accents never do.
//
// Articles with a match in their title come first, then the newest, each with
// its best places. There are at most a thousand. Files are read again as
// needed and skipped where they cannot match or can no longer be read. The
// last pair may have an error instead of a hit: ctx's, or a *work.PanicError.
func (s *Store) Search(ctx context.Context, query string) iter.Seq2[Hit, error] {
	return func(yield func(Hit, error) bool) {
		q := index.ParseQuery(query)
		var rest []*catalog.Record
		err := work.Guard(func() error {
			rest = s.searchOrder(q)
			return ctx.Err()
		})
		for given := 0; err == nil && len(rest) > 0 && given < maxHits; {
			batch := rest[:min(len(rest), searchBatch)]
			rest = rest[len(batch):]
			var found [][]Hit
			found, err = s.searchBatch(ctx, q, batch)
			for _, hits := range found {
				for _, hit := range hits {
					if given++; given > maxHits || !yield(hit, nil) {
						return
					}
				}
			}
		}
		if err != nil {
			yield(Hit{}, err)
		}
	}
}

// searchOrder returns the records that may match, in the order in which their
// hits are given.
func (s *Store) searchOrder(q index.Query) []*catalog.Record {
	if q.Empty() {
		return nil
	}
	<-s.catalog.Complete
	records, known := s.catalog.All()
	sieve := q.Sieve(known)
	records = slices.DeleteFunc(records, func(r *catalog.Record) bool { return !sieve.Passes(r.Words) })
	titled := make(map[*catalog.Record]bool)
	for _, r := range records {
		if q.InAll(r.Version.Title) {
			titled[r] = true
		}
	}
	slices.SortFunc(records, func(a, b *catalog.Record) int {
		if titled[a] != titled[b] {
			if titled[a] {
				return -1
			}
			return 1
		}
		return cmp.Or(b.Version.Dated.Compare(a.Version.Dated), strings.Compare(a.ID, b.ID))
	})
	return records
}

// searchBatch searches articles on all cores and returns the hits of each.
func (s *Store) searchBatch(ctx context.Context, q index.Query, batch []*catalog.Record) ([][]Hit, error) {
	hits := make([][]Hit, len(batch))
	err := work.Each(ctx, len(batch), func() func(int) error {
		return func(i int) error {
			if a, err := s.texts.pass(ctx, batch[i].File, batch[i].ID); err == nil {
				hits[i] = hitsIn(q, batch[i].Version, a)
			}
			return nil
		}
	})
	return hits, err
}

// hitsIn are the best places of an article.
func hitsIn(q index.Query, version Version, a *articles.Article) []Hit {
	places := q.Places(version.Title, a)
	hits := make([]Hit, len(places))
	for i, p := range places {
		hits[i] = Hit{Version: version, Block: p.Block, Place: p.Span, Context: p.Context, Matches: p.Matches}
	}
	return hits
}
