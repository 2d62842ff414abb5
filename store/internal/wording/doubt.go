package wording

import "variorum/store/internal/judge"

const (
	// clearKept is the share of shingles kept from which on sketches alone say that
	// texts are of one story, where figures and names are kept as well as words and
	// the longer text is less than quotesBy times the shorter one, which it may else
	// quote. Fewer than clearFacts of the figures and names in common and the two
	// are compared: the notices of a template keep all words, and of the names those
	// of the law they cite. All such pairs of stories/wiki and stories/gov reach linkValue when they
	// are compared; from .6 on all but 3 of 230 do, but of the running stories in the
	// tests, which repeat their background, hundreds do not.
	clearKept  = .75
	clearFacts = .9
	quotesBy   = 3

	// Where less than reworded of the wording is kept, and less than sameFacts of
	// the figures and names, sketches alone say that long texts are of two stories.
	// Of 244 such pairs of stories/gov and 37 of stories/wiki none reaches linkValue
	// when the two are compared. Fitted on gov alone sameFacts would not be needed,
	// which costs 7 of 408 links on wiki; fitted on wiki alone, they are what they
	// are here.
	reworded  = .30
	sameFacts = .80

	// Below doubtAbove only many equal facts are a reason to compare, and in texts
	// of fewer than fewWords words, where a few shingles more or less decide,
	// doubtAboveFew of all.
	doubtAbove    = .22
	fewWords      = 120
	doubtAboveFew = .12

	// Where the figures and names of a text, of which there are manyFacts or
	// more, are in the other one, it may be reworded from end to end, which leaves
	// few shingles.
	doubtWithFacts = traceKept
	manyFacts      = 8

	// filledIn is the trust below which sketches alone say that a template was
	// filled in with other facts. No pair of stories/gov or stories/wiki that is of
	// one story falls below it.
	filledIn = .3

	// traceKept is the share of shingles below which texts share nothing.
	traceKept = .05
)

// Doubtful reports whether the texts must be compared.
func (e Estimate) Doubtful() bool {
	if e.Clear() || e.otherFacts() {
		return false
	}
	if e.words < fewWords {
		return e.whole >= doubtAboveFew
	}
	return e.kept >= doubtAbove || e.kept >= doubtWithFacts && e.factsCompared >= manyFacts && e.facts >= judge.FactsAsWords
}

// otherFacts reports whether the sketches alone say that the texts are of two
// stories.
func (e Estimate) otherFacts() bool {
	if e.words >= fewWords && e.kept < reworded && e.facts < sameFacts {
		return true
	}
	return e.factsCompared >= manyFacts && judge.FactsTrust(e.facts, e.Words()) < filledIn
}

// Clear reports whether the sketches alone say that the texts are of one story.
func (e Estimate) Clear() bool {
	return e.kept >= clearKept && e.facts >= clearFacts && !e.apart && e.longer < quotesBy*e.words
}

// Trace reports whether there is no more than a trace of common wording.
func (e Estimate) Trace() bool { return e.kept < traceKept }
