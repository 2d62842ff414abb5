package compare

// stance is what a word says of who says so, and how surely.
type stance uint8

const (
	silent stance = iota
	// Modals matter where one takes the place of another.
	certainty  // will, would
	obligation // must
	advice     // should
	ability    // can
	lookout    // look: may stand for seem
	// Neutral verbs of saying: all the same. Remarks may fall.
	remark // added, wrote
	report // said, according to
	// What follows matters whenever it comes or goes. First verbs of saying …
	claim
	refusal
	admission
	allegation
	confirmation
	insistence
	suggestion
	warning
	argument
	promise
	threat
	accusation
	// … then hedges.
	could // ability or possibility
	possibility
	probability
	sureness
	appearance
	hearsay
	suspicion
	anonymity
	sourcing // sources said
)

func (s stance) modal() bool { return certainty <= s && s <= ability || s == could || s == possibility }
func (s stance) says() bool  { return remark <= s && s <= accusation }

// agrees reports whether two words say the same of how surely.
func (s stance) agrees(t stance) bool {
	s, t = min(s, t), max(s, t)
	switch {
	case s == t, s == remark && t == report, s == ability && t == could, s == could && t == possibility, s == lookout && t == appearance:
		return true
	}
	return false
}

// A stanceAt is a changed word that tells a stance.
type stanceAt struct {
	cell   int
	stance stance
	held   bool // has a counterpart on the other side
}

// longestExchange is how many words an edit has at most on a side for one
// stance in it to have taken the place of another.
const longestExchange = 6

// flagAttributions flags changes of who says so and how surely.
func (f *flagger) flagAttributions() {
	x, y := &f.x, &f.y
	f.stances[0] = f.findStances(x, f.stances[0][:0])
	f.stances[1] = f.findStances(y, f.stances[1][:0])
	a, b := f.stances[0], f.stances[1]
	holdStances(a, b, func(p, q *stanceAt) bool {
		return x.cells[p.cell].edit == y.cells[q.cell].edit && p.stance.agrees(q.stance)
	})
	f.flagExchangedStances(a, b)
	holdStances(a, b, func(p, q *stanceAt) bool { return p.stance.agrees(q.stance) })
	f.flagLost(x, a)
	f.flagLost(y, b)
}

// holdStances pairs the stances of two sides that are the same.
func holdStances(a, b []stanceAt, same func(p, q *stanceAt) bool) {
	from := 0
	for i := range a {
		for from < len(b) && b[from].held {
			from++
		}
		for j := from; j < len(b) && !a[i].held; j++ {
			if !b[j].held && same(&a[i], &b[j]) {
				a[i].held, b[j].held = true, true
			}
		}
	}
}

// flagExchangedStances flags words that took each other's place in a short
// edit: said and claimed, must and should. They are settled then.
func (f *flagger) flagExchangedStances(a, b []stanceAt) {
	for i := range a {
		for j := range b {
			p, q := &a[i], &b[j]
			c, d := &f.x.cells[p.cell], &f.y.cells[q.cell]
			if p.held || q.held || c.edit != d.edit || !(p.stance.modal() && q.stance.modal() || p.stance.says() && q.stance.says()) {
				continue
			}
			if f.x.editLength(p.cell) <= longestExchange && f.y.editLength(q.cell) <= longestExchange {
				c.flags |= Attribution
				d.flags |= Attribution
				p.held, q.held = true, true
				break
			}
		}
	}
}

// editLength counts the cells around cell k that belong to its edit, as far as
// it matters.
func (s *flagSide) editLength(k int) int {
	from, to := k, k+1
	for from > 0 && s.cells[from-1].edit == s.cells[k].edit && to-from <= longestExchange {
		from--
	}
	for to < len(s.cells) && s.cells[to].edit == s.cells[k].edit && to-from <= longestExchange {
		to++
	}
	return to - from
}

// flagLost flags stances without counterpart. A neutral verb only matters where
// nothing else in its sentence says who said so.
func (f *flagger) flagLost(s *flagSide, stances []stanceAt) {
	for _, at := range stances {
		if at.held || at.stance < report || at.stance == report && f.saidBesides(s, at.cell) {
			continue
		}
		s.cells[at.cell].flags |= Attribution
	}
}

// saidBesides reports whether a verb of saying that is kept stands in the
// sentence of cell k.
func (f *flagger) saidBesides(s *flagSide, k int) bool {
	says := func(i int) bool { return s.cells[i].kept() && f.stanceOf(s, i).says() }
	for i := k - 1; i >= 0 && s.cells[i].part == s.cells[k].part && s.textOf(i) != "."; i-- {
		if says(i) {
			return true
		}
	}
	for i := k + 1; i < len(s.cells) && s.cells[i].part == s.cells[k].part && s.textOf(i) != "."; i++ {
		if says(i) {
			return true
		}
	}
	return false
}

// findStances lists the altered cells that tell a stance.
func (f *flagger) findStances(s *flagSide, out []stanceAt) []stanceAt {
	for k := range s.cells {
		if !s.cells[k].altered() {
			continue
		}
		if stance := f.stanceOf(s, k); stance != silent {
			out = append(out, stanceAt{cell: k, stance: stance})
		}
	}
	return out
}

// stanceOf is the stance of cell k where it stands.
func (f *flagger) stanceOf(s *flagSide, k int) stance {
	m := f.lexicon.meaning(s.cells[k].word)
	if m.stance == silent || f.lexicon.language != english {
		return m.stance
	}
	next := f.keyAt(s, k+1)
	switch f.keyAt(s, k) {
	case "according":
		if next != "to" {
			return silent
		}
	case "may":
		if m.senses&monthWord != 0 && f.isGuardedDate(s, k, m) {
			return silent
		}
	case "could":
		if next == "not" || next == "hardly" {
			return ability
		}
	case "look", "looks", "looked", "looking":
		switch next {
		case "at", "for", "into", "after", "forward", "back":
			return silent
		}
	case "believed", "thought", "understood":
		if next != "to" {
			return silent
		}
	case "source", "sources":
		const near = 4
		for i := max(0, k-near); i < min(len(s.cells), k+near+1); i++ {
			if f.lexicon.meaning(s.cells[i].word).stance.says() {
				return m.stance
			}
		}
		return silent
	case "read", "reads":
		if k == 0 || s.cells[k-1].class != content {
			return silent
		}
	}
	return m.stance
}
