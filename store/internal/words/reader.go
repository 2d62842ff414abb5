// Package words cuts texts into folded words, for finding stories and for
// searching alike: one pass over a text serves both. It numbers words and keeps
// sets of them. It knows no articles.
package words

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"variorum/articles/prose"
)

// maxWordBytes is where over-long words (addresses, encoded data) are cut.
const maxWordBytes = 64

// Scripts that put no spaces between words are cut into overlapping grams,
// as search engines do: of two characters where a character is about half a
// word (Chinese, Japanese), of five letters where a word is about that long.
const (
	IdeographGram = 2
	letterGram    = 5
)

// A Kind is what a word can tell about a story.
type Kind uint8

const (
	Plain  Kind = iota
	Name        // begins with a capital where no sentence begins
	Number      // has a digit
	Kinds
)

// A Reader cuts texts into words folded as searching does, so that a search
// can tell by its words which texts to look in: compatibility forms too,
// apostrophes inside words dropped, everything else that is neither letter,
// mark nor digit left out. Texts that differ only in typography give
// the same words. It keeps its buffers between texts.
type Reader struct {
	word []byte
	gram int   // length of the grams of the present run; 0: the run is a spaced word
	ends []int // where each character of a run of grams ends in word

	Kind    Kind // of the word being emitted
	Gram    int  // the length of the grams it is one of; 0: a spaced word
	number  bool // the present word has a digit
	capital bool // the present word begins with a capital
	middle  bool // a word of the present sentence came before it
}

// Read calls emit with every word of text, in order. The bytes are only valid
// during the call.
func (w *Reader) Read(text string, emit func(word []byte)) {
	if !isASCII(text) && !norm.NFKC.IsNormalString(text) {
		text = norm.NFKC.String(text)
	}
	w.word, w.ends, w.gram = w.word[:0], w.ends[:0], 0
	w.number, w.capital, w.middle = false, false, false
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'a' <= c && c <= 'z':
				w.letter(c, emit)
			case '0' <= c && c <= '9':
				w.letter(c, emit)
				w.number = true
			case 'A' <= c && c <= 'Z':
				w.letter(c+'a'-'A', emit)
				w.capital = w.capital || len(w.word) == 1
			case c == '\'', c == '`': // inside a word: dropped
			case (c == '.' || c == ',') && w.number && i < len(text) && isDigit(text[i]) && isDigit(text[i-2]):
				if c == '.' { // 1,200 is 1200, 1.5 is not 15
					w.word = append(w.word, c)
				}
			default:
				w.flush(emit)
				if c == '.' || c == '!' || c == '?' || c == ':' || c == '"' || c == '\n' {
					w.middle = false
				}
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		w.rune(r, emit)
	}
	w.flush(emit)
}

// letter adds an ASCII letter or digit to the present word.
func (w *Reader) letter(c byte, emit func([]byte)) {
	if w.gram != 0 {
		w.flush(emit)
	}
	w.word = append(w.word, c)
}

// rune takes a character outside ASCII.
func (w *Reader) rune(r rune, emit func([]byte)) {
	folded, keep := prose.FoldForSearch(r, true)
	switch {
	case !keep, folded == '\'': // inside a word: dropped
		return
	case !unicode.In(folded, unicode.L, unicode.M, unicode.N):
		w.flush(emit)
		if folded == '"' || folded == '…' {
			w.middle = false
		}
		return
	}
	gram := gramOf(r)
	if gram != w.gram {
		w.flush(emit)
		w.gram = gram
	}
	w.capital = w.capital || len(w.word) == 0 && unicode.ToLower(r) != r
	w.number = w.number || unicode.IsDigit(r)
	w.word = utf8.AppendRune(w.word, folded)
	if gram != 0 {
		w.ends = append(w.ends, len(w.word))
	}
}

// flush emits the word or the grams of the run that ends here.
func (w *Reader) flush(emit func([]byte)) {
	if len(w.word) == 0 {
		return
	}
	switch {
	case w.number:
		w.Kind = Number
	case w.capital && w.middle:
		w.Kind = Name
	default:
		w.Kind = Plain
	}
	w.Gram = w.gram
	switch {
	case w.gram == 0:
		emit(w.word[:min(len(w.word), maxWordBytes)])
	case len(w.ends) <= w.gram:
		emit(w.word)
	default:
		start := 0
		for i := w.gram - 1; i < len(w.ends); i++ {
			emit(w.word[start:w.ends[i]])
			start = w.ends[i-w.gram+1]
		}
	}
	w.word, w.ends, w.gram = w.word[:0], w.ends[:0], 0
	w.number, w.capital, w.middle = false, false, true
}

// gramOf returns the length of the grams that r's script is cut into, 0 for
// scripts that separate words.
func gramOf(r rune) int {
	if r < 0x0e00 {
		return 0
	}
	switch {
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana), r == 'ー':
		return IdeographGram
	case unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan):
		return letterGram
	}
	return 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Hash hashes a word with 64-bit FNV-1a. The hash is the same in every
// run, so that what is sampled by hash is too.
func Hash(word []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range word {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// Mix spreads the bits of a hash (the finaliser of MurmurHash3).
func Mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
