package compare

import (
	"slices"
	"strings"
)

const (
	// narrowContext and wideContext are how many words around a fact tell its
	// place: those that go with it ("killed 3 people"), and where these say
	// nothing, as after "said", what it is about.
	narrowContext = 2
	wideContext   = 8
	// clearlyAcross is how many times more the places of two units must read
	// like each other's than like their own where both still have words of their
	// own: "killed 3 people and 20 were injured", "20 people were injured and 3
	// killed". Names take part in more ways than figures, and always need it.
	clearlyAcross = 2
)

// exchanged reports whether units a and b of x, which stand the other way
// round in y, took each other's place.
func (f *flagger) exchanged(x, y []unit, a, b int) bool {
	a2, b2 := x[a].other, x[b].other
	if f.listed(&f.x, x, a, b) && f.listed(&f.y, y, b2, a2) {
		return false
	}
	if f.grammarOf(&f.x, x[a]) != f.grammarOf(&f.y, y[b2]) || f.grammarOf(&f.x, x[b]) != f.grammarOf(&f.y, y[a2]) {
		return false
	}
	if f.keepCompany(x, y, a, b) || x[a].sort == nameSort && !f.sameFrame(x, y, a, b) {
		return false
	}
	for _, reach := range [...]int{narrowContext, wideContext} {
		aX, bX := f.contextOf(&f.x, x, a, reach), f.contextOf(&f.x, x, b, reach)
		aY, bY := f.contextOf(&f.y, y, a2, reach), f.contextOf(&f.y, y, b2, reach)
		aX.dropShared(&bX)
		aY.dropShared(&bY)
		ownA, ownB := aX.likeness(&aY), bX.likeness(&bY)
		aAsB, bAsA := aX.likeness(&bY), bX.likeness(&aY)
		own, across := ownA+ownB, aAsB+bAsA
		switch {
		case own == across && (ownA == 0 || ownB == 0):
			continue
		case x[a].sort == plainFact && own > 0 && (aAsB == 0 || bAsA == 0): // "3 people were killed", "20 people were hurt"
			return false
		case x[a].sort == nameSort, ownA > 0 && ownB > 0:
			return across >= clearlyAcross*own
		}
		return across > own
	}
	return false
}

// dropShared forgets the words that stand on the same side of both units: what
// follows "said" twice is not told apart by it.
func (p *placeContext) dropShared(q *placeContext) {
	mine := *p
	p.drop(q)
	q.drop(&mine)
	if p.before == q.before {
		p.before, q.before = noWord, noWord
	}
}

func (p *placeContext) drop(q *placeContext) {
	for side := range p.words {
		for n, word := range p.words[side][:p.count[side]] {
			if slices.Contains(q.words[side][:q.count[side]], word) {
				p.words[side][n] = noWord
			}
		}
	}
}

// listed reports whether between two units there are only others, commas and
// conjunctions: the order of a list says nothing.
func (f *flagger) listed(s *flagSide, units []unit, from, to int) bool {
	at := units[from].to
	for n := from + 1; n <= to; n++ {
		for ; at < units[n].from; at++ {
			switch f.keyAt(s, at) {
			case ",", "、", "&", "and", "or", "und", "oder", "et", "ou", "y", "e", "o", "и", "или", "en", "of", "和", "或", "と", "や":
			case "the", "le", "la", "les", "l'", "el", "los", "las", "der", "die", "das", "den", "dem", "il", "lo", "i", "gli", "a", "os", "as", "de", "het":
			default:
				if !f.lexicon.meaning(s.cells[at].word).title {
					return false
				}
			}
		}
		at = units[n].to
	}
	return true
}

// A grammar is how a name takes part in its clause, as far as a word shows it.
type grammar uint8

const (
	plainly    grammar = iota
	asAgent            // by Lund: who did it in a passive sentence
	possessing         // Lund's
)

// grammarOf tells how the name of a unit takes part. Names that trade it as
// well as their order say the same: Lund beat Venn, Venn was beaten by Lund.
func (f *flagger) grammarOf(s *flagSide, u unit) grammar {
	if u.sort != nameSort {
		return plainly
	}
	switch f.keyAt(s, u.from-1) {
	case "by", "par", "por", "von", "durch", "da", "dal", "dalla", "pelo", "pela", "door":
		return asAgent
	}
	last := u.to - 1
	if word := s.cells[last].word; !f.lexicon.elides && f.lexicon.base(word) != word {
		return possessing
	}
	if s.touches(last) && strings.HasSuffix(f.keyAt(s, last), "s") && (s.textOf(u.to) == "'" || s.textOf(u.to) == "’") {
		return possessing
	}
	return plainly
}

