package compare

import (
	"context"
	"fmt"

	"variorum/articles/compare/internal/findings"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/compare/internal/words"
	"variorum/articles/work"
)

// Row compares the words of row i. Words moved between rows are not found
// yet. Rows may be asked for from several goroutines. Its error is ctx's, or
// says that these two could not be compared.
func (a *Alignment) Row(ctx context.Context, i int) (Row, error) {
	row := a.Bare(i)
	if a.plain(i) {
		return row, nil
	}
	err := work.Guard(func() error {
		w := a.newRowWorker()
		words := a.alignWords(ctx, w.words, i)
		w.words.Finish(&words)
		w.find(a, &words, i)
		row = w.row(&words, row)
		return nil
	})
	return row, comparingError(ctx, err)
}

// comparingError is what comparing returns for err: ctx's error once it has
// ended, else that there is a fault of ours.
func comparingError(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return fmt.Errorf("these two could not be compared: %w", err)
	}
	return nil
}

// plain reports whether a row has no words to compare: furniture, blocks
// without counterpart, equal text.
func (a *Alignment) plain(i int) bool {
	r := a.rows[i]
	return r.old0 == r.old1 || r.new0 == r.new1 || a.passedOver(r)
}

// passedOver reports whether a row is furniture, or both its sides are the
// same to the letter and lead to the same places.
func (a *Alignment) passedOver(r alignedRow) bool {
	equal := r.old1-r.old0 == 1 && r.new1-r.new0 == 1 && a.olds[r.old0].Text == a.news[r.new0].Text &&
		words.SameLinks(&a.olds[r.old0], &a.news[r.new0])
	return equal || a.role(r) == RoleFurniture
}

func (a *Alignment) alignWords(ctx context.Context, w *words.Comparer, i int) words.Row {
	r := a.rows[i]
	return w.Align(ctx, a.olds[r.old0:r.old1], a.news[r.new0:r.new1], a.newComesLead)
}

// Finish compares the words of all rows and what only shows over all of them.
// Its error is ctx's, or says that these two could not be compared.
func (a *Alignment) Finish(ctx context.Context) (*Comparison, error) {
	var c *Comparison
	err := work.Guard(func() (err error) {
		c, err = a.finish(ctx)
		return err
	})
	return c, comparingError(ctx, err)
}

func (a *Alignment) finish(ctx context.Context) (*Comparison, error) {
	compared := make([]words.Row, len(a.rows))
	err := a.eachRow(ctx, func(w *rowWorker, i int) {
		if !a.passedOver(a.rows[i]) {
			compared[i] = a.alignWords(ctx, w.words, i)
		}
	})
	if err != nil {
		return nil, err
	}
	words.MoveAcrossRows(compared, a.newComesLead)
	c := &Comparison{Old: a.old, New: a.new, Rows: make([]Row, len(a.rows))}
	totals := make([]rowTotals, len(a.rows))
	err = a.eachRow(ctx, func(w *rowWorker, i int) {
		c.Rows[i] = a.Bare(i)
		if !compared[i].Compared() {
			totals[i].kept, totals[i].words = a.equalWords(i)
			return
		}
		w.words.Finish(&compared[i])
		totals[i].found = w.find(a, &compared[i], i)
		c.Rows[i] = w.row(&compared[i], c.Rows[i])
		totals[i].kept, totals[i].words = compared[i].KeptWords()
		totals[i].typography, totals[i].links = compared[i].Typography, compared[i].Links
		compared[i] = words.Row{} // a book's tokens need not all stay
	})
	if err != nil {
		return nil, err
	}
	c.judge(totals, mention.Offered(a.vocabulary.Lexicon))
	return c, nil
}

// rowTotals are what a row adds to those of the comparison.
type rowTotals struct {
	kept, words       int
	typography, links int
	found             findings.Result
}

// A rowWorker compares rows; it holds what can be used again. One goroutine.
type rowWorker struct {
	words  *words.Comparer
	finder *findings.Finder // made with the first row that has changes
	room   [2][]mention.Word
}

func (a *Alignment) newRowWorker() *rowWorker {
	return &rowWorker{words: words.NewComparer(a.vocabulary)}
}

// row completes a bare row by what became of its words.
func (w *rowWorker) row(c *words.Row, row Row) Row {
	row.Old, row.New = w.words.Parts(c)
	row.Edits = listEdits(row.Old, row.New, c.Edits)
	row.Sparse = c.Sparse()
	for _, parts := range [2][]Part{row.Old, row.New} {
		for _, part := range parts {
			for k := range part.Segments {
				row.Flags |= part.Segments[k].Flags
			}
		}
	}
	switch {
	case len(row.New) == 0:
		row.Kind = RowRemoved
	case len(row.Old) == 0:
		row.Kind = RowAdded
	case c.Edits > 0 || len(row.Old) != len(row.New):
		row.Kind = RowChanged
	default:
		row.Kind = RowSame
	}
	kept, words := c.KeptWords()
	if words > 0 && len(row.Old) > 0 && len(row.New) > 0 {
		row.Similarity = float64(kept) / float64(words)
	}
	return row
}

// rowsAtOnce is how many rows a goroutine takes at a time: enough to make the
// handing over cheap, few enough that one ends soon after ctx does.
const rowsAtOnce = 64

// eachRow calls f for every row, on all cores. Its only errors are ctx's and
// panics of f.
func (a *Alignment) eachRow(ctx context.Context, f func(w *rowWorker, i int)) error {
	pieces := (len(a.rows) + rowsAtOnce - 1) / rowsAtOnce
	return work.Each(ctx, pieces, func() func(int) error {
		w := a.newRowWorker()
		return func(piece int) error {
			for i := piece * rowsAtOnce; i < min((piece+1)*rowsAtOnce, len(a.rows)) && ctx.Err() == nil; i++ {
				f(w, i)
			}
			return nil
		}
	})
}
