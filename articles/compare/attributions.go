package compare

import "variorum/articles/compare/internal/pair"

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
	stances  // how many there are
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
	f.settleInEdits(a, b)
	holdStances(a, b)
	f.flagLost(x, a)
	f.flagLost(y, b)
}

// settleInEdits pairs the stances of each edit that are the same, and flags
// those that took each other's place: said and claimed, must and should. Edits
// are numbered in the order of either side.
func (f *flagger) settleInEdits(a, b []stanceAt) {
	edit := func(s *flagSide, at stanceAt) int32 { return s.cells[at.cell].Edit }
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch p, q := edit(&f.x, a[i]), edit(&f.y, b[j]); {
		case p < q:
			i++
		case q < p:
			j++
		default:
			i0, j0 := i, j
			for i < len(a) && edit(&f.x, a[i]) == p {
				i++
			}
			for j < len(b) && edit(&f.y, b[j]) == p {
				j++
			}
			holdStances(a[i0:i], b[j0:j])
			f.flagExchangedStances(a[i0:i], b[j0:j])
		}
	}
}

// holdStances pairs the stances of two lists that are the same, in order.
func holdStances(a, b []stanceAt) {
	var from [stances]int // what of b is done with, for each stance of a
	for i := range a {
		p := &a[i]
		for from[p.stance] < len(b) && !p.held {
			q := &b[from[p.stance]]
			if !q.held && p.stance.agrees(q.stance) {
				p.held, q.held = true, true
			}
			from[p.stance]++
		}
	}
}

// flagExchangedStances flags the stances of a short edit that took each
// other's place. They are settled then.
func (f *flagger) flagExchangedStances(a, b []stanceAt) {
	if f.x.editLength(a[0].cell) > longestExchange || f.y.editLength(b[0].cell) > longestExchange {
		return
	}
	for i := range a {
		for j := range b {
			p, q := &a[i], &b[j]
			if p.held || q.held || !(p.stance.modal() && q.stance.modal() || p.stance.says() && q.stance.says()) {
				continue
			}
			p.held, q.held = true, true
			f.x.cells[p.cell].Flags |= FlagAttribution
			f.y.cells[q.cell].Flags |= FlagAttribution
			break
		}
	}
}

// editLength counts the cells around cell k that belong to its edit, as far as
// it matters.
func (s *flagSide) editLength(k int) int {
	from, to := k, k+1
	for from > 0 && s.cells[from-1].Edit == s.cells[k].Edit && to-from <= longestExchange {
		from--
	}
	for to < len(s.cells) && s.cells[to].Edit == s.cells[k].Edit && to-from <= longestExchange {
		to++
	}
	return to - from
}

// flagLost flags stances without counterpart. A neutral verb only matters where
// nothing else in its sentence says who said so.
func (f *flagger) flagLost(s *flagSide, stances []stanceAt) {
	for _, at := range stances {
		if at.held || at.stance < report || len(s.whole) > 0 && s.whole[at.cell] && at.stance.says() || at.stance == report && (f.saidBesides(s, at.cell) || f.unsaid(s, at.cell)) {
			continue
		}
		s.cells[at.cell].Flags |= FlagAttribution
	}
}

// unsaid reports whether the verb of saying at cell k is denied: nothing is
// attributed then.
func (f *flagger) unsaid(s *flagSide, k int) bool {
	const near = 3
	for i := max(0, k-near); i < k; i++ {
		if f.lexicon.meaning(s.cells[i].Word).negation == negates {
			return true
		}
	}
	return false
}

// saidBesides reports whether a verb of saying that is kept stands in the
// sentence of cell k or in one beside it.
func (f *flagger) saidBesides(s *flagSide, k int) bool {
	for _, step := range [2]int{-1, 1} {
		stops := 0
		for i := k + step; i >= 0 && i < len(s.cells) && s.cells[i].Part == s.cells[k].Part; i += step {
			if s.cells[i].Kept() && f.stanceOf(s, i).says() {
				return true
			}
			if f.keyAt(s, i) == "." {
				if stops++; stops > 1 {
					break
				}
			}
		}
	}
	return false
}

// findStances lists the altered cells that tell a stance.
func (f *flagger) findStances(s *flagSide, out []stanceAt) []stanceAt {
	for k := range s.cells {
		if !s.cells[k].Change.Wording() {
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
	m := f.lexicon.meaning(s.cells[k].Word)
	if m.stance == silent || f.lexicon.language != pair.English {
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
	case "appear", "appears", "appeared", "appearing":
		if next != "to" && next != "that" && next != "likely" && next != "as" {
			return silent
		}
	case "possible":
		if f.keyAt(s, k-1) == "as" {
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
			if f.lexicon.meaning(s.cells[i].Word).stance.says() {
				return m.stance
			}
		}
		return silent
	case "read", "reads":
		if k == 0 || s.cells[k-1].Class != pair.ClassContent {
			return silent
		}
	}
	return m.stance
}
