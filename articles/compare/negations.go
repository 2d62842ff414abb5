package compare

import "slices"

// negation is what a word does to the sense of its clause.
type negation uint8

const (
	affirms   negation = iota
	needsTo            // failed to, yet to: denies before "to"
	concordat          // nadie, rien: denies by itself, and goes along with another negation
	negates
)

// A denial is a changed cell that denies.
type denial struct {
	cell int
	held bool // has a counterpart on the other side
}

const (
	// concordReach is how many tokens away two negative words of one clause
	// stand at most ("no dijo nada").
	concordReach = 5
	// denialReach is how many tokens a negation may wander when its sentence is
	// put another way ("had no light", "did not have any light").
	denialReach = 12
)

// flagNegations flags negations gained or lost.
func (f *flagger) flagNegations() {
	x, y := &f.x, &f.y
	f.denials[0] = f.findDenials(x, y, f.denials[0][:0])
	f.denials[1] = f.findDenials(y, x, f.denials[1][:0])
	lost, gained := f.denials[0], f.denials[1]
	holdInEdits(x, y, lost, gained)
	holdNear(x, y, lost, gained)
	f.flagDenials(x, y, lost)
	f.flagDenials(y, x, gained)
	f.flagWandered(x, y)
	f.flagWandered(y, x)
}

// holdInEdits pairs negations of the same edit. Edits are numbered in the
// order of either side.
func holdInEdits(x, y *flagSide, lost, gained []denial) {
	b := 0
	for a := range lost {
		edit := x.cells[lost[a].cell].edit
		for b < len(gained) && y.cells[gained[b].cell].edit < edit {
			b++
		}
		if b < len(gained) && y.cells[gained[b].cell].edit == edit {
			lost[a].held, gained[b].held = true, true
			b++
		}
	}
}

// holdNear pairs negations that wandered a little.
func holdNear(x, y *flagSide, lost, gained []denial) {
	const farthest = 10 * denialReach // by either side's reckoning
	from := 0
	for a := range lost {
		if lost[a].held {
			continue
		}
		i := lost[a].cell
		place := counterplace(x.cells, i)
		for from < len(gained) && gained[from].cell < place-farthest {
			from++
		}
		for b := from; b < len(gained) && gained[b].cell <= place+farthest; b++ {
			if gained[b].held {
				continue
			}
			j := gained[b].cell
			there, here := apart(place, j), apart(counterplace(y.cells, j), i)
			if min(there, here) <= denialReach && max(there, here) <= farthest {
				lost[a].held, gained[b].held = true, true
				break
			}
		}
	}
}

func (f *flagger) flagDenials(s, other *flagSide, denials []denial) {
	for _, d := range denials {
		if c := &s.cells[d.cell]; !d.held && c.altered() && !f.prefixed(s, d.cell, other) {
			c.flags |= Negation
		}
	}
}

// prefixed reports whether the other side has the negation of cell k as the
// beginning of a word: not clear, unclear.
func (f *flagger) prefixed(s *flagSide, k int, other *flagSide) bool {
	const reach = 3
	for n := k + 1; n <= k+reach && n < len(s.cells); n++ {
		for _, prefix := range [...]string{"un", "in", "im", "il", "ir", "dis"} {
			id, ok := f.v.byKey[prefix+f.keyAt(s, n)]
			if ok && slices.ContainsFunc(other.cells, func(d cell) bool {
				return d.word == id && d.altered() && d.edit == s.cells[k].edit
			}) {
				return true
			}
		}
	}
	return false
}

// findDenials lists the altered cells that deny, and those that do so only on
// this side: "no dijo nada" and "nada dijo" deny once each.
func (f *flagger) findDenials(s, other *flagSide, out []denial) []denial {
	for k := range s.cells {
		c := &s.cells[k]
		n := f.lexicon.meaning(c.word).negation
		if n == affirms {
			continue
		}
		twin := c.mate
		if c.change == MovedWords {
			twin = c.twin
		}
		if c.altered() && f.denies(s, k) || n == concordat && twin >= 0 && f.denies(s, k) && !f.denies(other, int(twin)) {
			out = append(out, denial{cell: k})
		}
	}
	return out
}

// denies reports whether cell k denies something.
func (f *flagger) denies(s *flagSide, k int) bool {
	switch f.lexicon.meaning(s.cells[k].word).negation {
	case negates:
		return !f.idle(s, k)
	case needsTo:
		return f.keyAt(s, k+1) == "to"
	case concordat:
		for i := max(0, k-concordReach); i < min(len(s.cells), k+concordReach+1); i++ {
			if i != k && f.lexicon.meaning(s.cells[i].word).negation == negates && s.cells[i].part == s.cells[k].part {
				return false
			}
		}
		return true
	}
	return false
}

