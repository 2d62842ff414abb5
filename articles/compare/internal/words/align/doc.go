// Package align pairs the words of two texts that continue each other so that the
// weight of what is kept is greatest.
//
// Content words weigh more than function words and punctuation, neighbours kept
// together weigh more than strays, and a word that only changed its form holds the
// place of the old one (align.go, similar.go). Long stretches are first tied
// together at runs of words that are unique on both sides (anchors.go), and
// sentences that stand in another order are taken out and aligned with where they
// went (sentences.go).
//
// The package must not know what an editor would rather see marked.
package align
