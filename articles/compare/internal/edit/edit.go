// Package edit holds the words in which the layers of comparing speak to each
// other: sides, changes, flags, spans of a text. It is a leaf: it knows no
// rule, no article and no token.
package edit

// Side is one of the two articles of a comparison.
type Side uint8

// The sides.
const (
	Old Side = iota
	New
)

// Sides lists both, the old one first.
func Sides() [2]Side { return [2]Side{Old, New} }

// Other is the side across.
func (s Side) Other() Side { return New - s }

// Change says what became of a stretch of text.
type Change uint8

// The kinds of change. In a text of Old ChangeRemoved has no counterpart and
// ChangeReplaced has one in New; ChangeAdded stands only in New.
const (
	ChangeNone       Change = iota
	ChangeTypography        // same words, other quotes, dashes, case, spaces, Unicode form
	ChangeReplaced
	ChangeRemoved
	ChangeAdded
	ChangeMoved // the same words stand elsewhere in the other article
	ChangeLink  // same words, which lead elsewhere
)

// Wording reports whether words came, went or were replaced; moved words and
// typography are the same words.
func (c Change) Wording() bool {
	return c == ChangeReplaced || c == ChangeRemoved || c == ChangeAdded
}

// Kept reports whether the words stand as they were, in place: what differs, if
// anything, is typography or where they lead.
func (c Change) Kept() bool {
	return c == ChangeNone || c == ChangeTypography || c == ChangeLink
}

// Flags say why an edit matters to a reader of news.
type Flags uint8

// The flags.
const (
	FlagNumber Flags = 1 << iota // figures, dates, money, bounds, units, however written
	FlagName
	FlagNegation    // polarity and direction
	FlagQuotation   // words inside quotation marks
	FlagAttribution // who says so, and how surely
)

// Span is a range of bytes of a text.
type Span struct{ Start, End int }

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.Start >= s.End }

// Overlaps reports whether two spans of one text share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Role says what a block is in its article.
type Role uint8

// The roles.
const (
	RoleBody Role = iota
	RoleHeadline
	RoleCaption
	RoleFurniture // what a page puts around a story; it never counts
)
