package words

import (
	"strings"
	"unicode"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

// What a lone word that moved must meet for a reader to say so, and not that
// one sentence has it here and a reworded one there. On the Edinburgh corpus 84
// of 100 lone words found in another place are the same; in rewritten news half.
const (
	// loneShare is the share of its words that a row must keep.
	loneShare = 1.0 / 3
	// loneReach is how many kept tokens the word may have moved past.
	loneReach = 5
	// loneChange and loneOther are how many tokens the shorter and the longer of
	// the changes may have that it left and came to.
	loneChange = 5
	loneOther  = 12
)

// A loneMover judges lone words that stand elsewhere on the other side.
type loneMover struct {
	x, y         []token.Token
	textX, textY []pair.Paragraph
	words        *loneWords
	share        float64
}

func newLoneMover(x, y []token.Token, textX, textY []pair.Paragraph, words *loneWords) *loneMover {
	return &loneMover{x: x, y: y, textX: textX, textY: textY, words: words, share: wordsKept(x, y)}
}

// wordsKept is the share of words that stand on the other side too.
func wordsKept(x, y []token.Token) float64 {
	kept, all := 0, 0
	for _, side := range [2][]token.Token{x, y} {
		for k := range side {
			if side[k].Class == pair.ClassPunctuation {
				continue
			}
			all++
			if !token.IsFree(&side[k]) {
				kept++
			}
		}
	}
	return float64(kept) / float64(max(all, 1))
}

// mayMove reports whether the word at x[i] may be the one at y[j], past so many
// kept tokens.
func (l *loneMover) mayMove(i, j, past int) bool {
	if l.share < loneShare || past > loneReach || !l.words.has(l.x[i].Word) {
		return false
	}
	left, came := changeAround(l.x, i), changeAround(l.y, j)
	return min(left, came) <= loneChange && max(left, came) <= loneOther &&
		isWhole(l.x, l.textX, i) && isWhole(l.y, l.textY, j)
}

// changeAround counts the tokens of the change that token k stands in.
func changeAround(tokens []token.Token, k int) int {
	from, to := k, k+1
	for from > 0 && !tokens[from-1].Kept() && k-from <= loneOther {
		from--
	}
	for to < len(tokens) && !tokens[to].Kept() && to-k <= loneOther {
		to++
	}
	return to - from
}

// isWhole reports whether a token is a word by itself: no sign, and no piece of
// a hyphenated one.
func isWhole(tokens []token.Token, text []pair.Paragraph, k int) bool {
	if !strings.ContainsFunc(token.Text(&tokens[k], text), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		return false
	}
	return !(token.Touch(tokens, k-1) && isJoint(&tokens[k-1], text)) && !(token.Touch(tokens, k) && isJoint(&tokens[k+1], text))
}

// isJoint reports whether a mark joins the words around it into one.
func isJoint(c *token.Token, text []pair.Paragraph) bool {
	return c.Class == pair.ClassPunctuation && strings.Trim(token.Text(c, text), "-‐‑–/") == ""
}

// loneWords knows the words that stand exactly once on each side of a row. It
// counts when it is first asked.
type loneWords struct {
	v       *pair.Vocabulary
	x, y    []token.Token
	times   *[2]token.Tally
	counted bool
}

func (l *loneWords) has(word int32) bool {
	if !l.counted {
		l.times[0].Count(len(l.v.Words), l.x)
		l.times[1].Count(len(l.v.Words), l.y)
		l.counted = true
	}
	return l.times[0].Of(word) == 1 && l.times[1].Of(word) == 1
}
