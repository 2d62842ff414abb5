package findings

import (
	"cmp"

	"variorum/articles/compare/internal/edit"
)

// rank is A where both sides carry a finding and half of the sentence is kept,
// B where one side does, C where less is kept, or only marks came or went.
func rank(f *Finding, kept float64) Rank {
	switch {
	case kept < keptByHalf, f.What == WhatMarksDropped, f.What == WhatMarksAdded:
		return RankC
	case len(f.Places[edit.Old].Spans) > 0 && len(f.Places[edit.New].Spans) > 0:
		return RankA
	}
	return RankB
}

// Compare orders findings, those that matter more first: by rank, then by what
// they are about, then as they stand in the text.
func Compare(a, b *Finding) int {
	return cmp.Or(cmp.Compare(a.Rank, b.Rank), cmp.Compare(a.order(), b.order()), cmp.Compare(a.Row, b.Row))
}

// order is the place of a finding among those of its rank: quotations, polarity,
// figures, names replaced, sources and certainty, names lost or gained.
func (f *Finding) order() int {
	switch {
	case f.Kind == edit.FlagQuotation:
		return 0
	case f.Kind == edit.FlagNegation:
		return 1
	case f.Kind == edit.FlagNumber:
		return 2
	case f.Kind == edit.FlagName && f.What == WhatReplaced:
		return 3
	case f.Kind == edit.FlagAttribution:
		return 4
	}
	return 5
}
