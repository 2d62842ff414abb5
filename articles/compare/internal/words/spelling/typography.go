package spelling

import (
	"strings"
	"unicode/utf8"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
	"variorum/articles/prose"
)

// MarkTypography marks kept tokens that are written differently: other quotes,
// dashes, case or Unicode form, and words that one side wrote in one piece.
func MarkTypography(v *pair.Vocabulary, x, y []token.Token, textX, textY []pair.Paragraph) {
	for i := range x {
		c := &x[i]
		if !c.Kept() {
			continue
		}
		d := &y[c.Match]
		if c.Glued != d.Glued || token.Text(c, textX) != token.Text(d, textY) {
			c.Change, d.Change = edit.ChangeTypography, edit.ChangeTypography
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
func forgiveGlue(x, y []token.Token) {
	for i := 1; i < len(x); i++ {
		a, b := &x[i-1], &x[i]
		if !a.Glued || !b.Glued || a.End != b.Start || a.Part != b.Part || !a.Kept() || !b.Kept() {
			continue
		}
		for j := a.Match + 1; j < b.Match; j++ {
			if y[j].Class == pair.ClassPunctuation && !y[j].Kept() {
				y[j].Change = edit.ChangeTypography
			}
		}
	}
}

// forgiveSwaps marks as typography a full stop or comma that changed places
// with the quotation mark beside it, as it does over the Atlantic.
func forgiveSwaps(v *pair.Vocabulary, x, y []token.Token) {
	for i := 1; i < len(x); i++ {
		a, b := &x[i-1], &x[i]
		if a.Class != pair.ClassPunctuation || b.Class != pair.ClassPunctuation || a.End != b.Start || a.Part != b.Part || a.Kept() == b.Kept() ||
			!(closesClause(v, a) && isQuoteMark(v, b) || isQuoteMark(v, a) && closesClause(v, b)) {
			continue
		}
		lone, at := b, a.Match-1
		if b.Kept() {
			lone, at = a, b.Match+1
		}
		if at >= 0 && int(at) < len(y) && y[at].Word == lone.Word && y[at].Change == edit.ChangeNone && !y[at].Kept() && lone.Change == edit.ChangeNone {
			lone.Change, y[at].Change = edit.ChangeTypography, edit.ChangeTypography
		}
	}
}

func closesClause(v *pair.Vocabulary, c *token.Token) bool {
	key := v.Words[c.Word].Key
	return key == "." || key == ","
}

func isQuoteMark(v *pair.Vocabulary, c *token.Token) bool { return v.Words[c.Word].Key == `"` }

// forgiveMarks marks as typography the marks of x that stand beside kept words
// and say nothing of their own: the hyphen of a compound that y writes with a
// space, the full stop of Mr., a bullet, the stars and lines of emphasis.
func forgiveMarks(v *pair.Vocabulary, x, y []token.Token, textX []pair.Paragraph) {
	for i := range x {
		c := &x[i]
		if !isLoose(c) {
			continue
		}
		text := textX[c.Part].Text
		mark, _ := utf8.DecodeRuneInString(text[c.Start:c.End])
		before, after := tokensBeside(x, i, i+1)
		forgiven := false
		switch mark {
		case '-', '‐', '‑', '⁃', '־':
			forgiven = areJoined(before, c, after, y) && after.Start == c.End && !(endsInDigit(text[:c.Start]) && prose.IsDigit(text[c.End]))
		case '.':
			forgiven = areJoined(before, c, after, y) && isShortForm(v, before.Word, text[before.Start:before.End], text[after.Start:after.End]) ||
				before != nil && before.Kept() && before.End == c.Start && (before.Undotted || y[before.Match].Undotted)
		case '•', '‣', '▪', '●', '■', '◆', '∙', '◦', '○':
			forgiven = before == nil && after != nil && after.Kept()
		case '*', '_', '®', '™', '℠':
			end := i + 1
			for end < len(x) && isLoose(&x[end]) && x[end-1].End == x[end].Start && x[end].Part == c.Part && strings.IndexByte("*_", text[x[end].Start]) >= 0 {
				end++
			}
			before, after = tokensBeside(x, i, end)
			if leansOnKept(before, c, &x[end-1], after) {
				for k := i; k < end; k++ {
					x[k].Change = edit.ChangeTypography
				}
			}
		}
		if forgiven {
			c.Change = edit.ChangeTypography
		}
	}
}

// isLoose reports whether a token is a mark that nothing is known of yet but
// that it is not kept.
func isLoose(c *token.Token) bool {
	return c.Class == pair.ClassPunctuation && !c.Kept() && c.Change == edit.ChangeNone
}

// tokensBeside returns the tokens around x[from:to] in their paragraph, nil where it
// begins or ends.
func tokensBeside(x []token.Token, from, to int) (before, after *token.Token) {
	if from > 0 && x[from-1].Part == x[from].Part {
		before = &x[from-1]
	}
	if to < len(x) && x[to].Part == x[from].Part {
		after = &x[to]
	}
	return before, after
}

// areJoined reports whether kept words stand on both sides of c, the first with
// nothing between, and next to each other on the other side.
func areJoined(before, c, after *token.Token, y []token.Token) bool {
	return before != nil && after != nil && before.Kept() && after.Kept() && before.End == c.Start &&
		before.Class != pair.ClassPunctuation && after.Class != pair.ClassPunctuation && after.Match == before.Match+1 && y[before.Match].Part == y[after.Match].Part
}

// leansOnKept reports whether the tokens from first to last stand against one that is
// kept, and not between two words in one piece: f**k.
func leansOnKept(before, first, last, after *token.Token) bool {
	left, right := before != nil && before.End == first.Start, after != nil && after.Start == last.End
	if left && right && before.Class != pair.ClassPunctuation && after.Class != pair.ClassPunctuation {
		return false
	}
	return left && before.Kept() || right && after.Kept()
}

func endsInDigit(text string) bool { return text != "" && prose.IsDigit(text[len(text)-1]) }

// isShortForm reports whether a word is an abbreviation such as Mr or vs, the
// stop behind which no sentence can end at.
func isShortForm(v *pair.Vocabulary, word int32, text, next string) bool {
	const longest = 5
	return len(text) <= longest && (prose.StartsUpper(text) || !prose.StartsUpper(next) || text == "vs") && v.IsTitle(word)
}

// SpacingOf returns a function that tells of token k of x whether the white space
// before it differs from that before its match, the tokens before both being
// matches too.
func SpacingOf(x, y []token.Token, textX, textY []pair.Paragraph) func(k int) bool {
	return func(k int) bool {
		c := &x[k]
		if k == 0 || !c.Kept() || c.Match == 0 {
			return false
		}
		d := &y[c.Match]
		before, beforeMatch := &x[k-1], &y[c.Match-1]
		if before.Part != c.Part || beforeMatch.Part != d.Part || !isSettled(before) || !isSettled(beforeMatch) {
			return false
		}
		return textX[c.Part].Text[before.End:c.Start] != textY[d.Part].Text[beforeMatch.End:d.Start]
	}
}

// isSettled reports whether a token differs in nothing but typography.
func isSettled(c *token.Token) bool { return c.Kept() || c.Change == edit.ChangeTypography }

// CountPlaces counts the places of x and y that differ in typography
// only; a place that shows on both sides counts once.
func CountPlaces(x, y []token.Token, spaced func(k int) bool) int {
	places := lonePlaces(x) + lonePlaces(y)
	for i := range x {
		c := &x[i]
		begins := isRestyled(c) && !(i > 0 && isRestyled(&x[i-1])) && !(c.Match > 0 && isRestyled(&y[c.Match-1]))
		if begins || spaced(i) && x[i-1].Kept() && y[c.Match-1].Kept() {
			places++
		}
	}
	return places
}

// isRestyled reports whether a token is kept in another style.
func isRestyled(c *token.Token) bool { return c.Kept() && c.Change == edit.ChangeTypography }

// lonePlaces counts the runs of marks that only one side has, away from words
// that are kept in another style.
func lonePlaces(cells []token.Token) int {
	places := 0
	for k := 0; k < len(cells); k++ {
		if cells[k].Change != edit.ChangeTypography || cells[k].Kept() {
			continue
		}
		beside := k > 0 && isRestyled(&cells[k-1])
		for k+1 < len(cells) && cells[k+1].Change == edit.ChangeTypography && !cells[k+1].Kept() {
			k++
		}
		if !beside && !(k+1 < len(cells) && isRestyled(&cells[k+1])) {
			places++
		}
	}
	return places
}
