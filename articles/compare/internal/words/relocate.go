package words

import (
	"cmp"
	"slices"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

const (
	// placesTried bounds how many places of the other side one run is tried at.
	placesTried = 8

	// reachPerWord is how many kept tokens a run may have moved past for each
	// word it has. An editor moves a phrase to the next sentence; farther off the
	// same few words stand by chance. A lone word stays within its sentence; what
	// would be called moved to another paragraph (see farTokens) may come from
	// anywhere.
	reachPerWord = 15
)

// markMoves finds what stands elsewhere on the other side among the tokens that
// are not kept, longest runs first. Their change becomes ChangeMoved.
func markMoves(x, y []token.Token, textX, textY []pair.Paragraph, words *loneWords) {
	starts := map[int32][]int32{}
	for j := range y {
		if token.IsFree(&y[j]) && !y[j].Parted {
			starts[y[j].Word] = append(starts[y[j].Word], int32(j))
		}
	}
	if len(starts) == 0 {
		return
	}
	m := mover{x: x, y: y, lone: newLoneMover(x, y, textX, textY, words),
		keptX: CountKept(x, y, textX, textY), keptY: CountKept(y, x, textY, textX)}
	var runs []movedRun
	for i := range x {
		if !token.IsFree(&x[i]) || x[i].Parted {
			continue
		}
		places := starts[x[i].Word]
		for _, j := range places[:min(len(places), placesTried)] {
			if i > 0 && j > 0 && token.IsFree(&x[i-1]) && token.IsFree(&y[j-1]) && x[i-1].Word == y[j-1].Word {
				continue // part of a longer run
			}
			length := equalRun(x, y, i, int(j))
			off := closingMarks(x[:i+length], y[:int(j)+length], i, int(j))
			if r := (movedRun{i + off, int(j) + off, length - off}); r.length > 0 && m.moves(r) {
				runs = append(runs, r)
			}
		}
	}
	slices.SortStableFunc(runs, func(p, q movedRun) int { return cmp.Compare(q.length, p.length) })
	for _, r := range runs {
		if equalRun(x, y, r.i, r.j) < r.length || m.swapped(r, runs) {
			continue
		}
		for k := range r.length {
			x[r.i+k].Change, y[r.j+k].Change = edit.ChangeMoved, edit.ChangeMoved
			x[r.i+k].Counterpart, y[r.j+k].Counterpart = int32(r.j+k), int32(r.i+k)
		}
	}
}

// A movedRun is a run of equal tokens from x[i] and y[j] on.
type movedRun struct{ i, j, length int }

// A mover judges what may be called moved.
type mover struct {
	x, y         []token.Token
	lone         *loneMover
	keptX, keptY []keptCount
}

// moves reports whether a run says enough, and stands near enough to where it
// stood, to be called moved.
func (m *mover) moves(r movedRun) bool {
	run := m.x[r.i : r.i+r.length]
	from, to := m.keptX[r.i], m.keptY[r.j]
	past := int(max(from.tokens-to.tokens, to.tokens-from.tokens))
	if past > reachPerWord*token.WordsIn(run) && !tellingFar(run) {
		return false
	}
	return worthMoving(run, func(at int) bool {
		return from.Sentences == to.Sentences && m.lone.mayMove(r.i+at, r.j+at, past)
	})
}

// longestSwap is the number of words up to which two runs that changed places
// stand in for each other.
const longestSwap = 3

// swapped reports whether a short run changed places with another one: in
// "killed 3 and hurt 20", "killed 20 and hurt 3" each figure replaces the other.
func (m *mover) swapped(r movedRun, runs []movedRun) bool {
	from, to := m.keptX[r.i].tokens, m.keptY[r.j].tokens
	return from != to && m.isShort(r) && slices.ContainsFunc(runs, func(s movedRun) bool {
		return m.keptX[s.i].tokens == to && m.keptY[s.j].tokens == from && m.isShort(s)
	})
}

func (m *mover) isShort(r movedRun) bool {
	return token.WordsIn(m.x[r.i:r.i+r.length]) <= longestSwap
}

// keptCount is how much before a token is kept. As that stands in the same order
// on both sides, the difference of two counts is how much lies between two
// places.
type keptCount struct{ tokens, Sentences int32 }

// CountKept counts for every token of x what is kept before it. A sentence ends
// where it does so on either side.
func CountKept(x, y []token.Token, textX, textY []pair.Paragraph) []keptCount {
	counts := make([]keptCount, len(x))
	var n keptCount
	for k := range x {
		counts[k] = n
		if !x[k].Kept() {
			continue
		}
		n.tokens++
		if x[k].Class == pair.ClassPunctuation && (x[k].Ends || y[x[k].Match].Ends) {
			n.Sentences++
		}
	}
	return counts
}

// equalRun is the length of the run of free tokens with equal words from x[i]
// and y[j] on.
func equalRun(x, y []token.Token, i, j int) int {
	n := 0
	for i+n < len(x) && j+n < len(y) && token.IsFree(&x[i+n]) && token.IsFree(&y[j+n]) && x[i+n].Word == y[j+n].Word {
		n++
	}
	return n
}

// closingMarks counts the marks that a run from x[i] and y[j] begins with and
// that close what stands before it: they do not move along.
func closingMarks(x, y []token.Token, i, j int) int {
	n := 0
	for i+n < len(x) && x[i+n].Class == pair.ClassPunctuation && (token.Touch(x, i+n-1) || token.Touch(y, j+n-1)) {
		n++
	}
	return n
}

// worthMoving reports whether a run says enough to be called moved: two words,
// one of them a content word, or a lone content word that meets more, see lone.
// Other single words turn up elsewhere by chance.
func worthMoving(run []token.Token, lone func(at int) bool) bool {
	words, telling, characters := 0, 0, 0
	at := 0
	for k := range run {
		switch run[k].Class {
		case pair.ClassContent:
			telling++
			words++
			at = k
		case pair.ClassCharacter:
			characters++
			words++
		case pair.ClassFunction:
			words++
		}
	}
	if characters > 1 {
		telling++ // two characters of an unspaced script make a word
	}
	if words == 1 && telling == 1 {
		return lone(at)
	}
	return telling > 0 && words > 1
}
