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
	type run struct{ i, j, length int }
	var runs []run
	lone := newLoneMover(x, y, textX, textY, words)
	keptX, keptY := CountKept(x, y, textX, textY), CountKept(y, x, textY, textX)
	moves := func(i, j, length int) bool {
		run := x[i : i+length]
		past := int(max(keptX[i].tokens-keptY[j].tokens, keptY[j].tokens-keptX[i].tokens))
		return worthMoving(run, func(at int) bool {
			return keptX[i].Sentences == keptY[j].Sentences && lone.mayMove(i+at, j+at, past)
		}) && (past <= reachPerWord*token.WordsIn(run) || tellingFar(run))
	}
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
			if r := (run{i + off, int(j) + off, length - off}); r.length > 0 && moves(r.i, r.j, r.length) {
				runs = append(runs, r)
			}
		}
	}
	slices.SortStableFunc(runs, func(p, q run) int { return cmp.Compare(q.length, p.length) })
	for _, r := range runs {
		if equalRun(x, y, r.i, r.j) < r.length {
			continue
		}
		for k := range r.length {
			x[r.i+k].Change, y[r.j+k].Change = edit.ChangeMoved, edit.ChangeMoved
			x[r.i+k].Counterpart, y[r.j+k].Counterpart = int32(r.j+k), int32(r.i+k)
		}
	}
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
