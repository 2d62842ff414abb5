package page

import (
	"fmt"
	"html"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/print/content"
)

// findings writes what matters before the comparison, best first, each a link
// to its place, and what the page can be filtered by.
func (p *writer) findings() {
	list := content.Findings(p.c)
	notes := content.Remarks(p.c)
	if len(list)+len(notes) == 0 {
		return
	}
	p.WriteString(`<section class="findings" aria-labelledby="matters">` + "\n" + `<h2 id="matters">What matters</h2>` + "\n")
	if len(list) > 0 {
		p.filter(list)
		p.WriteString("<ol>\n")
		for _, f := range list {
			p.finding(f)
		}
		p.WriteString("</ol>\n")
	}
	for _, note := range notes {
		p.WriteString("<p>" + html.EscapeString(note) + "</p>\n")
	}
	p.WriteString("</section>\n")
}

// filter writes the choice of what is shown. Without the page's script it is
// not there.
func (p *writer) filter(list []*compare.Finding) {
	count := map[string]int{}
	for _, f := range list {
		count[label.Kind(f).Name]++
	}
	fmt.Fprintf(p, `<p class="filter" hidden><label for="filter">Show</label> <select id="filter"><option value="">every paragraph</option><option value="*">paragraphs with findings (%d)</option>`, len(list))
	for _, kind := range label.Findings() {
		if n := count[kind.Name]; n > 0 {
			fmt.Fprintf(p, `<option value="%s">%s %s (%d)</option>`, kind.Name, html.EscapeString(kind.Sign), html.EscapeString(kind.Word), n)
		}
	}
	p.WriteString("</select></p>\n")
}

func (p *writer) finding(f *compare.Finding) {
	kind := label.Kind(f)
	fmt.Fprintf(p, `<li data-kinds="%s"><a href="#%s"><b aria-hidden="true">%s</b> %s</a>: `,
		kind.Name, p.anchor(f), html.EscapeString(kind.Sign), html.EscapeString(label.Happened(f)))
	old, new := f.Places[compare.Old], f.Places[compare.New]
	p.place(p.c.Old, old, "del")
	if old.Text != "" && new.Text != "" {
		p.WriteString(" → ")
	}
	p.place(p.c.New, new, "ins")
	fmt.Fprintf(p, ` <span class="place">%s</span></li>`+"\n", content.FindingPlace(p.c, f))
}

// place writes the words of a finding on one side, those that were altered in
// an element.
func (p *writer) place(a *articles.Article, at compare.Place, element string) {
	if at.Text == "" {
		return
	}
	fmt.Fprintf(p, "<span%s>", languageOf(a))
	end := 0
	for _, span := range alteredIn(a, at) {
		fmt.Fprintf(p, "%s<%s>%s</%[2]s>", html.EscapeString(at.Text[end:span.Start]), element, html.EscapeString(at.Text[span.Start:span.End]))
		end = span.End
	}
	p.WriteString(html.EscapeString(at.Text[end:]) + "</span>")
}

// alteredIn returns the altered words of a place as ranges of its text,
// neighbours as one; all of it where they cannot be told, or nothing else is there.
func alteredIn(a *articles.Article, at compare.Place) []compare.Span {
	whole := []compare.Span{{Start: 0, End: len(at.Text)}}
	if len(at.Spans) == 0 {
		return whole
	}
	// The text is a stretch of a block around its first altered word.
	first := at.Spans[0]
	block := a.Blocks[first.Block].Text
	start := strings.LastIndex(block[:min(len(block), first.Start+len(at.Text))], at.Text)
	if start < 0 || start > first.Start {
		return whole
	}
	var out []compare.Span
	for _, s := range at.Spans {
		span := compare.Span{Start: s.Start - start, End: s.End - start}
		last := len(out) - 1
		switch {
		case s.Block != first.Block || span.Start < 0 || span.End > len(at.Text) || last >= 0 && span.Start < out[last].End:
			return whole
		case last >= 0 && strings.TrimSpace(at.Text[out[last].End:span.Start]) == "":
			out[last].End = span.End
		default:
			out = append(out, span)
		}
	}
	return out
}

// anchor names the place of a finding: its first edit or, where that has no
// mark of its own, its row.
func (p *writer) anchor(f *compare.Finding) string {
	r := &p.c.Rows[f.Row]
	switch {
	case r.Kind != compare.RowChanged || len(f.Edits) == 0:
		return fmt.Sprintf("r%d", f.Row)
	case r.Sparse: // shown as one change
		return fmt.Sprintf("r%d-1", f.Row)
	}
	return fmt.Sprintf("r%d-%d", f.Row, f.Edits[0])
}

// both writes a changed row in one column, for narrow screens: removed words
// stand before those that took their place. Its marks have no anchors of their
// own; the page's script goes to those that are to be seen.
func (p *writer) both(r *compare.Row) {
	fmt.Fprintf(p, `<div class="both" role="cell"%s><p dir="auto"%s>`, languageOf(p.c.New), blockClass(content.BlockKind(p.c, r)))
	pieces := compare.Interleave(r)
	for i := 0; i < len(pieces); {
		switch piece := pieces[i]; {
		case piece.Break && piece.Old:
			p.WriteString(`<del>¶</del> `)
			i++
		case piece.Break:
			p.WriteString(`</p><p dir="auto">`)
			i++
		default:
			_, _, next := content.SameChange(pieces, i)
			segments := make([]compare.Segment, 0, next-i)
			for k := i; k < next; k++ {
				segments = append(segments, pieces[k].Segment)
			}
			p.segments(segments, piece.Old)
			i = next
		}
	}
	p.WriteString("</p></div>")
}
