package token

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/prose"
)

// A Token is a token of one side of a row, and what became of it.
type Token struct {
	pair.Token
	Part        int32 // which of the side's paragraphs
	Match       int32 // the token of the other side that it is kept as; NoMatch where there is none
	Edit        int32 // from 1; 0 for none
	Other       int32 // ChangeMoved: the block of the other article it moved to; otherwise NoMatch
	Counterpart int32 // Replaced: the token of the other side it was respelled as; ChangeMoved: the same token there, where it is in this row; otherwise NoMatch
	Class       pair.Class
	Change      edit.Change
	Flags       edit.Flags
	Glued       bool // the file wrote it in one piece with its neighbour
	Ends        bool // the last token of a sentence
	Similar     bool // a similar word took its place
	Parted      bool // kept by chance, see partUnrelated
	Undotted    bool // an abbreviation that one side writes with dots and the other without
}

// NoMatch stands for the place of a counterpart that does not exist.
const NoMatch = -1

// Of lays the tokens of a side's paragraphs in one run.
func Of(v *pair.Vocabulary, paragraphs []pair.Paragraph) []Token {
	n := 0
	for i := range paragraphs {
		n += len(paragraphs[i].Tokens)
	}
	cells := make([]Token, 0, n)
	for i := range paragraphs {
		from := len(cells)
		for _, t := range paragraphs[i].Tokens {
			cells = append(cells, New(v, t, i))
		}
		markSentences(cells[from:], paragraphs[i].Text)
	}
	return cells
}

// markSentences notes which tokens of a paragraph are the last of a sentence.
func markSentences(tokens []Token, text string) {
	k := 0
	for s := range prose.Sentences(text) {
		for k < len(tokens) && int(tokens[k].End) < s.End {
			k++
		}
		if k < len(tokens) {
			tokens[k].Ends = true
		}
	}
}

func New(v *pair.Vocabulary, t pair.Token, part int) Token {
	return Token{Token: t, Part: int32(part), Match: NoMatch, Class: v.Words[t.Word].Class, Other: NoMatch, Counterpart: NoMatch}
}

// Text is the text of a token as it stands.
func Text(c *Token, text []pair.Paragraph) string { return text[c.Part].Text[c.Start:c.End] }

// Touch reports whether tokens k and k+1 stand next to each other with nothing
// between them.
func Touch(cells []Token, k int) bool {
	return k >= 0 && k+1 < len(cells) && cells[k].Part == cells[k+1].Part && cells[k].End == cells[k+1].Start
}

// Kept reports whether the token stands on the other side too, in order.
func (c *Token) Kept() bool { return c.Match >= 0 }

// KeepPair pairs tokens x[i] and y[j].
func KeepPair(x, y []Token, i, j int) {
	x[i].Match, y[j].Match = int32(j), int32(i)
}

// ReleasePair undoes a pair.
func ReleasePair(x, y []Token, i int) {
	if j := x[i].Match; j >= 0 {
		x[i].Match, y[j].Match = NoMatch, NoMatch
	}
}

// IsFree reports whether nothing is known yet of where a token's word went.
func IsFree(c *Token) bool { return !c.Kept() && c.Change != edit.ChangeMoved }

// RunEnd returns the end of the run of tokens, from i on, that are kept next to
// each other on both sides.
func RunEnd(x []Token, i int) int {
	end := i + 1
	for end < len(x) && x[end].Kept() && x[end].Match == x[end-1].Match+1 {
		end++
	}
	return end
}

// WordsIn counts the words of a run, punctuation aside.
func WordsIn(run []Token) int {
	n := 0
	for k := range run {
		if run[k].Class != pair.ClassPunctuation {
			n++
		}
	}
	return n
}
