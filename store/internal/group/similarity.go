package group

import (
	"math"
	"unicode/utf8"

	"variorum/store/internal/words"
)

// How surely two articles tell one story is measured from two sides, and
// both must agree for a doubtful pair:
//
// Wording. The shingles they share, by parts of the article. A long quotation
// in common, a shared last paragraph or a page's furniture fill one part and
// leave the others empty, while a rewrite keeps something everywhere and an
// excerpt is covered everywhere. The mean of the square roots of the parts'
// shares (spread) tells these apart; plain containment does not.
//
// Matter. The rare words they share, weighted by rarity. A heavy rewrite
// replaces the phrases and keeps names, places and terms.
//
// Against templates (weather, markets, results, yearly announcements): there
// the phrases agree and the numbers or names inside them do not. Where both
// articles have the same slot (the same words around a number or a name),
// versions of one story mostly have the same value in it.
const (
	// minShared is the fewest shared shingles that say anything: two articles
	// of a page each share some by chance.
	minShared = 6

	// commonShingle is the number of articles from which on a shingle counts
	// less: a story rarely has more versions.
	commonShingle = 12

	// partNoise is how many shared shingles of a part are put down to chance,
	// partCap the most one part counts, so that a part shared word for word
	// does not count as much as two that were reworded.
	partNoise = .25
	partCap   = .6

	// densePart is the share of a part's shingles from which on the part is
	// taken to be the same text. Below quotedShare of an article, such parts
	// may be a quotation.
	densePart   = .5
	quotedShare = .5

	// slotsKept is the share of common slots whose values versions of one
	// story agree in, at the least, when fewSlots more are taken to agree. One
	// number or name, which stands in up to oneValue slots, may differ freely;
	// from two on differences count in full.
	slotsKept = .7
	fewSlots  = 2
	oneValue  = 3

	// A template differs in its slots all over: its articles disagree in a
	// slot for every fifth shingle they share. A story with a new death toll
	// disagrees in a few, which weigh the less the more is shared:
	// disagreement is held against a pair with the power of slots per shared
	// shingle over slotDensity, up to slotPower.
	slotDensity = .03
	slotPower   = 4
)

// A likeness is how two articles agree in wording, by shingles.
type likeness struct {
	shared     int     // shingles in common, of those compared
	similarity float64 // Jaccard: of all shingles, those in common
	spread     float64 // how evenly the shared ones cover the article that is covered better, 0 to 1
	dense      float64 // the share of that article that stands in parts taken over nearly word for word
	template   float64 // 1, or less where phrases agree and the names or numbers in them do not
}

// A side gathers what likeness needs of one of two sketches.
type side struct {
	all, shared [sketchParts]float64
	total       float64
}

func (s *side) add(m Mark, weight float64, both bool) {
	s.all[m.part()] += weight
	if both {
		s.shared[m.part()] += weight
	}
	s.total += weight
}

func (s *side) spread() float64 {
	sum, parts := 0.0, 0
	for i, all := range s.all {
		if all > 0 {
			sum += min(partCap, math.Sqrt(max(0, s.shared[i]-partNoise)/all))
			parts++
		}
	}
	return sum / float64(max(1, parts))
}

// dense is the share of the article that stands in dense parts.
func (s *side) dense() float64 {
	sum := 0.0
	for i, all := range s.all {
		if s.shared[i] >= densePart*all {
			sum += all
		}
	}
	return sum / s.total
}

// likeness compares two sketches. Where one is a sample, both are compared as
// far as the sample reaches.
func (c *collection) likeness(a, b *Sketch) likeness {
	var l likeness
	var left, right side
	shared := 0.0
	limit := min(a.limit(), b.limit())
	for x, y := a.marks, b.marks; len(x) > 0 || len(y) > 0; {
		inA := len(x) > 0 && (len(y) == 0 || x[0].hash() <= y[0].hash())
		inB := len(y) > 0 && (len(x) == 0 || y[0].hash() <= x[0].hash())
		var m Mark
		if inA {
			m = x[0]
		} else {
			m = y[0]
		}
		if m.hash() > limit {
			break
		}
		weight := c.shingleWeight(m)
		if inA {
			left.add(x[0], weight, inB)
		}
		if inB {
			right.add(y[0], weight, inA)
		}
		if inA && inB {
			l.shared++
			shared += weight
		}
		if inA {
			x = x[1:]
		}
		if inB {
			y = y[1:]
		}
	}
	if l.shared == 0 {
		return l
	}
	l.similarity = shared / (left.total + right.total - shared)
	better := &left
	if right.spread() > left.spread() {
		better = &right
	}
	l.spread, l.dense = better.spread(), better.dense()
	l.template = slotsAgree(a.marks, b.marks, limit, l.shared)
	return l
}

