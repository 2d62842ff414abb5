package wrap

import (
	"sort"
	"strings"
)

// A Mark is a range of a text that is painted with Open, one or several SGR
// sequences. An empty Open shows what lies below.
type Mark struct {
	Span
	Open string
}

// reset ends every attribute and colour.
const reset = "\x1b[m"

// Paint appends text[row.Start:row.End] to b, each byte in the style base and
// the marks that cover it. Layers lie one over the other, the last on top; the
// marks of one layer are in order and do not overlap. They are given for the
// whole text: Paint looks only at those that touch the row. Every style it
// opens it also closes.
func Paint(b *strings.Builder, text string, row Span, base string, layers ...[]Mark) {
	for pos := row.Start; pos < row.End; {
		end := row.End
		styled := base != ""
		b.WriteString(base)
		for _, layer := range layers {
			i := sort.Search(len(layer), func(i int) bool { return layer[i].End > pos })
			if i == len(layer) {
				continue
			}
			mark := &layer[i]
			if mark.Start > pos {
				end = min(end, mark.Start)
				continue
			}
			end = min(end, mark.End)
			if mark.Open != "" {
				b.WriteString(mark.Open)
				styled = true
			}
		}
		b.WriteString(text[pos:end])
		if styled {
			b.WriteString(reset)
		}
		pos = end
	}
}
