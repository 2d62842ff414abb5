package index

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/articles/prose"
)

// A Span is a range of bytes.
type Span struct{ Start, End int }

// A Filter finds stories by what is typed of their titles, sources and
// authors. It is made for one list of stories and answers each keystroke within a
// frame: texts are folded once, and a query that continues the one before
// looks only at what that one left. It is for one goroutine.
type Filter struct {
	keys    []byte   // of all stories: title, then sources and authors, each after a newline
	ends    []int32  // where the key of each story ends in keys
	letters []uint64 // which characters each key has, as bits

	query  string
	found  []int32 // by the last query, by rank
	ranks  []uint8
	sorted []int
}

// NewFilter prepares a filter for n stories. describe calls add with the title
// of story i first, then with the sources and authors it is found by.
func NewFilter(n int, describe func(i int, add func(field string))) *Filter {
	f := &Filter{ends: make([]int32, n), letters: make([]uint64, n)}
	start := 0
	add := func(field string) {
		if len(f.keys) > start {
			f.keys = append(f.keys, '\n')
		}
		f.keys = prose.AppendSearchKey(f.keys, field)
	}
	for i := range n {
		start = len(f.keys)
		describe(i, add)
		f.ends[i] = int32(len(f.keys))
		f.letters[i] = letterBits(f.keys[start:])
	}
	return f
}

// letterBits is the set of characters of text, in 64 classes.
func letterBits(text []byte) uint64 {
	bits := uint64(0)
	for _, c := range text {
		bits |= 1 << (c & 63)
	}
	return bits
}

// key is the folded text of a story.
func (f *Filter) key(i int) []byte {
	start := int32(0)
	if i > 0 {
		start = f.ends[i-1]
	}
	return f.keys[start:f.ends[i]]
}

// How well a term matches; smaller is better.
const (
	atStart    = iota // the title begins with it
	wordStart         // a word of the title does
	inWord            // it stands inside the title
	elsewhere         // it stands in a source, an author or another version's title
	fragmented        // it is made of the beginnings of the title's words
	noMatch           // none of these
	termRanks  = noMatch
	maxTerms   = 8
	maxRank    = maxTerms*(termRanks-1) + 1

	leastFragments = 3  // terms of fewer or more letters are not taken apart
	mostFragments  = 16 //
	fragmentsReach = 64 // how many bytes of the title the fragments may span
)

// Rank returns the indexes of the stories that match all terms of query, the
// best first, in the order of the list where equal. An empty query
// matches all. The result is valid until the next call.
func (f *Filter) Rank(query string) []int {
	folded := string(prose.AppendSearchKey(nil, query))
	terms := filterTerms(folded)
	continued := narrows(folded, f.query)
	if !continued {
		f.found = f.found[:0]
		for i := range f.ends {
			f.found = append(f.found, int32(i))
		}
	}
	f.query = folded
	bits := letterBits([]byte(strings.Join(terms, "")))
	kept, ranks := f.found[:0], f.ranks[:0]
	for _, i := range f.found {
		if f.letters[i]&bits != bits {
			continue
		}
		if rank := rankTerms(f.key(int(i)), terms); rank < maxRank {
			kept = append(kept, i)
			ranks = append(ranks, uint8(rank))
		}
	}
	f.found, f.ranks = kept, ranks
	return f.byRank()
}

// narrows reports whether what matches query is among what matched before: it
// continues the query before, whose last term was long enough for its letters
// to match as fragments.
func narrows(query, before string) bool {
	if !strings.HasPrefix(query, before) {
		return false
	}
	terms := strings.Fields(before)
	return len(terms) > 0 && len(terms[len(terms)-1]) >= leastFragments
}

// byRank puts the stories found in order: a counting sort, because a first
// letter finds nearly all of them.
func (f *Filter) byRank() []int {
	var starts [maxRank + 1]int
	for _, r := range f.ranks {
		starts[r+1]++
	}
	for r := range maxRank {
		starts[r+1] += starts[r]
	}
	f.sorted = slices.Grow(f.sorted[:0], len(f.found))[:len(f.found)]
	for k, i := range f.found {
		r := f.ranks[k]
		f.sorted[starts[r]] = int(i)
		starts[r]++
	}
	return f.sorted
}

// filterTerms are the terms of a folded query, at most maxTerms.
func filterTerms(folded string) []string {
	terms := strings.Fields(folded)
	return terms[:min(len(terms), maxTerms)]
}

// rankTerms is the sum of how well the terms match a key, maxRank if one does
// not match.
func rankTerms(key []byte, terms []string) int {
	sum := 0
	for _, term := range terms {
		rank := rankTerm(key, term)
		if rank == noMatch {
			return maxRank
		}
		sum += rank
	}
	return sum
}

func rankTerm(key []byte, term string) int {
	title := key
	if end := bytes.IndexByte(key, '\n'); end >= 0 {
		title = key[:end]
	}
	if !bytes.Contains(key, []byte(term)) {
		if fragments(title, term) {
			return fragmented
		}
		return noMatch
	}
	best := elsewhere
	for from := 0; ; {
		at := bytes.Index(title[from:], []byte(term))
		if at < 0 {
			break
		}
		at += from
		switch {
		case at == 0:
			return atStart
		case startsWord(title, at):
			return wordStart
		}
		best = inWord
		from = at + 1
	}
	return best
}

// startsWord reports whether a word of text starts at a place.
func startsWord(text []byte, at int) bool {
	if at == 0 {
		return true
	}
	c := text[at-1]
	return c < utf8.RuneSelf && !('a' <= c && c <= 'z') && !('0' <= c && c <= '9')
}

// fragments reports whether a term is made of the beginnings of words that
// stand in text in order, as "hbr" of "harbour bridge".
func fragments(text []byte, term string) bool {
	if len(term) < leastFragments || len(term) > mostFragments {
		return false
	}
	for start := range text {
		if text[start] == term[0] && startsWord(text, start) &&
			fragmentsFrom(text[:min(len(text), start+fragmentsReach)], start, term) {
			return true
		}
	}
	return false
}

// fragmentsFrom is fragments where the first word starts at a given place.
func fragmentsFrom(text []byte, start int, term string) bool {
	n := 0
	for n < len(term) && start+n < len(text) && text[start+n] == term[n] {
		n++
	}
	for ; n > 0; n-- {
		if n == len(term) {
			return true
		}
		for next := start + n; next < len(text); next++ {
			if text[next] == term[n] && startsWord(text, next) && fragmentsFrom(text, next, term[n:]) {
				return true
			}
		}
	}
	return false
}

// joinSpans sorts spans and joins those that touch.
func joinSpans(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
	joined := spans[:0]
	for _, s := range spans {
		if n := len(joined); n > 0 && s.Start <= joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, s.End)
		} else if s.End > s.Start {
			joined = append(joined, s)
		}
	}
	return joined
}
