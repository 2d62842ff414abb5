package compare

import (
	"variorum/articles"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/findings"
)

// A Comparison says how the wording of New differs from that of Old.
type Comparison struct {
	Old, New   *articles.Article
	Rows       []Row       // in New's order; what only Old has stands where it was left out
	Counts     Counts      //
	Similarity float64     // share of words kept, 0 to 1; furniture and typography aside
	Relation   Relation    // the verdict in words
	Findings   []Finding   // what matters in the words that differ, the best first
	Passages   [2]Passages // by side: what stands in text that only it has
	Looked     Flags       // the kinds of finding that were looked for in the articles' language
}

// A Row sets one stretch of Old beside the stretch of New that continues it.
// Every block of either article stands in exactly one row.
type Row struct {
	Kind       RowKind
	Moved      bool // the blocks stand elsewhere in the order of the other article
	Role       Role
	Similarity float64 // of the two sides, 0 to 1; 0 where one is empty
	Old, New   []Part  // several parts on one side are a split or a merge; none: added or removed
	Edits      []Edit  // segments carry the number of theirs, from 1
	Flags      Flags   // all flags of the row's segments
	Sparse     bool    // so little is kept that a view does better to show both sides whole
}

// Counts are totals over the rows of a comparison. Same to Moved count rows,
// Edits and the rest count places; furniture is left out of all.
type Counts struct {
	Same, Changed, Added, Removed, Moved                int
	Edits, Typography                                   int
	Links                                               int // that lead elsewhere, their words kept
	Number, Name, Negation, Quote, Attribution, Flagged int // Flagged: edits with any flag
}

// RowKind says what became of a row's old side.
type RowKind uint8

// The kinds of row.
const (
	RowSame RowKind = iota // no difference in wording; typography may differ
	RowChanged
	RowAdded
	RowRemoved
)

// Relation is the verdict on a pair of articles.
type Relation uint8

// The relations, from the closest.
const (
	RelationIdentical Relation = iota
	RelationNearCopy
	RelationLightRewrite
	RelationHeavyRewrite
	RelationRelated
	RelationUnrelated
)

// What the layers of comparing share, see edit.
type (
	Side    = edit.Side    // Old or New
	Part    = edit.Part    // one block of an article, cut into segments
	Segment = edit.Segment // a run of text with one kind of change
	Span    = edit.Span    // a range of bytes of a text
	Change  = edit.Change  // what became of a segment
	Flags   = edit.Flags   // why an edit matters to a reader of news
	Role    = edit.Role    // what a row is in its article

	Finding   = findings.Finding  // one thing that changed and matters
	What      = findings.What     // what became of it
	Rank      = findings.Rank     // how much speaks for it
	Place     = findings.Place    // where it stands on a side
	BlockSpan = findings.Span     // a range of bytes of a block
	Passages  = findings.Passages // counts of what only one side has
)

// The sides.
const (
	Old = edit.Old
	New = edit.New
)

// The kinds of change. In an Old segment ChangeRemoved has no counterpart and
// ChangeReplaced has one in New; ChangeAdded stands only in New.
const (
	ChangeNone       = edit.ChangeNone
	ChangeTypography = edit.ChangeTypography // same words, other quotes, dashes, case, spaces, Unicode form
	ChangeReplaced   = edit.ChangeReplaced
	ChangeRemoved    = edit.ChangeRemoved
	ChangeAdded      = edit.ChangeAdded
	ChangeMoved      = edit.ChangeMoved // the same words stand elsewhere in the other article
	ChangeLink       = edit.ChangeLink  // same words, which lead elsewhere
)

// The flags.
const (
	FlagNumber      = edit.FlagNumber // figures, dates, money, bounds, units, however written
	FlagName        = edit.FlagName
	FlagNegation    = edit.FlagNegation    // polarity and direction
	FlagQuotation   = edit.FlagQuotation   // words inside quotation marks
	FlagAttribution = edit.FlagAttribution // who says so, and how surely
)

// What became of what a finding is about.
const (
	WhatReplaced     = findings.WhatReplaced     // another stands in its place
	WhatLost         = findings.WhatLost         // Old has it, New has not
	WhatGained       = findings.WhatGained       // New has it, Old has not
	WhatAltered      = findings.WhatAltered      // a quotation both sides have, in other words
	WhatParaphrased  = findings.WhatParaphrased  // Old's quotation is no quotation in New
	WhatQuoted       = findings.WhatQuoted       // Old's words are a quotation in New
	WhatMarksDropped = findings.WhatMarksDropped // the same words, no longer quoted
	WhatMarksAdded   = findings.WhatMarksAdded   // the same words, now quoted
)

// The ranks, the best first.
const (
	RankA = findings.RankA // both sides of the change carry it, in a sentence kept by half
	RankB = findings.RankB // one side carries it, in a sentence kept by half
	RankC = findings.RankC // less of the sentence is kept
)

// The roles.
const (
	RoleBody      = edit.RoleBody
	RoleHeadline  = edit.RoleHeadline
	RoleCaption   = edit.RoleCaption
	RoleFurniture = edit.RoleFurniture
)
