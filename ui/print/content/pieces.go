package content

import (
	"variorum/articles"
	"variorum/articles/compare"
)

// BlockKind returns what kind of block a row is, in the new article if it is
// there.
func BlockKind(c *compare.Comparison, r *compare.Row) articles.Kind {
	if len(r.New) > 0 {
		return c.New.Blocks[r.New[0].Block].Kind
	}
	return c.Old.Blocks[r.Old[0].Block].Kind
}

// SameChange joins the pieces from i on that belong to one change.
func SameChange(pieces []compare.Piece, i int) (text string, flags compare.Flags, next int) {
	first := pieces[i]
	for next = i; next < len(pieces); next++ {
		p := pieces[next]
		if p.Break || p.Old != first.Old || p.Edit != first.Edit || p.Change != first.Change {
			break
		}
		text += p.Text
		flags |= p.Flags
	}
	return text, flags, next
}

// Replaces reports whether p stands in place of old.
func Replaces(p, old compare.Piece) bool {
	return !p.Old && !p.Break && p.Change == compare.ChangeReplaced && p.Edit == old.Edit
}
