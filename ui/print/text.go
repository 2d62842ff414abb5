package print

import (
	"bufio"
	"io"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/print/content"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// MinWidth and MaxWidth are the least and the greatest number of cells the
// text forms are laid out for. Columns are filled up with spaces: without an
// end to the width a slip of the finger would fill a disk.
const (
	MinWidth = 24
	MaxWidth = 10_000
)

// sideGutter is what stands between the columns: a space, two cells for signs, a
// rule and a space.
const sideGutter = 5

// SideBySide writes a comparison as two columns that together are width
// cells wide and stay level paragraph by paragraph. fold says that paragraphs
// that are the same are counted only.
func SideBySide(w io.Writer, c *compare.Comparison, width int, fold bool) error {
	width = withinWidths(width)
	b := bufio.NewWriter(w)
	looks := stylesFor(w)
	writeHead(b, c, width, looks)
	writeFindings(b, c, width, looks)
	matters := content.RowsOfFindings(c)
	left := (width - sideGutter) / 2
	t := textTable{b, looks, left, width - sideGutter - left}
	head := func(a *articles.Article) []paragraph {
		return []paragraph{{text: content.Heading(a), base: looks.Dim.Open}}
	}
	t.row(head(c.Old), head(c.New), "")
	for i := 0; i < len(c.Rows); i++ {
		r := &c.Rows[i]
		t.line("", "", "")
		if n := unchangedRows(c, i); fold && n > 0 {
			t.line(looks.Dim.Paint(sameText(n)), "", "")
			i += n - 1
			continue
		}
		sign := content.Signs(r)
		if r.Moved {
			t.line(looks.Moved.Paint("⇄ "+content.Paragraphs(r.Old)), looks.Moved.Paint("⇄ "+content.Paragraphs(r.New)), label.Row(r).Sign)
			sign = label.Signs(r.Flags)
		} else if matters[i] {
			t.line(looks.Dim.Paint(content.Paragraphs(r.Old)), looks.Dim.Paint(content.Paragraphs(r.New)), "")
		}
		base := rowLook(c, r, looks)
		t.row(sideCell(r, r.Old, true, base, looks), sideCell(r, r.New, false, base, looks), sign)
	}
	return b.Flush()
}

// unchangedRows counts the rows from row i on that are the same on both sides, or
// furniture. Headlines are always shown: they say which story it is.
func unchangedRows(c *compare.Comparison, i int) int {
	n := 0
	for ; i < len(c.Rows); i++ {
		r := &c.Rows[i]
		if r.Role == compare.RoleHeadline || r.Role != compare.RoleFurniture && (r.Moved || r.Kind != compare.RowSame) {
			break
		}
		n++
	}
	return n
}

// sameText says how many paragraphs were folded.
func sameText(n int) string { return label.Plural(n, "paragraph", "paragraphs") + " the same" }

// writeHead writes the title and the verdict.
func writeHead(b *bufio.Writer, c *compare.Comparison, width int, looks *style.Styles) {
	title := c.New.Title
	if title == "" {
		title = c.Old.Title
	}
	for _, p := range []paragraph{{text: title, base: looks.Title.Open}, {text: label.Join(label.Verdict(c))}} {
		if p.text == "" {
			continue
		}
		for _, l := range p.lines(width) {
			b.WriteString(l + "\n")
		}
	}
	b.WriteByte('\n')
}

// A textTable writes rows of two columns.
type textTable struct {
	b           *bufio.Writer
	looks       *style.Styles
	left, right int // widths in cells
}

// row wraps the paragraphs of both sides into their columns. The signs stand
// below each other in the gutter as far as the row has lines, else in pairs.
func (t textTable) row(old, new []paragraph, signs string) {
	left, right := wrapParagraphs(old, t.left), wrapParagraphs(new, t.right)
	letters := []rune(signs)
	n := max(len(left), len(right), (len(letters)+1)/2, 1)
	for i := range n {
		var l, r, sign string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		take := min(1, len(letters))
		if i == n-1 || len(letters) > n {
			take = min(2, len(letters))
		}
		sign, letters = string(letters[:take]), letters[take:]
		t.line(l, r, sign)
	}
}

func (t textTable) line(left, right, sign string) {
	line := wrap.Fit(left, t.left) + " " + wrap.Pad(paintSigns(sign, t.looks), 2) + t.looks.Dim.Paint("│") + " " + wrap.Truncate(right, t.right)
	t.b.WriteString(strings.TrimRight(line, " ") + "\n")
}

// wrapParagraphs sets paragraphs in lines with an empty one between them.
func wrapParagraphs(paragraphs []paragraph, width int) []string {
	var out []string
	for i, p := range paragraphs {
		if i > 0 {
			out = append(out, "")
		}
		out = append(out, p.lines(width)...)
	}
	return out
}

// sideCell returns the marked paragraphs of one side of a row. A paragraph that
// stands alone needs no marks: its sign says it all.
func sideCell(r *compare.Row, parts []compare.Part, old bool, base string, looks *style.Styles) []paragraph {
	var out []paragraph
	for _, p := range parts {
		switch {
		case r.Role == compare.RoleFurniture && r.Kind != compare.RowSame:
			out = append(out, paragraph{text: content.PlainText(p.Segments) + " (furniture)", base: base})
		case r.Kind == compare.RowAdded || r.Kind == compare.RowRemoved:
			out = append(out, paragraph{text: content.PlainText(p.Segments), base: base})
		default:
			out = append(out, markParagraph(p.Segments, old, base, looks))
		}
	}
	return out
}
