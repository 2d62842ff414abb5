package compare

import (
	"strings"
	"unicode"
)

// A token is a word or a punctuation mark of a block, and the word it is an
// instance of.
type token struct {
	proseToken
	word int32 // index into vocabulary.words
}

// class says what kind of word a token is, and so how much keeping it counts.
type class uint8

const (
	punctuation class = iota
	function          // the, of, and: says little by itself
	character         // one character of a script without spaces
	content           // any other word, number or symbol
)

// A vocabulary numbers the distinct words of two articles. Once they are read
// it only answers, and may be asked from several goroutines.
type vocabulary struct {
	folder  *folder
	cut     []proseToken     // room to cut a text in
	byText  map[string]int32 // a token's text as it stands -> word
	byKey   map[string]int32 // its key -> word
	words   []word
	counted int       // word tokens read
	blocks  int       // blocks of both articles
	facts   *wordList // of their language, see settle
}

// A word is what all tokens with one key share.
type word struct {
	key    string
	class  class
	count  int32 // tokens in both articles
	blocks int32 // blocks of both articles that hold it
	dotted bool  // an abbreviation, see isDotted
	named  bool  // stands with a capital letter inside a sentence somewhere
}

func newVocabulary() *vocabulary {
	return &vocabulary{folder: newFolder(), byText: map[string]int32{}, byKey: map[string]int32{}}
}

// tokenize cuts a text into tokens and enters their words.
func (v *vocabulary) tokenize(text string) []token {
	v.cut = appendTokens(v.cut[:0], text)
	out := make([]token, len(v.cut))
	long, capitals := 0, 0
	for i, t := range v.cut {
		word := text[t.start:t.end]
		if i == 0 && isBullet(text, v.cut) {
			word = bullet
		}
		out[i] = token{proseToken: t, word: v.add(word)}
		if len(word) >= shortestTelling {
			long++
			if startsUpper(word) {
				capitals++
			}
		}
	}
	if long <= 3 || float64(capitals) < headlineShare*float64(long) {
		v.noteNames(text, out)
	}
	return out
}

// headlineShare is the share of a paragraph's content words that begin with a
// capital from which capitals say nothing.
const headlineShare = 0.8

// shortestTelling is the length in bytes from which headlines capitalise a word
// whatever it is.
const shortestTelling = 4

// noteNames notes the words that stand inside the sentences of a text with a
// capital letter. A headline, all of whose words have one, tells nothing.
func (v *vocabulary) noteNames(text string, tokens []token) {
	for i := 1; i < len(tokens); i++ {
		if startsUpper(text[tokens[i].start:tokens[i].end]) && v.wordLike(tokens[i-1]) {
			v.words[tokens[i].word].named = true
		}
	}
}

// add returns the word of a token's text, entering it where it is new.
func (v *vocabulary) add(text string) int32 {
	id, ok := v.byText[text]
	if !ok {
		key := v.folder.key(text)
		if id, ok = v.byKey[key]; !ok {
			id = int32(len(v.words))
			v.words = append(v.words, word{key: key, class: classify(key), dotted: isDotted(key)})
			v.byKey[key] = id
		}
		v.byText[text] = id
	}
	w := &v.words[id]
	w.count++
	if w.class != punctuation {
		v.counted++
	}
	return id
}

// classify gives the class of a key before function words are known.
func classify(key string) class {
	single := true
	for i, r := range key {
		if i > 0 {
			single = single && unicode.IsMark(r)
		}
		switch {
		case unicode.IsLetter(r):
			if single && unspaced(r) {
				return character
			}
			return content
		case unicode.IsNumber(r), unicode.IsSymbol(r) && !strings.ContainsRune("`^~|<>®", r), r == '%':
			return content
		}
	}
	return punctuation
}

// wordLike reports whether a token is a word rather than punctuation.
func (v *vocabulary) wordLike(t token) bool { return v.words[t.word].class != punctuation }
