package prose

import (
	"unicode"
	"unicode/utf8"
)

// StartsUpper reports whether a word begins with a capital letter.
func StartsUpper(text string) bool {
	if text == "" {
		return false
	}
	if c := text[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func IsDigit(c byte) bool { return '0' <= c && c <= '9' }
