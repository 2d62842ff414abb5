package compare

import (
	"cmp"
	"slices"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
)

// A fact is one quantity or part of a date that a row states, brought to a
// form in which equal facts are equal: four, 4; $3m, 3 million dollars; 3 p.m.,
// 15:00.
type fact struct {
	kind     factKind
	value    float64
	amount   float64 // of money, percentages and units: how much
	from, to int     // cells
	weak     bool    // may be matched, but does not matter by itself: one, first
	touched  bool    // some of its cells changed
	left     bool    // without counterpart
}

type factKind uint8

const (
	plainFact factKind = iota
	ordinalFact
	vagueFact
	decadeFact
	minusFact
	percentFact
	moneyFact
	monthFact
	weekdayFact
	clockFact // minutes
	unitFact  // weak where only one side has one
	multipleFact
)

// flagNumbers flags the changed cells of facts that have no counterpart on
// the other side of the row.
func (f *flagger) flagNumbers() {
	f.numbers[0] = f.readFacts(&f.x, f.numbers[0][:0])
	f.numbers[1] = f.readFacts(&f.y, f.numbers[1][:0])
	x, y := f.numbers[0], f.numbers[1]
	if len(x)+len(y) == 0 {
		return
	}
	matchFacts(x, y)
	f.settleRestated(x, y)
	settleUnits(x, y)
	ordinals := hasLeft(x, ordinalFact) && hasLeft(y, ordinalFact)
	multiples := hasLeft(x, multipleFact) && hasLeft(y, multipleFact)
	for n, s := range [2]*flagSide{&f.x, &f.y} {
		for _, fact := range f.numbers[n] {
			switch {
			case !fact.left:
			case fact.kind == ordinalFact && ordinals, fact.kind == multipleFact && multiples:
				markNumber(s.cells[fact.from:fact.to])
			case fact.weak:
			default:
				markNumber(s.cells[fact.from:fact.to])
			}
		}
	}
}

func markNumber(cells []words.Token) {
	for k := range cells {
		if cells[k].Change.Wording() {
			cells[k].Flags |= FlagNumber
		}
	}
}

func hasLeft(facts []fact, kind factKind) bool {
	return slices.ContainsFunc(facts, func(f fact) bool { return f.left && f.kind == kind && f.touched })
}

// matchFacts pairs equal facts of two sides, untouched ones first, and marks
// those that are left. Signs of money and percentages go by their amounts, then
// by what they are.
func matchFacts(x, y []fact) {
	for _, facts := range [2][]fact{x, y} {
		slices.SortFunc(facts, func(a, b fact) int {
			return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.value, b.value), cmp.Compare(a.amount, b.amount),
				order(a.touched, b.touched), cmp.Compare(a.from, b.from))
		})
		for n := range facts {
			facts[n].left = true
		}
	}
	pairFacts(x, y, func(a, b *fact) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.value, b.value), cmp.Compare(a.amount, b.amount))
	})
	pairFacts(x, y, func(a, b *fact) int { return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.value, b.value)) })
}

// order puts what is false before what is true.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// pairFacts pairs those of the facts left on two sides that compare finds
// equal, in its order.
func pairFacts(x, y []fact, compare func(a, b *fact) int) {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case !x[i].left:
			i++
			continue
		case !y[j].left:
			j++
			continue
		}
		switch c := compare(&x[i], &y[j]); {
		case c == 0:
			x[i].left, y[j].left = false, false
			i, j = i+1, j+1
		case c < 0:
			i++
		default:
			j++
		}
	}
}

// readFacts lists the facts of a side.
func (f *flagger) readFacts(s *flagSide, out []fact) []fact {
	unspaced := f.lexicon.language == pair.Japanese || f.lexicon.language == pair.Chinese
	for k := 0; k < len(s.cells); {
		if unspaced {
			if day, ok := f.readWeekday(s, k); ok {
				out = append(out, day)
				k = day.to
				continue
			}
		}
		m := f.lexicon.meaning(s.cells[k].Word)
		next := k + 1
		switch {
		case m.senses&numeric == 0:
		case m.senses&(monthWord|weekdayWord) != 0:
			if date, ok := f.dateFact(s, k, m); ok {
				out = append(out, date)
			}
		case m.senses&(numeral|numberWord|scaleWord|fractionWord|ordinalWord) != 0:
			out, next = f.readQuantity(s, k, out)
		case m.senses&vagueWord != 0:
			out = append(out, fact{kind: vagueFact, value: m.value, from: k, to: k + 1})
		case m.senses&clockWord != 0:
			out = append(out, fact{kind: clockFact, value: m.value, from: k, to: k + 1})
		case m.senses&multipleWord != 0:
			out = append(out, fact{kind: multipleFact, value: m.value, from: k, to: k + 1, weak: true})
		case m.senses&unitWord != 0 && f.isPer(s, k-1):
			out = append(out, fact{kind: unitFact, value: m.value, amount: 1, from: k, to: k + 1})
		case m.senses&moneyWord != 0 && f.isSign(s, k):
			amount := f.readNumber(s, k+1).value
			out = append(out, fact{kind: moneyFact, value: m.value, amount: amount, from: k, to: k + 1})
		}
		k = next
	}
	f.settleDays(s, out)
	for n := range out {
		for k := out[n].from; k < out[n].to; k++ {
			out[n].touched = out[n].touched || s.cells[k].Change.Wording()
		}
	}
	return out
}

// isSign reports whether cell k is a currency sign before a number.
func (f *flagger) isSign(s *flagSide, k int) bool {
	return f.isNumeral(s, k+1) && len([]rune(f.keyAt(s, k))) == 1
}

// settleDays turns the ordinals of dates into plain days: March 4th, the 4th
// of March.
func (f *flagger) settleDays(s *flagSide, facts []fact) {
	for n := range facts {
		day := &facts[n]
		if day.kind != ordinalFact {
			continue
		}
		after := n > 0 && facts[n-1].kind == monthFact && day.from-facts[n-1].to <= 1
		before := n+1 < len(facts) && facts[n+1].kind == monthFact && facts[n+1].from-day.to <= 1
		if after || before {
			day.kind, day.weak = plainFact, false
		}
	}
}
