package store

import (
	"bytes"
	"cmp"
	"context"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/store/internal/words"
)

const (
	// maxHits bounds what a search gives altogether, hitsPerArticle of one
	// article: more than a reader goes through.
	maxHits        = 1000
	hitsPerArticle = 3

	// searchBatch is how many articles are read before their hits are given.
	searchBatch = 32

	// contextBytes is about how much text a hit shows on either side.
	contextBytes = 60
)

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
// only error is ctx's.
func (s *Store) Search(ctx context.Context, query string) iter.Seq2[Hit, error] {
	return func(yield func(Hit, error) bool) {
		q := parseQuery(query)
		if len(q.terms) == 0 {
			return
		}
		rest := s.searchOrder(q)
		for given := 0; len(rest) > 0 && given < maxHits; {
			batch := rest[:min(len(rest), searchBatch)]
			rest = rest[len(batch):]
			for _, hits := range s.searchBatch(ctx, q, batch) {
				for _, hit := range hits {
					if given++; given > maxHits || !yield(hit, nil) {
						return
					}
				}
			}
			if err := ctx.Err(); err != nil {
				yield(Hit{}, err)
				return
			}
		}
	}
}

// A searchQuery is what is looked for.
type searchQuery struct {
	terms []string // folded words and phrases
	lower bool     // case does not matter
}

// parseQuery cuts a query into words and quoted phrases.
func parseQuery(query string) searchQuery {
	q := searchQuery{lower: !strings.ContainsFunc(query, unicode.IsUpper)}
	var folded foldedText
	folded.fold(query, q.lower)
	for i, part := range strings.Split(string(folded.bytes), `"`) {
		part = strings.TrimSpace(part)
		if i%2 == 1 && part != "" {
			q.terms = append(q.terms, part)
		} else {
			q.terms = append(q.terms, strings.Fields(part)...)
		}
	}
	q.terms = q.terms[:min(len(q.terms), maxTerms)]
	return q
}

// searchOrder returns the records that may match, in the order in which their
// hits are given.
func (s *Store) searchOrder(q searchQuery) []*record {
	s.mu.Lock()
	records := make([]*record, 0, len(s.records))
	for _, r := range s.records {
		records = append(records, r)
	}
	known := s.vocabulary.View()
	s.mu.Unlock()
	records = q.possible(records, known)
	titled := make(map[*record]bool)
	var title foldedText
	for _, r := range records {
		title.fold(r.version.Title, q.lower)
		if containsAll(title.bytes, q.terms) {
			titled[r] = true
		}
	}
	slices.SortFunc(records, func(a, b *record) int {
		if titled[a] != titled[b] {
			if titled[a] {
				return -1
			}
			return 1
		}
		return cmp.Or(b.version.Dated.Compare(a.version.Dated), strings.Compare(a.version.ID, b.version.ID))
	})
	return records
}

func containsAll(text []byte, terms []string) bool {
	for _, term := range terms {
		if !bytes.Contains(text, []byte(term)) {
			return false
		}
	}
	return true
}

// possible keeps the records whose words contain those of the query. It
// overwrites records.
func (q searchQuery) possible(records []*record, v *words.Vocabulary) []*record {
	var wanted []string
	var reader words.Reader
	for _, term := range q.terms {
		reader.Read(term, func(word []byte) { wanted = append(wanted, string(word)) })
	}
	wanted = wanted[:min(len(wanted), 8)] // as many as flags has bits
	all := uint8(1<<len(wanted) - 1)
	flags := make([]uint8, v.Size()) // by word: which of the wanted it contains
	for k, word := range wanted {
		v.Mark([]byte(word), flags, 1<<k)
	}
	return slices.DeleteFunc(records, func(r *record) bool {
		found := uint8(0)
		for rest := words.NewSetReader(r.words); found != all; {
			n, ok := rest.Next()
			if !ok {
				return true
			}
			found |= flags[n]
		}
		return false
	})
}

