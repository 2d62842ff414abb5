// Package find searches text the way a reader means it: smart case (lower case
// finds everything, one capital asks for exactly that), straight quotes find
// curly ones, a space finds a line break. It knows no screen.
package find

import (
	"unicode"
	"unicode/utf8"

	"variorum/ui/wrap"
)

// A Query is what is searched for. The zero Query finds nothing.
type Query struct {
	runes []rune
	exact bool // capitals count
}

// Compile makes a query of what was typed.
func Compile(typed string) Query {
	var q Query
	for _, c := range typed {
		if unicode.IsUpper(c) {
			q.exact = true
		}
	}
	for _, c := range typed {
		q.runes = append(q.runes, q.fold(c))
	}
	return q
}

// Empty tells whether there is nothing to search for.
func (q Query) Empty() bool { return len(q.runes) == 0 }

// Longest returns how many bytes a place where q occurs has at most.
func (q Query) Longest() int { return utf8.UTFMax * len(q.runes) }

// All returns where q occurs in text, in order and without overlaps.
func (q Query) All(text string) []wrap.Span {
	if q.Empty() {
		return nil
	}
	var found []wrap.Span
	for i := 0; i < len(text); {
		c, size := decode(text, i)
		if q.fold(c) == q.runes[0] {
			if end, ok := q.match(text, i+size); ok {
				found = append(found, wrap.Span{Start: i, End: end})
				i = end
				continue
			}
		}
		i += size
	}
	return found
}

// match tells whether the rest of q stands at text[i:], and where it ends.
func (q Query) match(text string, i int) (end int, ok bool) {
	for _, want := range q.runes[1:] {
		if i >= len(text) {
			return 0, false
		}
		c, size := decode(text, i)
		if q.fold(c) != want {
			return 0, false
		}
		i += size
	}
	return i, true
}

func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// fold maps characters that mean the same to a searcher to one of them.
func (q Query) fold(c rune) rune {
	if c < utf8.RuneSelf {
		switch {
		case c >= 'A' && c <= 'Z' && !q.exact:
			return c + 'a' - 'A'
		case c == '\n' || c == '\t':
			return ' '
		}
		return c
	}
	switch c {
	case '‘', '’', '‚', '‛', '′':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"'
	case '‐', '‑', '‒', '–', '—', '−':
		return '-'
	case '\u00a0', '\u202f', '\u3000':
		return ' '
	}
	if q.exact {
		return c
	}
	return unicode.ToLower(c)
}
