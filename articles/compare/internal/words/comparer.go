package words

import (
	"context"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
)

// A Comparer compares the words of rows; it holds what can be used again.
// One goroutine.
type Comparer struct {
	v         *pair.Vocabulary
	aligner   aligner
	respeller respeller
}

func NewComparer(v *pair.Vocabulary) *Comparer {
	return &Comparer{v: v, aligner: aligner{similar: similarFinder{v: v}}, respeller: respeller{v: v}}
}

// Align pairs the words of a row. newFirst says that New leads, see Align. Once
// ctx has ended it leaves the rest unpaired and returns.
func (w *Comparer) Align(ctx context.Context, old, new []pair.Paragraph, newFirst bool) Row {
	c := Row{TextX: old, TextY: new, newFirst: newFirst}
	first, second := old, new
	if newFirst {
		first, second = new, old
	}
	x, y := tokensOf(w.v, first), tokensOf(w.v, second)
	if len(x) > 0 && len(y) > 0 {
		matchApostrophes(w.v, x, y)
		matchDotted(w.v, x, y, first, second)
		x, y = unglue(w.v, x, y, first, second)
		if moved := movedSentences(ctx, w.v, x, y); len(moved) > 0 {
			w.aligner.alignAround(ctx, x, y, moved)
		} else {
			w.aligner.align(ctx, x, y, 0, len(x), 0, len(y))
		}
		dropStrays(x, y)
		partHanWords(x, y, first, second)
		partFigures(w.v, x, y, first, second)
		partUnrelated(x, y)
		slide(x, y, first, second)
		relocate(x, y, first, second)
	}
	c.X, c.Y = x, y
	if newFirst {
		c.X, c.Y = y, x
	}
	return c
}

// Finish marks what the pairs leave over.
func (w *Comparer) Finish(c *Row) {
	rejoin(c.X, c.Y)
	for i := range c.X {
		if d := &c.X[i]; d.Change == edit.ChangeMoved && d.Counterpart >= 0 {
			d.other = int32(c.TextY[c.Y[d.Counterpart].Part].Index)
			c.Y[d.Counterpart].other = int32(c.TextX[d.Part].Index)
		}
	}
	markTypography(w.v, c.X, c.Y, c.TextX, c.TextY)
	c.Links = markLinks(c.X, c.Y, c.TextX, c.TextY)
	c.Edits = number(c.X, c.Y)
	c.Typography = typographicPlaces(c.X, c.Y, spacing(c.X, c.Y, c.TextX, c.TextY))
	if c.newFirst {
		w.respeller.pairRespelled(c.Y, c.X)
	} else {
		w.respeller.pairRespelled(c.X, c.Y)
	}
}

// Parts cuts both sides into parts.
func (w *Comparer) Parts(c *Row) (old, new []edit.Part) {
	return w.sideParts(c.X, c.Y, c.TextX, c.TextY), w.sideParts(c.Y, c.X, c.TextY, c.TextX)
}

// sideParts cuts one side into parts.
func (w *Comparer) sideParts(x, y []Token, textX, textY []pair.Paragraph) []edit.Part {
	parts := make([]edit.Part, len(textX))
	spaced := spacing(x, y, textX, textY)
	at := 0
	for p := range textX {
		from := at
		for at < len(x) && int(x[at].Part) == p {
			at++
		}
		text := textX[p].Text
		stress := func(k int) []edit.Span {
			c := &x[from+k]
			d := &y[c.Counterpart]
			return w.respeller.changedLetters(text[c.Start:c.End], textY[d.Part].Text[d.Start:d.End])
		}
		parts[p] = edit.Part{
			Block:    textX[p].Index,
			Segments: cutSegments(text, x[from:at], func(k int) bool { return k > 0 && spaced(from+k) }, stress),
		}
	}
	return parts
}
