package articles

import (
	"unicode"
	"unicode/utf8"
)

// Words returns the number of words a reader finds in the article, furniture
// and rules left out. In scripts that write words apart it counts what stands
// between spaces and holds a letter or digit; in Chinese, Japanese and the
// like, where no spaces part words, each character counts as one, as word
// processors have it.
func (a *Article) Words() int {
	n := 0
	for i := range a.Blocks {
		switch a.Blocks[i].Kind {
		case KindFurniture, KindRule:
		default:
			n += CountWords(a.Blocks[i].Text)
		}
	}
	return n
}

// CountWords counts the words of s in one pass.
func CountWords(s string) int {
	n := 0
	inWord := false
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
				if !inWord {
					n++
					inWord = true
				}
			case c <= ' ':
				inWord = false
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r < 0x2E80 || r >= 0xAC00 && r < 0xF900:
			if r == 0xA0 || r == 0x2014 || unicode.IsSpace(r) {
				inWord = false
			} else if !inWord && (unicode.IsLetter(r) || unicode.IsNumber(r)) {
				n++
				inWord = true
			}
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			n++
			inWord = false
		case r == 0x3000:
			inWord = false
		}
	}
	return n
}
