package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quoteStyle groups the quotation marks that close each other.
type quoteStyle uint8

const (
	styleNone   quoteStyle = iota
	styleDouble            // " “ ” „ « » and their kin
	styleSingle            // ' ‘ ’ ‚ ‹ ›
	styleCorner            // 「」
	styleWhite             // 『』
)

// QuoteMark returns the style of a quotation mark and whether it can open and
// close by its shape.
func QuoteMark(text string) (style quoteStyle, opens, closes bool) {
	r, size := utf8.DecodeRuneInString(text)
	if size < len(text) {
		if text == "''" || text == "``" || text == `""` {
			return styleDouble, true, text != "``"
		}
		return styleNone, false, false
	}
	switch r {
	case '"', '″', '＂', '“', '”', '»', '«', '‟':
		return styleDouble, true, true
	case '„', '〝':
		return styleDouble, true, false
	case '〞', '〟':
		return styleDouble, false, true
	case '\'', '‘', '’', '‹', '›', '′':
		return styleSingle, true, true
	case '‚', '‛', '`':
		return styleSingle, true, false
	case '「', '｢':
		return styleCorner, true, false
	case '」', '｣':
		return styleCorner, false, true
	case '『':
		return styleWhite, true, false
	case '』':
		return styleWhite, false, true
	}
	return styleNone, false, false
}

// marks finds the quotation marks of a side.
type marks struct{ *Side }

// findQuotations finds what stands between quotation marks, paragraph by
// paragraph: a quotation that is not closed ends with its paragraph. A
// quotation inside another belongs to it. A block set as a quotation is one.
func (s marks) findQuotations() {
	for i := 0; i < len(s.Words); i++ {
		block := s.Blocks[s.Words[i].Block].Quoted
		if !block && (!s.Words[i].Mark || !s.opens(i)) {
			continue
		}
		end, closed := s.blockEnd(i), block
		if !block {
			end, closed = s.closing(i)
		}
		s.Quotes = append(s.Quotes, Quotation{From: i, To: end, Closed: closed})
		q := &s.Quotes[len(s.Quotes)-1]
		for k := i; k < end; k++ {
			s.Words[k].Quote = int32(len(s.Quotes))
			if !s.Words[k].Mark {
				q.Words++
			}
		}
		i = end - 1
	}
}

// blockEnd returns the end of the block that word i stands in.
func (s marks) blockEnd(i int) int {
	end := i + 1
	for end < len(s.Words) && s.Words[end].Block == s.Words[i].Block {
		end++
	}
	return end
}

// around returns the characters right before and right behind word i; 0 at the
// ends of its block.
func (s marks) around(i int) (before, after rune) {
	w := &s.Words[i]
	text := s.Blocks[w.Block].Text
	if w.Start > 0 {
		before, _ = utf8.DecodeLastRuneInString(text[:w.Start])
	}
	if w.End < len(text) {
		after, _ = utf8.DecodeRuneInString(text[w.End:])
	}
	return before, after
}

// opens reports whether word i, outside of any quotation, opens one.
func (s marks) opens(i int) bool {
	text := s.Words[i].Text
	style, can, _ := QuoteMark(text)
	if !can {
		return false
	}
	before, after := s.around(i)
	apart := before == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{-–—/“„«\"'‘:>…", before)
	leads := after != 0 && !unicode.IsSpace(after)
	switch {
	case style >= styleCorner:
		return true
	case style == styleSingle:
		if text == "’" && before != 0 {
			return false // an apostrophe, or a closing mark whose opening one is lost
		}
		if !apart || !leads || !unicode.IsLetter(after) && !strings.ContainsRune("“„«\"‘¿¡…([", after) {
			return false
		}
		_, closed := s.closing(i)
		return closed
	case text == "“" || text == "„" || text == "〝":
		return true
	case text == "«":
		return leads || apart // French: a space inside
	case text == "”" || text == "»":
		return apart && leads
	}
	return leads && (apart || unicode.IsLetter(before)) && !unicode.IsDigit(before)
}

// longestSingle is how many words a quotation in single marks has at most: a
// lone apostrophe looks like an opening mark.
const longestSingle = 400

// closing returns the end of the quotation that word i opens, and whether it is
// closed there rather than cut off at the end of its block. After a double mark
// any double mark that does not open closes, whatever its style.
func (s marks) closing(i int) (end int, closed bool) {
	style, _, _ := QuoteMark(s.Words[i].Text)
	last := s.blockEnd(i)
	doubtful := -1
	for end = i + 1; end < last && (style != styleSingle || end < i+longestSingle); end++ {
		if !s.Words[end].Mark {
			continue
		}
		text := s.Words[end].Text
		other, _, can := QuoteMark(text)
		if other != style || !can {
			continue
		}
		before, after := s.around(end)
		if style == styleSingle {
			switch sure, maybe := closesSingle(text, before, after); {
			case sure:
				return end + 1, true
			case maybe && doubtful < 0:
				doubtful = end + 1
			}
			continue
		}
		if style == styleDouble && !closesDouble(s.Words[i].Text, text, before, after) {
			continue
		}
		return end + 1, true
	}
	if doubtful >= 0 {
		return doubtful, true
	}
	return last, false
}

// closesDouble reports whether a double mark closes a quotation that opening
// opened rather than opening another one within.
func closesDouble(opening, text string, before, after rune) bool {
	switch text {
	case "“":
		return opening == "„" // otherwise it is opened again
	case "«":
		return opening == "»"
	case `"`:
		// A straight mark behind a space and before a letter opens, unless a
		// space belongs there.
		return before == 0 || !unicode.IsSpace(before) || after == 0 || !unicode.IsLetter(after)
	}
	return true
}

// closesSingle reports whether a single mark surely or possibly closes a
// quotation: an apostrophe behind a final s looks just like it.
func closesSingle(text string, before, after rune) (sure, maybe bool) {
	if text == "‚" || unicode.IsSpace(before) || unicode.IsLetter(after) || unicode.IsDigit(after) {
		return false, false
	}
	if unicode.IsPunct(before) || !unicode.IsSpace(after) || before != 's' {
		return true, true
	}
	return false, true
}
