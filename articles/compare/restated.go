package compare

// settleRestated clears facts of one side that have no counterpart but state
// nothing new: numbers that only refer back, and ordinals of a time that the
// other side gives as a length.
func (f *flagger) settleRestated(x, y []fact) {
	f.settleReferring(&f.x, x, y)
	f.settleReferring(&f.y, y, x)
	f.settleTurns(&f.x, x, &f.y, y)
	f.settleTurns(&f.y, y, &f.x, x)
}

// settleReferring clears numbers said again: three directors, all three. Where
// the other side has another number instead, it is a change.
func (f *flagger) settleReferring(s *flagSide, facts, other []fact) {
	if hasLeft(other, plainFact) {
		return
	}
	var said map[float64]bool
	for n := range facts {
		again := &facts[n]
		if again.kind != plainFact || !again.left || !again.touched || !f.refersBack(s, again.from) {
			continue
		}
		if said == nil {
			said = map[float64]bool{}
			for _, first := range facts {
				if first.kind == plainFact && !first.left {
					said[first.value] = true
				}
			}
		}
		again.left = !said[again.value]
	}
}

// refersBack reports whether the number at cell k counts what was named before.
func (f *flagger) refersBack(s *flagSide, k int) bool {
	switch f.keyAt(s, k-1) {
	case "all", "the", "these", "those", "alle", "die", "diese", "tous", "toutes", "les", "ces", "los", "las", "todos", "estos", "os", "as", "tutti", "i", "le", "все", "эти":
		return true
	}
	return false
}

// settleTurns clears ordinals that the other side has as lengths of time: the
// 55th minute, 55 minutes.
func (f *flagger) settleTurns(s *flagSide, facts []fact, t *flagSide, other []fact) {
	var lengths map[turn]int
	for n := range facts {
		ordinal := &facts[n]
		if ordinal.kind != ordinalFact || !ordinal.left || !ordinal.touched {
			continue
		}
		if lengths == nil {
			lengths = map[turn]int{}
			for m := range other {
				if length := &other[m]; length.kind == plainFact && length.left && length.touched {
					lengths[turn{length.value, f.unitAt(t, length.to)}] = m
				}
			}
		}
		unit := f.unitAt(s, ordinal.to)
		if m, ok := lengths[turn{ordinal.value, unit}]; ok && unit > 0 {
			ordinal.left, other[m].left = false, false
		}
	}
}

// A turn is a number and the unit of time it counts.
type turn struct{ value, unit float64 }

// unitAt is the unit of measure that cell k names; 0 for none.
func (f *flagger) unitAt(s *flagSide, k int) float64 {
	if k >= len(s.cells) {
		return 0
	}
	if m := f.lexicon.meaning(s.cells[k].Word); m.senses&unitWord != 0 {
		return m.value
	}
	return 0
}
