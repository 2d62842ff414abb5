package findings

import (
	"variorum/articles/compare/internal/edit"
)

// rank is A where both sides carry a finding and half of the sentence is kept,
// B where one side does, C where less is kept.
func rank(f *Finding, kept float64) Rank {
	switch {
	case kept < keptByHalf:
		return RankC
	case len(f.Places[edit.Old].Spans) > 0 && len(f.Places[edit.New].Spans) > 0:
		return RankA
	}
	return RankB
}
