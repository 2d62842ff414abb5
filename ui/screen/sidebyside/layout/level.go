package layout

import (
	"unicode"

	"variorum/articles/compare"
)

// longRow is the size in bytes from which the two sides of a row are kept
// level inside it: about what fills half a screen.
const longRow = 1200

// levelStep is the least number of bytes from one place where the sides are
// made level to the next. Fewer would leave more gaps than text.
const levelStep = 500

// A sentenceEnd is a place behind a sentence that both sides have. How much
// common text stands before it tells which place of the other side it is: the
// number of the last replacement and the letters since.
type sentenceEnd struct {
	edit, letters int
	pos           int // in the composed text
}

// pass counts the text of a segment that is about to be written, and
// remembers the sentences that end in it.
func (c *Composer) pass(s *compare.Segment) {
	switch s.Change {
	case compare.ChangeTypography: // its own length is what differs
		c.passed.letters++
		return
	case compare.ChangeReplaced:
		c.passed.edit, c.passed.letters = s.Edit, 0
		return
	case compare.ChangeNone, compare.ChangeLink:
	default:
		return
	}
	start := c.b.Len()
	ended, parted := false, false // a sentence ended, and white space followed
	for i, r := range s.Text {
		if unicode.IsSpace(r) {
			parted = ended
			continue
		}
		if ended && (parted || isWide(r)) && !isClosing(r) {
			end := c.passed
			end.pos = start + i
			c.ends = append(c.ends, end)
		}
		c.passed.letters++
		ended = endsSentence(r) || ended && !parted && isClosing(r)
		parted = false
	}
}

// endsSentence reports whether r ends a sentence.
func endsSentence(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '।':
		return true
	}
	return false
}

// isClosing reports whether r may stand between the end of a sentence and the
// white space after it.
func isClosing(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', ')', '»', '」', '』', '）':
		return true
	}
	return false
}

// isWide reports whether r is of a script that has no spaces after sentences.
func isWide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// levels returns the places where the two sides of a row are made level.
func levels(old, new []sentenceEnd) [][2]int {
	at := map[[2]int]int{}
	for _, e := range old {
		at[[2]int{e.edit, e.letters}] = e.pos
	}
	var cuts [][2]int
	last := [2]int{}
	for _, e := range new {
		pos, ok := at[[2]int{e.edit, e.letters}]
		if ok && pos >= last[0]+levelStep && e.pos >= last[1]+levelStep {
			last = [2]int{pos, e.pos}
			cuts = append(cuts, last)
		}
	}
	return cuts
}

// RowSize returns the bytes of a row's longer side, and some for the blank
// line that parts it from the next.
func RowSize(r *compare.Row) int {
	return max(SideSize(r.Old), SideSize(r.New)) + 40
}

// SideSize returns the bytes of text of a row's side.
func SideSize(parts []compare.Part) int {
	n := 0
	for i := range parts {
		for k := range parts[i].Segments {
			n += len(parts[i].Segments[k].Text)
		}
	}
	return n
}
