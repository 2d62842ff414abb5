// Package words says what became of the words of paragraphs that continue each
// other.
//
// Its layers work on the tokens of a row (token): spellings are brought together
// (spelling), and the words are aligned (align). Then an editor's eye. Lone small
// words between two changes are kept or given up by what speaks for them
// (strays.go); a figure changes as a whole (figures.go), and so does a Chinese word
// (hanwords.go); and what sentences that were replaced have in common by chance is
// parted (unrelated.go). What only one side has is shifted to where it begins and
// ends with a sentence or clause (slide.go); phrases that stand elsewhere on the
// other side, or in another row, are moved (relocate.go, lone.go, far.go), and what
// is left around them is paired again (rejoin.go). Differences of style alone and
// links that lead elsewhere (links.go) are set apart, and each side is cut into
// segments (segments.go).
//
// The package must not know why a change matters.
package words
