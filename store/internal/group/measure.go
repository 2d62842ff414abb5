package group

const (
	// frontWeight is by how much the last word of a text counts less than the
	// first: background and what a house says of itself stand last. On
	// stories/gov half of what monthly announcements share stands at the end;
	// on stories/wiki weights from 0 to .7 do equally well.
	frontWeight = .5

	// sameEnd is up to how many words both texts may end with that say nothing
	// of the story: who to write to, about us. From stories/gov; 40 to 130 do
	// equally well there and on stories/wiki.
	sameEnd = 60

	// sameEndKept is the share of words kept from which on an end is the same.
	sameEndKept = .95

	// factsAsWords is how well figures and names must be kept in relation to
	// words; where they are kept less well, the value of a pair falls with the
	// third power of what is missing. In the revisions of stories/gov at most a
	// third of the figures and names that have a counterpart is replaced; in
	// the templates of the tests two fifths at the least, mostly nine tenths.
	factsAsWords = .76

	// fewFacts is how many figures and names more are taken to be kept, so that
	// one new figure in a short notice does not weigh too much.
	fewFacts = 1

	// fewestWords is how many words a text must have for what it shares with
	// another to say anything.
	fewestWords = 12

	// otherDate is what the value of two texts is multiplied with whose headlines
	// name different months or years. On stories/gov the calls of September and
	// August keep .88 of their wording; only what is nearly the same text is one
	// story then.
	otherDate = .55
)

// weightAt is how much a word counts that stands at a place of a text, from 0 at
// its beginning to 1 at its end.
func weightAt(place float64) float64 { return 1 - frontWeight*place }

// factsTrust is the factor for a pair that keeps this share of its facts and of
// its words.
func factsTrust(facts, words float64) float64 {
	trust := min(1, facts/max(.3, words)/factsAsWords)
	return trust * trust * trust * trust
}

// An estimate is what two sketches tell of how much wording two articles share.
type estimate struct {
	shared        int     // shingles in common, of those that were compared
	kept          float64 // share of the shorter article's shingles, front and end weighted
	whole         float64 // the same, all shingles alike
	facts         float64 // share of the shorter article's figures and names that the other has
	factsCompared int     // figures and names of the shorter article that were looked for
	apart         bool    // headlines name different dates
}

// measure compares two sketches. Where one is a sample, both are compared as far
// as the sample reaches.
func measure(a, b *Sketch) estimate {
	if b.words < a.words || b.words == a.words && b.digest < a.digest {
		a, b = b, a
	}
	var e estimate
	if a.words < fewestWords {
		return e
	}
	var all, shared [sketchParts]float64
	limit := min(a.limit(), b.limit())
	j := 0
	for _, m := range a.marks {
		h := m.hash()
		if h > limit {
			break
		}
		for j < len(b.marks) && b.marks[j].hash() < h {
			j++
		}
		all[m.part()]++
		if j < len(b.marks) && b.marks[j].hash() == h {
			shared[m.part()]++
			e.shared++
		}
	}
	counted := 0.0
	for _, n := range all {
		counted += n
	}
	e.whole = float64(e.shared) / max(1, counted)
	e.kept = weighParts(&all, &shared, int(a.words))
	e.facts, e.factsCompared = factsShared(a.facts, b.facts)
	e.apart = a.dates.apart(b.dates)
	return e
}

// weighParts returns the share of the shingles kept, from those of each part.
func weighParts(all, shared *[sketchParts]float64, words int) float64 {
	last := sketchParts
	for cut := words / sketchParts; last > 1 && cut <= sameEnd && shared[last-1] >= sameEndKept*all[last-1]; last-- {
		cut += words / sketchParts
	}
	sum, total := 0.0, 0.0
	for i := range last {
		w := weightAt((float64(i) + .5) / sketchParts)
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
	shared, all, j := fewFacts, fewFacts, 0
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
	return float64(shared) / float64(all), all - fewFacts
}

// value is the estimated value of the pair. A changed word spoils three shingles,
// so that more words than shingles are kept; the curve is fitted to the pairs of
// stories/wiki and stories/gov.
func (e estimate) value() float64 {
	v := e.words() * factsTrust(e.facts, e.words())
	if e.apart {
		v *= otherDate
	}
	return v
}

// words is the estimated share of words kept.
func (e estimate) words() float64 { return e.kept + .45*e.kept*(1-e.kept) }

// Alike is how much of the wording of the shorter of two texts the other keeps,
// estimated from their sketches.
func Alike(a, b *Sketch) float64 { return measure(a, b).words() }
