package words

import (
	"variorum/articles/compare/internal/edit"
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

func markOf(c *token.Token) mark {
	m := mark{c.Change, c.Flags, c.Edit, c.Other, c.Target, token.NoMatch}
	if c.Change == edit.ChangeReplaced {
		m.counterpart = c.Counterpart
	}
	return m
}

// markBetween is the mark of the white space between two neighbouring tokens: it
// belongs to an edit that goes on around it.
func markBetween(before, c *token.Token) mark {
	m, n := markOf(before), markOf(c)
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

// cutSegments cuts a paragraph's text into segments, one for each stretch with
// the same mark. spaced tells of token k that the white space before it differs
// from that of the other side. stress lists the changed letters of token k.
func cutSegments(text string, cells []token.Token, spaced func(k int) bool, stress func(k int) []edit.Span) []edit.Segment {
	var out []edit.Segment
	at, last := 0, unchangedMark()
	add := func(m mark, end int) {
		switch {
		case end == at:
			return
		case len(out) > 0 && m == last:
			s := &out[len(out)-1]
			s.Text = text[at-len(s.Text) : end]
		default:
			out = append(out, edit.Segment{Text: text[at:end], Change: m.change, Flags: m.flags, Edit: int(m.edit), Other: int(m.other), Target: m.target})
		}
		at, last = end, m
	}
	for k := range cells {
		c := &cells[k]
		switch {
		case k == 0:
			add(unchangedMark(), int(c.Start))
		case spaced(k):
			add(mark{change: edit.ChangeTypography, other: token.NoMatch, counterpart: token.NoMatch}, int(c.Start))
		default:
			add(markBetween(&cells[k-1], c), int(c.Start))
		}
		add(markOf(c), int(c.End))
		if c.Change == edit.ChangeReplaced && c.Counterpart >= 0 {
			out[len(out)-1].Stress = stress(k)
		}
	}
	add(unchangedMark(), len(text))
	if len(out) == 0 {
		out = append(out, edit.Segment{Other: token.NoMatch})
	}
	return out
}
