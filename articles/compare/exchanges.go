package compare

import (
	"cmp"
	"slices"
)

// Facts and names that took each other's place, "killed 3 and hurt 20" and
// "killed 20 and hurt 3", leave every word standing somewhere: by words alone
// nothing is gone. An exchange is told from a sentence put another way by what
// stands around the two. Each has a place of its own on either side; where the
// places of the one read more like those of the other than like each other,
// the two were exchanged.

// crossingReach is how many facts of a sort around one are asked whether they
// took its place. What is exchanged by mistake or on purpose stands near.
const crossingReach = 4

// nameSort is the sort of names, which are exchanged as facts are.
const nameSort factKind = 100

// A unit is a fact or a name of one side, in one piece.
type unit struct {
	sort     factKind
	value    float64 // of a name its last word, by which people are called
	from, to int     // cells
	other    int     // its place among the units of the other side; alone where it has none
}

// exchange finds the facts and names of a row that were exchanged, and marks
// them as such: neither kept nor moved, flagged at both ends.
func (w *wordComparer) exchange(c *wordComparison) {
	if len(c.x) == 0 || len(c.y) == 0 {
		return
	}
	f := w.flagging(c)
	both := f.changedSenses(&f.x) & f.changedSenses(&f.y)
	found := false
	if both&numeric != 0 {
		f.numbers[0] = f.readFacts(&f.x, f.numbers[0][:0])
		f.numbers[1] = f.readFacts(&f.y, f.numbers[1][:0])
		for _, sort := range [...]factKind{plainFact, ordinalFact, vagueFact, decadeFact, monthFact, weekdayFact, clockFact} {
			x, y := factUnits(f.numbers[0], sort), factUnits(f.numbers[1], sort)
			found = f.undoCrossings(x, y, Number) || found
		}
	}
	if both&capital != 0 && f.shareStrays() {
		f.readNames()
		found = f.undoCrossings(f.nameUnits(&f.x), f.nameUnits(&f.y), Name) || found
	}
	if !found {
		return
	}
	if c.newFirst {
		keepAgain(c.y, c.x)
	} else {
		keepAgain(c.x, c.y)
	}
}

// shareStrays reports whether a capitalised word is not kept on either side and
// stands on both: there are names that may have been exchanged.
func (f *flagger) shareStrays() bool {
	f.begin(len(f.v.words))
	for k := range f.x.cells {
		if c := &f.x.cells[k]; c.class == content && !c.kept() {
			f.note(f.lexicon.base(c.word))
		}
	}
	for k := range f.y.cells {
		if c := &f.y.cells[k]; c.class == content && !c.kept() && startsUpper(f.lexicon.unelided(f.y.textOf(k))) && f.has(f.lexicon.base(c.word)) {
			return true
		}
	}
	return false
}

// factUnits picks the facts of a sort, in order.
func factUnits(facts []fact, sort factKind) []unit {
	var out []unit
	for _, n := range facts {
		if n.kind == sort && (len(out) == 0 || out[len(out)-1].to <= n.from) {
			out = append(out, unit{sort, n.value, n.from, n.to, alone})
		}
	}
	return out
}

// nameUnits joins the neighbouring words of names.
func (f *flagger) nameUnits(s *flagSide) []unit {
	var out []unit
	for _, k := range s.capitals {
		k := int(k)
		value := float64(f.lexicon.base(s.cells[k].word))
		if n := len(out); n > 0 && out[n-1].to == k && s.cells[k-1].part == s.cells[k].part {
			out[n-1].value, out[n-1].to = value, k+1
			continue
		}
		out = append(out, unit{nameSort, value, k, k + 1, alone})
	}
	return out
}

