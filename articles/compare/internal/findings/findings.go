// Package findings says what matters to a reader of news in the words that
// differ: a figure, a name, a polarity, a quotation, a source. By rules and
// word lists, without a model. It knows texts, spans and edits; it knows no
// token of the layers below, no article, no screen and no language by name.
//
// # How it works
//
// Sentences first (sentences.go): the sentences of a row's two sides are paired
// by the words they keep, and only in sentences both sides have is anything
// found; what came or went is counted (Gone). Then mentions: one pass over each
// side turns its words into typed mentions, a file a kind, with a key that two
// spellings of one fact share. Then one matcher for all kinds (match.go): equal
// mentions are done with, of those left two in one place have replaced each
// other, the rest is lost or gained after a look at the other article. At last
// a rank (rank.go).
package findings

import (
	"slices"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// A Word is a word or punctuation mark of a block, as it was compared.
type Word struct {
	edit.Span             // of the block's text
	Key       string      // what spellings of one word share
	Change    edit.Change //
	Edit      int32       // the edit of the row it belongs to; 0: none
	Link      int32       // above 0 where the word stands on the row's other side too: the same number on both
	Content   bool        // neither punctuation nor a mere function word
	Mark      bool        // punctuation
}

// altered reports whether a word's wording changed; moved words are the same.
func (w *Word) altered() bool { return w.Change.Wording() }

// A Block is one block of an article as it stands in a row.
type Block struct {
	Index  int // in the article
	Text   string
	Quoted bool // set as a quotation, with or without marks
	Words  []Word
}

// A Row is what stands side by side: some blocks of Old and of New.
type Row struct {
	Number int // in the comparison
	Sides  [2][]Block
}

// An Index answers for the whole of both articles.
type Index struct {
	// Count is how often a word stands in the article of a side.
	Count func(s edit.Side, key string) int
	// Named reports whether a word stands inside sentences with a capital
	// letter in either article, and nowhere without.
	Named func(key string) bool
}

// What says what became of the thing a finding is about.
type What uint8

// What became of it.
const (
	WhatReplaced     What = iota // another stands in its place
	WhatLost                     // Old has it, New has not
	WhatGained                   // New has it, Old has not
	WhatAltered                  // a quotation both sides have, in other words
	WhatParaphrased              // Old's quotation is no quotation in New
	WhatQuoted                   // Old's words are a quotation in New
	WhatMarksDropped             // the same words, no longer quoted
	WhatMarksAdded               // the same words, now quoted
)

// Rank says how much speaks for a finding.
type Rank uint8

// The ranks, the best first.
const (
	RankA Rank = iota // both sides of the change carry it, in a sentence kept by half
	RankB             // one side carries it, in a sentence kept by half
	RankC             // less of the sentence is kept
)

// A Place is where a finding stands on one side.
type Place struct {
	Text  string // the words, as they stand; "" where this side has none
	Spans []Span // the altered words
}

// A Span is a range of bytes of a block.
type Span struct {
	Block int // index in the article
	edit.Span
}

// A Finding is one thing that changed and matters.
type Finding struct {
	Kind   edit.Flags // one flag
	What   What
	Rank   Rank
	Row    int
	Places [2]Place // by side
	Edits  []int    // of the row, those its words belong to
}

// Passages counts what stands in text that only one side has: it is counted,
// and no piece of it is a finding.
type Passages struct{ Sentences, Quotations, Figures, Names int }

// Plus adds two counts.
func (p Passages) Plus(q Passages) Passages {
	return Passages{p.Sentences + q.Sentences, p.Quotations + q.Quotations, p.Figures + q.Figures, p.Names + q.Names}
}

// A Result is what is found in a row.
type Result struct {
	Findings []Finding   // in the order of the text
	Quotes   int         // quotations whose words differ, see Finding.AltersQuotation
	Passages [2]Passages // by the side that has the text
}

// AltersQuotation reports whether a finding is about other words in a
// quotation, not only about its marks.
func (f *Finding) AltersQuotation() bool {
	return f.Kind == edit.FlagQuotation && (f.What == WhatAltered || f.What == WhatParaphrased || f.What == WhatQuoted)
}

// A Finder finds what matters in the rows of one comparison. It holds what can
// be used again. One goroutine.
type Finder struct {
	lexicon *lang.Lexicon
	index   Index
	offered edit.Flags
}

// New makes a finder for articles of a language.
func New(lexicon *lang.Lexicon, index Index) *Finder {
	return &Finder{lexicon, index, Offered(lexicon)}
}

// Offered lists the kinds that are looked for with the words of a language.
func Offered(l *lang.Lexicon) edit.Flags {
	kinds := edit.FlagQuotation
	for name, kind := range map[string]edit.Flags{
		"number": edit.FlagNumber, "name": edit.FlagName, "negation": edit.FlagNegation, "attribution": edit.FlagAttribution,
	} {
		if slices.Contains(l.Offers, name) {
			kinds |= kind
		}
	}
	return kinds
}

// offers reports whether the language has the words for a kind.
func (f *Finder) offers(kind edit.Flags) bool { return f.offered&kind != 0 }

// Row finds what matters in a row.
func (f *Finder) Row(row Row) Result {
	r := f.read(row)
	if r == nil {
		return Result{}
	}
	return r.find()
}
