package wrap

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A Span is a range of bytes of a text.
type Span struct{ Start, End int }

// Lines breaks text into rows of at most width cells. White space at a break
// belongs to no row; everything else belongs to exactly one. A newline always
// ends a row. A row is wider than width only where a single grapheme is.
// Empty text has one empty row; a width below one counts as one.
func Lines(text string, width int) []Span {
	rows := make([]Span, 0, len(text)/max(width, 8)+1)
	for start := 0; ; {
		row, next := Next(text, start, width)
		rows = append(rows, row)
		if next >= len(text) {
			return rows
		}
		start = next
	}
}

// Next returns the row that starts at byte start, which must be 0 or a next
// returned before, and where the row after it starts: len(text) when there is
// none. The rows of a paragraph of any length can so be had as they are needed.
func Next(text string, start, width int) (row Span, next int) {
	width = max(width, 1)
	r := ruler{text: text, breakEnd: -1}
	for pos := start; pos < len(text); {
		cluster, cells := r.cluster(pos)
		if cluster == "\n" || cluster == "\r\n" {
			return Span{start, r.trim(start, pos)}, pos + len(cluster)
		}
		if isSpace(cluster) {
			if !r.afterSpace {
				r.breakEnd = pos
			}
			pos += len(cluster)
			r.breakNext, r.cells, r.afterSpace, r.word = pos, r.cells+cells, true, 0
			continue
		}
		if pos > start && !r.afterSpace && r.mayBreak(cluster) {
			r.breakEnd, r.breakNext = pos, pos
		}
		if r.cells+cells > width {
			switch {
			case r.breakEnd >= 0 && r.breakNext > start:
				return Span{start, r.breakEnd}, r.breakNext
			case pos > start:
				return Span{start, pos}, pos
			}
		}
		r.take(cluster, cells)
		pos += len(cluster)
	}
	return Span{start, r.trim(start, len(text))}, len(text)
}

// A ruler measures one row while it grows.
type ruler struct {
	text                string
	cells               int
	breakEnd, breakNext int  // the last place where the row may end; -1: none yet
	afterSpace          bool // the last cluster was white space
	word                int  // clusters since the last white space
	before, last        rune // first runes of the last two clusters of the word
	lastCells           int
}

// cluster returns the grapheme at pos and its width in cells.
func (r *ruler) cluster(pos int) (string, int) {
	c := r.text[pos]
	if c >= ' ' && c < 0x7f && (pos+1 == len(r.text) || r.text[pos+1] < utf8.RuneSelf) {
		return r.text[pos : pos+1], 1 // ASCII before ASCII is always a grapheme of its own
	}
	return ansi.FirstGraphemeCluster(r.text[pos:], ansi.GraphemeWidth)
}

func (r *ruler) take(cluster string, cells int) {
	r.cells += cells
	r.afterSpace = false
	r.before, r.lastCells = r.last, cells
	if r.word == 0 {
		r.before = 0
	}
	r.last, _ = utf8.DecodeRuneInString(cluster)
	r.word++
}

// trim returns where a row that runs to end stops: before its last white space.
func (r *ruler) trim(start, end int) int {
	if r.afterSpace && r.breakEnd >= start {
		return r.breakEnd
	}
	return end
}

// longWord is the number of graphemes from which a word may break after any
// slash or hyphen: web addresses, mostly.
const longWord = 20

// mayBreak tells whether a row may end before a cluster that no white space
// precedes.
func (r *ruler) mayBreak(cluster string) bool {
	if r.word == 0 {
		return false
	}
	next, _ := utf8.DecodeRuneInString(cluster)
	switch r.last {
	case '-', '‐', '–', '/':
		// "re-election" and "and/or", but not "-5", "3-2" and "12/25".
		return isWord(r.before) && (unicode.IsLetter(next) || r.word >= longWord && isWord(next))
	case '—', '\u200b':
		return !neverStarts(next)
	}
	if !breaksAnywhere(r.last) && !breaksAnywhere(next) {
		return false
	}
	return !neverStarts(next) && !neverEnds(r.last)
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// isSpace tells whether a grapheme is white space a row may break at. The
// no-break spaces are not.
func isSpace(cluster string) bool {
	switch cluster {
	case " ", "\t", "\v", "\f", "\r", "\u0085", "\u1680", "\u2028", "\u2029", "\u205f", "\u3000":
		return true
	}
	if len(cluster) != 3 || cluster[0] != 0xe2 {
		return false
	}
	c, _ := utf8.DecodeRuneInString(cluster)
	return c >= '\u2000' && c <= '\u200a' && c != '\u2007'
}

// breaksAnywhere tells whether c is of a script that is set without spaces and
// breaks between any two characters: Han, kana and their signs. Hangul has
// spaces and keeps its words whole.
func breaksAnywhere(c rune) bool {
	switch {
	case c < 0x2e80:
		return false
	case c <= 0x312f, c >= 0x3190 && c <= 0x4dbf, c >= 0x4e00 && c <= 0x9fff, c >= 0xa000 && c <= 0xa4cf:
		return true
	case c >= 0xf900 && c <= 0xfaff, c >= 0xfe30 && c <= 0xfe4f, c >= 0xff01 && c <= 0xff9f:
		return true
	}
	return c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3ffff
}

// neverStarts tells whether c may not begin a row: closing punctuation, small
// kana and the like (the usual kinsoku rules).
func neverStarts(c rune) bool {
	switch c {
	case ')', ']', '}', ',', '.', ';', ':', '!', '?', '%', '"', '\'', '’', '”', '»', '›', '…', '‥', '·', '–', '—', '-',
		'、', '。', '，', '．', '；', '：', '！', '？', '）', '］', '｝', '〕', '〉', '》', '」', '』', '】', '〙', '〗', '〟', '％',
		'ー', '々', '〻', '゛', '゜', 'ゝ', 'ゞ', 'ヽ', 'ヾ', '・', '〜', '～', '゠', '‐',
		'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ', 'ゕ', 'ゖ',
		'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ', 'ヵ', 'ヶ', '｡', '､', '｣', '･', 'ｰ', '\u00a0', '\u202f':
		return true
	}
	return false
}

// neverEnds tells whether c may not end a row: opening punctuation.
func neverEnds(c rune) bool {
	switch c {
	case '(', '[', '{', '“', '‘', '«', '‹', '（', '［', '｛', '〔', '〈', '《', '「', '『', '【', '〘', '〖', '〝', '｢', '$', '£', '¥', '＄', '￥', '#',
		'\u00a0', '\u202f':
		return true
	}
	return false
}
