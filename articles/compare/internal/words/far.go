package words

import (
	"cmp"
	"slices"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
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

// A farPlace is a token of a row.
type farPlace struct{ row, cell int32 }

// MoveAcrossRows finds phrases that moved from one row to another: what is not
// kept in either and reads the same.
//
// newFirst says that New leads, see Align.
func MoveAcrossRows(rows []Row, newFirst bool) {
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
		if equalRun(from.X, to.Y, int(m.x.cell), int(m.y.cell)) < m.length {
			continue
		}
		for k := range int32(m.length) {
			c, d := &from.X[m.x.cell+k], &to.Y[m.y.cell+k]
			c.Change, d.Change = edit.ChangeMoved, edit.ChangeMoved
			c.Other, d.Other = int32(to.TextY[d.Part].Index), int32(from.TextX[c.Part].Index)
		}
	}
}

// A farRun is a run of tokens that stands in two rows.
type farRun struct {
	x, y   farPlace
	length int
}

// farRuns lists the runs that say enough to have moved from row to row.
func farRuns(rows []Row) []farRun {
	places := map[uint64][]farPlace{} // in y, by key
	for r := range rows {
		eachKey(rows[r].Y, func(k int, key uint64) {
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
		eachKey(rows[r].X, func(_ int, key uint64) {
			if len(places[key]) > 0 {
				times[key]++
			}
		})
	}
	var runs []farRun
	for r := range rows {
		x := rows[r].X
		eachKey(x, func(k int, key uint64) {
			for _, p := range places[key] {
				y := rows[p.row].Y
				if int(p.row) == r || k > 0 && p.cell > 0 && token.IsFree(&x[k-1]) && token.IsFree(&y[p.cell-1]) && x[k-1].Word == y[p.cell-1].Word {
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
func (r farRun) isSentence(rows []Row) bool {
	x, y := &rows[r.x.row], &rows[r.y.row]
	words := 0
	for _, c := range x.X[r.x.cell:][:r.length] {
		if c.Class != pair.ClassPunctuation {
			words++
		}
	}
	return words >= farSentence && contentWords(x.X[r.x.cell:][:r.length]) > 0 &&
		wholeSentence(x.X, int(r.x.cell), r.length) && wholeSentence(y.Y, int(r.y.cell), r.length)
}

// wholeSentence reports whether tokens[from:from+length] begins and ends with a
// sentence or paragraph.
func wholeSentence(cells []token.Token, from, length int) bool {
	to := from + length
	return (from == 0 || cells[from-1].Part != cells[from].Part || cells[from-1].Ends) &&
		(to == len(cells) || cells[to-1].Part != cells[to].Part || cells[to-1].Ends)
}

// mirror swaps the sides of a row.
func (c *Row) mirror() {
	c.X, c.Y, c.TextX, c.TextY = c.Y, c.X, c.TextY, c.TextX
}

// eachKey calls f for every place where farKey free tokens follow one another.
func eachKey(cells []token.Token, f func(k int, key uint64)) {
	run := 0
	for k := range cells {
		if !token.IsFree(&cells[k]) {
			run = 0
			continue
		}
		if run++; run >= farKey {
			key := uint64(0)
			for _, c := range cells[k-farKey+1 : k+1] {
				key = key*0x9E3779B97F4A7C15 + uint64(c.Word) + 1
			}
			f(k-farKey+1, key)
		}
	}
}

// tellingFar reports whether a run says so much that it stands nowhere else by
// chance.
func tellingFar(run []token.Token) bool {
	return len(run) >= farTokens && contentWords(run) >= farWords
}

func contentWords(cells []token.Token) int {
	n := 0
	for k := range cells {
		if cells[k].Class >= pair.ClassCharacter {
			n++
		}
	}
	return n
}
