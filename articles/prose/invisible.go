package prose

import (
	"unicode"
)

// isPointing reports whether a character is a mark of Hebrew or Arabic that
// tells how to pronounce a word: few texts have them.
func isPointing(r rune) bool {
	return 0x0591 <= r && r <= 0x06ED && unicode.Is(unicode.Mn, r)
}

// Invisible reports whether a character shows as nothing: soft hyphen,
// zero-width characters, direction marks, variation selectors, the blank
// letters of Hangul and Braille, the place of an object that is not there.
func Invisible(r rune) bool {
	return r == 0xAD || r == 0x34F || r == 0x61C || r == 0x115F || r == 0x1160 || r == 0x180E || r == 0x2800 || r == 0x3164 || r == 0xFEFF || r == 0xFFA0 || r == 0xFFFC ||
		0x200B <= r && r <= 0x200F || 0x2060 <= r && r <= 0x2064 ||
		0xFE00 <= r && r <= 0xFE0F || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069 ||
		0xE0100 <= r && r <= 0xE01EF
}
