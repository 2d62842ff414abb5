package align

import (
	"context"
	"slices"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

const (
	// What keeping a token is worth when the words of two paragraphs are
	// aligned: one content word outweighs three function words or punctuation
	// marks, so that no run of small words pulls a real one out of place.
	// Tenths, to stay in whole numbers.
	contentWeight   = 10
	characterWeight = 6
	functionWeight  = 3
	neighbourWeight = 3 // more where the tokens before are kept too: runs stay together

	// similarWeight is what it is worth that a word stands where a similar one
	// stood: more than a function word, less than a word that is kept. On the
	// Edinburgh corpus 4 to 8 pair the same words.
	similarWeight = 4

	// maxCells bounds the table of the dynamic programme (a byte a token).
	// Longer stretches are first cut at anchors.
	maxCells = 4 << 20
)

// weightOf is what keeping a token is worth.
func weightOf(c *token.Token) int32 {
	switch c.Class {
	case pair.ClassContent:
		return contentWeight
	case pair.ClassCharacter:
		return characterWeight
	}
	return functionWeight
}

// An Aligner pairs the equal words of two runs of tokens so that the weight of
// what is kept is greatest. It holds the tables, to be used again.
type Aligner struct {
	steps                []uint8
	best, last, run, old []int32
	similar              similarFinder
}

// New returns an aligner of texts whose words v numbers. One goroutine.
func New(v *pair.Vocabulary) *Aligner { return &Aligner{similar: similarFinder{v: v}} }

// Align pairs the tokens of two sides; those of sentences that stand in another
// order are marked as moved. Once ctx has ended it leaves the rest unpaired.
func (a *Aligner) Align(ctx context.Context, x, y []token.Token) {
	if moved := movedSentences(ctx, a.similar.v, x, y); len(moved) > 0 {
		a.alignAround(ctx, x, y, moved)
	} else {
		a.alignStretch(ctx, x, y, 0, len(x), 0, len(y))
	}
}

// Bits of Aligner.steps: where the best way to a token of the table came from.
const (
	fromAbove   = 0
	fromLeft    = 1
	fromMatch   = 2
	stepMask    = 3
	continues   = 4 // the match follows a match
	unreachable = -1 << 30
)

// alignStretch pairs x[x0:x1] with y[y0:y1], or leaves them once ctx has ended.
func (a *Aligner) alignStretch(ctx context.Context, x, y []token.Token, x0, x1, y0, y1 int) {
	before, after := false, false
	for x0 < x1 && y0 < y1 && x[x0].Word == y[y0].Word {
		token.KeepPair(x, y, x0, y0)
		x0, y0, before = x0+1, y0+1, true
	}
	for x0 < x1 && y0 < y1 && x[x1-1].Word == y[y1-1].Word {
		x1, y1, after = x1-1, y1-1, true
		token.KeepPair(x, y, x1, y1)
	}
	if x0 == x1 || y0 == y1 || ctx.Err() != nil {
		return
	}
	if (x1-x0+1)*(y1-y0+1) <= maxCells {
		a.solve(x, y, x0, x1, y0, y1, before, after)
		return
	}
	a.alignLong(ctx, x, y, x0, x1, y0, y1)
}

// solve is the dynamic programme: best[j] is the greatest weight of all pairs
// up to (i, j), run[j] the greatest that ends in pairing (i, j) itself. before
// and after say that the tokens around the stretch are kept.
func (a *Aligner) solve(x, y []token.Token, x0, x1, y0, y1 int, before, after bool) {
	n, m := x1-x0, y1-y0
	a.grow(n, m)
	similar := a.similar.find(x[x0:x1], y[y0:y1])
	width := m + 1
	for j := range width {
		a.last[j], a.old[j] = 0, unreachable
	}
	if before {
		a.old[0] = 0
	}
	for i := 1; i <= n; i++ {
		c := &x[x0+i-1]
		weight, others := weightOf(c), similar[c.Word]
		row := a.steps[i*width : (i+1)*width]
		a.best[0], a.run[0] = 0, unreachable
		for j := 1; j <= m; j++ {
			best, step := a.last[j], uint8(fromAbove)
			if a.best[j-1] > best {
				best, step = a.best[j-1], fromLeft
			}
			run, worth := int32(unreachable), int32(0)
			if word := y[y0+j-1].Word; word == c.Word {
				worth = weight
			} else if others != nil && slices.Contains(others, word) {
				worth = similarWeight
			}
			if worth > 0 {
				run = a.last[j-1] + worth
				if r := a.old[j-1] + worth + neighbourWeight; r >= run {
					run = r
					step |= continues
				}
				if run >= best {
					best, step = run, step&^stepMask|fromMatch
				}
			}
			a.best[j], a.run[j], row[j] = best, run, step
		}
		a.last, a.best = a.best, a.last
		a.old, a.run = a.run, a.old
	}
	a.trace(x, y, x0, n, y0, m, after && a.old[m]+neighbourWeight >= a.last[m])
}

// grow makes room for a table of n by m.
func (a *Aligner) grow(n, m int) {
	if need := (n + 1) * (m + 1); cap(a.steps) < need {
		a.steps = make([]uint8, need)
	}
	a.steps = a.steps[:cap(a.steps)]
	if cap(a.best) < m+1 {
		k := max(m+1, 256)
		a.best, a.last, a.run, a.old = make([]int32, k), make([]int32, k), make([]int32, k), make([]int32, k)
	}
}

// trace walks the table back and pairs the tokens on its way, and notes the
// Similar ones. matching says that the last tokens must be a pair.
func (a *Aligner) trace(x, y []token.Token, x0, n, y0, m int, matching bool) {
	width := m + 1
	for i, j := n, m; i > 0 && j > 0; {
		step := a.steps[i*width+j]
		switch {
		case matching || step&stepMask == fromMatch:
			i, j = i-1, j-1
			if c, d := &x[x0+i], &y[y0+j]; c.Word == d.Word {
				token.KeepPair(x, y, x0+i, y0+j)
			} else {
				c.Similar, d.Similar = true, true
			}
			matching = step&continues != 0
		case step&stepMask == fromAbove:
			i--
		default:
			j--
		}
	}
}
