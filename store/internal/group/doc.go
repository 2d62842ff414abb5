// Package group finds which articles are versions of one story, and which are
// only related. It is pure: values in, stories out. It knows no file, no lock,
// no index on disk and no screen; texts of articles are handed in by who asks.
//
// # How it works
//
// Each article is reduced to a sketch: hashes of its runs of words (shingles),
// of its figures and names, and the months and years of its headline (package
// wording). Articles that have some of their rarer shingles in common are
// candidates (index.go).
//
// A candidate pair gets a value from 0 to 1, which says how much of the wording
// of the shorter text the other one keeps. What stands in front counts more than
// what stands at the end, and what both end with word for word counts not at
// all: news begins with what is new, while background, calls and what a house
// says of itself come last. Sketches give an estimate; where that
// is doubtful the two texts are compared as a reader sees them (package judge),
// and the result is kept (verdicts.go). A rewrite changes words and
// keeps facts, a template keeps words and changes facts: where figures and names
// are replaced more than words are, the value falls.
//
// Pairs above linkValue link articles. Linked articles become stories by average
// linkage: two groups of versions join where a pair links them and the mean over
// all their pairs is at least joinValue, the closest groups first (linkage.go).
// So no chain of look-alikes forms, and nothing depends on names, on order, or
// on articles that are of other stories.
//
// What files say of themselves (package naming) goes before what their words say, and
// what the reader decided goes before both.
package group
