package prose

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A SearchText is a text as searching sees it, and where each of its bytes
// comes from: quotation marks, dashes and spaces of one style, runs of spaces
// as one, Latin letters without accents, nothing that nobody sees. Its buffers
// can be used again. The zero SearchText is that of no text.
type SearchText struct {
	bytes []byte
	from  []int32 // for each byte, and the end: its offset in the text
}

// Fold makes s the searched form of text; where lower is set, in lower case.
func (s *SearchText) Fold(text string, lower bool) {
	s.bytes, s.from = slices.Grow(s.bytes[:0], len(text)), slices.Grow(s.from[:0], len(text)+1)
	for i, r := range text {
		folded, keep := FoldForSearch(r, lower)
		if !keep || folded == ' ' && len(s.bytes) > 0 && s.bytes[len(s.bytes)-1] == ' ' {
			continue
		}
		if folded < utf8.RuneSelf {
			s.bytes, s.from = append(s.bytes, byte(folded)), append(s.from, int32(i))
			continue
		}
		s.bytes = utf8.AppendRune(s.bytes, folded)
		for len(s.from) < len(s.bytes) {
			s.from = append(s.from, int32(i))
		}
	}
	s.from = append(s.from, int32(len(text)))
}

// Bytes are what to look in; they are valid until s is folded again.
func (s *SearchText) Bytes() []byte { return s.bytes }

// Source returns the range of the text that bytes start to end of the searched
// form come from.
func (s *SearchText) Source(start, end int) (from, to int) {
	return int(s.from[start]), int(s.from[end])
}

// AppendSearchKey appends the searched form of text, in lower case, to key.
func AppendSearchKey(key []byte, text string) []byte {
	key = slices.Grow(key, len(text))
	start := len(key)
	for _, r := range text {
		folded, keep := FoldForSearch(r, true)
		if !keep || folded == ' ' && len(key) > start && key[len(key)-1] == ' ' {
			continue
		}
		key = utf8.AppendRune(key, folded)
	}
	return key
}

// IsExact reports whether a query asks for its capitals: it has one.
func IsExact(query string) bool {
	for _, r := range query {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// FoldForSearch returns a character as searching sees it, in lower case where
// lower is set. keep is false for
// one that it does not see at all.
func FoldForSearch(r rune, lower bool) (folded rune, keep bool) {
	if r < utf8.RuneSelf {
		switch {
		case lower && 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r == '\n' || r == '\t':
			r = ' '
		case r == '`':
			r = '\''
		}
		return r, true
	}
	if unicode.IsSpace(r) {
		return ' ', true
	}
	if unicode.Is(unicode.Mn, r) && r >= 0x300 && r <= 0x36f {
		return 0, false
	}
	if r = foldRune(r); r < 0 {
		return 0, false
	}
	low := unicode.ToLower(r)
	switch {
	case lower:
		r = WithoutAccent(low)
	case low != r:
		r = unicode.ToUpper(WithoutAccent(low))
	default:
		r = WithoutAccent(r)
	}
	return r, true
}

// WithoutAccent takes the accents off a Latin letter, so that Kraków is found
// as Krakow. Other scripts keep their marks, which there make other letters.
func WithoutAccent(r rune) rune {
	if r < 0xc0 || r > 0x24f && (r < 0x1e00 || r > 0x1eff) {
		return r
	}
	var buffer [utf8.UTFMax]byte
	parts := norm.NFD.Properties(utf8.AppendRune(buffer[:0], r)).Decomposition()
	if len(parts) > 0 && parts[0] < utf8.RuneSelf {
		return rune(parts[0])
	}
	return r
}
