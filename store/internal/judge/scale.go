package judge

const (
	// frontWeight is by how much the last word of a text counts less than the
	// first: background and what a house says of itself stand last. On
	// stories/gov half of what monthly announcements share stands at the end;
	// on stories/wiki weights from 0 to .7 do equally well.
	frontWeight = .5

	// SameEnd is up to how many words both texts may end with that say nothing
	// of the story: who to write to, about us. From stories/gov; 40 to 130 do
	// equally well there and on stories/wiki.
	SameEnd = 60

	// FactsAsWords is how well figures and names must be kept in relation to
	// words; where they are kept less well, the value of a pair falls with the
	// fourth power of what is missing. In the revisions of stories/gov at most a
	// third of the figures and names that have a counterpart is replaced; in
	// the templates of the tests two fifths at the least, mostly nine tenths.
	FactsAsWords = .76

	// FewFacts is how many figures and names more are taken to be kept, so that
	// one new figure in a short notice does not weigh too much.
	FewFacts = 1

	// OtherDate is what the value of two texts is multiplied with whose headlines
	// name different months or years. On stories/gov the calls of September and
	// August keep .88 of their wording; only what is nearly the same text is one
	// story then.
	OtherDate = .55
)

// WeightAt is how much a word counts that stands at a place of a text, from 0 at
// its beginning to 1 at its end.
func WeightAt(place float64) float64 { return 1 - frontWeight*place }

// FactsTrust is the factor for a pair that keeps this share of its facts and of
// its words.
func FactsTrust(facts, words float64) float64 {
	trust := min(1, facts/max(.3, words)/FactsAsWords)
	return trust * trust * trust * trust
}
