package print

import (
	"unicode"
	"unicode/utf8"

	"variorum/articles/compare"
)

// A Piece is a stretch of a row read in one column: what was removed stands
// where it stood, followed by what was put in its place.
type Piece struct {
	compare.Segment
	Old    bool // the stretch stands only in the old article
	Break  bool // not text: a paragraph ends here, in the old article or (Old false) in the new one
	Part   int  // index into its side's parts
	Offset int  // of its first byte in the part's text
}

// Interleave merges the two sides of a row into one column. The pieces that
// are not Old, joined, are the new side byte for byte; words that both sides
// have are given as the new side writes them.
func Interleave(r *compare.Row) []Piece {
	before, after := flatten(r.Old, true), flatten(r.New, false)
	m := merger{after: after, whole: typographies(before) == typographies(after)}
	shared := map[int]bool{}
	for _, p := range after {
		if p.Edit > 0 && p.Change == compare.Replaced {
			shared[p.Edit] = true
		}
	}
	at := 0
	for _, p := range before {
		switch {
		case !p.Break && !changed(p.Change):
			at += m.length(p)
			continue
		case p.Change == compare.Replaced && shared[p.Edit]:
			m.emitUntilEdit(p.Edit)
			m.reached = at // both sides agree here, whatever typography did to the count
		default:
			m.emitUntil(at)
		}
		m.out = append(m.out, p)
	}
	return append(m.out, m.after[m.next:]...)
}

// A merger hands out the new side piece by piece. Where it stands is measured
// in letters of the text that both sides have.
type merger struct {
	after   []Piece
	next    int // in after
	reached int // letters of common text handed out
	whole   bool
	out     []Piece
}

// length returns the letters of a piece of common text. A stretch that is
// written differently counts as one where the two sides have equally many of
// them: its own length is what differs.
func (m *merger) length(p Piece) int {
	if m.whole && p.Change == compare.Typography {
		return 1
	}
	return letters(p.Text)
}

// emitUntilEdit hands out what stands before the replacement numbered edit.
func (m *merger) emitUntilEdit(edit int) {
	for i := m.next; i < len(m.after); i++ {
		if m.after[i].Edit == edit && m.after[i].Change == compare.Replaced {
			m.out = append(m.out, m.after[m.next:i]...)
			m.next = i
			return
		}
	}
}

// emitUntil hands out text until at letters of common text have passed,
// cutting a piece where the place lies inside it.
func (m *merger) emitUntil(at int) {
	for m.next < len(m.after) && m.reached < at {
		p := m.after[m.next]
		if !p.Break && !changed(p.Change) {
			n := m.length(p)
			if m.reached+n > at && p.Change == compare.None {
				head, tail := splitBehind(p.Text, at-m.reached)
				if tail != "" {
					m.after[m.next].Text = tail
					m.after[m.next].Offset += len(head)
					p.Text = head
					m.out = append(m.out, p)
					m.reached = at
					return
				}
			}
			m.reached += n
		}
		m.out = append(m.out, p)
		m.next++
	}
}

// flatten joins the parts of one side, with a break between them.
func flatten(parts []compare.Part, old bool) []Piece {
	var out []Piece
	for i, part := range parts {
		if i > 0 {
			out = append(out, Piece{Old: old, Break: true, Part: i})
		}
		offset := 0
		for _, s := range part.Segments {
			if s.Text != "" {
				out = append(out, Piece{Segment: s, Old: old, Part: i, Offset: offset})
				offset += len(s.Text)
			}
		}
	}
	return out
}

// typographies counts the stretches that are only written differently.
func typographies(pieces []Piece) int {
	n := 0
	for _, p := range pieces {
		if p.Change == compare.Typography {
			n++
		}
	}
	return n
}

// changed tells the changes in wording from what both sides have.
func changed(c compare.Change) bool {
	return c != compare.None && c != compare.Typography
}

// letters counts what is not white space: the measure in which the two sides
// of an unchanged stretch are equally long.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// splitBehind cuts s behind its n-th letter and the white space that follows
// it, or at the end of the word where that is inside one.
func splitBehind(s string, n int) (head, tail string) {
	var last rune
	for i, r := range s {
		inside := wordRune(last) && wordRune(r)
		if n <= 0 && !unicode.IsSpace(r) && !inside && !unicode.Is(unicode.M, r) {
			return s[:i], s[i:]
		}
		if !unicode.IsSpace(r) {
			n--
		}
		last = r
	}
	return s, ""
}

// wordRune reports whether r belongs to a word. Scripts that part words by
// no spaces may be cut anywhere.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) &&
		!unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
