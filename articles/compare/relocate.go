package compare

import (
	"cmp"
	"slices"
)

// movedTokens is the least number of neighbouring tokens, one of them a
// content word, that count as a moved phrase. Single words turn up elsewhere by
// chance.
const movedTokens = 2

// relocate finds what stands elsewhere on the other side among the cells that
// are not kept: longest runs first. Their change becomes MovedWords.
func relocate(x, y []cell) {
	type run struct{ i, j, length int }
	starts := map[[2]int32][]int32{}
	for j := 0; j+1 < len(y); j++ {
		if free(&y[j]) && free(&y[j+1]) {
			key := [2]int32{y[j].word, y[j+1].word}
			starts[key] = append(starts[key], int32(j))
		}
	}
	if len(starts) == 0 {
		return
	}
	var runs []run
	for i := 0; i+1 < len(x); i++ {
		if !free(&x[i]) || !free(&x[i+1]) {
			continue
		}
		places := starts[[2]int32{x[i].word, x[i+1].word}]
		for _, j := range places[:min(len(places), candidatesPerBlock)] {
			if length := equalRun(x, y, i, int(j)); worthMoving(x[i : i+length]) {
				runs = append(runs, run{i, int(j), length})
			}
		}
	}
	slices.SortStableFunc(runs, func(p, q run) int { return cmp.Compare(q.length, p.length) })
	for _, r := range runs {
		if length := equalRun(x, y, r.i, r.j); length == r.length {
			for k := range length {
				x[r.i+k].change, y[r.j+k].change = MovedWords, MovedWords
				x[r.i+k].twin, y[r.j+k].twin = int32(r.j+k), int32(r.i+k)
			}
		}
	}
}

// free reports whether nothing is known yet of where a cell's word went.
func free(c *cell) bool { return !c.kept() && c.change != MovedWords }

// equalRun is the length of the run of free cells with equal words from x[i]
// and y[j] on.
func equalRun(x, y []cell, i, j int) int {
	n := 0
	for i+n < len(x) && j+n < len(y) && free(&x[i+n]) && free(&y[j+n]) && x[i+n].word == y[j+n].word {
		n++
	}
	return n
}

// worthMoving reports whether a run says enough to be called moved.
func worthMoving(cells []cell) bool {
	tokens, words := 0, 0
	for k := range cells {
		if cells[k].class != punctuation {
			tokens++
		}
		if cells[k].class == content {
			words++
		}
		if cells[k].class == character && k%2 == 1 {
			words++ // two characters of an unspaced script make a word
		}
	}
	return tokens >= movedTokens && words > 0
}
