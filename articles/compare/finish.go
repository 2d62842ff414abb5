package compare

import (
	"context"
	"runtime"
	"sync"
)

// Row compares the words of row i. Words moved between rows are not found
// yet. Rows may be asked for from several goroutines.
func (a *Alignment) Row(i int) Row {
	if row, ok := a.plain(i); ok {
		return row
	}
	w := newWordComparer(a.vocabulary)
	c := a.alignWords(w, i)
	w.finish(&c)
	return w.row(&c, a.Bare(i))
}

// plain returns a row that has no words to compare: furniture, blocks without
// counterpart, equal text.
func (a *Alignment) plain(i int) (Row, bool) {
	r := a.rows[i]
	row := a.Bare(i)
	if row.Role == Furniture || r.old0 == r.old1 || r.new0 == r.new1 {
		return row, true
	}
	if r.old1-r.old0 == 1 && r.new1-r.new0 == 1 && a.olds[r.old0].text == a.news[r.new0].text {
		row.Kind, row.Similarity = Same, 1
		return row, true
	}
	return row, false
}

func (a *Alignment) alignWords(w *wordComparer, i int) wordComparison {
	r := a.rows[i]
	return w.align(a.olds[r.old0:r.old1], a.news[r.new0:r.new1], a.newComesLead)
}

// Finish compares the words of all rows and what only shows over all of them.
// Its only error is ctx's.
func (a *Alignment) Finish(ctx context.Context) (*Comparison, error) {
	c := &Comparison{Old: a.old, New: a.new, Rows: make([]Row, len(a.rows))}
	const batch = 64
	var wait sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			w := newWordComparer(a.vocabulary)
			for from := range next {
				for i := from; i < min(from+batch, len(a.rows)); i++ {
					row, ok := a.plain(i)
					if !ok {
						words := a.alignWords(w, i)
						w.finish(&words)
						row = w.row(&words, row)
					}
					c.Rows[i] = row
				}
			}
		})
	}
	for from := 0; from < len(a.rows) && ctx.Err() == nil; from += batch {
		next <- from
	}
	close(next)
	wait.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return c, nil
}
