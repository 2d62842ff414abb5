package frame

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"variorum/ui/style"
	"variorum/ui/wrap"
)

// HintRow offers the keys that matter now, in width cells; the last one always has
// room. The last cell of the screen stays free: writing it takes switching a mode
// of the terminal.
func HintRow(s *style.Styles, hints []key.Binding, width int) string {
	const gap = "   "
	last := len(hints) - 1
	var b strings.Builder
	used := 1
	b.WriteByte(' ')
	for i, hint := range hints {
		cells := wrap.Width(hint.Help().Key) + 1 + wrap.Width(hint.Help().Desc)
		left := width - 1 - used - len(gap)
		if i < last && left < cells+len(gap)+len("? help") || left < cells && i > 0 {
			continue
		}
		if used > 1 {
			b.WriteString(gap)
			used += len(gap)
		}
		b.WriteString(s.HintKey.Paint(hint.Help().Key))
		b.WriteByte(' ')
		b.WriteString(s.Dim.Paint(hint.Help().Desc))
		used += cells
	}
	return wrap.Truncate(b.String(), width-1)
}
