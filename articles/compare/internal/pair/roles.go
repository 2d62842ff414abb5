package pair

import (
	"variorum/articles"
	"variorum/articles/compare/internal/edit"
)

// roleOf maps a kind of block to its part in the comparison.
func roleOf(kind articles.Kind) edit.Role {
	switch kind {
	case articles.KindHeadline:
		return edit.RoleHeadline
	case articles.KindCaption:
		return edit.RoleCaption
	case articles.KindFurniture:
		return edit.RoleFurniture
	}
	return edit.RoleBody
}
