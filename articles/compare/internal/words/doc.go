// Package words says what became of the words of paragraphs that continue each
// other.
//
// Content words weigh more than function words and punctuation, neighbours kept
// together weigh more than strays, a word that only changed its form holds the
// place of the old one (similar.go), and the alignment with the greatest weight is
// kept (align.go). Long stretches are first tied together at runs of words that
// are unique on both sides (anchors.go). Before that, words that one side wrote
// in one piece are cut (glue.go), and sentences that stand in another order are
// taken out and aligned with where they went (sentences.go).
//
// Words that lost their apostrophe or the dots of an abbreviation count as the
// same (apostrophes.go, dotted.go).
//
// Then an editor's eye. Lone small words between two changes are kept or given up
// by what speaks for them (strays.go); a figure changes as a whole (figures.go), and
// so does a Chinese word (hanwords.go); and what sentences that were replaced have
// in common by chance is parted (unrelated.go). What only one side has is shifted
// to where it begins and ends with a sentence or clause (slide.go); phrases that stand elsewhere on the other
// side, or in another row, are moved (relocate.go, lone.go, far.go), and what is
// left around them is paired again (rejoin.go); differences of style alone are set
// apart (typography.go); in words that were respelled only the letters that
// changed are stressed (respelled.go); and each side is cut into segments
// (segments.go).
//
// The package must not know why a change matters.
package words
