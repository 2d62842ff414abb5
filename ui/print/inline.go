package print

import (
	"bufio"
	"io"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/print/content"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// inlineGutter is how many cells the signs take before a single column: two
// signs a line, and a space.
const inlineGutter = 3

// Inline writes a comparison in one column: what was removed stands where it
// stood, followed by what was put in its place. fold says that paragraphs that
// are the same are counted only.
func Inline(w io.Writer, c *compare.Comparison, width int, fold bool) error {
	width = withinWidths(width)
	b := bufio.NewWriter(w)
	looks := stylesFor(w)
	writeHead(b, c, width, looks)
	writeFindings(b, c, width, looks)
	matters := content.RowsOfFindings(c)
	for _, l := range (paragraph{text: "- " + articleIdentity(c.Old), base: looks.RemovedGround.Open}).lines(width) {
		b.WriteString(l + "\n")
	}
	for _, l := range (paragraph{text: "+ " + articleIdentity(c.New), base: looks.AddedGround.Open}).lines(width) {
		b.WriteString(l + "\n")
	}
	for i := 0; i < len(c.Rows); i++ {
		r := &c.Rows[i]
		b.WriteByte('\n')
		if n := unchangedRows(c, i); fold && n > 0 {
			b.WriteString(wrap.Spaces(inlineGutter) + looks.Dim.Paint(sameText(n)) + "\n")
			i += n - 1
			continue
		}
		if matters[i] && !r.Moved {
			b.WriteString(wrap.Spaces(inlineGutter) + looks.Dim.Paint(content.RowPlace(r)) + "\n")
		}
		lines := inlineText(c, r, looks).lines(width - inlineGutter)
		letters := []rune(content.Signs(r))
		for k := 0; k < len(lines) || len(letters) > 0; k++ {
			take := min(2, len(letters))
			line := wrap.Pad(paintSigns(string(letters[:take]), looks), inlineGutter)
			letters = letters[take:]
			if k < len(lines) {
				line += lines[k]
			}
			b.WriteString(strings.TrimRight(line, " ") + "\n")
		}
	}
	return b.Flush()
}

// inlineText returns a row in one column with marks.
func inlineText(c *compare.Comparison, r *compare.Row, looks *style.Styles) paragraph {
	b := paragraphBuilder{looks: looks, base: rowLook(c, r, looks)}
	if r.Moved {
		b.write("⇄ "+content.Paragraphs(r.Old)+" → "+content.Paragraphs(r.New), looks.Moved)
		b.WriteByte('\n')
	}
	pieces := compare.Interleave(r)
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
			_, _, next := content.SameChange(pieces, i)
			segments := make([]compare.Segment, 0, next-i)
			for k := i; k < next; k++ {
				segments = append(segments, pieces[k].Segment)
			}
			b.change(segments, p.Old)
			i = next
		}
	}
	if r.Role == compare.RoleFurniture && r.Kind != compare.RowSame {
		b.WriteString(" (furniture)")
	}
	return b.paragraph()
}
