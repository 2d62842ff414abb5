package compare

import "variorum/articles"

// A Comparison says how the wording of New differs from that of Old.
type Comparison struct {
	Old, New   *articles.Article
	Rows       []Row    // in New's order; what only Old has stands where it was left out
	Counts     Counts   //
	Similarity float64  // share of words kept, 0 to 1; furniture and typography aside
	Relation   Relation // the verdict in words
}

// A Row sets one stretch of Old beside the stretch of New that continues it.
// Every block of either article stands in exactly one row.
type Row struct {
	Kind       RowKind
	Moved      bool // the blocks stand elsewhere in the order of the other article
	Role       Role
	Similarity float64 // of the two sides, 0 to 1; 0 where one is empty
	Old, New   []Part  // several parts on one side are a split or a merge; none: added or removed
	Edits      int     // how many edits the row has; segments carry numbers 1 to Edits
	Flags      Flags   // all flags of the row's segments
	Sparse     bool    // so little is kept that a view does better to show both sides whole
}

// A Part is one block of an article, cut into segments.
type Part struct {
	Block    int       // index into the article's Blocks
	Segments []Segment // their texts, joined, are the block's text byte for byte
}

// A Segment is a run of text with one kind of change.
type Segment struct {
	Text   string
	Change Change
	Flags  Flags
	Edit   int    // the edit of the row it belongs to, shared by both sides of a replacement; 0: none
	Stress []Span // Replaced: the letters that differ where the word is clearly the same word; nil: all
	Other  int    // Moved: the block of the other article where it stands now; otherwise -1
}

// A Span is a range of bytes.
type Span struct{ Start, End int }

// Counts are totals over the rows of a comparison. Same to Moved count rows,
// Edits and the rest count places; furniture is left out of all.
type Counts struct {
	Same, Changed, Added, Removed, Moved                int
	Edits, Typography                                   int
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

// Role says what a row is in its article.
type Role uint8

// The roles.
const (
	RoleBody Role = iota
	RoleHeadline
	RoleCaption
	RoleFurniture
)

// Change says what became of a segment.
type Change uint8

// The kinds of change. In an Old segment Removed has no counterpart and
// ChangeReplaced has one in New; Added stands only in New.
const (
	ChangeNone       Change = iota
	ChangeTypography        // same words, other quotes, dashes, case, spaces, Unicode form
	ChangeReplaced
	ChangeRemoved
	ChangeAdded
	ChangeMoved // the same words stand elsewhere in the other article
)

// Flags say why an edit matters to a reader of news.
type Flags uint8

// The flags.
const (
	FlagNumber Flags = 1 << iota // numerals, dates, money, percentages, spelled-out numbers
	FlagName
	FlagNegation
	FlagQuotation   // words inside quotation marks were altered
	FlagAttribution // who says so, and how surely
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