// shareEnough reports whether two sketches have minShared shingles in common.
// Most candidates do not, and are told apart without weighing anything.
func shareEnough(a, b []Mark) bool {
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b) && shared < minShared; {
		x, y := a[i].hash(), b[j].hash()
		if x == y {
			shared++
		}
		if x <= y {
			i++
		}
		if y <= x {
			j++
		}
	}
	return shared >= minShared
}

// slotsAgree returns 1 where two articles that share some shingles mostly have
// the same names and numbers in the slots they share, or less, down to 0
// where in none.
func slotsAgree(a, b []Mark, limit uint32, shared int) float64 {
	var same, other [words.Kinds]int
	for len(a) > 0 && len(b) > 0 && a[0].hash() <= limit && b[0].hash() <= limit {
		slot := min(a[0].slot(), b[0].slot())
		inA, inB := slotLength(a, slot), slotLength(b, slot)
		if kind := slotKind(a[:inA], b[:inB]); kind != words.Plain {
			if anyShared(a[:inA], b[:inB]) {
				same[kind]++
			} else {
				other[kind]++
			}
		}
		a, b = a[inA:], b[inB:]
	}
	total := float64(other[words.Name] + other[words.Number])
	counted := min(1, max(0, total-oneValue)/oneValue)
	agree := 1.0
	for kind := range words.Kinds {
		kept := float64(same[kind]) + fewSlots
		agree *= min(1, kept/(kept+counted*float64(other[kind]))/slotsKept)
	}
	return math.Pow(agree, min(slotPower, counted*total/float64(shared)/slotDensity))
}

// slotLength is how many marks at the start of marks are of a slot.
func slotLength(marks []Mark, slot uint32) int {
	n := 0
	for n < len(marks) && marks[n].slot() == slot {
		n++
	}
	return n
}

// slotKind is what kind of value the marks of both sides have in their slot;
// words.Plain where a side has none.
func slotKind(a, b []Mark) words.Kind {
	if len(a) == 0 || len(b) == 0 || a[0].kind() != b[0].kind() {
		return words.Plain
	}
	return a[0].kind()
}

// anyShared reports whether the marks of one slot have a value in common.
func anyShared(a, b []Mark) bool {
	for _, x := range a {
		for _, y := range b {
			if x.hash() == y.hash() {
				return true
			}
		}
	}
	return false
}

// limit is the greatest hash up to which a Sketch is complete.
func (s *Sketch) limit() uint32 {
	if !s.sampled() {
		return math.MaxUint32
	}
	return s.marks[len(s.marks)-1].hash()
}

// wordPrior is in how many of priorArticles imagined articles a word of some
// length occurs. Short words are the common ones in every language (Zipf);
// this stands in for what a small collection cannot tell, and is washed out
// in a large one.
func wordPrior(word []byte) int {
	switch n := utf8.RuneCount(word); {
	case n <= 3:
		return 100
	case n == 4:
		return 40
	case n <= 6:
		return 8
	}
	return 3
}

const priorArticles = 200

// matter is the share of the rarer words of the article that has less of
// them which the other has too, 0 to 1. Weights are whole numbers, so that
// the order in which words are numbered changes nothing.
func (c *collection) matter(a, b int32) float64 {
	if c.weight[a] == 0 || c.weight[b] == 0 {
		return 0
	}
	shared := int64(0)
	x, y := c.words(a), c.words(b)
	m, okA := x.Next()
	n, okB := y.Next()
	for okA && okB {
		switch {
		case m < n:
			m, okA = x.Next()
		case n < m:
			n, okB = y.Next()
		default:
			shared += int64(c.wordWeight[m])
			m, okA = x.Next()
			n, okB = y.Next()
		}
	}
	return float64(shared) / float64(min(c.weight[a], c.weight[b]))
}