// searchBatch searches articles on all cores and returns the hits of each.
func (s *Store) searchBatch(ctx context.Context, q searchQuery, batch []*record) [][]Hit {
	hits := make([][]Hit, len(batch))
	var work sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), len(batch))
	for w := range workers {
		work.Go(func() {
			for i := w; i < len(batch) && ctx.Err() == nil; i += workers {
				if a := s.textOf(ctx, batch[i]); a != nil {
					hits[i] = q.hits(batch[i].version, a)
				}
			}
		})
	}
	work.Wait()
	return hits
}

// textOf returns the article of a record or nil. What it has to read it keeps
// only where a file has many articles: searching must not drive out of memory
// what is being read.
func (s *Store) textOf(ctx context.Context, r *record) *articles.Article {
	if a := s.bodies.get(r.version.ID); a != nil {
		return a
	}
	if r.version.Entry > 0 {
		a, _ := s.Article(ctx, r.version.ID)
		return a
	}
	list, err := read.Open(ctx, r.file, s.options.Limits)
	if err != nil || len(list) == 0 {
		return nil
	}
	return &list[0]
}

// A blockMatch is a block and the places of the query's terms in it.
type blockMatch struct {
	block  int
	terms  int // how many different terms it has
	places []Span
}

// hits are the best places of an article that has all terms.
func (q searchQuery) hits(version Version, a *articles.Article) []Hit {
	var folded foldedText
	var matches []blockMatch
	missing := uint(1)<<len(q.terms) - 1
	folded.fold(version.Title, q.lower)
	inTitle := q.match(&folded, &missing)
	for i := range a.Blocks {
		folded.fold(a.Blocks[i].Text, q.lower)
		if m := q.match(&folded, &missing); m.terms > 0 {
			m.block = i
			matches = append(matches, m)
		}
	}
	if missing != 0 {
		return nil
	}
	if len(matches) == 0 { // the title stands in no block
		hit := newHit(version, version.Title, inTitle)
		hit.Place = Span{}
		return []Hit{hit}
	}
	slices.SortStableFunc(matches, func(a, b blockMatch) int { return cmp.Compare(b.terms, a.terms) })
	matches = matches[:min(len(matches), hitsPerArticle)]
	slices.SortFunc(matches, func(a, b blockMatch) int { return cmp.Compare(a.block, b.block) })
	hits := make([]Hit, len(matches))
	for i, m := range matches {
		hits[i] = newHit(version, a.Blocks[m.block].Text, m)
	}
	return hits
}

// match finds the terms in a text and takes those found off missing.
func (q searchQuery) match(text *foldedText, missing *uint) blockMatch {
	var m blockMatch
	for k, term := range q.terms {
		at := bytes.Index(text.bytes, []byte(term))
		if at >= 0 {
			m.terms++
			m.places = append(m.places, text.span(at, at+len(term)))
			*missing &^= 1 << k
		}
	}
	return m
}

// newHit makes a hit with the words around its first place.
func newHit(version Version, text string, m blockMatch) Hit {
	places := joinSpans(m.places)
	place := places[0]
	start, end := wordsAround(text, place)
	hit := Hit{Version: version, Block: m.block, Place: place}
	if start > 0 {
		hit.Context = "… "
	}
	shift := len(hit.Context) - start
	// Spaces are replaced one for one, so that places stay what they are.
	hit.Context += strings.Map(func(r rune) rune {
		if r == '\n' {
			return ' '
		}
		return r
	}, text[start:end])
	if end < len(text) {
		hit.Context += " …"
	}
	for _, p := range places {
		if start <= p.Start && p.End <= end {
			hit.Matches = append(hit.Matches, Span{p.Start + shift, p.End + shift})
		}
	}
	return hit
}

// wordsAround returns the range of whole words around a place of text.
func wordsAround(text string, place Span) (start, end int) {
	if start = place.Start - contextBytes; start <= 0 {
		start = 0
	} else if space := strings.IndexByte(text[start:place.Start], ' '); space >= 0 {
		start += space + 1
	}
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	if end = place.End + contextBytes; end >= len(text) {
		end = len(text)
	} else if space := strings.LastIndexByte(text[place.End:end], ' '); space >= 0 {
		end = place.End + space
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	return start, end
}
