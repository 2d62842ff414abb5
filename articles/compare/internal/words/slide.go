package words

import (
	"strings"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

// farthestSlide bounds by how many tokens an insertion is shifted: no more
// words than a clause has open two neighbouring sentences alike.
const farthestSlide = 40

// How good a place is for an insertion to begin or end, see boundaryScore.
const (
	insideWord  = 0
	betweenWord = 1
	afterComma  = 2
	besideMarks = 3 // outside quotation marks or brackets
	endOfText   = 4
	endSentence = 4
)

// slideInsertions shifts what only one side has to where an editor would say it was put
// in. In
//
//	The mayor resigned. The [clerk stayed on. The] plan was dropped.
//
// the words that begin the insertion also follow it, so that it may as well be
//
//	The mayor resigned. [The clerk stayed on.] The plan was dropped.
//
// Both keep the same words; the aligner cannot tell them apart.
func slideInsertions(x, y []token.Token, textX, textY []pair.Paragraph) {
	slideRuns(x, y, textX, textY)
	slideRuns(y, x, textY, textX)
}

// slideRuns shifts the runs of x that y does not have.
func slideRuns(x, y []token.Token, textX, textY []pair.Paragraph) {
	for from := 0; from < len(x); {
		if !token.IsFree(&x[from]) {
			from++
			continue
		}
		to := from + 1
		for to < len(x) && token.IsFree(&x[to]) {
			to++
		}
		r := insertion{x: x, y: y, textX: textX, textY: textY, from: from, to: to, at: 0}
		if from > 0 {
			r.at = int(x[from-1].Match) + 1
		}
		next := len(y)
		if to < len(x) {
			next = int(x[to].Match)
		}
		if (from == 0 || x[from-1].Kept()) && (to == len(x) || x[to].Kept()) && r.at == next {
			to += max(0, r.settle())
		}
		from = to
	}
}

// An insertion is a run x[from:to] that y does not have; it would stand before
// y[at].
type insertion struct {
	x, y         []token.Token
	textX, textY []pair.Paragraph
	from, to, at int
}

// settle shifts the insertion to the best place within reach and returns by
// how much, to the right.
func (r *insertion) settle() int {
	best, by := r.score(0), 0
	exact := 0 // pairs that are the same to the letter, more than unshifted
	for n := 1; n <= farthestSlide && r.movesLeft(n); n++ {
		exact += r.sameText(r.to-n, r.at-n) - r.sameText(r.from-n, r.at-n)
		if score := r.score(-n) + exact; score > best {
			best, by = score, -n
		}
	}
	exact = 0
	for n := 1; n <= farthestSlide && r.movesRight(n); n++ {
		exact += r.sameText(r.from+n-1, r.at+n-1) - r.sameText(r.to+n-1, r.at+n-1)
		if score := r.score(n) + exact; score > best {
			best, by = score, n
		}
	}
	for n := 1; n <= -by; n++ {
		r.x[r.from-n].Match = token.NoMatch
		token.KeepPair(r.x, r.y, r.to-n, r.at-n)
	}
	for n := 0; n < by; n++ {
		r.x[r.to+n].Match = token.NoMatch
		token.KeepPair(r.x, r.y, r.from+n, r.at+n)
	}
	return by
}

// movesLeft reports whether the n-th token to the left of the insertion may
// stand at its end instead, and nothing else changed is met.
func (r *insertion) movesLeft(n int) bool {
	k, at := r.from-n, r.at-n
	if k < 0 || at < 0 || int(r.x[k].Match) != at || !r.alike(k, r.to-n) {
		return false
	}
	if k == 0 {
		return at == 0
	}
	return int(r.x[k-1].Match) == at-1
}

// movesRight is movesLeft for the n-th token to the right.
func (r *insertion) movesRight(n int) bool {
	k, at := r.to+n-1, r.at+n-1
	if k >= len(r.x) || at >= len(r.y) || int(r.x[k].Match) != at || !r.alike(k, r.from+n-1) {
		return false
	}
	if k == len(r.x)-1 {
		return at == len(r.y)-1
	}
	return int(r.x[k+1].Match) == at+1
}

func (r *insertion) alike(i, k int) bool {
	return r.x[i].Word == r.x[k].Word && r.x[i].Part == r.x[k].Part
}

// sameText is 1 where two paired tokens are the same to the letter, else 0.
func (r *insertion) sameText(i, j int) int {
	if token.Text(&r.x[i], r.textX) == token.Text(&r.y[j], r.textY) {
		return 1
	}
	return 0
}

// score is how well an insertion reads that is shifted by n tokens.
func (r *insertion) score(n int) int {
	return 2 * (boundaryScore(r.x, r.textX, r.from+n) + boundaryScore(r.x, r.textX, r.to+n))
}

// boundaryScore is how good a place is for an insertion to begin or end: the place
// before tokens[k].
func boundaryScore(cells []token.Token, text []pair.Paragraph, k int) int {
	if k == 0 || k == len(cells) || cells[k-1].Part != cells[k].Part {
		return endOfText
	}
	before, after := &cells[k-1], &cells[k]
	spaced := before.End < after.Start
	mark := token.Text(before, text)
	switch {
	case before.Ends:
		return endSentence
	case !spaced, isStop(mark): // "Mr. Moe"
		return insideWord
	case before.Class == pair.ClassPunctuation && strings.ContainsAny(mark, ",;:–—-"):
		return afterComma
	case before.Class == pair.ClassPunctuation, after.Class == pair.ClassPunctuation:
		return besideMarks
	}
	return betweenWord
}

// isStop reports whether a mark ends sentences.
func isStop(mark string) bool {
	return strings.Trim(mark, ".!?…。！？؟।") == ""
}
