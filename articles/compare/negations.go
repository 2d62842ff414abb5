package compare

import (
	"slices"
	"strings"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
)

// negation is what a word does to the sense of its clause.
type negation uint8

const (
	affirms   negation = iota
	needsTo            // failed to, yet to: denies before "to"
	concordat          // nadie, rien: denies by itself, and goes along with another negation
	spelled            // な, ไ: begins a negation of several characters, see spelledDenial
	negates
)

// A denial is a changed cell that denies.
type denial struct {
	cell    int
	end     int  // the cell after it: in scripts without spaces it takes several
	opposes bool // as the opposite of another word
	held    bool // has a counterpart on the other side
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
	flagDenials(x, lost)
	flagDenials(y, gained)
	f.flagWandered(x, y)
	f.flagWandered(y, x)
}

// holdInEdits pairs negations of the same edit. Edits are numbered in the
// order of either side.
func holdInEdits(x, y *flagSide, lost, gained []denial) {
	b := 0
	for a := range lost {
		edit := x.cells[lost[a].cell].Edit
		for b < len(gained) && y.cells[gained[b].cell].Edit < edit {
			b++
		}
		if b < len(gained) && y.cells[gained[b].cell].Edit == edit {
			lost[a].held, gained[b].held = true, true
			b++
		}
	}
}

// holdNear pairs negations that wandered a little, within their sentence.
func holdNear(x, y *flagSide, lost, gained []denial) {
	if !anyFree(lost) || !anyFree(gained) {
		return
	}
	const farthest = 10 * denialReach // by either side's reckoning
	before, beforeThere := words.CountKept(x.cells, y.cells, x.text, y.text), words.CountKept(y.cells, x.cells, y.text, x.text)
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
			reach := denialReach
			if lost[a].opposes || gained[b].opposes {
				reach = opposedReach
			}
			if min(there, here) <= reach && max(there, here) <= farthest && before[i].Sentences == beforeThere[j].Sentences {
				lost[a].held, gained[b].held = true, true
				break
			}
		}
	}
}

// anyFree reports whether any of the negations has no counterpart yet.
func anyFree(denials []denial) bool {
	return slices.ContainsFunc(denials, func(d denial) bool { return !d.held })
}

func flagDenials(s *flagSide, denials []denial) {
	for _, d := range denials {
		for k := d.cell; k < d.end && !d.held; k++ {
			if c := &s.cells[k]; c.Change.Wording() {
				c.Flags |= FlagNegation
			}
		}
	}
}

// findDenials lists the altered cells that deny, and those that do so only on
// this side: "no dijo nada" and "nada dijo" deny once each.
func (f *flagger) findDenials(s, other *flagSide, out []denial) []denial {
	for k := range s.cells {
		c := &s.cells[k]
		n := f.lexicon.meaning(c.Word).negation
		if n == affirms {
			switch last := len(out) - 1; {
			case !f.opposes(s, k, other):
			case last >= 0 && out[last].cell == k-1 && !out[last].opposes:
				out = out[:last] // not unfair: fair
			default:
				out = append(out, denial{cell: k, end: k + 1, opposes: true})
			}
			continue
		}
		if n == spelled {
			end := k + f.spelledDenial(s, k)
			for i := k; i < end; i++ {
				if s.cells[i].Change.Wording() {
					out = append(out, denial{cell: i, end: end})
					break
				}
			}
			continue
		}
		twin := c.Match
		if c.Change == ChangeMoved {
			twin = c.Counterpart
		}
		if c.Change.Wording() && f.denies(s, k) || n == concordat && twin >= 0 && f.denies(s, k) && !f.denies(other, int(twin)) {
			out = append(out, denial{cell: k, end: k + 1})
		}
	}
	return out
}

// denies reports whether cell k denies something.
func (f *flagger) denies(s *flagSide, k int) bool {
	switch f.lexicon.meaning(s.cells[k].Word).negation {
	case negates:
		return !f.idle(s, k)
	case needsTo:
		return f.keyAt(s, k+1) == "to"
	case concordat:
		for i := max(0, k-concordReach); i < min(len(s.cells), k+concordReach+1); i++ {
			if i != k && f.lexicon.meaning(s.cells[i].Word).negation == negates && s.cells[i].Part == s.cells[k].Part {
				return false
			}
		}
		return true
	}
	return false
}

