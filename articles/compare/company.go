package compare

import (
	"cmp"
	"slices"
)

// companyReach is how many tokens away the fact is looked for that goes with
// another: three people in Vik, 3.5 percent in May.
const companyReach = 6

// A companion is the fact of another sort, or the name, beside a unit.
type companion struct {
	sort          factKind
	value, amount float64
}

// keepCompany reports whether units a and b of x, which stand the other way
// round in y, each stand beside a fact of their own on both sides: three in Vik
// and five in Holmby, five in Holmby and three in Vik.
func (f *flagger) keepCompany(x, y []unit, a, b int) bool {
	first, there := f.companionOf(&f.x, x[a], 0)
	second, too := f.companionOf(&f.x, x[b], 0)
	if !there || !too || first == second {
		return false
	}
	firstThen, there := f.companionOf(&f.y, y[x[a].other], 1)
	secondThen, too := f.companionOf(&f.y, y[x[b].other], 1)
	return there && too && first == firstThen && second == secondThen
}

// companionOf finds the nearest fact of another sort in the clause of a unit,
// rather before it than behind, or else the nearest name. side is 0 for old
// texts, 1 for new ones.
func (f *flagger) companionOf(s *flagSide, u unit, side int) (companion, bool) {
	facts := f.numbers[side]
	after, _ := slices.BinarySearchFunc(facts, u.to, func(n fact, at int) int { return cmp.Compare(n.from, at) })
	found, best := companion{}, companyReach+1
	own := func(n fact) bool { // the signs of figures, the day of a month
		sign := n.kind == percentFact || n.kind == moneyFact || n.kind == unitFact
		return u.sort == plainFact && sign || f.isDatePart(s, n.from, &u)
	}
	consider := func(c companion, gap, from, to int) {
		if c.sort != u.sort && gap < best && !f.clauseEnds(s, from, to) {
			found, best = c, gap
		}
	}
	for n := after - 1; n >= 0 && u.from-facts[n].to <= companyReach; n-- {
		if c := facts[n]; c.to <= u.from && !own(c) {
			consider(companion{c.kind, c.value, c.amount}, u.from-c.to, c.to, u.from)
		}
	}
	for n := after; n < len(facts) && facts[n].from-u.to <= companyReach; n++ {
		if c := facts[n]; !own(c) {
			consider(companion{c.kind, c.value, c.amount}, c.from-u.to, u.to, c.from)
		}
	}
	if u.sort == nameSort || best <= companyReach {
		return found, best <= companyReach
	}
	if !f.named {
		f.readNames()
	}
	name, _ := slices.BinarySearch(s.capitals, int32(u.to))
	for n := name - 1; n >= 0 && u.from-int(s.capitals[n]) <= companyReach; n-- {
		if k := int(s.capitals[n]); k < u.from {
			consider(companion{nameSort, float64(f.lexicon.base(s.cells[k].word)), 0}, u.from-k-1, k+1, u.from)
		}
	}
	for n := name; n < len(s.capitals) && int(s.capitals[n])-u.to <= companyReach; n++ {
		k := int(s.capitals[n])
		consider(companion{nameSort, float64(f.lexicon.base(s.cells[k].word)), 0}, k-u.to, u.to, k)
	}
	return found, best <= companyReach
}

// clauseEnds reports whether a clause or paragraph ends among cells from to to.
func (f *flagger) clauseEnds(s *flagSide, from, to int) bool {
	for k := from; k < to; k++ {
		if s.cells[k].part != s.cells[from].part || f.endsPlace(s, k, false, true) {
			return true
		}
	}
	return to < len(s.cells) && from > 0 && s.cells[to].part != s.cells[from-1].part
}

// sameFrame reports whether names a and b of x and those in their places in y
// stand in the same words: behind the same preposition, and where they are near
// with nothing altered between them. "Harlow sold it to Marlow" and "Marlow
// bought it from Harlow" say the same.
func (f *flagger) sameFrame(x, y []unit, a, b int) bool {
	a2, b2 := x[a].other, x[b].other
	return f.preposition(&f.x, x[a]) == f.preposition(&f.y, y[b2]) && f.preposition(&f.x, x[b]) == f.preposition(&f.y, y[a2]) &&
		f.unaltered(&f.x, x[a].to, x[b].from) && f.unaltered(&f.y, y[b2].to, y[a2].from)
}

// preposition returns the key of the function word right before a unit.
func (f *flagger) preposition(s *flagSide, u unit) string {
	if k := u.from - 1; k >= 0 && s.cells[k].class == function && s.cells[k].part == s.cells[u.from].part {
		return f.keyAt(s, k)
	}
	return ""
}

// unaltered reports whether the content words between two near cells are kept.
func (f *flagger) unaltered(s *flagSide, from, to int) bool {
	if to-from > companyReach {
		return true
	}
	for k := from; k < to; k++ {
		if c := &s.cells[k]; c.class >= character && free(c) {
			return false
		}
	}
	return true
}
