package prose

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestEntity is the length in bytes of the longest name of a character that
// is looked for: &CounterClockwiseContourIntegral; is not.
const longestEntity = 12

// entity returns the character reference of HTML that text begins with, as a
// page leaves them in plain text (&amp;, &#39;, &nbsp;), and the character it
// stands for; "" where there is none.
func entity(text string) (reference string, r rune) {
	end := strings.IndexByte(text[:min(len(text), longestEntity)], ';')
	if end < len("&lt") || text[1] == ' ' {
		return "", 0
	}
	reference = text[:end+1]
	character := html.UnescapeString(reference)
	r, size := utf8.DecodeRuneInString(character)
	if character == reference || size < len(character) || unicode.IsControl(r) {
		return "", 0
	}
	return reference, r
}

// decodeEntities puts characters in the place of the references in a token.
func decodeEntities(text string) string {
	if strings.IndexByte(text, '&') < 0 || strings.IndexByte(text, ';') < 0 {
		return text
	}
	var out strings.Builder
	for i := 0; i < len(text); {
		if text[i] == '&' {
			if reference, r := entity(text[i:]); reference != "" {
				out.WriteRune(r)
				i += len(reference)
				continue
			}
		}
		out.WriteByte(text[i])
		i++
	}
	return out.String()
}

// entityStandIn returns a text of n bytes that words break at as they do at
// character r: itself or one like it, and soft hyphens, which are passed over.
func entityStandIn(r rune, n int) string {
	one, two := `"`, "¡" // a mark of one byte, and of two
	switch {
	case unicode.IsSpace(r):
		return strings.Repeat(" ", n)
	case unicode.IsLetter(r):
		one, two = "a", "é"
	case r == '\'', r == '’':
		one, two = "'", "·"
	}
	if n%2 == 0 {
		one = two
	}
	return one + strings.Repeat("\u00ad", (n-len(one))/2)
}
