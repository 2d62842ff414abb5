package cli

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles"
)

// A lineFinder tells in which line of a file the words of its article stand.
//
// Readers keep no lines: between the bytes of a file and a block lie markup,
// entities, unwrapped lines. It looks for the words themselves, with their
// neighbours, passing over what stands between them in the file only.
type lineFinder struct {
	blocks []articles.Block
	words  []fileWord
	at     map[string][]int // places in words
}

// A fileWord is a run of letters or digits.
type fileWord struct {
	text string
	line int
}

// How many neighbours on each side tell a place from others with the same
// word, how far apart they may stand in the file, and in how many places one
// word is looked at.
const (
	lineNeighbours = 8
	lineGap        = 12
	linePlaces     = 500
)

// newLineFinder reads the words of a file's text. Where the file holds no text
// as it is (compressed, UTF-16) no line will be found.
func newLineFinder(a *articles.Article, text []byte) *lineFinder {
	f := &lineFinder{blocks: a.Blocks, at: map[string][]int{}}
	line := 1
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if !isWordRune(r) {
			if r == '\n' || r == '\r' && (len(text) == 1 || text[1] != '\n') {
				line++
			}
			text = text[size:]
			continue
		}
		end := 0
		for end < len(text) {
			r, size := utf8.DecodeRune(text[end:])
			if !isWordRune(r) {
				break
			}
			end += size
		}
		word := string(text[:end])
		f.at[word] = append(f.at[word], len(f.words))
		f.words = append(f.words, fileWord{word, line})
		text = text[end:]
	}
	return f
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// line returns the line of the word that stands at a byte of a block or next
// behind it, 0 where it is not to be found.
func (f *lineFinder) line(block, offset int) int {
	if block < 0 || block >= len(f.blocks) {
		return 0
	}
	text := f.blocks[block].Text
	offset = min(max(offset, 0), len(text))
	before := strings.FieldsFunc(text[:offset], func(r rune) bool { return !isWordRune(r) })
	after := strings.FieldsFunc(text[offset:], func(r rune) bool { return !isWordRune(r) })
	words := append(before, after...)
	if len(words) == 0 {
		return 0
	}
	// Where the word itself is written otherwise in the file (an entity, an
	// escape), a neighbour will do.
	target := min(len(before), len(words)-1)
	for distance := range lineNeighbours {
		for _, k := range []int{target + distance, target - distance} {
			if k < 0 || k >= len(words) {
				continue
			}
			if at := f.best(words, k); at >= 0 {
				return f.words[at].line
			}
		}
	}
	return 0
}

// best returns the place in the file of words[k] with the most neighbours in
// place, the first of several, or -1 where less than half of them are.
func (f *lineFinder) best(words []string, k int) int {
	from, to := max(k-lineNeighbours, 0), min(k+lineNeighbours+1, len(words))
	best, most := -1, (to-from)/2
	places := f.at[words[k]]
	for _, at := range places[:min(len(places), linePlaces)] {
		score := 0
		for i, here := k+1, at; i < to; i++ {
			if next := f.find(words[i], here, 1); next >= 0 {
				score, here = score+1, next
			}
		}
		for i, here := k-1, at; i >= from; i-- {
			if next := f.find(words[i], here, -1); next >= 0 {
				score, here = score+1, next
			}
		}
		if best < 0 && score >= most || score > most {
			best, most = at, score
		}
	}
	return best
}

// find looks for a word near a place, forwards or backwards; -1: not there.
func (f *lineFinder) find(word string, at, step int) int {
	for range lineGap {
		if at += step; at < 0 || at >= len(f.words) {
			return -1
		}
		if f.words[at].text == word {
			return at
		}
	}
	return -1
}
