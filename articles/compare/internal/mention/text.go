// Package mention turns the words of a row's two sides into mentions: figures,
// dates, names, negations, sources, quotations, each a value with a key that two
// spellings of one fact share. It reads one side at a time and judges nothing:
// what replaced what, and what matters, is for package findings. All it knows
// of a language is in its lexicon.
package mention

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// A Text is both sides of a row with all that is asked to read them.
type Text struct {
	Lexicon *lang.Lexicon
	Index   Index
	Sides   [2]Side
}

// Read reads both sides of a row. room is space for their words: those that were
// read into it before are gone.
func Read(l *lang.Lexicon, index Index, row Row, room *[2][]Token) *Text {
	t := &Text{Lexicon: l, Index: index}
	for _, s := range edit.Sides() {
		t.Sides[s] = readSide(l, row.Sides[s], room[s][:0])
		room[s] = t.Sides[s].Words
	}
	return t
}

// Offered lists the kinds that are looked for with the words of a language.
func Offered(l *lang.Lexicon) edit.Flags {
	kinds := edit.FlagQuotation
	for _, name := range l.Offers {
		switch name {
		case "number":
			kinds |= edit.FlagNumber
		case "name":
			kinds |= edit.FlagName
		case "negation":
			kinds |= edit.FlagNegation
		case "attribution":
			kinds |= edit.FlagAttribution
		}
	}
	return kinds
}

// Offers reports whether the language has the words for a kind.
func (t *Text) Offers(kind edit.Flags) bool { return Offered(t.Lexicon)&kind != 0 }
