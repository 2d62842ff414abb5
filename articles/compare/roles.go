package compare

import (
	"variorum/articles"
)

// roleOf maps a kind of block to its part in the comparison.
func roleOf(kind articles.Kind) Role {
	switch kind {
	case articles.Headline:
		return RoleHeadline
	case articles.Caption:
		return RoleCaption
	case articles.Furniture:
		return RoleFurniture
	}
	return RoleBody
}
