package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// forWordBreaks returns text as UAX #29 has to see it to cut words where a
// reader does: characters that the rules join to words, or part words at,
// against what they are meant for in the place where they stand, give way to
// others of the same length. Offsets into what is returned are offsets into
// text.
func forWordBreaks(text string) string {
	var out []byte
	for i := 0; i < len(text); {
		switch text[i] {
		case '`', '_', '/', '.', ':', '&', 0xC2, 0xE2: // what the characters below begin with
		default:
			i++
			continue
		}
		substitute, n := forWordBreak(text, i)
		if substitute != "" {
			if out == nil {
				out = []byte(text)
			}
			copy(out[i:], substitute)
		}
		i += n
	}
	if out == nil {
		return text
	}
	return string(out)
}

// Stand-ins of two and three bytes: a letter, and an apostrophe that joins the
// letters around it.
const (
	letterOfTwo, letterOfThree         = "é", "ḁ"
	apostropheOfTwo, apostropheOfThree = "·", "’"
)

// forWordBreak returns what to put in place of the n bytes at i; "" where they
// are understood as they are.
func forWordBreak(text string, i int) (substitute string, n int) {
	r, n := utf8.DecodeRuneInString(text[i:])
	if r == '_' {
		n = len(text[i:]) - len(strings.TrimLeft(text[i:], "_"))
	}
	before, size := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	switch r {
	case '&':
		if reference, r := entity(text[i:]); reference != "" {
			return entityStandIn(r, len(reference)), len(reference)
		}
	case '\u202f': // a narrow no-break space, which the rules hold for a letter
		return "\u2009", n
	case '`', '´', '‛', '′':
		if unicode.IsLetter(before) && unicode.IsLetter(after) || r == '′' && unicode.IsDigit(before) && unicode.IsDigit(after) {
			return [...]string{1: "'", 2: apostropheOfTwo, 3: apostropheOfThree}[n], n
		}
	case '“', '”': // abbreviations of Hebrew have them before the last letter
		if unicode.Is(unicode.Hebrew, before) && unicode.Is(unicode.Hebrew, after) {
			return apostropheOfThree, n
		}
	case '_': // emphasis around a word, no part of it
		if !isWordRune(before) || !isWordRune(after) {
			return strings.Repeat("*", n), n
		}
	case '/':
		if isVulgarFraction(text, i) {
			return ",", n
		}
	case '.', ':':
		switch {
		case r == '.' && unicode.IsDigit(before) && (after == 'º' || after == 'ª'): // 1.º
			return "0", n
		case unicode.IsUpper(after) && endsInSmallLetters(text[:i]): // two sentences whose space was lost
			return "!", n
		}
	case '∕':
		if unicode.IsDigit(before) && unicode.IsDigit(after) {
			return "⁄", n
		}
	case '₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉': // CO₂
		if unicode.IsLetter(before) || '₀' <= before && before <= '₉' {
			return letterOfThree, n
		}
	case '²', '³': // m², km³; not the number of a note
		if before == 'm' && shortUnit(text[:i-size]) {
			return letterOfTwo, n
		}
	case '°': // n° 5
		if (before == 'n' || before == 'N') && !endsInLetter(text[:i-size]) {
			return "º", n
		}
	case 'º': // 5 ºC
		if after == 'C' && !endsInLetter(text[:i]) {
			return "°", n
		}
	}
	return "", n
}

// isVulgarFraction reports whether the slash at i makes a fraction that has a
// character of its own, such as ½, and no date or path.
func isVulgarFraction(text string, i int) bool {
	if i == 0 || i+1 == len(text) || !IsDigit(text[i-1]) || !IsDigit(text[i+1]) {
		return false
	}
	end := i + 2
	if text[i+1] == '1' && end < len(text) && text[end] == '0' {
		end++
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i-1])
	after, size := utf8.DecodeRuneInString(text[end:])
	next, _ := utf8.DecodeRuneInString(text[end+size:])
	if isWordRune(before) || strings.ContainsRune("/.,:'’-", before) || isWordRune(after) || strings.ContainsRune("/-", after) ||
		strings.ContainsRune(".,:", after) && unicode.IsDigit(next) {
		return false
	}
	switch text[i-1 : end] {
	case "1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/7", "1/8", "3/8", "5/8", "7/8", "1/9", "1/10":
		return true
	}
	return false
}

// shortUnit reports whether a text that goes on with the m of a unit ends in
// what may stand before it: nothing of a word, or the k of km.
func shortUnit(text string) bool {
	if text != "" && strings.IndexByte("kcdm", text[len(text)-1]) >= 0 {
		text = text[:len(text)-1]
	}
	return !endsInLetter(text)
}

// endsInSmallLetters reports whether a text ends in three small letters or more:
// a word, not the Ph of Ph.D.
func endsInSmallLetters(text string) bool {
	for range 3 {
		r, size := utf8.DecodeLastRuneInString(text)
		if !unicode.IsLower(r) {
			return false
		}
		text = text[:len(text)-size]
	}
	return true
}

func endsInLetter(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(r)
}
