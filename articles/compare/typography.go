package compare

import (
	"strings"
	"unicode/utf8"
)

// markTypography marks kept cells that are written differently: other quotes,
// dashes, case or Unicode form, and words that one side wrote in one piece.
func markTypography(v *vocabulary, x, y []cell, textX, textY []paragraph) {
	for i := range x {
		c := &x[i]
		if !c.kept() {
			continue
		}
		d := &y[c.mate]
		if c.glued != d.glued || textOf(c, textX) != textOf(d, textY) {
			c.change, d.change = ChangeTypography, ChangeTypography
		}
	}
	forgiveGlue(x, y)
	forgiveGlue(y, x)
	forgiveSwaps(v, x, y)
	forgiveMarks(v, x, y, textX)
	forgiveMarks(v, y, x, textY)
}

// forgiveGlue marks as typography the punctuation that fell out between two
// words that x wrote in one piece.
func forgiveGlue(x, y []cell) {
	for i := 1; i < len(x); i++ {
		a, b := &x[i-1], &x[i]
		if !a.glued || !b.glued || a.end != b.start || a.part != b.part || !a.kept() || !b.kept() {
			continue
		}
		for j := a.mate + 1; j < b.mate; j++ {
			if y[j].class == punctuation && !y[j].kept() {
				y[j].change = ChangeTypography
			}
		}
	}
}

// forgiveSwaps marks as typography a full stop or comma that changed places
// with the quotation mark beside it, as it does over the Atlantic.
func forgiveSwaps(v *vocabulary, x, y []cell) {
	for i := 1; i < len(x); i++ {
		a, b := &x[i-1], &x[i]
		if a.class != punctuation || b.class != punctuation || a.end != b.start || a.part != b.part || a.kept() == b.kept() ||
			!(closesClause(v, a) && isQuoteMark(v, b) || isQuoteMark(v, a) && closesClause(v, b)) {
			continue
		}
		lone, at := b, a.mate-1
		if b.kept() {
			lone, at = a, b.mate+1
		}
		if at >= 0 && int(at) < len(y) && y[at].word == lone.word && y[at].change == ChangeNone && !y[at].kept() && lone.change == ChangeNone {
			lone.change, y[at].change = ChangeTypography, ChangeTypography
		}
	}
}

func closesClause(v *vocabulary, c *cell) bool {
	key := v.words[c.word].key
	return key == "." || key == ","
}

func isQuoteMark(v *vocabulary, c *cell) bool { return v.words[c.word].key == `"` }

// forgiveMarks marks as typography the marks of x that stand beside kept words
// and say nothing of their own: the hyphen of a compound that y writes with a
// space, the full stop of Mr., a bullet, the stars and lines of emphasis.
func forgiveMarks(v *vocabulary, x, y []cell, textX []paragraph) {
	for i := range x {
		c := &x[i]
		if !isLoose(c) {
			continue
		}
		text := textX[c.part].text
		mark, _ := utf8.DecodeRuneInString(text[c.start:c.end])
		before, after := beside(x, i, i+1)
		forgiven := false
		switch mark {
		case '-', '‐', '‑', '⁃', '־':
			forgiven = joined(before, c, after, y) && after.start == c.end && !(endsInDigit(text[:c.start]) && isDigit(text[c.end]))
		case '.':
			forgiven = joined(before, c, after, y) && v.shortTitle(before.word, text[before.start:before.end], text[after.start:after.end]) ||
				before != nil && before.kept() && before.end == c.start && (before.undotted || y[before.mate].undotted)
		case '•', '‣', '▪', '●', '■', '◆', '∙', '◦', '○':
			forgiven = before == nil && after != nil && after.kept()
		case '*', '_', '®', '™', '℠':
			end := i + 1
			for end < len(x) && isLoose(&x[end]) && x[end-1].end == x[end].start && x[end].part == c.part && strings.IndexByte("*_", text[x[end].start]) >= 0 {
				end++
			}
			before, after = beside(x, i, end)
			if leans(before, c, &x[end-1], after) {
				for k := i; k < end; k++ {
					x[k].change = ChangeTypography
				}
			}
		}
		if forgiven {
			c.change = ChangeTypography
		}
	}
}

