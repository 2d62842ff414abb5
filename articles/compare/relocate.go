package compare

import (
	"cmp"
	"slices"
)

// placesTried bounds how many places of the other side one run is tried at.
const placesTried = 8

// relocate finds what stands elsewhere on the other side among the cells that
// are not kept, longest runs first. Their change becomes MovedWords.
func relocate(x, y []cell) {
	starts := map[int32][]int32{}
	for j := range y {
		if free(&y[j]) {
			starts[y[j].word] = append(starts[y[j].word], int32(j))
		}
	}
	type run struct{ i, j, length int }
	var runs []run
	for i := range x {
		if !free(&x[i]) {
			continue
		}
		places := starts[x[i].word]
		for _, j := range places[:min(len(places), placesTried)] {
			if i > 0 && j > 0 && free(&x[i-1]) && free(&y[j-1]) && x[i-1].word == y[j-1].word {
				continue // part of a longer run
			}
			if length := equalRun(x, y, i, int(j)); worthMoving(x, y, i, length) {
				runs = append(runs, run{i, int(j), length})
			}
		}
	}
	slices.SortStableFunc(runs, func(p, q run) int { return cmp.Compare(q.length, p.length) })
	for _, r := range runs {
		if equalRun(x, y, r.i, r.j) < r.length {
			continue
		}
		for k := range r.length {
			x[r.i+k].change, y[r.j+k].change = MovedWords, MovedWords
			x[r.i+k].twin, y[r.j+k].twin = int32(r.j+k), int32(r.i+k)
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

// worthMoving reports whether a run says enough to be called moved: two words,
// one of them a content word, or a content word that stands nowhere else. Other
// single words turn up elsewhere by chance.
func worthMoving(x, y []cell, i, length int) bool {
	words, telling, characters := 0, 0, 0
	for k := i; k < i+length; k++ {
		switch x[k].class {
		case content:
			telling++
			words++
		case character:
			characters++
			words++
		case function:
			words++
		}
	}
	if characters > 1 {
		telling++ // two characters of an unspaced script make a word
	}
	if words == 1 && telling == 1 {
		return once(x, x[i].word) && once(y, x[i].word)
	}
	return telling > 0 && words > 1
}

// once reports whether a word stands exactly once in a run of cells.
func once(cells []cell, word int32) bool {
	n := 0
	for k := range cells {
		if cells[k].word == word {
			n++
		}
	}
	return n == 1
}
