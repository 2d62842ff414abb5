package align

import (
	"context"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

const (
	// movedSentence is the similarity from which a sentence that stands out of
	// order is the same one, moved. Stricter than for paragraphs: sentences are
	// short, and a wrong move is worse than words removed and added.
	movedSentence = 0.60
	// movedSentenceWords is the length in words below which a sentence is too
	// short to be called moved, unless it is the same throughout; then
	// movedEqualWords is enough.
	movedSentenceWords = 5
	// sentenceCells bounds the pairs of sentences that are weighed one by one;
	// above it candidates are looked up by their rarer words.
	sentenceCells = 1 << 12
)

// A movedPair is a sentence and where it moved to.
type movedPair struct{ x, y token.Range }

// movedSentences finds the sentences that stand in both texts in another
// order. It is the pairing of paragraphs, one level down.
func movedSentences(ctx context.Context, v *pair.Vocabulary, x, y []token.Token) []movedPair {
	if len(x) < 2*movedSentenceWords || len(y) < 2*movedSentenceWords {
		return nil
	}
	rangesX, rangesY := token.Sentences(x), token.Sentences(y)
	if len(rangesX) < 2 || len(rangesY) < 2 {
		return nil
	}
	bagsX, bagsY := sentenceBags(x, rangesX), sentenceBags(y, rangesY)
	if len(bagsX)+len(bagsY) > v.Blocks {
		v = v.CountedIn(bagsX, bagsY) // two texts of one paragraph each know no rare words
	}
	pair.Weigh(v, bagsX, v.Blocks)
	pair.Weigh(v, bagsY, v.Blocks)
	all := sentenceLinks(ctx, v, bagsX, bagsY)
	chain := pair.BestChain(all, len(bagsX), len(bagsY))
	left := pair.NewLeftovers(chain, len(bagsX), len(bagsY))
	var moved []movedPair
	for _, l := range pair.FindMoves(all, bagsX, bagsY, left) {
		long := bagsX[l.I0].Length >= movedSentenceWords && bagsY[l.J0].Length >= movedSentenceWords
		if l.Similarity >= movedSentence && (long || l.Similarity == 1) && pair.Crosses(l, chain) {
			moved = append(moved, movedPair{rangesX[l.I0], rangesY[l.J0]})
		}
	}
	return moved
}

// sentenceLinks weighs pairs of sentences.
func sentenceLinks(ctx context.Context, v *pair.Vocabulary, x, y []pair.Paragraph) []pair.Link {
	var all []pair.Link
	add := func(i, j int) {
		if l := pair.NewLink(x, y, i, i+1, j, j+1); l.Score > 0 {
			all = append(all, l)
		}
	}
	if len(x)*len(y) <= sentenceCells {
		for i := range x {
			for j := range y {
				add(i, j)
			}
		}
		return all
	}
	near, err := pair.Candidates(ctx, v, x, y)
	if err != nil {
		return nil
	}
	for i := range near {
		for _, j := range near[i] {
			add(i, int(j))
		}
	}
	return all
}

// sentenceBags counts the words of each sentence.
func sentenceBags(cells []token.Token, ranges []token.Range) []pair.Paragraph {
	out := make([]pair.Paragraph, len(ranges))
	for n, r := range ranges {
		p := pair.Paragraph{Index: n}
		for k := r.From; k < r.To; k++ {
			p.Exact = p.Exact*0x9E3779B97F4A7C15 + uint64(cells[k].Word) + 1
			if cells[k].Class != pair.ClassPunctuation {
				p.Length++
				p.Bag = append(p.Bag, pair.Entry{Word: cells[k].Word, Count: 1})
			}
		}
		p.Bag = pair.CountWords(p.Bag)
		out[n] = p
	}
	return out
}

// alignAround aligns all tokens but those of moved sentences, which are aligned
// each with where it moved to.
func (a *Aligner) alignAround(ctx context.Context, x, y []token.Token, moved []movedPair) {
	outX, outY := make([]bool, len(x)), make([]bool, len(y))
	for _, m := range moved {
		a.alignStretch(ctx, x, y, m.x.From, m.x.To, m.y.From, m.y.To)
		for i := m.x.From; i < m.x.To; i++ {
			outX[i] = true
			if j := x[i].Match; j >= 0 {
				token.ReleasePair(x, y, i)
				x[i].Change, y[j].Change = edit.ChangeMoved, edit.ChangeMoved
				x[i].Counterpart, y[j].Counterpart = j, int32(i)
			}
		}
		for j := m.y.From; j < m.y.To; j++ {
			outY[j] = true
		}
	}
	restX, placesX := remainingTokens(x, outX)
	restY, placesY := remainingTokens(y, outY)
	a.alignStretch(ctx, restX, restY, 0, len(restX), 0, len(restY))
	for k := range restX {
		x[placesX[k]].Similar = restX[k].Similar
		if m := restX[k].Match; m >= 0 {
			token.KeepPair(x, y, placesX[k], placesY[m])
		}
	}
	for k := range restY {
		y[placesY[k]].Similar = restY[k].Similar
	}
}

// remainingTokens copies the tokens that are not left out, with their places.
func remainingTokens(cells []token.Token, out []bool) ([]token.Token, []int) {
	var kept []token.Token
	var places []int
	for k := range cells {
		if !out[k] {
			kept = append(kept, cells[k])
			places = append(places, k)
		}
	}
	return kept, places
}
