package prose

import (
	_ "embed"
	"unicode"
	"unicode/utf8"
)

// The commonest Chinese words of two, three and four characters in simplified
// script, sorted, one a line: what jieba (github.com/fxsjy/jieba, MIT) counts most
// often in its dictionary. They are looked up where they lie; nothing is read at
// the start of the program.
var (
	//go:embed data/zh2.txt
	hanWords2 string
	//go:embed data/zh3.txt
	hanWords3 string
	//go:embed data/zh4.txt
	hanWords4 string
)

// longestHanWord is the length in characters of the longest words listed.
const longestHanWord = 4

// HanWord returns the length in bytes of the longest Chinese word that text begins
// with, of two characters or more; 0 where it begins with none that is listed.
func HanWord(text string) int {
	ends, n := [longestHanWord + 1]int{}, 0
	for i, r := range text {
		ends[n] = i
		if n == longestHanWord || !unicode.Is(unicode.Han, r) {
			break
		}
		n++
		ends[n] = i + utf8.RuneLen(r)
	}
	for ; n > 1; n-- {
		list := [...]string{2: hanWords2, 3: hanWords3, 4: hanWords4}[n]
		if isListed(list, text[:ends[n]]) {
			return ends[n]
		}
	}
	return 0
}

// isListed reports whether a sorted list of lines, all as long as word, holds it.
func isListed(list, word string) bool {
	width := len(word) + 1
	low, high := 0, len(list)/width
	for low < high {
		middle := (low + high) / 2
		switch line := list[middle*width : middle*width+len(word)]; {
		case line == word:
			return true
		case line < word:
			low = middle + 1
		default:
			high = middle
		}
	}
	return false
}
