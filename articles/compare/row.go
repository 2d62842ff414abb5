package compare

import "context"

// A wordComparison is the comparison of one row's words.
type wordComparison struct {
	x, y         []cell // Old's and New's
	textX, textY []paragraph
	newFirst     bool // New leads where order breaks a tie, see Align
	edits        int
	typography   int
}

// compared reports whether there were words to compare; rows that are the same
// to the letter, and furniture, are passed over.
func (c *wordComparison) compared() bool { return len(c.textX)+len(c.textY) > 0 }

// A wordComparer compares the words of rows; it holds what can be used again.
// One goroutine.
type wordComparer struct {
	v         *vocabulary
	aligner   aligner
	respeller respeller
}

func newWordComparer(v *vocabulary) *wordComparer {
	return &wordComparer{v: v, respeller: respeller{v: v}}
}

// align pairs the words of a row. newFirst says that New leads, see Align. Once
// ctx has ended it leaves the rest unpaired and returns.
func (w *wordComparer) align(ctx context.Context, old, new []paragraph, newFirst bool) wordComparison {
	c := wordComparison{textX: old, textY: new, newFirst: newFirst}
	first, second := old, new
	if newFirst {
		first, second = new, old
	}
	x, y := cellsOf(w.v, first), cellsOf(w.v, second)
	if len(x) > 0 && len(y) > 0 {
		matchDotted(w.v, x, y, first, second)
		x, y = unglue(w.v, x, y, first, second)
		if moved := movedSentences(ctx, w.v, x, y, first, second); len(moved) > 0 {
			w.aligner.alignAround(ctx, x, y, moved)
		} else {
			w.aligner.align(ctx, x, y, 0, len(x), 0, len(y))
		}
		dropCrumbs(x, y)
		slide(x, y, first, second)
		relocate(x, y, first, second)
	}
	c.x, c.y = x, y
	if newFirst {
		c.x, c.y = y, x
	}
	return c
}

// finish marks what the pairs leave over.
func (w *wordComparer) finish(c *wordComparison) {
	rejoin(c.x, c.y)
	for i := range c.x {
		if d := &c.x[i]; d.change == ChangeMoved && d.twin >= 0 {
			d.other = int32(c.textY[c.y[d.twin].part].index)
			c.y[d.twin].other = int32(c.textX[d.part].index)
		}
	}
	markTypography(w.v, c.x, c.y, c.textX, c.textY)
	c.edits = number(c.x, c.y)
	c.typography = typographicPlaces(c.x, c.y, spacing(c.x, c.y, c.textX, c.textY))
	if c.newFirst {
		w.respeller.findTwins(c.y, c.x)
	} else {
		w.respeller.findTwins(c.x, c.y)
	}
}

// sparseRow reports whether so little is kept that the differences do not read
// well word by word.
func (c *wordComparison) sparseRow() bool {
	return len(c.x) > 0 && len(c.y) > 0 && keptShare(c.x, c.y) < sparse
}

// bothParts cuts both sides into parts.
func (w *wordComparer) bothParts(c *wordComparison) (old, new []Part) {
	return w.parts(c.x, c.y, c.textX, c.textY), w.parts(c.y, c.x, c.textY, c.textX)
}

// keptWords counts the words of both sides, and those of them that stand on
// the other side too.
func (c *wordComparison) keptWords() (kept, words int) {
	for _, side := range [2][]cell{c.x, c.y} {
		for k := range side {
			if side[k].class == punctuation {
				continue
			}
			words++
			if side[k].kept() || side[k].change == ChangeMoved {
				kept++
			}
		}
	}
	return kept, words
}

// parts cuts one side into parts.
func (w *wordComparer) parts(x, y []cell, textX, textY []paragraph) []Part {
	parts := make([]Part, len(textX))
	spaced := spacing(x, y, textX, textY)
	at := 0
	for p := range textX {
		from := at
		for at < len(x) && int(x[at].part) == p {
			at++
		}
		text := textX[p].text
		stress := func(k int) []Span {
			c := &x[from+k]
			d := &y[c.twin]
			return w.respeller.changedLetters(text[c.start:c.end], textY[d.part].text[d.start:d.end])
		}
		parts[p] = Part{
			Block:    textX[p].index,
			Segments: cutSegments(text, x[from:at], func(k int) bool { return k > 0 && spaced(from+k) }, stress),
		}
	}
	return parts
}