// undoCrossings marks the units of one sort that were exchanged. It reports
// whether there were any.
func (f *flagger) undoCrossings(x, y []unit, flag Flags) bool {
	if len(x) < 2 || len(y) < 2 {
		return false
	}
	pairUnits(x, y, f.x.cells)
	var exchanged [][2]int // places in x
	try := func(a, b int) {
		if a >= 0 && b >= 0 && (x[a].other-x[b].other)*(a-b) < 0 && f.exchanged(x, y, min(a, b), max(a, b)) {
			exchanged = append(exchanged, [2]int{a, b})
		}
	}
	for a := range x {
		for b := a + 1; b < len(x) && b <= a+crossingReach && x[a].other >= 0; b++ {
			if x[b].other >= 0 {
				try(a, b)
			}
		}
	}
	for p := range y {
		for q := p + 1; q < len(y) && q <= p+crossingReach; q++ {
			try(y[p].other, y[q].other)
		}
	}
	for _, pair := range exchanged {
		for _, n := range pair {
			f.free(x[n], y[x[n].other])
		}
	}
	for _, pair := range exchanged {
		for _, n := range pair {
			flagFree(f.x.cells[x[n].from:x[n].to], flag)
			flagFree(f.y.cells[y[x[n].other].from:y[x[n].other].to], flag)
		}
	}
	return len(exchanged) > 0
}

// pairUnits finds which unit of one side is which of the other: those whose
// last words are paired, and of what is left those that stand equally often.
func pairUnits(x, y []unit, cells []cell) {
	join := func(a, b int) {
		if x[a].other < 0 && y[b].other < 0 && x[a].value == y[b].value {
			x[a].other, y[b].other = b, a
		}
	}
	for a := range x {
		last := &cells[x[a].to-1]
		at := int(last.mate)
		if last.change == MovedWords {
			at = int(last.twin)
		}
		b, found := slices.BinarySearchFunc(y, at+1, func(u unit, end int) int { return cmp.Compare(u.to, end) })
		if found {
			join(a, b)
		}
	}
	left := map[float64][2][]int{}
	for side, units := range [2][]unit{x, y} {
		for n := range units {
			if units[n].other < 0 {
				places := left[units[n].value]
				places[side] = append(places[side], n)
				left[units[n].value] = places
			}
		}
	}
	for _, places := range left {
		if len(places[0]) == len(places[1]) {
			for n, a := range places[0] {
				join(a, places[1][n])
			}
		}
	}
}

// free parts the cells of a unit from those of its counterpart. Small words
// that moved along do not move by themselves.
func (f *flagger) free(a, b unit) {
	x, y := f.x.cells, f.y.cells
	for i := a.from; i < a.to; i++ {
		if j := int(x[i].mate); b.from <= j && j < b.to {
			release(x, y, i)
		}
		unmove(x, y, i)
	}
	for j := b.from; j < b.to; j++ {
		unmove(y, x, j)
	}
}

// unmove takes back that cell i moved, and the small words around it with it.
func unmove(x, y []cell, i int) {
	if x[i].change != MovedWords || x[i].twin < 0 {
		return
	}
	j := int(x[i].twin)
	stay := func(i, j int) {
		x[i].change, x[i].twin = None, alone
		y[j].change, y[j].twin = None, alone
	}
	stay(i, j)
	for _, step := range [2]int{-1, 1} {
		for n := step; i+n >= 0 && i+n < len(x); n += step {
			if c := &x[i+n]; c.change != MovedWords || c.class >= character || int(c.twin) != j+n {
				break
			}
			stay(i+n, j+n)
		}
	}
}

// flagFree flags the cells that are not kept.
func flagFree(cells []cell, flag Flags) {
	for k := range cells {
		if !cells[k].kept() {
			cells[k].flags |= flag
		}
	}
}

// keepAgain pairs moved words that, with the exchanged ones out of the way,
// stand in order on both sides.
func keepAgain(x, y []cell) {
	before, next := -1, 0 // places in y of the kept cells around, next the place in x of the one behind
	for i := range x {
		c := &x[i]
		if c.kept() {
			before = int(c.mate)
			continue
		}
		if c.change != MovedWords || int(c.twin) <= before {
			continue
		}
		for next = max(next, i); next < len(x) && !x[next].kept(); {
			next++
		}
		if next == len(x) || c.twin < x[next].mate {
			j := int(c.twin)
			c.change, c.twin = None, alone
			y[j].change, y[j].twin = None, alone
			pair(x, y, i, j)
			before = j
		}
	}
}
