package pair

import (
	"variorum/articles"
	"variorum/articles/compare/internal/edit"
)

// roleOf maps a kind of block to its part in the comparison.
func roleOf(kind articles.Kind) edit.Role {
	switch kind {
	case articles.Headline:
		return edit.RoleHeadline
	case articles.Caption:
		return edit.RoleCaption
	case articles.Furniture:
		return edit.RoleFurniture
	}
	return edit.RoleBody
}
