package wording

import "variorum/store/internal/judge"

const (
	// Estimates from doubtAbove to doubtBelow do not tell whether the pair
	// reaches linkValue: the texts are compared. In texts of fewer than fewWords
	// words a few shingles more or less decide, so that the range is wider.
	doubtAbove    = .22
	doubtBelow    = .75
	fewWords      = 120
	doubtAboveFew = .12

	// Where the figures and names of a text, of which there are manyFacts or
	// more, are in the other one, it may be reworded from end to end, which leaves
	// few shingles.
	doubtWithFacts = traceKept
	manyFacts      = 8

	// otherFacts is the trust below which sketches alone say that a template was
	// filled in with other facts. No pair of stories/gov or stories/wiki that is of
	// one story falls below it.
	otherFacts = .3

	// traceKept is the share of shingles below which texts share nothing.
	traceKept = .05
)

// Doubtful reports whether the texts must be compared; words are those of the
// shorter one.
func (e Estimate) Doubtful(words int32) bool {
	if e.factsCompared >= manyFacts && judge.FactsTrust(e.facts, e.Words()) < otherFacts {
		return false
	}
	if words < fewWords {
		return e.whole >= doubtAboveFew && !e.Clear()
	}
	if e.kept < doubtAbove {
		return e.kept >= doubtWithFacts && e.factsCompared >= manyFacts && e.facts >= judge.FactsAsWords
	}
	return !e.Clear()
}

// Clear reports whether the sketches alone say that the texts are of one story.
func (e Estimate) Clear() bool {
	return e.kept >= doubtBelow && judge.FactsTrust(e.facts, e.Words()) == 1 && !e.apart
}

// Trace reports whether there is no more than a trace of common wording.
func (e Estimate) Trace() bool { return e.kept < traceKept }
