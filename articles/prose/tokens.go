package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/words"
)

// A Token is a word or a punctuation mark of a text: a range of its bytes.
// White space is never a token.
type Token struct{ Start, End int32 }

// LongestWord is the length in bytes above which a token is an address, a key
// or a file without spaces rather than a word: it may be equal to another, and
// nothing more is asked of it.
const LongestWord = 100

// AppendTokens cuts a text at the word boundaries of UAX #29, where a reader
// would, and appends its tokens to out, which may be nil.
func AppendTokens(out []Token, text string) []Token {
	c := cutter{text: text, breaks: forWordBreaks(text), out: slices.Grow(out, len(text)/5+1), hidden: -1}
	for at := 0; at < len(text); {
		at = c.plainWords(at)
		end := c.nextPlain(at)
		c.anyWords(at, end)
		at = end
	}
	return wholeCharacters(text, c.out)
}

// A cutter cuts a text into tokens.
type cutter struct {
	text   string
	breaks string // the text as UAX #29 has to see it
	out    []Token
	hidden int // where the last run of invisible characters ended
}

// anyWords cuts a stretch by the rules of UAX #29.
func (c *cutter) anyWords(from, to int) {
	text := c.text
	it := words.FromString(c.breaks[from:to])
	for it.Next() {
		start, end := from+it.Start(), from+it.End()
		r, size := utf8.DecodeRuneInString(text[start:end])
		if r == '&' && size < end-start { // what an entity stands for
			r, size = utf8.DecodeRuneInString(decodeEntities(text[start:end]))
			size += end - start - len(decodeEntities(text[start:end]))
		}
		if unicode.IsSpace(r) || r == '\\' && escapes(text[end:]) {
			continue
		}
		if Invisible(r) && allInvisible(text[start:end]) {
			c.hidden = end
			continue
		}
		if n := len(c.out); n > 0 && c.hidden == start && continuesWord(text, c.out[n-1], r) {
			c.out[n-1].End = int32(end)
			continue
		}
		if n := len(c.out); n > 0 && int(c.out[n-1].End) == start && size == end-start && joins(text, c.out[n-1], r) {
			c.out[n-1].End = int32(end)
			continue
		}
		c.out = append(c.out, Token{int32(start), int32(end)})
		if r == '.' {
			c.out = joinSpacedDots(text, c.out)
		}
	}
}

// wholeCharacters widens tokens that end inside what a reader sees as one
// character: a few marks of Arabic and Indic scripts stand before the
// character they belong to, and UAX #29 breaks words there.
func wholeCharacters(text string, tokens []Token) []Token {
	out := tokens[:0]
	for _, t := range tokens {
		from := t.Start
		if n := len(out); n > 0 && t.Start < out[n-1].End {
			last := &out[n-1]
			from, last.End = last.End, max(last.End, t.End)
		} else {
			out = append(out, t)
		}
		last := &out[len(out)-1]
		last.End = characterEnd(text, from, last.End)
	}
	return out
}

// characterEnd returns the end of the character that end cuts, or end where it
// cuts none. A character ends at from.
func characterEnd(text string, from, end int32) int32 {
	if int(end) == len(text) || from >= end {
		return end
	}
	before, _ := utf8.DecodeLastRuneInString(text[:end])
	after, _ := utf8.DecodeRuneInString(text[end:])
	const combining, prepended = 0x300, 0x600 // the first characters that join to others
	if before < prepended && (after < combining || unicode.IsPunct(after)) {
		return end
	}
	at := from
	for it := graphemes.FromString(text[from:]); at < end && it.Next(); {
		at = from + int32(it.End())
	}
	return at
}

// allInvisible reports whether a token shows as nothing at all.
func allInvisible(text string) bool {
	for _, r := range text {
		if !Invisible(r) {
			return false
		}
	}
	return true
}

// continuesWord reports whether a letter goes on with the last proseToken over
// invisible characters: a zero-width space inside a word shows as one word.
// In scripts without spaces it is how words are parted.
func continuesWord(text string, last Token, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:last.End])
	gap, _, _ := strings.Cut(text[last.End:], string(r))
	return allInvisible(gap) && isWordRune(before) && isWordRune(r)
}

func isWordRune(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsNumber(r)) && !Unspaced(r)
}

// joins reports whether mark r, standing right after token last, is part of
// it: the dots of an ellipsis, doubled hyphens and quotes, the last dot of an
// abbreviation such as "U.S.".
func joins(text string, last Token, r rune) bool {
	before := text[last.Start:last.End]
	switch r {
	case '.', '…':
		return isDots(before) || r == '.' && isAbbreviation(before)
	case '-', '\'', '`':
		return before[0] == byte(r) && last.End-last.Start < 3
	case ',', '<', '>', '‘', '’', '‚': // ,,so'' and <<so>>
		return before == string(r)
	}
	return false
}

func isDots(text string) bool { return text[0] == '.' || strings.HasPrefix(text, "…") }

// joinSpacedDots makes one token of an ellipsis written with spaces: ". . .".
func joinSpacedDots(text string, tokens []Token) []Token {
	n := len(tokens)
	if n < 2 || !oneSpaceApart(text, tokens[n-2], tokens[n-1]) || text[tokens[n-2].Start] != '.' {
		return tokens
	}
	if last := &tokens[n-2]; last.End-last.Start > 1 {
		last.End = tokens[n-1].End // a fourth
		return tokens[:n-1]
	}
	if n < 3 || !oneSpaceApart(text, tokens[n-3], tokens[n-2]) || text[tokens[n-3].Start:tokens[n-3].End] != "." {
		return tokens
	}
	tokens[n-3].End = tokens[n-1].End
	return tokens[:n-2]
}

// oneSpaceApart reports whether one space, of any kind, parts two tokens.
func oneSpaceApart(text string, a, b Token) bool {
	r, size := utf8.DecodeRuneInString(text[a.End:b.Start])
	return size > 0 && size == int(b.Start-a.End) && unicode.IsSpace(r)
}

// escapes reports whether a backslash before text is a leftover of Markdown
// or the like: it stands before a punctuation mark.
func escapes(text string) bool {
	return text != "" && text[0] > ' ' && text[0] < utf8.RuneSelf && text[0] != '\\' && !isWordRune(rune(text[0]))
}

// Bullet is the word of all marks that items of lists begin with.
const Bullet = "•"

// IsBullet reports whether a block's first token is the mark of a list's item,
// or the dash of a dialogue.
func IsBullet(text string, tokens []Token) bool {
	t := tokens[0]
	if len(tokens) < 2 || tokens[1].Start == t.End || text[tokens[1].Start:tokens[1].End] == text[t.Start:t.End] {
		return false
	}
	switch text[t.Start:t.End] {
	case "-", "–", "—", "―", "−", "*", "·", "◦", "○", Bullet:
		return true
	}
	return false
}

// Unspaced reports whether a letter belongs to a script written without
// spaces, in which UAX #29 makes every character a word.
func Unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
