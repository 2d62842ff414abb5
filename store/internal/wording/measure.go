package wording

import "variorum/store/internal/judge"

const (
	// sameEndKept is the share of words kept from which on an end is the same.
	sameEndKept = .95

	// fewestWords is how many words a text must have for what it shares with
	// another to say anything.
	fewestWords = 12
)

// An Estimate is what two sketches tell of how much wording two articles share.
type Estimate struct {
	words, longer int32   // of the shorter and of the longer article
	shared        int     // shingles in common, of those that were compared
	kept          float64 // share of the shorter article's shingles, front and end weighted
	whole         float64 // the same, all shingles alike
	facts         float64 // share of the shorter article's figures and names that the other has
	factsCompared int     // figures and names of the shorter article that were looked for
	apart         bool    // headlines name different dates
}

// Measure compares two sketches. Where one is a sample, both are compared as far
// as the sample reaches.
func Measure(a, b *Sketch) Estimate {
	if b.Words < a.Words || b.Words == a.Words && b.Digest < a.Digest {
		a, b = b, a
	}
	e := Estimate{words: a.Words, longer: b.Words}
	if a.Words < fewestWords {
		return e
	}
	var all, shared [sketchParts]float64
	limit := min(a.limit(), b.limit())
	j := 0
	for _, m := range a.marks {
		h := m.Hash()
		if h > limit {
			break
		}
		for j < len(b.marks) && b.marks[j].Hash() < h {
			j++
		}
		all[m.part()]++
		if j < len(b.marks) && b.marks[j].Hash() == h {
			shared[m.part()]++
			e.shared++
		}
	}
	counted := 0.0
	for _, n := range all {
		counted += n
	}
	e.whole = float64(e.shared) / max(1, counted)
	e.kept = weighParts(&all, &shared, int(a.Words))
	e.facts, e.factsCompared = factsShared(a.facts, b.facts)
	e.apart = a.Dates.Apart(b.Dates)
	return e
}

// weighParts returns the share of the shingles kept, from those of each part.
func weighParts(all, shared *[sketchParts]float64, words int) float64 {
	last := sketchParts
	for cut := words / sketchParts; last > 1 && cut <= judge.SameEnd && shared[last-1] >= sameEndKept*all[last-1]; last-- {
		cut += words / sketchParts
	}
	sum, total := 0.0, 0.0
	for i := range last {
		w := judge.WeightAt((float64(i) + .5) / sketchParts)
		sum += w * shared[i]
		total += w * all[i]
	}
	if total == 0 {
		return 0
	}
	return sum / total
}

// factsShared is the share of the first facts that are among the second, as far
// as both lists reach, and how many that are.
func factsShared(a, b []uint32) (share float64, compared int) {
	limit := ^uint32(0)
	if len(a) == maxFacts {
		limit = a[len(a)-1]
	}
	if len(b) == maxFacts {
		limit = min(limit, b[len(b)-1])
	}
	shared, all, j := judge.FewFacts, judge.FewFacts, 0
	for _, f := range a {
		if f > limit {
			break
		}
		for j < len(b) && b[j] < f {
			j++
		}
		all++
		if j < len(b) && b[j] == f {
			shared++
		}
	}
	return float64(shared) / float64(all), all - judge.FewFacts
}

// Value is the estimated value of the pair. A changed word spoils three shingles,
// so that more words than shingles are kept; the curve is fitted to the pairs of
// stories/wiki and stories/gov.
func (e Estimate) Value() float64 {
	v := e.Words() * judge.FactsTrust(e.facts, e.Words())
	if e.apart {
		v *= judge.OtherDate
	}
	return v
}

// Words is the estimated share of words kept.
func (e Estimate) Words() float64 { return e.kept + .45*e.kept*(1-e.kept) }

// Alike is how much of the wording of the shorter of two texts the other keeps,
// estimated from their sketches.
func Alike(a, b *Sketch) float64 { return Measure(a, b).Words() }
