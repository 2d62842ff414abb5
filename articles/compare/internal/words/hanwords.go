package words

import (
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
	"variorum/articles/prose"
)

// partHanWords parts what was kept of a Chinese word that changed: characters are
// aligned one by one, and a mark that cuts a word cannot be read. Japanese, which
// has kana beside Han characters, makes other words of them.
func partHanWords(x, y []token.Token, textX, textY []pair.Paragraph) {
	wordsX, wordsY := hanWords(x, textX), hanWords(y, textY)
	for more := len(wordsX)+len(wordsY) > 0; more; { // a word of one side may be part of another there
		more = partChangedWords(x, y, wordsX)
		more = partChangedWords(y, x, wordsY) || more
	}
}

// hanWords cuts the Chinese text of a side into words, longest first, and returns
// those of several tokens; nil where there is none.
func hanWords(tokens []token.Token, text []pair.Paragraph) []token.Range {
	var out []token.Range
	for k := 0; k < len(tokens); k++ {
		c := &tokens[k]
		if c.End-c.Start != 3 || text[c.Part].Text[c.Start] < 0xE3 { // where Han characters begin in UTF-8
			continue
		}
		rest := text[c.Part].Text[c.Start:]
		if isKana(rest) {
			return nil
		}
		length := prose.HanWord(rest)
		if length == 0 {
			continue
		}
		from := k
		for k+1 < len(tokens) && token.Touch(tokens, k) && int(tokens[k+1].End-c.Start) <= length {
			k++
		}
		if k > from {
			out = append(out, token.Range{From: from, To: k + 1})
		}
	}
	return out
}

// isKana reports whether a text begins with a Japanese syllable.
func isKana(text string) bool { return "\u3041" <= text[:3] && text[:3] <= "\u30ff" }

// partChangedWords parts the words of x of which a token is not kept beside the
// others, and reports whether there were any.
func partChangedWords(x, y []token.Token, words []token.Range) bool {
	parted := false
	for _, w := range words {
		whole := true
		for k := w.From; k < w.To; k++ {
			whole = whole && x[k].Kept() && (k == w.From || x[k].Match == x[k-1].Match+1)
		}
		if whole {
			continue
		}
		for k := w.From; k < w.To; k++ {
			if j := x[k].Match; j >= 0 {
				token.ReleasePair(x, y, k)
				x[k].Parted, y[j].Parted = true, true
				parted = true
			}
		}
	}
	return parted
}
