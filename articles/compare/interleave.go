package compare

import (
	"unicode"
	"unicode/utf8"
)

// A Piece is a stretch of a row read in one column: what was removed stands
// where it stood, followed by what was put in its place.
type Piece struct {
	Segment
	Old    bool // the stretch stands only in the old article
	Break  bool // not text: a paragraph ends here, in the old article or (Old false) in the new one
	Part   int  // index into its side's parts
	Offset int  // of its first byte in the part's text

	spaced [2]bool // its own side has white space before it and behind it
}

// Interleave merges the two sides of a row into one column. The pieces that
// are not Old, joined, are the new side byte for byte; words that both sides
// have are given as the new side writes them. Where a removed word would
// touch its new neighbours, a piece of white space (Old, None) parts them.
func Interleave(r *Row) []Piece {
	before, after := flattenParts(r.Old, true), flattenParts(r.New, false)
	m := sideMerger{after: after, whole: countTypography(before) == countTypography(after)}
	shared := map[int]bool{}
	for _, p := range after {
		if p.Edit > 0 && p.Change == ChangeReplaced {
			shared[p.Edit] = true
		}
	}
	at := 0
	for _, p := range before {
		switch {
		case !p.Break && !isChanged(p.Change):
			at += m.length(p)
			continue
		case p.Change == ChangeReplaced && shared[p.Edit]:
			m.emitUntilEdit(p.Edit)
			m.reached = at // both sides agree here, whatever typography did to the count
		default:
			m.emitUntil(at)
		}
		m.out = append(m.out, p)
	}
	return partRemoved(append(m.out, m.after[m.next:]...))
}

// partRemoved puts white space where removed words had it and their new
// neighbours have none.
func partRemoved(pieces []Piece) []Piece {
	out := make([]Piece, 0, len(pieces)+len(pieces)/4)
	space := func(p Piece, offset int) {
		out = append(out, Piece{Segment: Segment{Text: " ", Other: -1}, Old: true, Part: p.Part, Offset: offset})
	}
	for i, p := range pieces {
		removed := p.Old && !p.Break && isChanged(p.Change)
		if removed && p.spaced[0] && i > 0 && !pieces[i-1].Break && !endsInSpace(pieces[i-1].Text) && !startsWithSpace(p.Text) {
			space(p, max(p.Offset-1, 0))
		}
		out = append(out, p)
		if !removed || i+1 == len(pieces) || pieces[i+1].Break || endsInSpace(p.Text) {
			continue
		}
		next := pieces[i+1]
		replacement := !next.Old && next.Change == ChangeReplaced && next.Edit == p.Edit
		if p.spaced[1] && !next.Old && !replacement && !startsWithSpace(next.Text) {
			space(p, p.Offset+len(p.Text))
		}
	}
	return out
}

func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

func endsInSpace(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(r)
}

// A sideMerger hands out the new side piece by piece. Where it stands is measured
// in letters of the text that both sides have.
type sideMerger struct {
	after   []Piece
	next    int // in after
	reached int // letters of common text handed out
	whole   bool
	out     []Piece
}

// length returns the letters of a piece of common text. A stretch that is
// written differently counts as one where the two sides have equally many of
// them: its own length is what differs.
func (m *sideMerger) length(p Piece) int {
	if m.whole && p.Change == ChangeTypography {
		return 1
	}
	return letterCount(p.Text)
}

// emitUntilEdit hands out what stands before the replacement numbered edit.
func (m *sideMerger) emitUntilEdit(edit int) {
	for i := m.next; i < len(m.after); i++ {
		if m.after[i].Edit == edit && m.after[i].Change == ChangeReplaced {
			m.out = append(m.out, m.after[m.next:i]...)
			m.next = i
			return
		}
	}
}

// emitUntil hands out text until at letters of common text have passed,
// cutting a piece where the place lies inside it.
func (m *sideMerger) emitUntil(at int) {
	for m.next < len(m.after) && m.reached < at {
		p := m.after[m.next]
		if !p.Break && !isChanged(p.Change) {
			n := m.length(p)
			if m.reached+n > at && p.Change == ChangeNone {
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

// flattenParts joins the parts of one side, with a break between them.
func flattenParts(parts []Part, old bool) []Piece {
	var out []Piece
	for i, part := range parts {
		if i > 0 {
			out = append(out, Piece{Old: old, Break: true, Part: i})
		}
		offset := 0
		last := ""
		for _, s := range part.Segments {
			if s.Text == "" {
				continue
			}
			out = append(out, Piece{Segment: s, Old: old, Part: i, Offset: offset,
				spaced: [2]bool{endsInSpace(last) || startsWithSpace(s.Text), endsInSpace(s.Text)}})
			if n := len(out); n > 1 && startsWithSpace(s.Text) {
				out[n-2].spaced[1] = true
			}
			offset += len(s.Text)
			last = s.Text
		}
	}
	return out
}

// countTypography counts the stretches that are only written differently.
func countTypography(pieces []Piece) int {
	n := 0
	for _, p := range pieces {
		if p.Change == ChangeTypography {
			n++
		}
	}
	return n
}

// isChanged tells the changes in wording from what both sides have.
func isChanged(c Change) bool {
	return !c.Kept()
}

// letterCount counts what is not white space: the measure in which the two sides
// of an unchanged stretch are equally long.
func letterCount(s string) int {
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
