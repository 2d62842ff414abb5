// Package pair finds which paragraphs of two articles continue each other.
//
// Two paragraphs are as similar as the rarer words they share (paragraphs.go).
// Candidate pairs come from an index of rare words (candidates.go), so that a
// book costs per paragraph what a news story costs. Pairs, splits (1:2, 1:3) and
// merges are weighed as links (links.go), and the chain of links that scores most
// with both sides in order is found by a dynamic programme that visits only links
// (chain.go):
//
//	     a   c   d   b   f
//	A    ●                       ● on the chain: in order
//	B                    ○       ○ off the chain: moved
//	C        ●━━━●               ━ one link with two paragraphs
//	E
//
// What is left over on both sides and alike has moved (moves.go); small gaps are
// looked at once more, the short ends of splits are adopted by their neighbours
// (gaps.go), and parts with another paragraph between them are brought together
// (gather.go).
//
// The package must not know flags, findings or what became of single words.
package pair
