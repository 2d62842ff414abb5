package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// LatinLookalike gives the Latin letter that a Cyrillic or Greek letter cannot be
// told from by eye, after Unicode's confusables table (UTS #39); 0 for others.
func LatinLookalike(r rune) rune {
	switch r {
	case 'а', 'α':
		return 'a'
	case 'е':
		return 'e'
	case 'о', 'ο':
		return 'o'
	case 'р', 'ρ':
		return 'p'
	case 'с':
		return 'c'
	case 'у':
		return 'y'
	case 'х':
		return 'x'
	case 'і', 'ι':
		return 'i'
	case 'ј':
		return 'j'
	case 'ѕ':
		return 's'
	case 'һ':
		return 'h'
	case 'ԁ':
		return 'd'
	case 'к', 'κ':
		return 'k'
	case 'ν':
		return 'v'
	}
	return 0
}

// UnmaskLookalikes turns look-alikes into Latin letters in words that mix them
// with real Latin ones. A word wholly in Cyrillic or Greek is left alone.
func UnmaskLookalikes(text string) string {
	latin, twins := false, false
	for _, r := range text {
		switch {
		case LatinLookalike(r) != 0:
			twins = true
		case r < utf8.RuneSelf && unicode.IsLetter(r):
			latin = true
		}
	}
	if !latin || !twins {
		return text
	}
	return strings.Map(func(r rune) rune {
		if t := LatinLookalike(r); t != 0 {
			return t
		}
		return r
	}, text)
}
