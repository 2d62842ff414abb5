// Package compare says how the wording of one article differs from another's:
// two articles in, aligned rows and marked words out. It is pure. It knows no
// terminal, no files, no colours and no widths; of the other packages it knows
// only what an article is.
//
// # How it works
//
// Text is cut into tokens, the words and punctuation marks of UAX #29. A
// token's key folds what a reader would call the same word: case, quotation
// marks, dashes, Unicode forms, invisible characters (fold.go). All that
// follows compares keys; equal keys with different text are typography.
//
//	old                          new
//	A  The bridge will close …   a  The bridge is to close …     A ~ a   changed
//	B  "Not a day longer" …      c  He said the work …           B       moved after c
//	C  The work costs 28 …       b  "Not one day longer" …       C = c d split in two
//	   and began in May.         d  It began in May.             E       removed
//	E  Officials declined …      f  Repairs like these …         f       added
//
// Paragraphs first. Two paragraphs are as similar as the rarer words they
// share (paragraphs.go). Candidate pairs come from an index of rare words
// (candidates.go), so that a book costs per paragraph what a news story costs.
// Pairs, splits (1:2, 1:3) and merges are weighed as links, and the chain of
// links that scores most with both sides in order is found by a dynamic
// programme that visits only links (chain.go):
//
//	     a   c   d   b   f
//	A    ●                       ● on the chain: in order
//	B                    ○       ○ off the chain: moved
//	C        ●━━━●               ━ one link with two paragraphs
//	E
//
// What is left over on both sides and alike has moved (moves.go); small gaps
// are looked at once more, and the short ends of splits are adopted by their
// neighbours (gaps.go).
//
// Words next, within each row (words.go). Content words weigh more than
// function words and punctuation, neighbours kept together weigh more than
// strays, and the alignment with the greatest weight is kept. Long stretches
// are first tied together at runs of words that are unique on both sides
// (anchors.go). Before that, words that one side wrote in one piece are cut
// (glue.go), and sentences that stand in another order are taken out and
// aligned with where they went (sentences.go).
//
// Then an editor's eye. Lone small words between two changes are given up
// (tidy.go); what only one side has is shifted to where it begins and ends with
// a sentence or clause (slide.go); phrases that stand elsewhere on the other
// side, or in another row, are moved (relocate.go, far.go), and what is left
// around them is paired again (rejoin.go); differences of style alone are set
// apart (typography.go); in words that were respelled only the letters that
// changed are stressed (stress.go); and edits that matter to a reader of news get
// flags: numbers, names, negations, quotations, attributions (flags.go), but for
// names and figures that only changed paragraph (elsewhere.go).
//
// What comes out, a Comparison, keeps these promises, which fuzzing checks:
// the segments of a block join to its text byte for byte; every block stands
// in one row; an article does not differ from itself; typography is never
// wording; no mark cuts a character as a reader sees it; furniture never
// counts; and comparing the other way round gives the mirror image.
//
// Align, Row and Finish give the same in steps, for a view that wants to show
// what is visible before all of a book is compared.
//
// # Where the thresholds come from
//
// Each has a name and its reason where it stands. They were measured on the
// Frankenstein Variorum's collation of two editions, on chapters of two bible
// translations with known moves, splits and merges, on the Edinburgh corpus of
// hand-aligned paraphrases, and on one news story with its reworded copy; and
// chosen to be right in general rather than best on any of them.
package compare