// idle reports whether a negation denies nothing: "not only", "or not", "No.
// 5", "nothing but", "neither … nor" a second time.
func (f *flagger) idle(s *flagSide, k int) bool {
	next := f.keyAt(s, k+1)
	switch key := f.keyAt(s, k); key {
	case "non":
		if f.lexicon.language == pair.English { // of non-violent only beside violent
			return next != "-" || k+2 >= len(s.cells) || !s.cells[k+2].Kept()
		}
		return f.idleParticle(s, k)
	case "not", "nicht", "no", "não", "не", "לא":
		return f.idleParticle(s, k)
	case "nothing":
		return next == "but"
	case "none":
		return next == "other" && f.keyAt(s, k+2) == "than"
	case "hardly", "barely", "scarcely":
		return k+1 < len(s.cells) && f.lexicon.meaning(s.cells[k+1].Word).senses&(numeric&^(vagueWord|unitWord|multipleWord)) != 0
	case "nor":
		for i := k - 1; i >= 0 && i > k-2*denialReach; i-- {
			if key := f.keyAt(s, i); key == "neither" || key == "." {
				return key == "neither"
			}
		}
	case "不", "没", "沒", "未", "無", "无":
		return strings.Contains(idleCharacters(key), next) && next != ""
	}
	return false
}

// idleParticle reports whether a particle that denies what follows it denies
// nothing there.
func (f *flagger) idleParticle(s *flagSide, k int) bool {
	switch f.keyAt(s, k+1) {
	case "only", "just", "merely", "simply", "nur", "bloss", "sólo", "solo", "solamente", "só", "apenas", "soltanto", "только", "лишь", "רק":
		return true
	case "doubt":
		return true
	case "less", "fewer", "more", "later", "sooner", "earlier": // than
		return f.keyAt(s, k) == "no" && f.keyAt(s, k+2) == "than"
	case "-": // no-fly zone, not-for-profit
		return s.touches(k) && f.keyAt(s, k+2) != "one"
	case ".":
		return k+2 < len(s.cells) && f.lexicon.meaning(s.cells[k+2].Word).senses&numeral != 0
	}
	return f.keyAt(s, k-1) == "or"
}

// flagWandered flags a negation that moved by itself: "did not say he was" is
// no longer "did say he was not".
func (f *flagger) flagWandered(s, other *flagSide) {
	const near = 3
	for k := range s.cells {
		c := &s.cells[k]
		if c.Change != ChangeMoved || c.Counterpart < 0 || f.lexicon.meaning(c.Word).negation != negates {
			continue
		}
		if f.deniesSame(s, k, other, int(c.Counterpart)) {
			continue
		}
		alongside := k > 0 && s.cells[k-1].Edit == c.Edit || k+1 < len(s.cells) && s.cells[k+1].Edit == c.Edit
		if !alongside && (apart(counterplace(s.cells, k), int(c.Counterpart)) > near || apart(counterplace(other.cells, int(c.Counterpart)), k) > near) {
			c.Flags |= FlagNegation
		}
	}
}

// deniesSame reports whether the negations of two cells come before forms of
// one word: not resign, not be resigning.
func (f *flagger) deniesSame(s *flagSide, k int, other *flagSide, j int) bool {
	const (
		near     = 3
		sameStem = 4 // letters
	)
	behind := func(s *flagSide, k int) string {
		for i := k + 1; i <= k+near && i < len(s.cells); i++ {
			if s.cells[i].Class == pair.ClassContent {
				return f.keyAt(s, i)
			}
		}
		return ""
	}
	a, b := []rune(behind(s, k)), []rune(behind(other, j))
	return len(a) >= sameStem && len(b) >= sameStem && string(a[:sameStem]) == string(b[:sameStem])
}

// counterplace is where on the other side cell k would stand.
func counterplace(cells []words.Token, k int) int {
	for i := k; i >= 0; i-- {
		if cells[i].Kept() {
			return int(cells[i].Match) + k - i
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
	return f.v.Words[s.cells[k].Word].Key
}
