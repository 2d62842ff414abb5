package decode

import (
	"strings"
	"unicode"
)

// likelihood says how much decoded text looks like text of any language: 1
// if nothing speaks against it, less for each character that was no
// character, is a control, or is a letter or sign where words have none.
func likelihood(text string) float64 {
	odd, high := 0.0, 0.0
	polish, notPolish := 0.0, 0.0 // letters of one language and of those near it
	previous, before := ' ', ' '
	for _, r := range text {
		if r >= 0x80 {
			high++
			switch {
			case r == unicode.ReplacementChar || r < 0xA0 || r >= 0xE000 && r < 0xF900:
				odd += 3
			case unicode.IsLetter(previous) && unicode.IsSymbol(r) || unicode.IsLetter(r) && previous >= 0x80 && unicode.IsSymbol(previous):
				odd++
			case unicode.IsUpper(r) && unicode.IsLower(previous):
				odd++
			case isThaiSign(r) && !isThaiBase(previous) && !isThaiSign(previous):
				odd++
			}
			switch r {
			case 'ł', 'ż', 'Ł', 'Ż':
				polish++
			case 'š', 'ľ', 'ť', 'č', 'ř', 'ě':
				notPolish++
			}
		}
		if unicode.IsLower(r) && unicode.IsUpper(previous) && unicode.IsLower(before) {
			odd++
		}
		if unicode.IsLetter(r) && unicode.IsLetter(previous) && mixesScripts(previous, r) {
			odd++
		}
		previous, before = r, previous
	}
	if high == 0 {
		return 0
	}
	return 1 - 3*(odd+min(polish, notPolish))/high
}

// mixesScripts reports whether two letters that stand together are of scripts
// that never do within a word.
func mixesScripts(a, b rune) bool { return alphabet(a) != alphabet(b) }

// alphabet numbers the groups of scripts that words are written in.
func alphabet(r rune) int {
	switch {
	case r < 0x250, r >= 0x1E00 && r < 0x1F00:
		return 1 // Latin
	case r >= 0x370 && r < 0x400, r >= 0x1F00 && r < 0x2000:
		return 2
	case r >= 0x400 && r < 0x530:
		return 3
	case r >= 0x590 && r < 0x600:
		return 4
	case r >= 0x600 && r < 0x780:
		return 5
	case r >= 0xFF61 && r < 0xFFA0:
		return 6 // half-width katakana, what most wrong guesses of Shift_JIS are made of
	}
	return 7
}

// frequent are the characters that Chinese news is made of more than of any
// others, simplified and traditional. Wrong readings have hardly any.
const frequent = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长" +
	"這國個來說們為時會過學對裡後沒於還發當無開見經頭從動兩長港口市"

// familiarity is what speaks for a text in scripts that have several
// encodings, in which wrong readings are full of valid but rare characters:
// hiragana, nothing but Hangul or Thai, or frequent Chinese characters. It is
// 0 to 1, and 0 for other scripts.
func familiarity(text string) float64 {
	high, hiragana, hangul, thai, common := 0.0, 0.0, 0.0, 0.0, 0.0
	for _, r := range text {
		if r < 0x80 {
			continue
		}
		high++
		switch {
		case r >= 0x3041 && r <= 0x309F:
			hiragana++
		case r >= 0xAC00 && r <= 0xD7A3:
			hangul++
		case r >= 0xE01 && r <= 0xE5B:
			thai++
		case r >= 0x4E00 && r <= 0x9FFF && strings.ContainsRune(frequent, r):
			common++
		}
	}
	switch {
	case high == 0:
		return 0
	case hangul > 0.9*high, thai > 0.9*high && high > 40: // a few characters are Thai by chance
		return 0.7
	case hiragana > 0.15*high:
		return 0.7
	}
	return min(common/high*3, 1)
}

func isThaiBase(r rune) bool { return r >= 0xE01 && r <= 0xE2E }

// isThaiSign reports whether r is a vowel or tone that stands on a consonant.
func isThaiSign(r rune) bool {
	return r == 0xE31 || r >= 0xE34 && r <= 0xE3A || r >= 0xE47 && r <= 0xE4E
}