// A placeContext is the words around a unit: before it and behind it, nearest
// first.
type placeContext struct {
	words  [2][wideContext]int32
	count  [2]int
	before int32 // the small word right before it: from, to; noWord where there is none
}

// contextOf reads the words around a unit, up to reach on either side and up to
// the next unit of its sort or a full stop. The narrow context also ends where a
// clause ends: at a punctuation mark or conjunction, not right by the unit.
func (f *flagger) contextOf(s *flagSide, units []unit, n, reach int) placeContext {
	out := placeContext{before: noWord}
	u := &units[n]
	if k := u.from - 1; k >= 0 && s.cells[k].class == function && s.cells[k].part == s.cells[u.from].part && !f.endsPlace(s, k, true, true) {
		out.before = s.cells[k].word
	}
	for side, step := range [2]int{-1, 1} {
		at, end := u.from-1, -1
		if n > 0 {
			end = units[n-1].to - 1
		}
		if step > 0 {
			at, end = u.to, len(s.cells)
			if n+1 < len(units) {
				end = units[n+1].from
			}
		}
		const farthest = 4 * wideContext // tokens
		for steps := 0; at != end && steps < farthest && out.count[side] < reach && s.cells[at].part == s.cells[u.from].part; steps++ {
			if f.endsPlace(s, at, steps == 0, reach == narrowContext) {
				break
			}
			if c := &s.cells[at]; c.class >= character && !f.isDatePart(s, at, u) {
				out.words[side][out.count[side]] = c.word
				out.count[side]++
			}
			at += step
		}
	}
	return out
}

// isDatePart reports whether cell k is part of a date that unit u may be
// another part of: where a date changed places, all of it did.
func (f *flagger) isDatePart(s *flagSide, k int, u *unit) bool {
	const date = monthWord | weekdayWord | clockWord | halfDayWord
	is := func(k int) bool {
		return k >= 0 && k < len(s.cells) && f.lexicon.meaning(s.cells[k].word).senses&date != 0
	}
	switch u.sort {
	case monthFact, weekdayFact, clockFact:
	default:
		if u.sort == nameSort || !is(u.from-1) && !is(u.to) {
			return false
		}
	}
	return is(k) || f.isNumeral(s, k) && (is(k-1) || is(k+1))
}

// endsPlace reports whether the context of a unit ends before cell k: at a full
// stop, and where clauses count at the end of a clause.
func (f *flagger) endsPlace(s *flagSide, k int, touching, clauses bool) bool {
	switch key := f.keyAt(s, k); key {
	case ".", "。":
		return !f.isAbbreviated(s, k-1)
	case "and", "but", "while", "und", "aber", "et", "mais", "y", "pero", "e", "ma", "mas", "и", "а", "но", "en", "maar":
		return clauses
	}
	return clauses && !touching && s.cells[k].class == punctuation
}

// noWord stands in a context where a word was forgotten.
const noWord = -1

// likeness weighs the words two contexts share. One on the same side of the
// unit counts twice as much as one that changed sides ("killed 3", "3 were
// killed"), and twice again where it is the nearest on both.
func (p *placeContext) likeness(q *placeContext) int { return p.echoes(q) + q.echoes(p) }

// echoes weighs the words of one context that stand in another.
func (p *placeContext) echoes(q *placeContext) int {
	total := 0
	if p.before != noWord && p.before == q.before {
		total = 4 // as much as the nearest word
	}
	for side := range p.words {
		for n, word := range p.words[side][:p.count[side]] {
			if word == noWord {
				continue
			}
			worth := 2
			at := slices.Index(q.words[side][:q.count[side]], word)
			if at < 0 {
				worth = 1
				at = slices.Index(q.words[1-side][:q.count[1-side]], word)
			}
			switch {
			case at < 0:
			case n == 0 && at == 0:
				total += 2 * worth
			default:
				total += worth
			}
		}
	}
	return total
}
