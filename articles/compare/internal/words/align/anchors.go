package align

import (
	"cmp"
	"context"
	"slices"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
)

const (
	// A run of this many tokens that stands once on each side is an anchor;
	// where there is none, shorter ones are tried.
	longAnchor  = 4
	shortAnchor = 1

	// Where nothing stands once, runs that stand equally often on both sides, up
	// to oftenAnchor times, are anchors too: a text printed twice in one
	// paragraph has no others.
	oftenAnchor = 4

	// windowCells is the side of the square that is solved at a time where a
	// long stretch has no anchor at all.
	windowCells = 1500
)

// alignLong pairs stretches too long for one table. Runs of tokens that are
// unique on both sides and stand in the same order hold the two together, as
// in patience diff; what lies between them is aligned by itself.
func (a *Aligner) alignLong(ctx context.Context, x, y []token.Token, x0, x1, y0, y1 int) {
	for length := longAnchor; length >= shortAnchor; length /= 2 {
		runs := commonRuns(x, y, x0, x1, y0, y1, length)
		anchors := increasingPlaces(runs.once)
		if len(anchors) == 0 {
			anchors = increasingPlaces(runs.often)
		}
		if len(anchors) == 0 {
			continue
		}
		i, j := x0, y0
		for _, p := range anchors {
			if ctx.Err() != nil {
				return
			}
			if p.i < i || p.j < j {
				continue // overlaps the anchor before
			}
			a.alignStretch(ctx, x, y, i, p.i, j, p.j)
			i, j = p.i, p.j
			for k := 0; k < length; k++ {
				token.KeepPair(x, y, i, j)
				i, j = i+1, j+1
			}
		}
		a.alignStretch(ctx, x, y, i, x1, j, y1)
		return
	}
	a.alignByWindow(ctx, x, y, x0, x1, y0, y1)
}

// A tokenPlace is a token of each side.
type tokenPlace struct{ i, j int }

// equalRuns are places where runs of tokens stand on both sides, in the order of
// the first.
type equalRuns struct {
	once  []tokenPlace // of what stands once on each side
	often []tokenPlace // of what stands equally often, each time paired with the same time
}

// commonRuns lists the runs of length tokens that stand equally often in both
// stretches, at most oftenAnchor times.
func commonRuns(x, y []token.Token, x0, x1, y0, y1, length int) equalRuns {
	inX, inY := hashRuns(x, x0, x1, length), hashRuns(y, y0, y1, length)
	var out equalRuns
	for len(inX) > 0 && len(inY) > 0 {
		hash := min(inX[0].hash(), inY[0].hash())
		i, j := countHash(inX, hash), countHash(inY, hash)
		if i == j && i <= oftenAnchor {
			for k := range i {
				p := tokenPlace{inX[k].at(), inY[k].at()}
				switch {
				case !sameWords(x[p.i:p.i+length], y[p.j:p.j+length]):
				case i == 1:
					out.once = append(out.once, p)
				default:
					out.often = append(out.often, p)
				}
			}
		}
		inX, inY = inX[i:], inY[j:]
	}
	byPlace := func(p, q tokenPlace) int { return cmp.Compare(p.i, q.i) }
	slices.SortFunc(out.once, byPlace)
	slices.SortFunc(out.often, byPlace)
	return out
}

// countHash is how many runs at the start of runs have a hash.
func countHash(runs []hashedRun, hash uint64) int {
	n := 0
	for n < len(runs) && runs[n].hash() == hash {
		n++
	}
	return n
}

// A hashedRun is a run of tokens: a hash of its words, and in the lowest
// placeBits the place of its first. As plain numbers they are sorted in half
// the time.
type hashedRun uint64

const placeBits = 28 // more tokens than any file has that can be opened

func (r hashedRun) hash() uint64 { return uint64(r) >> placeBits }
func (r hashedRun) at() int      { return int(r & (1<<placeBits - 1)) }

// hashRuns lists the runs of a stretch that hold a content word, by hash and
// place.
func hashRuns(cells []token.Token, from, to, length int) []hashedRun {
	out := make([]hashedRun, 0, max(0, to-from-length+1))
	for i := from; i+length <= to; i++ {
		hash, telling := uint64(14695981039346656037), false
		for k := i; k < i+length; k++ {
			hash = (hash ^ uint64(uint32(cells[k].Word))) * 1099511628211
			telling = telling || cells[k].Class >= pair.ClassCharacter
		}
		if telling {
			out = append(out, hashedRun(hash<<placeBits|uint64(i)))
		}
	}
	slices.Sort(out)
	return out
}

func sameWords(x, y []token.Token) bool {
	for k := range x {
		if x[k].Word != y[k].Word {
			return false
		}
	}
	return true
}

// increasingPlaces returns a longest selection of places, sorted by i, whose j rise
// too.
func increasingPlaces(places []tokenPlace) []tokenPlace {
	var tails []int // tails[n] is where the lowest-ending selection of n+1 places ends
	before := make([]int, len(places))
	for k, p := range places {
		n, _ := slices.BinarySearchFunc(tails, p.j, func(t, j int) int { return cmp.Compare(places[t].j, j) })
		before[k] = -1
		if n > 0 {
			before[k] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, k)
		} else {
			tails[n] = k
		}
	}
	if len(tails) == 0 {
		return nil
	}
	var out []tokenPlace
	for k := tails[len(tails)-1]; k >= 0; k = before[k] {
		out = append(out, places[k])
	}
	slices.Reverse(out)
	return out
}

// alignByWindow aligns a stretch piece by piece: a square is solved, the first
// half of what it paired is kept, and the next square starts there.
func (a *Aligner) alignByWindow(ctx context.Context, x, y []token.Token, x0, x1, y0, y1 int) {
	for x0 < x1 && y0 < y1 && ctx.Err() == nil {
		xe, ye := min(x1, x0+windowCells), min(y1, y0+windowCells)
		a.solve(x, y, x0, xe, y0, ye, false, false)
		if xe == x1 && ye == y1 {
			return
		}
		i, j := x0+windowCells/2, y0+windowCells/2
		for k := x0; k < min(i, xe); k++ {
			if x[k].Kept() {
				j = max(j, int(x[k].Match)+1)
			}
		}
		i, j = min(i, xe), min(j, ye)
		for k := i; k < xe; k++ {
			token.ReleasePair(x, y, k)
		}
		x0, y0 = i, j
	}
}
