package compare

import (
	"context"

	"variorum/articles"
)

// Compare compares two articles completely. Its only error is ctx's.
func Compare(ctx context.Context, old, new *articles.Article) (*Comparison, error) {
	a, err := Align(ctx, old, new)
	if err != nil {
		return nil, err
	}
	return a.Finish(ctx)
}

// An Alignment is a comparison whose paragraphs are paired and whose words
// are not yet compared: enough to lay out a view.
type Alignment struct{}

// Align pairs the blocks of two articles. Its only error is ctx's.
func Align(ctx context.Context, old, new *articles.Article) (*Alignment, error) {
	panic("not written yet")
}

// Len returns the number of rows.
func (a *Alignment) Len() int { panic("not written yet") }

// Bare returns row i with whole blocks as unmarked segments: what there is to
// show before its words are compared. It costs next to nothing.
func (a *Alignment) Bare(i int) Row { panic("not written yet") }

// Row compares the words of row i. Words moved between rows are not found
// yet. Rows may be asked for from several goroutines.
func (a *Alignment) Row(i int) Row { panic("not written yet") }

// Finish compares the words of all rows and what only shows over all of them.
// Its only error is ctx's.
func (a *Alignment) Finish(ctx context.Context) (*Comparison, error) { panic("not written yet") }
