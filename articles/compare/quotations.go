package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
	"variorum/articles/compare/internal/pair"
)

// flagQuotations flags words that changed inside quotation marks, and marks
// that came or went around words that stayed. It returns how many quotations
// are altered; one that stands on both sides counts once.
func (f *flagger) flagQuotations() int {
	f.x.findQuotations()
	f.y.findQuotations()
	if f.x.quotation == 0 && f.y.quotation == 0 {
		f.x.whole, f.y.whole = f.x.whole[:0], f.y.whole[:0]
		return 0
	}
	pairQuotations(&f.x, &f.y)
	f.x.findWhole()
	f.y.findWhole()
	altered := f.flagAltered(&f.x, &f.y)
	before := f.flagAltered(&f.y, &f.x)
	n := 0
	for _, is := range altered {
		if is {
			n++
		}
	}
	for q, is := range before {
		if p := f.y.partner[q]; is && (p == 0 || !altered[p]) {
			n++
		}
	}
	return n
}

// pairQuotations finds which quotation of one side is which of the other: they
// share a kept word, a moved one or an edit.
func pairQuotations(x, y *flagSide) {
	x.partner = append(x.partner[:0], make([]int32, x.quotation+1)...)
	y.partner = append(y.partner[:0], make([]int32, y.quotation+1)...)
	join := func(i, j int) {
		if p, q := x.quotes[i], y.quotes[j]; p > 0 && q > 0 {
			if x.partner[p] == 0 {
				x.partner[p] = q
			}
			if y.partner[q] == 0 {
				y.partner[q] = p
			}
		}
	}
	for i := range x.cells {
		if x.cells[i].Kept() && x.cells[i].Class != pair.ClassPunctuation {
			join(i, int(x.cells[i].Match))
		}
	}
	for i := range x.cells {
		if c := &x.cells[i]; c.Change == ChangeMoved && c.Counterpart >= 0 && c.Class != pair.ClassPunctuation {
			join(i, int(c.Counterpart))
		}
	}
	for i, j := 0, 0; i < len(x.cells); i++ {
		edit := x.cells[i].Edit
		if x.cells[i].Change != ChangeReplaced || x.quotes[i] == 0 || x.partner[x.quotes[i]] != 0 {
			continue
		}
		for j < len(y.cells) && (y.cells[j].Change != ChangeReplaced || y.cells[j].Edit < edit) {
			j++
		}
		for k := j; k < len(y.cells) && y.cells[k].Edit == edit && x.partner[x.quotes[i]] == 0; k++ {
			join(i, k)
		}
	}
}

// flagAltered flags the altered cells of one side's quotations, and returns
// which quotations have any.
func (f *flagger) flagAltered(s, other *flagSide) []bool {
	altered := make([]bool, s.quotation+1)
	unquoted := s.unquoted(other)
	for k := range s.cells {
		c := &s.cells[k]
		q := s.quotes[k]
		if q > 0 && s.requoted(other, k) {
			c.Flags |= FlagQuotation
			other.cells[c.Counterpart].Flags |= FlagQuotation
			altered[q] = true
		}
		if q == 0 || !c.Change.Wording() || s.whole[k] || f.respelledQuoted(s, k, other) {
			continue
		}
		if c.Class != pair.ClassPunctuation || s.marks[k] && unquoted[q] {
			c.Flags |= FlagQuotation
			altered[q] = true
		}
	}
	return altered
}

// requoted reports whether word k of a quotation moved out of it, into what was
// not said or what was said elsewhere: "We won," said one, "we lost" the other.
func (s *flagSide) requoted(other *flagSide, k int) bool {
	c := &s.cells[k]
	if c.Change != ChangeMoved || c.Counterpart < 0 || c.Class == pair.ClassPunctuation {
		return false
	}
	p, q := s.quotes[k], other.quotes[c.Counterpart]
	return q == 0 || s.partner[p] != q && other.partner[q] != p
}

// unquoted tells of each quotation whether most of its words stand on the
// other side outside of any: it became a paraphrase.
func (s *flagSide) unquoted(other *flagSide) []bool {
	balance := make([]int, s.quotation+1)
	for k := range s.cells {
		c := &s.cells[k]
		if q := s.quotes[k]; q > 0 && c.Kept() && c.Class != pair.ClassPunctuation {
			if other.quotes[c.Match] == 0 {
				balance[q]++
			} else {
				balance[q]--
			}
		}
	}
	out := make([]bool, s.quotation+1)
	for q := range out {
		out[q] = balance[q] > 0 && s.paired[q]
	}
	return out
}

// findQuotations fills quotes, marks and paired. Paragraph by paragraph: a
// quotation that is not closed ends with its paragraph. A quotation inside
// another belongs to it. A block set as a quotation is one, marks or not.
func (s *flagSide) findQuotations() {
	n := len(s.cells)
	s.quotes = append(s.quotes[:0], make([]int32, n)...)
	s.marks = append(s.marks[:0], make([]bool, n)...)
	s.paired = append(s.paired[:0], false)
	s.quotation = 0
	for k := 0; k < n; k++ {
		block := s.text[s.cells[k].Part].Quoted
		if !block && (s.cells[k].Class != pair.ClassPunctuation || !s.opens(k)) {
			continue
		}
		var end int
		var paired bool
		if block {
			end = s.partEnd(k)
		} else {
			end, paired = s.closing(k)
		}
		s.quotation++
		s.paired = append(s.paired, paired)
		for i := k; i < end; i++ {
			s.quotes[i] = s.quotation
		}
		s.marks[k] = !block
		if paired {
			s.marks[end-1] = true
		}
		k = end - 1
	}
}

