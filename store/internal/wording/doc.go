// Package wording tells how much wording articles share without their texts: each
// is reduced to a Sketch of its runs of words (shingles), of its figures and names,
// and of the dates in its headline, and two sketches give an Estimate, which also
// says whether it is one to rely on. It knows no stories and no index.
package wording
