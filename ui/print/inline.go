package print

import (
	"bufio"
	"io"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// inlineGutter is how many cells the signs take before a single column.
const inlineGutter = 3

// Inline writes a comparison in one column: what was removed stands where it
// stood, followed by what was put in its place.
func Inline(w io.Writer, c *compare.Comparison, width int) error {
	width = max(width, MinWidth)
	b := bufio.NewWriter(w)
	looks := stylesFor(w)
	writeHead(b, c, width, looks)
	b.WriteString(looks.RemovedGround.Paint("- "+identity(c.Old)) + "\n")
	b.WriteString(looks.AddedGround.Paint("+ "+identity(c.New)) + "\n")
	for i := range c.Rows {
		r := &c.Rows[i]
		b.WriteByte('\n')
		sign := wrap.Fit(paintSigns(signs(r), looks), inlineGutter)
		for _, l := range inlineText(r, looks).lines(width - inlineGutter) {
			b.WriteString(strings.TrimRight(sign+l, " ") + "\n")
			sign = wrap.Spaces(inlineGutter)
		}
	}
	return b.Flush()
}

// inlineText returns a row in one column with marks.
func inlineText(r *compare.Row, looks *style.Styles) paragraph {
	b := builder{looks: looks, base: rowLook(r, looks)}
	if r.Moved {
		b.write("⇄ "+place(r.Old)+" → "+place(r.New), looks.Moved)
		b.WriteByte('\n')
	}
	pieces := Interleave(r)
	for i := 0; i < len(pieces); {
		switch p := pieces[i]; {
		case p.Break && p.Old:
			b.write("[-¶-]", looks.RemovedGround)
			b.WriteByte(' ')
			i++
		case p.Break:
			b.write("{+¶+}", looks.AddedGround)
			b.WriteByte('\n')
			i++
		default:
			text, flags, next := sameChange(pieces, i)
			b.change(text, p.Change, flags, p.Old)
			i = next
		}
	}
	if r.Role == compare.Furniture && r.Kind != compare.Same {
		b.WriteString(" (furniture)")
	}
	return b.paragraph()
}
