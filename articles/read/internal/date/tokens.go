package date

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a number, a word or a sign of a text.
type token struct {
	kind       tokenKind
	text       string // in small letters
	start, end int
	glued      bool // no space stands before it
}

type tokenKind uint8

const (
	number tokenKind = iota
	word
	sign
)

// tokensOf cuts a text into tokens, as many as a long date has.
func tokensOf(text string) []token {
	const most = 60
	var tokens []token
	glued := false
	for i := 0; i < len(text) && len(tokens) < most; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i, glued = i+size, false
			continue
		}
		kind, end := sign, i+size
		switch {
		case r >= '0' && r <= '9':
			kind, end = number, i+runLength(text[i:], func(r rune) bool { return r >= '0' && r <= '9' })
		case unicode.IsLetter(r):
			kind, end = word, i+runLength(text[i:], func(r rune) bool { return unicode.IsLetter(r) || r == '’' })
		}
		tokens = append(tokens, token{kind, strings.ToLower(text[i:end]), i, end, glued})
		i, glued = end, true
	}
	return tokens
}

// runLength returns the length of the run of characters that text begins with.
func runLength(text string, in func(rune) bool) int {
	if n := strings.IndexFunc(text, func(r rune) bool { return !in(r) }); n >= 0 {
		return n
	}
	return len(text)
}

// value returns the number that a token is, -1 for others.
func value(t token) int {
	n, err := strconv.Atoi(t.text)
	if err != nil {
		return -1
	}
	return n
}
