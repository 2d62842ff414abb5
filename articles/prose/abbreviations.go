package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsDotted reports whether a key is an abbreviation with dots between its
// letters: u.s., ph.d, z.b.
func IsDotted(key string) bool {
	const longest = 2 // letters before a dot
	if strings.IndexByte(key, '.') <= 0 || len(key) > LongestWord {
		return false
	}
	parts := 0
	for part := range strings.SplitSeq(strings.TrimSuffix(key, "."), ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > longest || strings.ContainsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) }) {
			return false
		}
		parts++
	}
	return parts > 1
}

// isAbbreviation reports whether a word is single letters parted by dots.
func isAbbreviation(text string) bool {
	letter := true
	for _, r := range text {
		if letter != unicode.IsLetter(r) || !letter && r != '.' {
			return false
		}
		letter = !letter
	}
	return !letter && utf8.RuneCountInString(text) >= 3
}
