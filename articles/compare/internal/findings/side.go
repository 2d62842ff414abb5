package findings

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// A reading is a row as the rules read it.
type reading struct {
	*Finder
	number int
	sides  [2]side
	groups []group
}

// A side is one side of a row: its words in one line, with what the lexicon
// knows of them.
type side struct {
	blocks    []Block
	words     []word
	sentences []sentence
	quotes    []quotation
	headline  bool // Words Are Capitalised as in Headlines
}

// A word is a Word and what reading the side made of it.
type word struct {
	Word
	text     string
	bare     string       // without what is elided before it: l'
	block    int32        // in side.blocks
	sentence int32        // in side.sentences
	quote    int32        // in side.quotes and one; 0 for none
	mate     int32        // the same word on the other side; -1 for none
	meaning  lang.Meaning // of the phrase that begins here, otherwise of the word
	length   int32        // how many words that is; 0 inside a phrase
	address  bool         // part of an address or a file's name
	new      bool         // in text only this side has, see group
}

// read makes a reading; nil where a row holds nothing altered on two sides.
func (f *Finder) read(row Row) *reading {
	altered := func(b Block) bool {
		return slices.ContainsFunc(b.Words, func(w Word) bool { return w.altered() || w.Change == edit.ChangeMoved })
	}
	if len(row.Sides[edit.Old]) == 0 || len(row.Sides[edit.New]) == 0 {
		return f.readGone(row)
	}
	if !slices.ContainsFunc(row.Sides[edit.Old], altered) && !slices.ContainsFunc(row.Sides[edit.New], altered) {
		return nil
	}
	r := &reading{Finder: f, number: row.Number}
	for _, s := range edit.Sides() {
		r.sides[s] = f.readSide(row.Sides[s])
	}
	linked := map[int32]int32{}
	for i := range r.sides[edit.Old].words {
		if n := r.sides[edit.Old].words[i].Link; n > 0 {
			linked[n] = int32(i)
		}
	}
	for j := range r.sides[edit.New].words {
		if i, ok := linked[r.sides[edit.New].words[j].Link]; ok {
			r.sides[edit.New].words[j].mate = i
			r.sides[edit.Old].words[i].mate = int32(j)
		}
	}
	r.pairSentences()
	return r
}

// readGone reads a row that only one side has.
func (f *Finder) readGone(row Row) *reading {
	r := &reading{Finder: f, number: row.Number}
	for _, s := range edit.Sides() {
		r.sides[s] = f.readSide(row.Sides[s])
		for i := range r.sides[s].words {
			r.sides[s].words[i].new = true
		}
	}
	return r
}

func (f *Finder) readSide(blocks []Block) side {
	n := 0
	for i := range blocks {
		n += len(blocks[i].Words)
	}
	s := side{blocks: blocks, words: make([]word, 0, n)}
	for b := range blocks {
		for _, w := range blocks[b].Words {
			s.words = append(s.words, word{Word: w, text: blocks[b].Text[w.Start:w.End], block: int32(b), mate: -1, length: 1})
		}
	}
	s.mean(f.lexicon)
	s.findAddresses()
	s.findSentences(f.lexicon)
	s.findQuotations()
	s.headline = s.isHeadline()
	return s
}

// key is the key of word i; "" beyond the ends.
func (s *side) key(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.words[i].Key
}

// meaning is what word i means, alone or with those behind it.
func (s *side) meaning(i int) lang.Meaning {
	if i < 0 || i >= len(s.words) {
		return lang.Meaning{}
	}
	return s.words[i].meaning
}

// mean looks all words up.
func (s *side) mean(l *lang.Lexicon) {
	for i := range s.words {
		s.words[i].bare = withoutElided(l, &s.words[i])
	}
	for i := 0; i < len(s.words); i++ {
		w := &s.words[i]
		if w.length == 0 {
			continue
		}
		w.meaning = l.Look(w.Key)
		if s.hasEntity(i) {
			w.meaning, w.length = l.Look(w.Key+"'"+s.key(i+4)), 5
			for k := i + 1; k < i+5; k++ {
				s.words[k].length = 0
			}
			continue
		}
		m, n := l.Phrase(s.key, i)
		if n < 2 || s.words[i+n-1].block != w.block {
			continue
		}
		w.meaning, w.length = m, int32(n)
		for k := i + 1; k < i+n; k++ {
			s.words[k].length = 0
		}
	}
}

// withoutElided is the text of a word without what is elided before it.
func withoutElided(l *lang.Lexicon, w *word) string {
	if at := strings.IndexAny(w.text, "'’"); at > 0 && l.Elided(w.Key) != w.Key {
		_, size := utf8.DecodeRuneInString(w.text[at:])
		return w.text[at+size:]
	}
	return w.text
}

// hasEntity reports whether word i goes on behind an apostrophe that a page
// left encoded: didn&rsquo;t.
func (s *side) hasEntity(i int) bool {
	if s.key(i+1) != "&" || s.key(i+3) != ";" || !s.touches(i) || !s.touches(i+3) {
		return false
	}
	switch s.key(i + 2) {
	case "rsquo", "lsquo", "apos":
		return true
	}
	return false
}

// touches reports whether words i and i+1 stand next to each other with nothing
// between them.
func (s *side) touches(i int) bool {
	return i >= 0 && i+1 < len(s.words) && s.words[i].block == s.words[i+1].block && s.words[i].End == s.words[i+1].Start
}

// between is the text between words i and i+1.
func (s *side) between(i int) string {
	if i < 0 || i+1 >= len(s.words) || s.words[i].block != s.words[i+1].block {
		return "\n"
	}
	return s.blocks[s.words[i].block].Text[s.words[i].End:s.words[i+1].Start]
}

// findAddresses marks the words of web addresses, mail addresses and files.
func (s *side) findAddresses() {
	for from := 0; from < len(s.words); {
		to := from + 1
		for s.touches(to - 1) {
			to++
		}
		w := &s.words[from]
		if text := s.blocks[w.block].Text[w.Start:s.words[to-1].End]; isAddress(text) {
			for i := from; i < to; i++ {
				s.words[i].address = true
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

// isUpper reports whether a word begins with a capital letter.
func isUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// isAcronym reports whether a word of two letters and more is all capitals.
func isAcronym(text string) bool {
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
func (s *side) isHeadline() bool {
	if n := len(s.words); n == 0 || s.words[n-1].Key == "." {
		return false
	}
	long, upper := 0, 0
	for i := range s.words {
		if w := &s.words[i]; w.Content && len(w.text) >= headlineLength {
			long++
			if isUpper(w.text) {
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
