package words

import (
	"strings"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

// partFigures parts what was kept of a figure that changed: a reader takes 13:50,
// $3.5m and 3-1 in as one. A figure goes on through the marks and signs that
// touch it on both sides, or stand against it: $13:50, 3-1, 5%.
func partFigures(v *pair.Vocabulary, x, y []token.Token, textX, textY []pair.Paragraph) {
	for more := true; more; { // what one side parts may be half of another figure there
		more = partChangedFigures(v, x, y, textX)
		more = partChangedFigures(v, y, x, textY) || more
	}
}

// partChangedFigures parts the figures of x of which a piece is not kept, and
// reports whether there were any.
func partChangedFigures(v *pair.Vocabulary, x, y []token.Token, text []pair.Paragraph) bool {
	parted := false
	for from := 0; from < len(x); {
		to, figures := from+1, 0
		if !isFigurePiece(v, &x[from], text) {
			from = to
			continue
		}
		kept, changed := false, false
		for k := from; ; k++ {
			to = k + 1
			if isFigure(v, &x[k]) {
				figures++
				changed = changed || !x[k].Kept()
			}
			kept = kept || x[k].Kept()
			if to == len(x) || !token.Touch(x, k) || !isFigurePiece(v, &x[to], text) {
				break
			}
		}
		if figures > 0 && kept && changed {
			for k := from; k < to; k++ {
				if j := x[k].Match; j >= 0 {
					token.ReleasePair(x, y, k)
					x[k].Parted, y[j].Parted = true, true
					parted = true
				}
			}
		}
		from = to
	}
	return parted
}

func isFigure(v *pair.Vocabulary, c *token.Token) bool {
	return strings.ContainsAny(v.Words[c.Word].Key, "0123456789")
}

// isFigurePiece reports whether a token is a figure, or a sign or mark that
// stands in or against figures.
func isFigurePiece(v *pair.Vocabulary, c *token.Token, text []pair.Paragraph) bool {
	if isFigure(v, c) {
		return true
	}
	switch token.Text(c, text) {
	case ":", "-", "–", "‑", "/", "$", "€", "£", "¥", "₹", "%", "°", "#", "№":
		return true
	}
	return false
}
