package index

import (
	"unicode"
	"unicode/utf8"

	"variorum/store/internal/words"
)

// foldRune returns r as searching sees it: quotation marks, dashes and spaces
// as their ASCII kin, Latin letters without accents, and, if lower, in lower
// case. keep is false for characters that searching does not see at all.
func foldRune(r rune, lower bool) (folded rune, keep bool) {
	if r < utf8.RuneSelf {
		if lower && 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		if r == '\n' || r == '\t' {
			r = ' '
		}
		return r, true
	}
	switch r {
	case '‘', '’', '‚', '‛', 'ʼ', '′', '‹', '›':
		return '\'', true
	case '“', '”', '„', '‟', '«', '»', '″':
		return '"', true
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-', true
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return 0, false
	}
	if unicode.IsSpace(r) {
		return ' ', true
	}
	if unicode.Is(unicode.Mn, r) && r >= 0x300 && r <= 0x36f {
		return 0, false
	}
	if lower {
		r = unicode.ToLower(r)
		return words.WithoutAccent(r), true
	}
	return accentless(r), true
}

// accentless is withoutAccent for letters of either case.
func accentless(r rune) rune {
	if low := unicode.ToLower(r); low != r {
		return unicode.ToUpper(words.WithoutAccent(low))
	}
	return words.WithoutAccent(r)
}

// FoldKey appends text, folded to lower case, to key. Runs of spaces become
// one.
func FoldKey(key []byte, text string) []byte {
	for _, r := range text {
		if r, keep := foldRune(r, true); keep {
			if r == ' ' && len(key) > 0 && key[len(key)-1] == ' ' {
				continue
			}
			key = utf8.AppendRune(key, r)
		}
	}
	return key
}

// A foldedText is a text as searching sees it, and where each of its bytes
// comes from.
type foldedText struct {
	bytes []byte
	from  []int32 // for each byte, and the end: its offset in the text
}

// fold makes f the folded form of text, using its buffers again.
func (f *foldedText) fold(text string, lower bool) {
	f.bytes, f.from = f.bytes[:0], f.from[:0]
	for i, r := range text {
		folded, keep := foldRune(r, lower)
		if !keep || folded == ' ' && len(f.bytes) > 0 && f.bytes[len(f.bytes)-1] == ' ' {
			continue
		}
		f.bytes = utf8.AppendRune(f.bytes, folded)
		for len(f.from) < len(f.bytes) {
			f.from = append(f.from, int32(i))
		}
	}
	f.from = append(f.from, int32(len(text)))
}

// span returns the range of the original text that bytes start to end of the
// folded one come from.
func (f *foldedText) span(start, end int) Span {
	return Span{int(f.from[start]), int(f.from[end])}
}