// partEnd returns the end of the paragraph that cell k stands in.
func (s *flagSide) partEnd(k int) int {
	end := k + 1
	for end < len(s.cells) && s.cells[end].Part == s.cells[k].Part {
		end++
	}
	return end
}

// quoteStyle groups the quotation marks that close each other.
type quoteStyle uint8

const (
	noQuote  quoteStyle = iota
	double              // " “ ” „ « » and their kin
	single              // ' ‘ ’ ‚ ‹ ›
	corner              // 「」
	cornered            // 『』
)

// quoteMark returns the style of a quotation mark and whether it can open and
// close by its shape.
func quoteMark(text string) (style quoteStyle, opens, closes bool) {
	r, size := utf8.DecodeRuneInString(text)
	if size < len(text) {
		return double, text == "''" || text == "``", text == "''"
	}
	switch r {
	case '"', '″', '＂', '“', '”', '»', '«', '‟':
		return double, true, true
	case '„', '〝':
		return double, true, false
	case '〞', '〟':
		return double, false, true
	case '\'', '‘', '’', '‹', '›', '′':
		return single, true, true
	case '‚', '‛', '`':
		return single, true, false
	case '「', '｢':
		return corner, true, false
	case '」', '｣':
		return corner, false, true
	case '『':
		return cornered, true, false
	case '』':
		return cornered, false, true
	}
	return noQuote, false, false
}

// around returns the characters right before and right after cell k; 0 at the
// ends of its paragraph.
func (s *flagSide) around(k int) (before, after rune) {
	c := &s.cells[k]
	text := s.text[c.Part].Text
	if c.Start > 0 {
		before, _ = utf8.DecodeLastRuneInString(text[:c.Start])
	}
	if int(c.End) < len(text) {
		after, _ = utf8.DecodeRuneInString(text[c.End:])
	}
	return before, after
}

// opens reports whether cell k, outside of any quotation, opens one.
func (s *flagSide) opens(k int) bool {
	text := s.textOf(k)
	style, can, _ := quoteMark(text)
	if !can {
		return false
	}
	before, after := s.around(k)
	apart := before == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{-–—/“„«\"'‘:>…", before)
	leads := after != 0 && !unicode.IsSpace(after)
	switch {
	case style >= corner:
		return true
	case style == single:
		if text == "’" && before != 0 {
			return false // an apostrophe, or a closing mark whose opening one is lost
		}
		if !apart || !leads || !unicode.IsLetter(after) && !isOpening(after) {
			return false
		}
		_, closed := s.closing(k)
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

func isOpening(r rune) bool { return strings.ContainsRune("“„«\"‘¿¡…([", r) }

// longestSingle is how many tokens a quotation in single marks has at most: a
// lone apostrophe looks like an opening mark.
const longestSingle = 400

// closing returns the end of the quotation that cell k opens, and whether it is
// closed there rather than cut off at the end of its paragraph. After a double
// mark any double mark that does not open closes, whatever its style.
func (s *flagSide) closing(k int) (end int, closed bool) {
	style, _, _ := quoteMark(s.textOf(k))
	opening := s.textOf(k)
	part := s.cells[k].Part
	doubtful := -1
	for end = k + 1; end < len(s.cells) && s.cells[end].Part == part && (style != single || end < k+longestSingle); end++ {
		if s.cells[end].Class != pair.ClassPunctuation {
			continue
		}
		text := s.textOf(end)
		other, _, can := quoteMark(text)
		if other != style || !can {
			continue
		}
		before, after := s.around(end)
		if style == single {
			switch sure, maybe := closesSingle(text, before, after); {
			case sure:
				return end + 1, true
			case maybe && doubtful < 0:
				doubtful = end + 1
			}
			continue
		}
		if style == double && !closesDouble(opening, text, before, after) {
			continue
		}
		return end + 1, true
	}
	if doubtful >= 0 {
		return doubtful, true
	}
	return end, false
}

// closesDouble reports whether a double mark closes a quotation that opening
// opened rather than opening another one within.
func closesDouble(opening, text string, before, after rune) bool {
	switch text {
	case "“":
		return opening == "„" // otherwise it is opened again
	case "«":
		return opening == "»"
	case "»":
		return true
	case `"`:
		// A straight mark behind a space and before a letter opens, unless a
		// space belongs there.
		return before == 0 || !unicode.IsSpace(before) || after == 0 || !unicode.IsLetter(after)
	}
	return true
}

// closesSingle reports whether a single mark surely or possibly closes a
// quotation: an apostrophe after a final s looks just like it.
func closesSingle(text string, before, after rune) (sure, maybe bool) {
	if text == "‚" || unicode.IsSpace(before) || unicode.IsLetter(after) || unicode.IsDigit(after) {
		return false, false
	}
	if unicode.IsPunct(before) || !unicode.IsSpace(after) || before != 's' {
		return true, true
	}
	return false, true
}
