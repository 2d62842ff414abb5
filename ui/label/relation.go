package label

import "variorum/articles/compare"

// Relation returns the verdict on a pair of articles in words, for people and
// programs.
func Relation(r compare.Relation) string {
	switch r {
	case compare.Identical:
		return "identical"
	case compare.NearCopy:
		return "near copy"
	case compare.LightRewrite:
		return "light rewrite"
	case compare.HeavyRewrite:
		return "heavy rewrite"
	case compare.Related:
		return "related"
	}
	return "unrelated"
}
