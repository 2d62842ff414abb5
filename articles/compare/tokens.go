package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/words"
)

// A proseToken is a word or a punctuation mark of a text: a range of its bytes.
// White space is never a token.
type proseToken struct{ start, end int32 }

// longestWord is the length in bytes above which a token is an address, a key
// or a file without spaces rather than a word: it may be equal to another, and
// nothing more is asked of it.
const longestWord = 100

// appendTokens cuts a text at the word boundaries of UAX #29, where a reader
// would, and appends its tokens to out, which may be nil.
func appendTokens(out []proseToken, text string) []proseToken {
	out = slices.Grow(out, len(text)/5+1)
	hidden := -1 // where the last run of invisible characters ended
	it := words.FromString(forWordBreaks(text))
	for it.Next() {
		start, end := it.Start(), it.End()
		r, size := utf8.DecodeRuneInString(text[start:end])
		if unicode.IsSpace(r) || r == '\\' && escapes(text[end:]) {
			continue
		}
		if invisible(r) && allInvisible(text[start:end]) {
			hidden = end
			continue
		}
		if n := len(out); n > 0 && hidden == start && continuesWord(text, out[n-1], r) {
			out[n-1].end = int32(end)
			continue
		}
		if n := len(out); n > 0 && int(out[n-1].end) == start && size == end-start && joins(text, out[n-1], r) {
			out[n-1].end = int32(end)
			continue
		}
		out = append(out, proseToken{int32(start), int32(end)})
		if r == '.' {
			out = joinSpacedDots(text, out)
		}
	}
	return wholeCharacters(text, out)
}

// wholeCharacters widens tokens that end inside what a reader sees as one
// character: a few marks of Arabic and Indic scripts stand before the
// character they belong to, and UAX #29 breaks words there.
func wholeCharacters(text string, tokens []proseToken) []proseToken {
	out := tokens[:0]
	for _, t := range tokens {
		from := t.start
		if n := len(out); n > 0 && t.start < out[n-1].end {
			last := &out[n-1]
			from, last.end = last.end, max(last.end, t.end)
		} else {
			out = append(out, t)
		}
		last := &out[len(out)-1]
		last.end = characterEnd(text, from, last.end)
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
		if !invisible(r) {
			return false
		}
	}
	return true
}

// continuesWord reports whether a letter goes on with the last proseToken over
// invisible characters: a zero-width space inside a word shows as one word.
// In scripts without spaces it is how words are parted.
func continuesWord(text string, last proseToken, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:last.end])
	gap, _, _ := strings.Cut(text[last.end:], string(r))
	return allInvisible(gap) && isWordRune(before) && isWordRune(r)
}

func isWordRune(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsNumber(r)) && !unspaced(r)
}

// joins reports whether mark r, standing right after token last, is part of
// it: the dots of an ellipsis, doubled hyphens and quotes, the last dot of an
// abbreviation such as "U.S.".
func joins(text string, last proseToken, r rune) bool {
	before := text[last.start:last.end]
	switch r {
	case '.', '…':
		return isDots(before) || r == '.' && isAbbreviation(before)
	case '-', '\'', '`':
		return before[0] == byte(r) && last.end-last.start < 3
	case ',', '<', '>', '‘', '’', '‚': // ,,so'' and <<so>>
		return before == string(r)
	}
	return false
}

func isDots(text string) bool { return text[0] == '.' || strings.HasPrefix(text, "…") }

// joinSpacedDots makes one token of an ellipsis written with spaces: ". . .".
func joinSpacedDots(text string, tokens []proseToken) []proseToken {
	n := len(tokens)
	if n < 2 || !oneSpaceApart(text, tokens[n-2], tokens[n-1]) || text[tokens[n-2].start] != '.' {
		return tokens
	}
	if last := &tokens[n-2]; last.end-last.start > 1 {
		last.end = tokens[n-1].end // a fourth
		return tokens[:n-1]
	}
	if n < 3 || !oneSpaceApart(text, tokens[n-3], tokens[n-2]) || text[tokens[n-3].start:tokens[n-3].end] != "." {
		return tokens
	}
	tokens[n-3].end = tokens[n-1].end
	return tokens[:n-2]
}

// oneSpaceApart reports whether one space, of any kind, parts two tokens.
func oneSpaceApart(text string, a, b proseToken) bool {
	r, size := utf8.DecodeRuneInString(text[a.end:b.start])
	return size > 0 && size == int(b.start-a.end) && unicode.IsSpace(r)
}

// escapes reports whether a backslash before text is a leftover of Markdown
// or the like: it stands before a punctuation mark.
func escapes(text string) bool {
	return text != "" && text[0] > ' ' && text[0] < utf8.RuneSelf && text[0] != '\\' && !isWordRune(rune(text[0]))
}

// bullet is the word of all marks that items of lists begin with.
const bullet = "•"

// isBullet reports whether a block's first token is the mark of a list's item,
// or the dash of a dialogue.
func isBullet(text string, tokens []proseToken) bool {
	t := tokens[0]
	if len(tokens) < 2 || tokens[1].start == t.end || text[tokens[1].start:tokens[1].end] == text[t.start:t.end] {
		return false
	}
	switch text[t.start:t.end] {
	case "-", "–", "—", "―", "−", "*", "·", "◦", "○", bullet:
		return true
	}
	return false
}

// isAbbreviation reports whether a word is single letters parted by dots.
func isAbbreviation(text string) bool {
	letter := true
	for _, r := range text {
		if letter != unicode.IsLetter(r) || !letter && r != '.' {
			return false
		}
		letter = !letter
	}
	return !letter && utf8.RuneCountInString(text) >= 3
}

// unspaced reports whether a letter belongs to a script written without
// spaces, in which UAX #29 makes every character a word.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
