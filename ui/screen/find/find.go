// Package find searches text the way a reader means it: smart case (lower case
// finds everything, one capital asks for exactly that), straight quotes find
// curly ones, a space finds a line break, krakow finds Kraków, as the search in
// all texts does. It knows no screen.
package find

import (
	"bytes"
	"unicode/utf8"

	"variorum/articles/prose"
	"variorum/ui/wrap"
)

// A Query is what is searched for. The zero Query finds nothing.
type Query struct {
	folded []byte
	lower  bool // capitals do not count
}

// Compile makes a query of what was typed.
func Compile(typed string) Query {
	q := Query{lower: !prose.IsExact(typed)}
	var s prose.SearchText
	s.Fold(typed, q.lower)
	q.folded = s.Bytes()
	return q
}

// Empty tells whether there is nothing to search for.
func (q Query) Empty() bool { return len(q.folded) == 0 }

// Longest returns how many bytes a place where q occurs has at most, characters
// aside that nobody sees.
func (q Query) Longest() int { return utf8.UTFMax * len(q.folded) }

// All returns where q occurs in text, in order and without overlaps.
func (q Query) All(text string) []wrap.Span {
	if q.Empty() {
		return nil
	}
	var s prose.SearchText
	s.Fold(text, q.lower)
	var found []wrap.Span
	folded := s.Bytes()
	for at := 0; ; at += len(q.folded) {
		next := bytes.Index(folded[at:], q.folded)
		if next < 0 {
			return found
		}
		at += next
		from, to := s.Source(at, at+len(q.folded))
		found = append(found, wrap.Span{Start: from, End: to})
	}
}
