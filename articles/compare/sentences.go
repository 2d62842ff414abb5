package compare

import (
	"context"

	"github.com/clipperhouse/uax29/v2/sentences"
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

// A sentenceRange is a sentence of one side: cells[from:to].
type sentenceRange struct{ from, to int }

// A movedPair is a sentence and where it moved to.
type movedPair struct{ x, y sentenceRange }

// movedSentences finds the sentences that stand in both texts in another
// order. It is the pairing of paragraphs, one level down.
func movedSentences(ctx context.Context, v *vocabulary, x, y []cell, textX, textY []paragraph) []movedPair {
	if len(x) < 2*movedSentenceWords || len(y) < 2*movedSentenceWords {
		return nil
	}
	rangesX, rangesY := sentencesOf(x, textX), sentencesOf(y, textY)
	if len(rangesX) < 2 || len(rangesY) < 2 {
		return nil
	}
	bagsX, bagsY := sentenceBags(x, rangesX), sentenceBags(y, rangesY)
	if len(bagsX)+len(bagsY) > v.blocks {
		v = v.countedIn(bagsX, bagsY) // two texts of one paragraph each know no rare words
	}
	weigh(v, bagsX, v.blocks)
	weigh(v, bagsY, v.blocks)
	all := sentenceLinks(ctx, v, bagsX, bagsY)
	chain := bestChain(all, len(bagsX), len(bagsY))
	left := newLeftovers(chain, len(bagsX), len(bagsY))
	var moved []movedPair
	for _, l := range findMoves(all, bagsX, bagsY, left) {
		long := bagsX[l.i0].length >= movedSentenceWords && bagsY[l.j0].length >= movedSentenceWords
		if l.similarity >= movedSentence && (long || l.similarity == 1) && crosses(l, chain) {
			moved = append(moved, movedPair{rangesX[l.i0], rangesY[l.j0]})
		}
	}
	return moved
}

// sentenceLinks weighs pairs of sentences.
func sentenceLinks(ctx context.Context, v *vocabulary, x, y []paragraph) []link {
	var all []link
	add := func(i, j int) {
		if l := newLink(x, y, i, i+1, j, j+1); l.score > 0 {
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
	near, err := candidates(ctx, v, x, y)
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

// sentencesOf cuts the cells of a side at the sentence boundaries of UAX #29,
// and never across paragraphs.
func sentencesOf(cells []cell, text []paragraph) []sentenceRange {
	var out []sentenceRange
	k := 0
	for p := range text {
		for it := sentences.FromString(text[p].text); it.Next(); {
			from := k
			for k < len(cells) && int(cells[k].part) == p && int(cells[k].start) < it.End() {
				k++
			}
			if k > from {
				out = append(out, sentenceRange{from, k})
			}
		}
	}
	return out
}

// sentenceBags counts the words of each sentence.
func sentenceBags(cells []cell, ranges []sentenceRange) []paragraph {
	out := make([]paragraph, len(ranges))
	for n, r := range ranges {
		p := paragraph{index: n}
		for k := r.from; k < r.to; k++ {
			p.exact = p.exact*0x9E3779B97F4A7C15 + uint64(cells[k].word) + 1
			if cells[k].class != punctuation {
				p.length++
				p.bag = append(p.bag, entry{word: cells[k].word, count: 1})
			}
		}
		p.bag = countWords(p.bag)
		out[n] = p
	}
	return out
}

// alignAround aligns all cells but those of moved sentences, which are aligned
// each with where it moved to.
func (a *aligner) alignAround(ctx context.Context, x, y []cell, moved []movedPair) {
	outX, outY := make([]bool, len(x)), make([]bool, len(y))
	for _, m := range moved {
		a.align(ctx, x, y, m.x.from, m.x.to, m.y.from, m.y.to)
		for i := m.x.from; i < m.x.to; i++ {
			outX[i] = true
			if j := x[i].mate; j >= 0 {
				release(x, y, i)
				x[i].change, y[j].change = ChangeMoved, ChangeMoved
				x[i].twin, y[j].twin = j, int32(i)
			}
		}
		for j := m.y.from; j < m.y.to; j++ {
			outY[j] = true
		}
	}
	restX, placesX := rest(x, outX)
	restY, placesY := rest(y, outY)
	a.align(ctx, restX, restY, 0, len(restX), 0, len(restY))
	for k := range restX {
		if m := restX[k].mate; m >= 0 {
			pair(x, y, placesX[k], placesY[m])
		}
	}
}

// rest copies the cells that are not left out, with their places.
func rest(cells []cell, out []bool) ([]cell, []int) {
	var kept []cell
	var places []int
	for k := range cells {
		if !out[k] {
			kept = append(kept, cells[k])
			places = append(places, k)
		}
	}
	return kept, places
}
