package index

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/articles"
	"variorum/articles/prose"
	"variorum/store/internal/words"
)

const (
	// placesPerArticle bounds what a query gives of one article: more than a
	// reader goes through.
	placesPerArticle = 3

	// contextBytes is about how much text a place shows on either side.
	contextBytes = 60

	// maxWanted is how many words of a query word sets are asked for: as many
	// as a byte has bits.
	maxWanted = 8
)

// A Query is what is looked for in texts: words, of which a text must have
// all, and phrases in double quotation marks. Parts of words match too. Case
// matters only if the query has capitals; typographic quotation marks, dashes,
// spaces and accents never do.
type Query struct {
	terms []string // folded words and phrases
	lower bool     // case does not matter
}

// ParseQuery reads a query as it was typed.
func ParseQuery(typed string) Query {
	q := Query{lower: !prose.IsExact(typed)}
	var folded prose.SearchText
	folded.Fold(typed, q.lower)
	for i, part := range strings.Split(string(folded.Bytes()), `"`) {
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

// Empty reports whether the query looks for nothing.
func (q Query) Empty() bool { return len(q.terms) == 0 }

// InAll reports whether a text has all that the query looks for.
func (q Query) InAll(text string) bool {
	var folded prose.SearchText
	folded.Fold(text, q.lower)
	for _, term := range q.terms {
		if !bytes.Contains(folded.Bytes(), []byte(term)) {
			return false
		}
	}
	return true
}

// A Sieve tells by the word set of an article whether a query can match it.
type Sieve struct {
	all   uint8
	flags []uint8 // by word: which of the words wanted it contains
}

// Sieve returns the query's sieve for sets of the words that v knows.
func (q Query) Sieve(v *words.Vocabulary) Sieve {
	var wanted []string
	var reader words.Reader
	for _, term := range q.terms {
		reader.Read(term, func(word []byte) { wanted = append(wanted, string(word)) })
	}
	wanted = wanted[:min(len(wanted), maxWanted)]
	s := Sieve{all: uint8(1<<len(wanted) - 1), flags: make([]uint8, v.Size())}
	for k, word := range wanted {
		v.Mark([]byte(word), s.flags, 1<<k)
	}
	return s
}

// Passes reports whether an article with such words can match.
func (s Sieve) Passes(set words.Set) bool {
	found := uint8(0)
	for r := words.NewSetReader(set); found != s.all; {
		n, ok := r.Next()
		if !ok {
			return false
		}
		found |= s.flags[n]
	}
	return true
}

// A Place is where a query matched in an article.
type Place struct {
	Block   int    // index into the article's Blocks
	Span    Span   // in the block's text; empty where only the title matches
	Context string // the words around it, on one line
	Matches []Span // where the terms stand in Context
}

// A blockMatch is a block and the places of the query's terms in it.
type blockMatch struct {
	block  int
	terms  int // how many different terms it has
	places []Span
}

// Places returns the best places of an article, in order, none where it does
// not have all that the query looks for. title is what it is known by, which
// need not stand in its blocks.
func (q Query) Places(title string, a *articles.Article) []Place {
	var folded prose.SearchText
	var matches []blockMatch
	missing := uint(1)<<len(q.terms) - 1
	folded.Fold(title, q.lower)
	inTitle := q.match(&folded, &missing)
	for i := range a.Blocks {
		folded.Fold(a.Blocks[i].Text, q.lower)
		if m := q.match(&folded, &missing); m.terms > 0 {
			m.block = i
			matches = append(matches, m)
		}
	}
	if missing != 0 {
		return nil
	}
	if len(matches) == 0 { // the title stands in no block
		place := newPlace(title, inTitle)
		place.Span = Span{}
		return []Place{place}
	}
	slices.SortStableFunc(matches, func(a, b blockMatch) int { return cmp.Compare(b.terms, a.terms) })
	matches = matches[:min(len(matches), placesPerArticle)]
	slices.SortFunc(matches, func(a, b blockMatch) int { return cmp.Compare(a.block, b.block) })
	places := make([]Place, len(matches))
	for i, m := range matches {
		places[i] = newPlace(a.Blocks[m.block].Text, m)
	}
	return places
}

// match finds the terms in a text and takes those found off missing.
func (q Query) match(text *prose.SearchText, missing *uint) blockMatch {
	var m blockMatch
	for k, term := range q.terms {
		at := bytes.Index(text.Bytes(), []byte(term))
		if at >= 0 {
			m.terms++
			m.places = append(m.places, source(text, at, at+len(term)))
			*missing &^= 1 << k
		}
	}
	return m
}

// newPlace makes a place with the words around the first match.
func newPlace(text string, m blockMatch) Place {
	found := joinSpans(m.places)
	first := found[0]
	start, end := wordsAround(text, first)
	place := Place{Block: m.block, Span: first}
	if start > 0 {
		place.Context = "… "
	}
	shift := len(place.Context) - start
	// Spaces are replaced one for one, so that places stay what they are.
	place.Context += strings.Map(func(r rune) rune {
		if r == '\n' {
			return ' '
		}
		return r
	}, text[start:end])
	if end < len(text) {
		place.Context += " …"
	}
	for _, f := range found {
		if start <= f.Start && f.End <= end {
			place.Matches = append(place.Matches, Span{f.Start + shift, f.End + shift})
		}
	}
	return place
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

// source returns where bytes start to end of the searched form of a text come
// from.
func source(text *prose.SearchText, start, end int) Span {
	from, to := text.Source(start, end)
	return Span{from, to}
}
