package compare

import "context"

// Row compares the words of row i.
func (a *Alignment) Row(i int) Row { return a.Bare(i) }

// Finish compares the words of all rows and what only shows over all of them.
// Its only error is ctx's.
func (a *Alignment) Finish(ctx context.Context) (*Comparison, error) {
	c := &Comparison{Old: a.old, New: a.new}
	for i := range a.rows {
		c.Rows = append(c.Rows, a.Row(i))
	}
	return c, nil
}
