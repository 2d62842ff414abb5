package compare

import (
	"cmp"
	"slices"
)

const (
	// farTokens is the least number of tokens of a phrase that is called moved
	// to another paragraph, farWords how many of them must be content words.
	// What is short recurs in a story without having moved.
	farTokens = 7
	farWords  = 4
	// A whole sentence that stands once on each side needs no more than
	// farSentence words, one of them a content word: "Nobody was hurt."
	farSentence = 3
	// farKey is how many tokens a phrase is looked up by.
	farKey = 4
)

// A farPlace is a cell of a row.
type farPlace struct{ row, cell int32 }

// relocateFar finds phrases that moved from one row to another: what is not
// kept in either and reads the same.
//
// newFirst says that New leads, see Align.
func relocateFar(rows []wordComparison, newFirst bool) {
	if newFirst {
		for r := range rows {
			rows[r].mirror()
		}
		defer func() {
			for r := range rows {
				rows[r].mirror()
			}
		}()
	}
	runs := farRuns(rows)
	slices.SortStableFunc(runs, func(p, q farRun) int { return cmp.Compare(q.length, p.length) })
	for _, m := range runs {
		from, to := &rows[m.x.row], &rows[m.y.row]
		if equalRun(from.x, to.y, int(m.x.cell), int(m.y.cell)) < m.length {
			continue
		}
		for k := range int32(m.length) {
			c, d := &from.x[m.x.cell+k], &to.y[m.y.cell+k]
			c.change, d.change = ChangeMoved, ChangeMoved
			c.other, d.other = int32(to.textY[d.part].index), int32(from.textX[c.part].index)
		}
	}
}

// A farRun is a run of tokens that stands in two rows.
type farRun struct {
	x, y   farPlace
	length int
}

// farRuns lists the runs that say enough to have moved from row to row.
func farRuns(rows []wordComparison) []farRun {
	places := map[uint64][]farPlace{} // in y, by key
	for r := range rows {
		eachKey(rows[r].y, func(k int, key uint64) {
			if len(places[key]) < placesTried {
				places[key] = append(places[key], farPlace{int32(r), int32(k)})
			}
		})
	}
	if len(places) == 0 {
		return nil
	}
	times := map[uint64]int{} // how often such a key stands in x
	for r := range rows {
		eachKey(rows[r].x, func(_ int, key uint64) {
			if len(places[key]) > 0 {
				times[key]++
			}
		})
	}
	var runs []farRun
	for r := range rows {
		x := rows[r].x
		eachKey(x, func(k int, key uint64) {
			for _, p := range places[key] {
				y := rows[p.row].y
				if int(p.row) == r || k > 0 && p.cell > 0 && free(&x[k-1]) && free(&y[p.cell-1]) && x[k-1].word == y[p.cell-1].word {
					continue
				}
				once := len(places[key]) == 1 && times[key] == 1
				length := equalRun(x, y, k, int(p.cell))
				off := closingMarks(x[:k+length], y[:int(p.cell)+length], k, int(p.cell))
				run := farRun{farPlace{int32(r), int32(k + off)}, farPlace{p.row, p.cell + int32(off)}, length - off}
				if tellingFar(x[k+off:k+length]) || once && run.isSentence(rows) {
					runs = append(runs, run)
				}
			}
		})
	}
	return runs
}

// isSentence reports whether a run is a whole sentence on both sides, or
// several.
func (r farRun) isSentence(rows []wordComparison) bool {
	x, y := &rows[r.x.row], &rows[r.y.row]
	words := 0
	for _, c := range x.x[r.x.cell:][:r.length] {
		if c.class != punctuation {
			words++
		}
	}
	return words >= farSentence && contentWords(x.x[r.x.cell:][:r.length]) > 0 &&
		wholeSentence(x.x, x.textX, int(r.x.cell), r.length) && wholeSentence(y.y, y.textY, int(r.y.cell), r.length)
}

// wholeSentence reports whether cells[from:from+length] begins and ends with a
// sentence or paragraph.
func wholeSentence(cells []cell, text []paragraph, from, length int) bool {
	to := from + length
	return (from == 0 || cells[from-1].part != cells[from].part || endsSentence(cells, text, from)) &&
		(to == len(cells) || cells[to-1].part != cells[to].part || endsSentence(cells, text, to))
}

// mirror swaps the sides of a row.
func (c *wordComparison) mirror() {
	c.x, c.y, c.textX, c.textY = c.y, c.x, c.textY, c.textX
}

// eachKey calls f for every place where farKey free cells follow one another.
func eachKey(cells []cell, f func(k int, key uint64)) {
	run := 0
	for k := range cells {
		if !free(&cells[k]) {
			run = 0
			continue
		}
		if run++; run >= farKey {
			key := uint64(0)
			for _, c := range cells[k-farKey+1 : k+1] {
				key = key*0x9E3779B97F4A7C15 + uint64(c.word) + 1
			}
			f(k-farKey+1, key)
		}
	}
}

// tellingFar reports whether a run says so much that it stands nowhere else by
// chance.
func tellingFar(run []cell) bool { return len(run) >= farTokens && contentWords(run) >= farWords }

func contentWords(cells []cell) int {
	n := 0
	for k := range cells {
		if cells[k].class >= character {
			n++
		}
	}
	return n
}
