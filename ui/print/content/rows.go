package content

import (
	"fmt"

	"variorum/articles/compare"
	"variorum/ui/label"
)

// Paragraphs names the paragraphs of a side: "¶ 7", "¶ 7–8".
func Paragraphs(parts []compare.Part) string {
	if len(parts) == 0 {
		return "¶"
	}
	first, last := parts[0].Block+1, parts[len(parts)-1].Block+1
	if first == last {
		return fmt.Sprintf("¶ %d", first)
	}
	return fmt.Sprintf("¶ %d–%d", first, last)
}

// Signs returns what the gutter shows of a row: how it changed, and the
// letters of its flags, which say more than the sign of a changed row.
func Signs(r *compare.Row) string {
	letters := label.Signs(r.Flags)
	switch {
	case r.Role == compare.RoleFurniture, r.Kind == compare.RowSame && !r.Moved:
		return ""
	case r.Kind == compare.RowChanged && !r.Moved && letters != "":
		return letters
	}
	return label.Row(r).Sign + letters
}
