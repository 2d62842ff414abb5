package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles/lang"
)

// A Side is one side of a row: its words in one line, with what the lexicon
// knows of them.
type Side struct {
	Blocks    []Block
	Words     []Token
	Sentences []Sentence
	Quotes    []Quotation
	Headline  bool // Words Are Capitalised as in Headlines
}

// A Token is a Word and what reading the side made of it.
type Token struct {
	Word
	Text        string
	Bare        string       // without what is elided before it: l'
	Block       int32        // in side.blocks
	Sentence    int32        // in side.sentences
	Quote       int32        // in side.quotes and one; 0 for none
	Counterpart int32        // the same word on the other side; -1 for none
	Meaning     lang.Meaning // of the phrase that begins here, otherwise of the word
	Length      int32        // how many words that is; 0 inside a phrase
	Address     bool         // part of an address or a file's name
	New         bool         // for who pairs the sides: in text only this side has
}

func readSide(l *lang.Lexicon, blocks []Block, room []Token) Side {
	n := 0
	for i := range blocks {
		n += len(blocks[i].Words)
	}
	s := Side{Blocks: blocks, Words: slices.Grow(room, n)}
	for b := range blocks {
		for _, w := range blocks[b].Words {
			s.Words = append(s.Words, Token{Word: w, Text: blocks[b].Text[w.Start:w.End], Block: int32(b), Counterpart: -1, Length: 1})
		}
	}
	s.mean(l)
	s.findAddresses()
	s.findSentences()
	marks{&s}.findQuotations()
	s.Headline = s.isHeadline()
	return s
}

// Key is the key of word i; "" beyond the ends.
func (s *Side) Key(i int) string {
	if i < 0 || i >= len(s.Words) {
		return ""
	}
	return s.Words[i].Key
}

// Meaning is what word i means, alone or with those behind it.
func (s *Side) Meaning(i int) lang.Meaning {
	if i < 0 || i >= len(s.Words) {
		return lang.Meaning{}
	}
	return s.Words[i].Meaning
}

// mean looks all words up.
func (s *Side) mean(l *lang.Lexicon) {
	for i := range s.Words {
		s.Words[i].Bare = withoutElided(l, &s.Words[i])
	}
	for i := 0; i < len(s.Words); i++ {
		w := &s.Words[i]
		if w.Length == 0 {
			continue
		}
		w.Meaning = l.Look(w.Key)
		if s.hasEntity(i) {
			w.Meaning, w.Length = l.Look(w.Key+"'"+s.Key(i+4)), 5
			for k := i + 1; k < i+5; k++ {
				s.Words[k].Length = 0
			}
			continue
		}
		m, n := l.Phrase(s.Key, i)
		if n < 2 || s.Words[i+n-1].Block != w.Block {
			continue
		}
		w.Meaning, w.Length = m, int32(n)
		for k := i + 1; k < i+n; k++ {
			s.Words[k].Length = 0
		}
	}
}

// withoutElided is the text of a word without what is elided before it.
func withoutElided(l *lang.Lexicon, w *Token) string {
	if at := strings.IndexAny(w.Text, "'’"); at > 0 && l.Elided(w.Key) != w.Key {
		_, size := utf8.DecodeRuneInString(w.Text[at:])
		return w.Text[at+size:]
	}
	return w.Text
}

// hasEntity reports whether word i goes on behind an apostrophe that a page
// left encoded: didn&rsquo;t.
func (s *Side) hasEntity(i int) bool {
	if s.Key(i+1) != "&" || s.Key(i+3) != ";" || !s.Touches(i) || !s.Touches(i+3) {
		return false
	}
	switch s.Key(i + 2) {
	case "rsquo", "lsquo", "apos":
		return true
	}
	return false
}

// Touches reports whether words i and i+1 stand next to each other with nothing
// between them.
func (s *Side) Touches(i int) bool {
	return i >= 0 && i+1 < len(s.Words) && s.Words[i].Block == s.Words[i+1].Block && s.Words[i].End == s.Words[i+1].Start
}

// between is the text between words i and i+1.
func (s *Side) between(i int) string {
	if i < 0 || i+1 >= len(s.Words) || s.Words[i].Block != s.Words[i+1].Block {
		return "\n"
	}
	return s.Blocks[s.Words[i].Block].Text[s.Words[i].End:s.Words[i+1].Start]
}

// findAddresses marks the words of web addresses, mail addresses and files.
func (s *Side) findAddresses() {
	for from := 0; from < len(s.Words); {
		to := from + 1
		for s.Touches(to - 1) {
			to++
		}
		w := &s.Words[from]
		if text := s.Blocks[w.Block].Text[w.Start:s.Words[to-1].End]; isAddress(text) {
			for i := from; i < to; i++ {
				s.Words[i].Address = true
			}
		}
		from = to
	}
}

