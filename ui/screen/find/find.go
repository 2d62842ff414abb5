// Package find searches text the way a reader means it: smart case (lower case
// finds everything, one capital asks for exactly that), straight quotes find
// curly ones, a space finds a line break, krakow finds Kraków, as the search in
// all texts does. It knows no screen.
package find

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"variorum/articles/prose"
	"variorum/ui/wrap"
)

// A Query is what is searched for. The zero Query finds nothing.
type Query struct {
	folded []byte
	lower  bool           // capitals do not count
	form   *regexp.Regexp // a regular expression instead, nil: none
}

// Compile makes a query of what was typed.
func Compile(typed string) Query {
	q := Query{lower: !prose.IsExact(typed)}
	if len(typed) > 2 && typed[0] == '/' && typed[len(typed)-1] == '/' {
		q.form = expression(typed[1:len(typed)-1], q.lower)
	}
	if len(typed) > 2 && typed[0] == '"' && typed[len(typed)-1] == '"' {
		typed = typed[1 : len(typed)-1]
	}
	var s prose.SearchText
	s.Fold(typed, q.lower)
	q.folded = s.Bytes()
	return q
}

// Empty tells whether there is nothing to search for.
func (q Query) Empty() bool { return len(q.folded) == 0 }

// expression compiles a regular expression (RE2, github.com/google/re2/wiki/Syntax),
// nil where it is none yet: then it is searched for as it stands.
func expression(typed string, lower bool) *regexp.Regexp {
	if lower {
		typed = "(?i)" + typed
	}
	form, err := regexp.Compile(typed)
	if err != nil {
		return nil
	}
	return form
}

// longestMatch is how many bytes of a regular expression's match are looked at
// where a text is searched in pieces.
const longestMatch = 4096

// Longest returns how many bytes a place where q occurs has at most, characters
// aside that nobody sees.
func (q Query) Longest() int {
	if q.form != nil {
		return longestMatch
	}
	return utf8.UTFMax * len(q.folded)
}

// All returns where q occurs in text, in order and without overlaps.
func (q Query) All(text string) []wrap.Span {
	if q.form != nil {
		return q.matches(text)
	}
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

// matches returns where the regular expression matches, nothing aside.
func (q Query) matches(text string) []wrap.Span {
	var found []wrap.Span
	for _, at := range q.form.FindAllStringIndex(text, -1) {
		if at[0] < at[1] {
			found = append(found, wrap.Span{Start: at[0], End: at[1]})
		}
	}
	return found
}
