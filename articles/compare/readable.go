package compare

import (
	"variorum/articles/compare/internal/words/token"
)

// Readable returns the comparison as a view shows it: rows in which too little
// is kept for marks to read well are one replacement each. The comparison
// itself is left as it is.
func (c *Comparison) Readable() *Comparison {
	out := *c
	out.Rows = make([]Row, len(c.Rows))
	for i := range c.Rows {
		out.Rows[i] = c.Rows[i].Readable()
		if c.Rows[i].Sparse && c.Rows[i].Role != RoleFurniture {
			out.Counts.addEdits(&c.Rows[i], -1)
			out.Counts.addEdits(&out.Rows[i], 1)
		}
	}
	return &out
}

// Readable returns the row as a view shows it: where it is Sparse, as one
// replacement of the whole.
func (r Row) Readable() Row {
	if !r.Sparse {
		return r
	}
	r.Old, r.New = wholeParts(r.Old, r.Flags), wholeParts(r.New, r.Flags)
	r.Edits = listEdits(r.Old, r.New, 1)
	return r
}

// wholeParts makes each part one replaced segment.
func wholeParts(parts []Part, flags Flags) []Part {
	out := make([]Part, len(parts))
	for i, part := range parts {
		length := 0
		for _, s := range part.Segments {
			length += len(s.Text)
		}
		text := make([]byte, 0, length)
		for _, s := range part.Segments {
			text = append(text, s.Text...)
		}
		out[i] = Part{Block: part.Block, Segments: []Segment{{Text: string(text), Change: ChangeReplaced, Flags: flags, Edit: 1, Other: token.NoMatch}}}
	}
	return out
}