// isLoose reports whether a cell is a mark that nothing is known of yet but
// that it is not kept.
func isLoose(c *cell) bool { return c.class == punctuation && !c.kept() && c.change == ChangeNone }

// beside returns the cells around x[from:to] in their paragraph, nil where it
// begins or ends.
func beside(x []cell, from, to int) (before, after *cell) {
	if from > 0 && x[from-1].part == x[from].part {
		before = &x[from-1]
	}
	if to < len(x) && x[to].part == x[from].part {
		after = &x[to]
	}
	return before, after
}

// joined reports whether kept words stand on both sides of c, the first with
// nothing between, and next to each other on the other side.
func joined(before, c, after *cell, y []cell) bool {
	return before != nil && after != nil && before.kept() && after.kept() && before.end == c.start &&
		before.class != punctuation && after.class != punctuation && after.mate == before.mate+1 && y[before.mate].part == y[after.mate].part
}

// leans reports whether the cells from first to last stand against one that is
// kept, and not between two words in one piece: f**k.
func leans(before, first, last, after *cell) bool {
	left, right := before != nil && before.end == first.start, after != nil && after.start == last.end
	if left && right && before.class != punctuation && after.class != punctuation {
		return false
	}
	return left && before.kept() || right && after.kept()
}

func endsInDigit(text string) bool { return text != "" && isDigit(text[len(text)-1]) }

// shortTitle reports whether a word is an abbreviation such as Mr or vs, the
// stop behind which no sentence can end at.
func (v *vocabulary) shortTitle(word int32, text, next string) bool {
	const longest = 5
	return len(text) <= longest && (startsUpper(text) || !startsUpper(next) || text == "vs") && v.facts.exact[v.words[word].key].title
}

// spacing returns a function that tells of cell k of x whether the white space
// before it differs from that before its mate, the cells before both being
// mates too.
func spacing(x, y []cell, textX, textY []paragraph) func(k int) bool {
	return func(k int) bool {
		c := &x[k]
		if k == 0 || !c.kept() || c.mate == 0 {
			return false
		}
		d := &y[c.mate]
		before, beforeMate := &x[k-1], &y[c.mate-1]
		if before.part != c.part || beforeMate.part != d.part || !settled(before) || !settled(beforeMate) {
			return false
		}
		return textX[c.part].text[before.end:c.start] != textY[d.part].text[beforeMate.end:d.start]
	}
}

// settled reports whether a cell differs in nothing but typography.
func settled(c *cell) bool { return c.kept() || c.change == ChangeTypography }

// typographicPlaces counts the places of x and y that differ in typography
// only; a place that shows on both sides counts once.
func typographicPlaces(x, y []cell, spaced func(k int) bool) int {
	places := lonePlaces(x) + lonePlaces(y)
	for i := range x {
		c := &x[i]
		begins := isRestyled(c) && !(i > 0 && isRestyled(&x[i-1])) && !(c.mate > 0 && isRestyled(&y[c.mate-1]))
		if begins || spaced(i) && x[i-1].kept() && y[c.mate-1].kept() {
			places++
		}
	}
	return places
}

// isRestyled reports whether a cell is kept in another style.
func isRestyled(c *cell) bool { return c.kept() && c.change == ChangeTypography }

// lonePlaces counts the runs of marks that only one side has, away from words
// that are kept in another style.
func lonePlaces(cells []cell) int {
	places := 0
	for k := 0; k < len(cells); k++ {
		if cells[k].change != ChangeTypography || cells[k].kept() {
			continue
		}
		beside := k > 0 && isRestyled(&cells[k-1])
		for k+1 < len(cells) && cells[k+1].change == ChangeTypography && !cells[k+1].kept() {
			k++
		}
		if !beside && !(k+1 < len(cells) && isRestyled(&cells[k+1])) {
			places++
		}
	}
	return places
}