// isAddress reports whether a run of characters without spaces is an address.
func isAddress(text string) bool {
	switch {
	case strings.Contains(text, "://"), strings.Contains(text, "www."):
		return true
	case strings.Count(text, "-") > 1 && strings.Trim(text, "0123456789-xX.,;:()") == "" && !isDate(text):
		return true // the number of a book or a telephone
	}
	at := strings.IndexByte(text, '@')
	if at > 0 && strings.IndexByte(text[at:], '.') > 0 {
		return true
	}
	host, _, _ := strings.Cut(strings.Trim(text, "()[]<>.,;:!?\"'”“"), "/")
	name, top, ok := strings.Cut(host, ".")
	if !ok || len(name) < 2 || len(host) < 5 {
		return false
	}
	top = top[strings.LastIndexByte(top, '.')+1:]
	if len(top) < 2 || len(top) > 7 {
		return false
	}
	for i := range len(host) {
		if c := host[i]; c >= utf8.RuneSelf || c == '\'' {
			return false
		}
	}
	lower := func(r rune) bool { return 'a' <= r && r <= 'z' }
	return strings.IndexFunc(top, func(r rune) bool { return !lower(r) }) < 0 && strings.IndexFunc(name, lower) >= 0
}

// IsUpper reports whether a word begins with a capital letter.
func IsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// IsAcronym reports whether a word of two letters and more is all capitals.
func IsAcronym(text string) bool {
	n := 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.' && r != '&' && !unicode.IsDigit(r) && r != '-':
			return false
		}
	}
	return n > 1
}

const (
	// headlineShare is the share of a side's longer words that begin with a
	// capital from which capitals say nothing.
	headlineShare = 0.8
	// headlineWords is the fewest longer words that can tell.
	headlineWords = 3
	// headlineLength is the length in bytes from which headlines capitalise
	// any word.
	headlineLength = 4
)

// isHeadline reports whether nearly all longer words of a side are capitalised
// and no full stop ends it.
func (s *Side) isHeadline() bool {
	if n := len(s.Words); n == 0 || s.Words[n-1].Key == "." {
		return false
	}
	long, upper := 0, 0
	for i := range s.Words {
		if w := &s.Words[i]; w.Content && len(w.Text) >= headlineLength {
			long++
			if IsUpper(w.Text) {
				upper++
			}
		}
	}
	return long >= headlineWords && float64(upper) >= headlineShare*float64(long)
}

// isDate reports whether figures between hyphens are a date: 2031-12-02.
func isDate(text string) bool {
	year, rest, _ := strings.Cut(strings.Trim(text, ".,;:()"), "-")
	return len(year) == 4 && len(rest) == 5 || len(year) <= 2 && len(rest) == 7
}

// TextOf is the text from the first of some words to the last in its block.
func (s *Side) TextOf(words []int) string {
	first, last := &s.Words[slices.Min(words)], &s.Words[slices.Max(words)]
	text := s.Blocks[first.Block].Text
	if last.Block != first.Block {
		return text[first.Start:]
	}
	return text[first.Start:last.End]
}

// Bounds reports whether word i is the bound of a figure: more than half.
func (s *Side) Bounds(i int) bool {
	return s.Words[i].Meaning.Has(lang.KindBound) && (s.HasFigures(i+1) || s.Meaning(i+1).Any(lang.KindCardinal, lang.KindFraction, lang.KindArticle))
}

// EditLength counts the words of an edit.
func (s *Side) EditLength(n int32) int {
	words := 0
	for i := range s.Words {
		if w := &s.Words[i]; w.Edit == n && w.Altered() && !w.Mark {
			words++
		}
	}
	return words
}

// ContentWords counts the content words of each sentence.
func (s *Side) ContentWords() []int {
	out := make([]int, len(s.Sentences))
	for i := range s.Words {
		if s.Words[i].Content {
			out[s.Words[i].Sentence]++
		}
	}
	return out
}

// KeptWords counts the content words of a sentence, and those of them that are
// kept or moved.
func (s *Side) KeptWords(n int) (kept, all int) {
	for i := s.Sentences[n].From; i < s.Sentences[n].To; i++ {
		if w := &s.Words[i]; w.Content {
			all++
			if !w.Altered() {
				kept++
			}
		}
	}
	if all > 0 {
		s.Sentences[n].Kept = float64(kept) / float64(all)
	}
	return kept, all
}