// idle reports whether a negation denies nothing: "not only", "or not", "No.
// 5", "neither … nor" a second time.
func (f *flagger) idle(s *flagSide, k int) bool {
	switch f.keyAt(s, k) {
	case "not", "nicht", "no", "non", "não", "не":
		switch f.keyAt(s, k+1) {
		case "only", "just", "merely", "simply", "nur", "bloß", "sólo", "solo", "solamente", "só", "apenas", "soltanto", "только", "лишь":
			return true
		case "-": // no-fly zone, not-for-profit
			return s.touches(k) && f.keyAt(s, k+2) != "one"
		case ".":
			return k+2 < len(s.cells) && f.lexicon.meaning(s.cells[k+2].word).senses&numeral != 0
		}
		return f.keyAt(s, k-1) == "or"
	case "nor":
		for i := k - 1; i >= 0 && i > k-2*denialReach; i-- {
			if key := f.keyAt(s, i); key == "neither" || key == "." {
				return key == "neither"
			}
		}
	}
	return false
}

// flagWandered flags a negation that moved by itself: "did not say he was" is
// no longer "did say he was not".
func (f *flagger) flagWandered(s, other *flagSide) {
	const near = 3
	for k := range s.cells {
		c := &s.cells[k]
		if c.change != MovedWords || c.twin < 0 || f.lexicon.meaning(c.word).negation != negates {
			continue
		}
		alongside := k > 0 && s.cells[k-1].edit == c.edit || k+1 < len(s.cells) && s.cells[k+1].edit == c.edit
		if !alongside && (apart(counterplace(s.cells, k), int(c.twin)) > near || apart(counterplace(other.cells, int(c.twin)), k) > near) {
			c.flags |= Negation
		}
	}
}

// counterplace is where on the other side cell k would stand.
func counterplace(cells []cell, k int) int {
	for i := k; i >= 0; i-- {
		if cells[i].kept() {
			return int(cells[i].mate) + k - i
		}
	}
	return k
}

func apart(i, j int) int { return max(i-j, j-i) }

// keyAt is the key of the word of cell k; "" beyond the ends.
func (f *flagger) keyAt(s *flagSide, k int) string {
	if k < 0 || k >= len(s.cells) {
		return ""
	}
	return f.v.words[s.cells[k].word].key
}

// enterNegations lists the words that deny.
func (l *wordList) enterNegations() {
	enter := func(n negation, list string) { l.enter(list, meaning{senses: negating, negation: n}) }
	switch l.language {
	case english:
		enter(negates, `not never no none nobody nothing nowhere neither nor without cannot unable unlikely impossible unwilling
			deny denies denied denying refuse refuses refused refusing decline declines declined declining
			lack lacks lacked lacking`)
		enter(needsTo, `fail fails failed failing failure yet`)
	case spanish:
		enter(negates, `no sin tampoco niega niegan negó negaron negaba negado negar`)
		enter(concordat, `nunca jamás nadie nada ningún ninguno ninguna ni`)
	case french:
		enter(negates, `ne non sans nie nient nié nia niaient niait nier impossible`)
		enter(concordat, `pas jamais rien aucun aucune guère ni nullement`)
	case german:
		enter(negates, `nicht nichts nie niemals niemand niemanden niemandem nirgends nein ohne weder kein keine keinen keinem
			keiner keines unmöglich bestreitet bestritt bestritten leugnet leugnete dementiert dementierte`)
	case portuguese:
		enter(negates, `não sem tampouco nega negam negou negaram negado negar`)
		enter(concordat, `nunca jamais ninguém nada nenhum nenhuma nem`)
	case italian:
		enter(negates, `non senza nega negano negò negarono negato negare no`)
		enter(concordat, `mai nessun nessuno nessuna niente nulla né nemmeno neanche neppure`)
	case russian:
		enter(negates, `не нет без нельзя невозможно отрицает отрицал отрицала отрицали опроверг опровергла опровергли`)
		enter(concordat, `никогда никто никого никому никем ничего ничто ничему ничем нигде никуда никак ни
			никакой никакая никакое никакие никаких никаким`)
	case dutch:
		enter(negates, `niet niets geen nooit niemand nergens zonder nee noch ontkent ontkende ontkenden`)
	case chinese:
		enter(negates, `不 没 沒 未 無 无`)
	}
}
