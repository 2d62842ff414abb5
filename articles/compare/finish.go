package compare

import (
	"context"
	"runtime"
	"sync"
)

// Row compares the words of row i. Words moved between rows are not found
// yet. Rows may be asked for from several goroutines.
func (a *Alignment) Row(i int) Row {
	if a.plain(i) {
		return a.Bare(i)
	}
	w := newWordComparer(a.vocabulary)
	words := a.alignWords(w, i)
	w.finish(&words)
	return w.row(&words, a.Bare(i))
}

// plain reports whether a row has no words to compare: furniture, blocks
// without counterpart, equal text.
func (a *Alignment) plain(i int) bool {
	r := a.rows[i]
	return r.old0 == r.old1 || r.new0 == r.new1 || a.passedOver(r)
}

// passedOver reports whether a row is furniture, or both its sides are the
// same to the letter.
func (a *Alignment) passedOver(r alignedRow) bool {
	equal := r.old1-r.old0 == 1 && r.new1-r.new0 == 1 && a.olds[r.old0].text == a.news[r.new0].text
	return equal || a.role(r) == Furniture
}

func (a *Alignment) alignWords(w *wordComparer, i int) wordComparison {
	r := a.rows[i]
	return w.align(a.olds[r.old0:r.old1], a.news[r.new0:r.new1], a.newComesLead)
}

// Finish compares the words of all rows and what only shows over all of them.
// Its only error is ctx's.
func (a *Alignment) Finish(ctx context.Context) (*Comparison, error) {
	words := make([]wordComparison, len(a.rows))
	err := a.eachRow(ctx, func(w *wordComparer, i int) {
		if !a.passedOver(a.rows[i]) {
			words[i] = a.alignWords(w, i)
		}
	})
	if err != nil {
		return nil, err
	}
	relocateFar(words, a.newComesLead)
	err = a.eachRow(ctx, func(w *wordComparer, i int) {
		if words[i].compared() {
			w.finish(&words[i])
		}
	})
	if err != nil {
		return nil, err
	}
	unflagElsewhere(words)
	c := &Comparison{Old: a.old, New: a.new, Rows: make([]Row, len(a.rows))}
	err = a.eachRow(ctx, func(w *wordComparer, i int) {
		c.Rows[i] = a.Bare(i)
		if words[i].compared() {
			c.Rows[i] = w.row(&words[i], c.Rows[i])
		}
	})
	if err != nil {
		return nil, err
	}
	c.judge(a, words)
	return c, nil
}

// rowsAtOnce is how many rows a goroutine takes at a time: enough to make the
// handing over cheap, few enough that one ends soon after ctx does.
const rowsAtOnce = 64

// eachRow calls f for every row, on all cores. Its only error is ctx's.
func (a *Alignment) eachRow(ctx context.Context, f func(w *wordComparer, i int)) error {
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), 1+len(a.rows)/rowsAtOnce) {
		workers.Go(func() {
			w := newWordComparer(a.vocabulary)
			for from := range next {
				for i := from; i < min(from+rowsAtOnce, len(a.rows)); i++ {
					f(w, i)
				}
			}
		})
	}
	for from := 0; from < len(a.rows) && ctx.Err() == nil; from += rowsAtOnce {
		next <- from
	}
	close(next)
	workers.Wait()
	return ctx.Err()
}
