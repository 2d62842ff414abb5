package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tabStop is the distance of tab stops in columns, as terminals have it.
const tabStop = 8

// maxMarks is how many combining marks may follow one character, from the
// Stream-Safe Text Format of UAX #15. More are dropped: they say nothing and
// make terminals and text layout crawl.
const maxMarks = 30

// Clean makes text from outside safe to show on a terminal, in a pipe, a
// window title or the clipboard. It works character by character on decoded
// text, so that an escape sequence cannot be hidden from it by encoding it
// in some other way:
//
//   - CRLF, CR, form feed and Unicode's line separators become LF;
//   - tabs become spaces up to the next stop;
//   - other C0 controls and DEL become their pictures (␛, ␇, ␡);
//   - C1 controls, bidi overrides, noncharacters and bytes that are no UTF-8
//     become U+FFFD;
//   - characters that only steer what cannot be seen (bidi embeddings and
//     isolates, tag characters, byte order marks, interlinear annotation)
//     go, as do combining marks beyond the thirtieth on one character.
//
// Invisible characters that prose needs stay: joiners, variation selectors,
// soft hyphens, zero-width spaces, LRM and RLM.
//
// Clean(Clean(s)) == Clean(s). Text that is clean already is returned as it
// is, without an allocation.
func Clean(s string) string {
	dirty := firstUnclean(s)
	if dirty == len(s) {
		return s
	}
	return rewrite(s, dirty, false)
}

// CleanLine is Clean for what must be one line: titles, names, messages. Runs
// of white space become one space, and none is left at the ends.
func CleanLine(s string) string {
	s = Clean(s)
	if !strings.Contains(s, "\n") && !strings.Contains(s, "  ") && strings.TrimSpace(s) == s {
		return s
	}
	return FoldSpace(s)
}

// CleanPath is Clean for file names, in which a line break or a tab is a
// character like any other: it becomes its picture (␊), so that two names
// that differ look different.
func CleanPath(s string) string {
	dirty := firstUnclean(s)
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		dirty = min(dirty, i)
	}
	if dirty == len(s) {
		return s
	}
	return rewrite(s, dirty, true)
}

// firstUnclean returns the offset of the first character that Clean changes,
// len(s) if there is none. The offset is that of a whole character with its
// marks not counted: rewriting may start there with the mark count at zero
// only when the character is no mark, which the loop sees to.
func firstUnclean(s string) int {
	marks, base := 0, 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if (c < ' ' && c != '\n') || c == 0x7F {
				return i
			}
			marks, base = 0, i
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		if isMark(r) {
			if marks++; marks > maxMarks {
				return base
			}
		} else {
			if unsafeRune(r) {
				return i
			}
			marks, base = 0, i
		}
		i += size
	}
	return len(s)
}

// rewrite cleans s, whose first from bytes are clean.
func rewrite(s string, from int, path bool) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/16)
	b.WriteString(s[:from])
	column := 0
	if i := strings.LastIndexByte(s[:from], '\n'); true {
		column = utf8.RuneCountInString(s[i+1 : from])
	}
	marks := 0
	for i := from; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if isMark(r) {
			if marks++; marks <= maxMarks {
				b.WriteRune(r)
			}
			continue
		}
		switch {
		case path && r < ' ':
			r = 0x2400 + r
		case r == '\t':
			n := tabStop - column%tabStop
			for range n {
				b.WriteByte(' ')
			}
			column, marks = column+n, 0
			continue
		case r == '\r':
			if i < len(s) && s[i] == '\n' {
				continue
			}
			r = '\n'
		default:
			var keep bool
			if r, keep = safeRune(r); !keep {
				continue
			}
			if path && r == '\n' {
				r = '␊'
			}
		}
		b.WriteRune(r)
		marks = 0
		if column++; r == '\n' {
			column = 0
		}
	}
	return b.String()
}

// safeRune returns what stands for r in clean text, or false where nothing
// does. It is not asked about CR, tabs and marks, which need their neighbours.
func safeRune(r rune) (rune, bool) {
	switch {
	case r == '\n':
		return r, true
	case r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
		return '\n', true
	case r < ' ':
		return 0x2400 + r, true // CONTROL PICTURES
	case r == 0x7F:
		return 0x2421, true // SYMBOL FOR DELETE
	case unsafeRune(r):
		switch {
		case r < 0xA0, r == 0x202D, r == 0x202E, r&0xFFFE == 0xFFFE, r >= 0xFDD0 && r <= 0xFDEF:
			return utf8.RuneError, true
		}
		return 0, false
	}
	return r, true
}

// unsafeRune reports whether r, which is not ASCII, may not stand in clean
// text.
func unsafeRune(r rune) bool {
	switch {
	case r < 0xA0:
		return r >= 0x80 // C1
	case r < 0x2028:
		return false
	case r <= 0x206F:
		return r <= 0x202E || r >= 0x2066 // separators, bidi, deprecated format characters
	case r < 0xFDD0:
		return false
	case r <= 0xFDEF, r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFB:
		return true
	}
	return r&0xFFFE == 0xFFFE || r >= 0xE0000 && r <= 0xE007F
}

// isMark reports whether r adds itself to the character before it. The ranges
// without marks are named first because nearly all text is in them.
func isMark(r rune) bool {
	switch {
	case r < 0x300, r >= 0x370 && r < 0x483, r >= 0x2010 && r < 0x20D0,
		r >= 0x3040 && r < 0x3099, r >= 0x309B && r < 0xA66F, r >= 0xAC00 && r < 0xD7FF:
		return false
	case r == 0x200C, r == 0x200D: // joiners add themselves as well
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me)
}

// FoldSpace makes every run of white space one space and trims the ends.
// Spaces that do not break (NBSP) are letters of the text and stay.
func FoldSpace(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for i := range len(s) {
		c := s[i]
		if c == ' ' || c == '\n' {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteByte(c)
	}
	return b.String()
}

// Shorten cuts s to at most n bytes, at a character and with an ellipsis.
func Shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	n -= len("…")
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n] + "…"
}
