package label

import "variorum/articles/compare"

// A RowLabel is the names of what became of a row.
type RowLabel struct {
	Name  string // for programs: "changed"
	Sign  string // in a gutter: "~"
	Means string // "paragraph changed"
}

// Row returns the names of a row: as moved, where its paragraphs stand
// elsewhere, else by its kind.
func Row(r *compare.Row) RowLabel {
	if r.Moved {
		return MovedRow()
	}
	return RowKind(r.Kind)
}

// RowKind returns the names of a kind of row.
func RowKind(k compare.RowKind) RowLabel {
	switch k {
	case compare.RowChanged:
		return RowLabel{"changed", "~", "paragraph changed"}
	case compare.RowAdded:
		return RowLabel{"added", "+", "paragraph added"}
	case compare.RowRemoved:
		return RowLabel{"removed", "-", "paragraph removed"}
	}
	return RowLabel{"same", "│", "paragraph unchanged"}
}

// MovedRow returns the names of a row whose paragraphs stand elsewhere in the
// other article.
func MovedRow() RowLabel { return RowLabel{"moved", "⇄", "paragraph moved"} }

// Role returns the name of a row's role for programs.
func Role(r compare.Role) string {
	switch r {
	case compare.RoleHeadline:
		return "headline"
	case compare.RoleCaption:
		return "caption"
	case compare.RoleFurniture:
		return "furniture"
	}
	return "body"
}
