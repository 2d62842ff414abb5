package words

import (
	"slices"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

// numberEdits gives every token that is not kept its change and the edit it belongs
// to: what stands between two kept tokens, on both sides, is one edit. Moved
// runs are edits of their own. It returns the number of edits.
func numberEdits(x, y []token.Token) int {
	edits := 0
	for i, j := 0, 0; i < len(x) || j < len(y); i, j = i+1, j+1 {
		i0, j0 := i, j
		for i < len(x) && !x[i].Kept() {
			i++
		}
		for j < len(y) && !y[j].Kept() {
			j++
		}
		edits = numberGap(x[i0:i], y[j0:j], edits)
	}
	return numberMoves(x, y, edits)
}

// numberGap numbers the tokens between two kept ones.
func numberGap(x, y []token.Token, edits int) int {
	left, right := countUnmarked(x), countUnmarked(y)
	if left+right == 0 {
		return edits
	}
	edits++
	for side, cells := range [2][]token.Token{x, y} {
		for k := range cells {
			c := &cells[k]
			if c.Change != edit.ChangeNone {
				continue
			}
			switch {
			case left > 0 && right > 0:
				c.Change = edit.ChangeReplaced
			case side == 0:
				c.Change = edit.ChangeRemoved
			default:
				c.Change = edit.ChangeAdded
			}
			c.Edit = int32(edits)
		}
	}
	return edits
}

// countUnmarked counts the tokens that are neither moved nor mere typography.
func countUnmarked(cells []token.Token) int {
	n := 0
	for k := range cells {
		if cells[k].Change == edit.ChangeNone {
			n++
		}
	}
	return n
}

// numberMoves numbers moved runs, the same on both sides where both stand in
// this row.
func numberMoves(x, y []token.Token, edits int) int {
	for i := range x {
		c := &x[i]
		if c.Change != edit.ChangeMoved {
			continue
		}
		if i == 0 || x[i-1].Change != edit.ChangeMoved || !followsMove(&x[i-1], c) {
			edits++
		}
		c.Edit = int32(edits)
		if c.Counterpart >= 0 {
			y[c.Counterpart].Edit = int32(edits)
		}
	}
	for j := range y {
		c := &y[j]
		if c.Change != edit.ChangeMoved || c.Counterpart >= 0 {
			continue
		}
		if j == 0 || y[j-1].Change != edit.ChangeMoved || !followsMove(&y[j-1], c) {
			edits++
		}
		c.Edit = int32(edits)
	}
	return edits
}

// followsMove reports whether two neighbouring moved tokens moved together.
func followsMove(before, c *token.Token) bool {
	if c.Counterpart >= 0 || before.Counterpart >= 0 {
		return c.Counterpart == before.Counterpart+1 && before.Counterpart >= 0
	}
	return c.Other == before.Other
}

// A mark is what a segment says of its text.
type mark struct {
	change      edit.Change
	flags       edit.Flags
	edit        int32
	other       int32
	target      string
	counterpart int32 // keeps respelled words apart, since each has letters of its own to stress
}

// unchangedMark is the mark of text that is kept as it is.
func unchangedMark() mark { return mark{other: token.NoMatch, counterpart: token.NoMatch} }

// restyledMark is the mark of white space that the other side has otherwise.
func restyledMark() mark {
	return mark{change: edit.ChangeTypography, other: token.NoMatch, counterpart: token.NoMatch}
}

// A cutter cuts the paragraphs of one side into segments; it holds room for
// those of one.
type cutter struct {
	text     *pair.Paragraph
	segments []edit.Segment
	at       int // where the last one ends
	last     mark
}

// begin goes on to another paragraph.
func (c *cutter) begin(text *pair.Paragraph) {
	c.text, c.segments, c.at, c.last = text, c.segments[:0], 0, unchangedMark()
}

// end returns the segments of the paragraph.
func (c *cutter) end() []edit.Segment {
	c.add(unchangedMark(), len(c.text.Text))
	if len(c.segments) == 0 {
		return []edit.Segment{{Other: token.NoMatch}}
	}
	return slices.Clone(c.segments)
}

// add gives the text up to end a mark.
func (c *cutter) add(m mark, end int) {
	switch {
	case end == c.at:
		return
	case len(c.segments) > 0 && m == c.last:
		s := &c.segments[len(c.segments)-1]
		s.Text = c.text.Text[c.at-len(s.Text) : end]
	default:
		c.segments = append(c.segments, edit.Segment{Text: c.text.Text[c.at:end], Change: m.change, Flags: m.flags, Edit: int(m.edit), Other: int(m.other), Target: m.target})
	}
	c.at, c.last = end, m
}

// stress notes the letters that changed in the last segment.
func (c *cutter) stress(letters []edit.Span) { c.segments[len(c.segments)-1].Stress = letters }

// markOf is the mark of a token.
func (c *cutter) markOf(t *token.Token) mark {
	m := mark{t.Change, t.Flags, t.Edit, t.Other, "", token.NoMatch}
	switch t.Change {
	case edit.ChangeReplaced:
		m.counterpart = t.Counterpart
	case edit.ChangeLink:
		m.target = linkAt(c.text.Links, t).Target
	}
	return m
}

// markBetween is the mark of the white space between two neighbouring tokens: it
// belongs to an edit that goes on around it.
func (c *cutter) markBetween(before, t *token.Token) mark {
	m, n := c.markOf(before), c.markOf(t)
	if m == n {
		return m
	}
	if m.edit > 0 && m.edit == n.edit && m.change == n.change {
		m.flags &= n.flags
		m.counterpart = token.NoMatch
		return m
	}
	return unchangedMark()
}
