package label

import "variorum/articles/compare"

// Relation returns the verdict on a pair of articles in words, for people and
// programs.
func Relation(r compare.Relation) string {
	switch r {
	case compare.RelationIdentical:
		return "identical"
	case compare.RelationNearCopy:
		return "near copy"
	case compare.RelationLightRewrite:
		return "light rewrite"
	case compare.RelationHeavyRewrite:
		return "heavy rewrite"
	case compare.RelationRelated:
		return "related"
	}
	return "unrelated"
}
