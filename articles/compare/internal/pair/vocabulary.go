package pair

import (
	"strings"
	"unicode"

	"variorum/articles/lang"
	"variorum/articles/prose"
)

// A Token is a word or a punctuation mark of a block, and the word it is an
// instance of.
type Token struct {
	prose.Token
	Word int32 // index into vocabulary.words
}

// Class says what kind of word a token is, and so how much keeping it counts.
type Class uint8

const (
	ClassPunctuation Class = iota
	ClassFunction          // the, of, and: says little by itself
	ClassCharacter         // one character of a script without spaces
	ClassContent           // any other word, number or symbol
)

// A Vocabulary numbers the distinct words of two articles. Once they are read
// it only answers, and may be asked from several goroutines.
type Vocabulary struct {
	folder   *prose.Folder
	ByText   map[string]int32 // a token's text as it stands -> word
	ByKey    map[string]int32 // its key -> word
	Words    []Word
	counted  int           // Word tokens read
	Blocks   int           // Blocks of both articles
	Language string        // theirs, by its code, see Settle
	Lexicon  *lang.Lexicon // of that language
}

// A Word is what all tokens with one key share.
type Word struct {
	Key    string
	Class  Class
	count  int32 // tokens in both articles
	blocks int32 // Blocks of both articles that hold it
	Dotted bool  // an abbreviation, see isDotted
	Named  bool  // stands with a capital letter inside a sentence somewhere
}

func NewVocabulary() *Vocabulary {
	return &Vocabulary{folder: prose.NewFolder(), ByText: map[string]int32{}, ByKey: map[string]int32{}}
}

// tokenize cuts a text into tokens whose words have no numbers yet. It cuts in
// room, which it returns to be used again.
func tokenize(text string, room []prose.Token) (tokens []Token, cut []prose.Token) {
	cut = prose.AppendTokens(room[:0], text)
	tokens = make([]Token, len(cut))
	for i, t := range cut {
		tokens[i].Token = t
	}
	if len(cut) > 0 && prose.IsBullet(text, cut) {
		tokens[0].Word = bulletWord
	}
	return tokens, cut
}

// bulletWord stands for the word of a mark that begins the item of a list.
const bulletWord = -1

// number enters the words of a paragraph's tokens.
func (v *Vocabulary) number(p *Paragraph) {
	long, capitals := 0, 0
	for i := range p.Tokens {
		t := &p.Tokens[i]
		word := p.Text[t.Start:t.End]
		if t.Word == bulletWord {
			word = prose.Bullet
		}
		t.Word = v.add(word)
		if len(word) >= shortestTelling {
			long++
			if prose.StartsUpper(word) {
				capitals++
			}
		}
	}
	if long <= 3 || float64(capitals) < HeadlineShare*float64(long) {
		v.noteNames(p.Text, p.Tokens)
	}
}

// HeadlineShare is the share of a paragraph's content words that begin with a
// capital from which capitals say nothing.
const HeadlineShare = 0.8

// shortestTelling is the length in bytes from which headlines capitalise a word
// whatever it is.
const shortestTelling = 4

// noteNames notes the words that stand inside the sentences of a text with a
// capital letter. A headline, all of whose words have one, tells nothing.
func (v *Vocabulary) noteNames(text string, tokens []Token) {
	for i := 1; i < len(tokens); i++ {
		if prose.StartsUpper(text[tokens[i].Start:tokens[i].End]) && v.wordLike(tokens[i-1]) {
			v.Words[tokens[i].Word].Named = true
		}
	}
}

// add returns the word of a token's text, entering it where it is new.
func (v *Vocabulary) add(text string) int32 {
	id, ok := v.ByText[text]
	if !ok {
		key := v.folder.Key(text)
		if id, ok = v.ByKey[key]; !ok {
			id = int32(len(v.Words))
			v.Words = append(v.Words, Word{Key: key, Class: classOf(key), Dotted: prose.IsDotted(key)})
			v.ByKey[key] = id
		}
		v.ByText[text] = id
	}
	w := &v.Words[id]
	w.count++
	if w.Class != ClassPunctuation {
		v.counted++
	}
	return id
}

// classOf gives the class of a key before function words are known.
func classOf(key string) Class {
	single := true
	for i, r := range key {
		if i > 0 {
			single = single && unicode.IsMark(r)
		}
		switch {
		case unicode.IsLetter(r):
			if single && prose.Unspaced(r) {
				return ClassCharacter
			}
			return ClassContent
		case unicode.IsNumber(r), unicode.IsSymbol(r) && !strings.ContainsRune("`^~|<>®", r), r == '%':
			return ClassContent
		}
	}
	return ClassPunctuation
}

// wordLike reports whether a token is a word rather than punctuation.
func (v *Vocabulary) wordLike(t Token) bool { return v.Words[t.Word].Class != ClassPunctuation }

// IsTitle reports whether a word is a title that is written short, behind whose
// stop no sentence ends: Mr, Dr.
func (v *Vocabulary) IsTitle(word int32) bool {
	return v.Lexicon.Look(v.Words[word].Key).Any(lang.KindTitle, lang.KindAbbreviation)
}

// IsKnownAbbreviation reports whether a word is an abbreviation that is known in
// full, such as U.S.
func (v *Vocabulary) IsKnownAbbreviation(word int32) bool {
	return v.Lexicon.Look(v.Words[word].Key).Has(lang.KindAlias)
}
