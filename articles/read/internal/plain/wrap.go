package plain

import (
	"strings"
	"unicode/utf8"
)

// Text that was wrapped by hand or by a mailer is told from verse and lists
// by asking of each line end: would the next line's first word have fitted?
// Where the answer is nearly always no, the line ends mean nothing.

// Wrap widths that people and programs use, in columns.
const (
	minWrap = 30
	maxWrap = longLine
)

// fullShare is the part of the wrap width that a line with the next word
// added must pass to count as full; less than 1, because some programs
// balance lines instead of filling them (fmt(1) aims at 93 %).
const fullShare = 0.9

// wrapWidth returns the width in columns that the lines quoted depth times
// were wrapped at, 0 where they were not wrapped.
func wrapWidth(groups []lineGroup, depth int) int {
	var counts [maxWrap + 2]int
	total := 0
	for _, g := range groups {
		if !g.canWrap(depth) {
			continue
		}
		for _, line := range g.lines {
			counts[min(columns(line), maxWrap+1)]++
			total++
		}
	}
	// A few lines may stand out: addresses of pages cannot be wrapped.
	over := max(total/50, min(total/10, 1))
	width := len(counts) - 1
	for ; width > 0; width-- {
		if over -= counts[width]; over < 0 {
			break
		}
	}
	if width < minWrap || width > maxWrap {
		return 0
	}
	full, sentences, breaks := 0, 0, 0
	for _, g := range groups {
		if !g.canWrap(depth) || !reaches(g.lines, width) {
			continue // verse and lists do not say how the prose was wrapped
		}
		for i, line := range g.lines[:len(g.lines)-1] {
			breaks++
			if isFull(line, g.lines[i+1], width) {
				full++
			}
			if EndsSentence(line) {
				sentences++
			}
		}
	}
	// Lines that mostly end sentences are paragraphs of about the same length.
	if breaks == 0 || full*10 < breaks*6 || sentences*10 > breaks*6 {
		return 0
	}
	return width
}

// canWrap reports whether a run of lines says how those quoted depth times
// were wrapped.
func (g *lineGroup) canWrap(depth int) bool {
	return len(g.lines) > 1 && g.depth == depth && !g.signature
}

// reaches reports whether a line of g comes near the wrap width.
func reaches(g []string, width int) bool {
	for _, line := range g {
		if columns(line)*4 >= width*3 {
			return true
		}
	}
	return false
}

// isFull reports whether next's first word had no room on line. A line that is
// indented within a sentence is one of verse.
func isFull(line, next string, width int) bool {
	if indent(next) > indent(line)+1 && !EndsSentence(line) {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimLeft(next, " "), " ")
	if r, size := utf8.DecodeRuneInString(first); isWide(r) {
		first = first[:size] // such lines break between any two characters
	}
	return float64(columns(line)+1+min(columns(first), width)) > fullShare*float64(width)
}

// mostlyFull reports whether a run of lines was wrapped at width: at least
// half of its line ends had no room for another word.
func mostlyFull(g []string, width int) bool {
	full := 0
	for i := range len(g) - 1 {
		if isFull(g[i], g[i+1], width) {
			full++
		}
	}
	return full*2 >= len(g)-1
}

// unwrap joins wrapped lines to paragraphs. A paragraph ends where a line is
// well short of full and ends a sentence, and before a line that is indented
// when the one before it is not.
func unwrap(g []string, width int) []string {
	var paragraphs []string
	start := 0
	for i := 1; i <= len(g); i++ {
		if i == len(g) || startsParagraph(g[i-1], g[i], width) {
			paragraphs = append(paragraphs, joinLines(g[start:i]))
			start = i
		}
	}
	return paragraphs
}

func startsParagraph(before, line string, width int) bool {
	if indent(line) >= 2 && indent(before) == 0 {
		return true
	}
	if IsBullet(line) && !strings.HasPrefix(line, "—") && !strings.HasPrefix(line, "–") {
		return true
	}
	return columns(before)*4 < width*3 && !isFull(before, line, width) && EndsSentence(before)
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// joinLines makes one line of wrapped ones. No space comes between characters
// of scripts that have none, nor after a hyphen inside a word.
func joinLines(lines []string) string {
	if len(lines) == 1 {
		return strings.Trim(lines[0], " ")
	}
	var b strings.Builder
	for i, line := range lines {
		line = strings.TrimLeft(line, " ")
		if i > 0 && NeedsSpace(lines[i-1], line) {
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

// NeedsSpace reports whether a space stands for the line end between two
// lines of a paragraph.
func NeedsSpace(before, after string) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	if last == '-' && len(before) > size {
		previous := before[len(before)-size-1]
		return previous == ' ' || previous == '-'
	}
	return !(isWide(last) && isWide(first))
}

// columns returns roughly how many terminal columns s takes. It only serves
// to compare lengths of lines; nothing is laid out with it.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 && isWide(r) {
			n++
		}
	}
	return n
}

// isWide reports whether r is a Chinese or Japanese character or mark, which
// have no spaces between them.
func isWide(r rune) bool {
	return r >= 0x2E80 && r < 0xA4D0 || r >= 0xF900 && r < 0xFB00 ||
		r >= 0xFE30 && r < 0xFE50 || r >= 0xFF00 && r < 0xFF61 || r >= 0x20000 && r < 0x40000
}

// EndsSentence reports whether s ends with sentence-final punctuation, behind
// which quotation marks and brackets may stand.
func EndsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’“‘»«)]›‹ \u00a0」』）")
	last, _ := utf8.DecodeLastRuneInString(s)
	switch last {
	case '.', '!', '?', '…', '。', '！', '？', '．', '।', '؟', '۔', '։', ':', ';':
		return true
	}
	return false
}
