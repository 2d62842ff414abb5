package compare

import (
	"cmp"
	"slices"
)

const (
	// placesTried bounds how many places of the other side one run is tried at.
	placesTried = 8

	// reachPerToken is how many kept tokens a run may have moved past for each
	// token it has. An editor moves a word within its sentence and a phrase to the
	// next; farther off the same few words stand by chance. What would be called
	// moved to another paragraph (see farTokens) may come from anywhere.
	reachPerToken = 15
)

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
	lone := loneWords{x: x, y: y}
	keptX, keptY := keptBefore(x), keptBefore(y)
	near := func(i, j, length int) bool {
		past := keptX[i] - keptY[j]
		return max(past, -past) <= int32(reachPerToken*length) || tellingFar(x[i:i+length])
	}
	for i := range x {
		if !free(&x[i]) {
			continue
		}
		places := starts[x[i].word]
		for _, j := range places[:min(len(places), placesTried)] {
			if i > 0 && j > 0 && free(&x[i-1]) && free(&y[j-1]) && x[i-1].word == y[j-1].word {
				continue // part of a longer run
			}
			if length := equalRun(x, y, i, int(j)); near(i, int(j), length) && worthMoving(x[i:i+length], &lone) {
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

// keptBefore counts for every cell the kept ones before it. As those stand in
// the same order on both sides, the difference of two counts is how many lie
// between two places.
func keptBefore(cells []cell) []int32 {
	counts := make([]int32, len(cells))
	n := int32(0)
	for k := range cells {
		counts[k] = n
		if cells[k].kept() {
			n++
		}
	}
	return counts
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
func worthMoving(run []cell, lone *loneWords) bool {
	words, telling, characters := 0, 0, 0
	at := 0
	for k := range run {
		switch run[k].class {
		case content:
			telling++
			words++
			at = k
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
		return lone.has(run[at].word)
	}
	return telling > 0 && words > 1
}

// loneWords knows the words that stand exactly once on each side of a row. It
// counts when it is first asked.
type loneWords struct {
	x, y   []cell
	counts map[int32][2]int
}

func (l *loneWords) has(word int32) bool {
	if l.counts == nil {
		l.counts = make(map[int32][2]int, len(l.x))
		for side, cells := range [2][]cell{l.x, l.y} {
			for k := range cells {
				n := l.counts[cells[k].word]
				n[side]++
				l.counts[cells[k].word] = n
			}
		}
	}
	return l.counts[word] == [2]int{1, 1}
}
