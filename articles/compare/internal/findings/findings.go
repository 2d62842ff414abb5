// Package findings says what matters to a reader of news in the words that
// differ: a figure, a name, a polarity, a quotation, a source. By rules and
// word lists, without a model. It knows texts, spans and edits; it knows no
// token of the layers below, no article, no screen and no language by name.
//
// # How it works
//
// Sentences first (sentences.go): the sentences of a row's two sides are paired
// by the words they keep, and only in sentences both sides have is anything
// found; what came or went is counted (Passages). Package mention turns the
// words of each side into typed mentions with a key that two spellings of one
// fact share. One matcher serves all kinds (match.go): equal mentions are done
// with, of those left two in one place have replaced each other, the rest is
// lost or gained after a look at the other article. At last a rank (rank.go).
//
// Old and New are treated alike throughout: comparing them the other way round
// gives the mirrored findings.
//
// # Where the thresholds come from
//
// They were measured on real revisions and rewrites and on invented updates in
// which every change that matters was annotated by hand, and held against real
// texts into which one error was seeded (findings_seeded_test.go) and against an
// honest rewrite of a page (findings_noise_test.go).
package findings

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/lang"
)

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
	index   mention.Index
	// Space that is used again: for the words of a row, and for its mentions of
	// one kind.
	room     [2][]mention.Token
	mentions [2][]mention.Mention
}

// New makes a finder for articles of a language.
func New(lexicon *lang.Lexicon, index mention.Index) *Finder {
	return &Finder{lexicon: lexicon, index: index}
}

// Row finds what matters in a row.
func (f *Finder) Row(row mention.Row) Result {
	r := f.read(row)
	if r == nil {
		return Result{}
	}
	return r.find()
}
