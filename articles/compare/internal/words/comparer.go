package words

import (
	"context"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/align"
	"variorum/articles/compare/internal/words/spelling"
	"variorum/articles/compare/internal/words/token"
)

// A Comparer compares the words of rows; it holds what can be used again.
// One goroutine.
type Comparer struct {
	v         *pair.Vocabulary
	aligner   *align.Aligner
	unifier   *spelling.Unifier
	respeller *spelling.Respeller
	times     [2]token.Tally
	cutter    cutter
}

func NewComparer(v *pair.Vocabulary) *Comparer {
	return &Comparer{v: v, aligner: align.New(v), unifier: spelling.NewUnifier(v), respeller: spelling.NewRespeller(v)}
}

// Align pairs the words of a row. newFirst says that New leads, see Align. Once
// ctx has ended it leaves the rest unpaired and returns.
func (w *Comparer) Align(ctx context.Context, old, new []pair.Paragraph, newFirst bool) Row {
	c := Row{TextX: old, TextY: new, newFirst: newFirst}
	first, second := old, new
	if newFirst {
		first, second = new, old
	}
	x, y := token.Of(w.v, first), token.Of(w.v, second)
	if len(x) > 0 && len(y) > 0 {
		x, y = w.unifier.Unify(x, y, first, second)
		w.aligner.Align(ctx, x, y)
		lone := &loneWords{v: w.v, x: x, y: y, times: &w.times}
		dropStrays(x, y, lone)
		partHanWords(x, y, first, second)
		partFigures(w.v, x, y, first, second)
		partUnrelated(x, y)
		slideInsertions(x, y, first, second)
		markMoves(x, y, first, second, lone)
	}
	c.X, c.Y = x, y
	if newFirst {
		c.X, c.Y = y, x
	}
	return c
}

// Finish marks what the pairs leave over.
func (w *Comparer) Finish(c *Row) {
	pairLeftovers(c.X, c.Y)
	for i := range c.X {
		if d := &c.X[i]; d.Change == edit.ChangeMoved && d.Counterpart >= 0 {
			d.Other = int32(c.TextY[c.Y[d.Counterpart].Part].Index)
			c.Y[d.Counterpart].Other = int32(c.TextX[d.Part].Index)
		}
	}
	spelling.MarkTypography(w.v, c.X, c.Y, c.TextX, c.TextY)
	c.Links = markLinks(c.X, c.Y, c.TextX, c.TextY)
	c.Edits = numberEdits(c.X, c.Y)
	c.Typography = spelling.CountPlaces(c.X, c.Y, spelling.SpacingOf(c.X, c.Y, c.TextX, c.TextY))
	if c.newFirst {
		w.respeller.PairRespelled(c.Y, c.X)
	} else {
		w.respeller.PairRespelled(c.X, c.Y)
	}
}

// Parts cuts both sides into parts.
func (w *Comparer) Parts(c *Row) (old, new []edit.Part) {
	return w.sideParts(c.X, c.Y, c.TextX, c.TextY), w.sideParts(c.Y, c.X, c.TextY, c.TextX)
}

// sideParts cuts one side into parts, with one segment for each stretch that has
// the same mark.
func (w *Comparer) sideParts(x, y []token.Token, textX, textY []pair.Paragraph) []edit.Part {
	parts := make([]edit.Part, len(textX))
	spaced := spelling.SpacingOf(x, y, textX, textY)
	at := 0
	for p := range textX {
		w.cutter.begin(&textX[p])
		for first := at; at < len(x) && int(x[at].Part) == p; at++ {
			t := &x[at]
			switch {
			case at == first:
				w.cutter.add(unchangedMark(), int(t.Start))
			case spaced(at):
				w.cutter.add(restyledMark(), int(t.Start))
			default:
				w.cutter.add(w.cutter.markBetween(&x[at-1], t), int(t.Start))
			}
			w.cutter.add(w.cutter.markOf(t), int(t.End))
			if t.Change == edit.ChangeReplaced && t.Counterpart >= 0 {
				d := &y[t.Counterpart]
				w.cutter.stress(w.respeller.ChangedLetters(textX[p].Text[t.Start:t.End], textY[d.Part].Text[d.Start:d.End]))
			}
		}
		parts[p] = edit.Part{Block: textX[p].Index, Segments: w.cutter.end()}
	}
	return parts
}
