package words

import (
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

const (
	// unrelatedShare is the share of content words below which a sentence of
	// several was replaced: the words that it has in common with what stands in
	// its place hold nothing together.
	unrelatedShare = 1.0 / 3
	// unrelatedWords is the number of content words from which a share tells.
	unrelatedWords = 10
)

// partUnrelated parts what was kept by chance between sentences that have
// little in common: one replacement reads better than two sentences cut to
// pieces around "the" and "people". Texts of one sentence each are compared as
// they are.
func partUnrelated(x, y []token.Token) {
	sentencesX, sentencesY := token.Sentences(x), token.Sentences(y)
	if len(sentencesX) < 2 || len(sentencesY) < 2 {
		return
	}
	unrelatedX, unrelatedY := unrelatedTokens(x, sentencesX), unrelatedTokens(y, sentencesY)
	for i := range x {
		if j := x[i].Match; j >= 0 && unrelatedX[i] && unrelatedY[j] {
			token.ReleasePair(x, y, i)
			x[i].Parted, y[j].Parted = true, true
		}
	}
}

// unrelatedTokens tells of every token whether it stands in a sentence that keeps too
// little.
func unrelatedTokens(tokens []token.Token, sentences []token.Range) []bool {
	out := make([]bool, len(tokens))
	for _, s := range sentences {
		words, kept := 0, 0
		for k := s.From; k < s.To; k++ {
			if tokens[k].Class >= pair.ClassCharacter {
				words++
				if !token.IsFree(&tokens[k]) {
					kept++
				}
			}
		}
		if words >= unrelatedWords && float64(kept) < unrelatedShare*float64(words) {
			for k := s.From; k < s.To; k++ {
				out[k] = true
			}
		}
	}
	return out
}
