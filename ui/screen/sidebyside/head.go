package sidebyside

import (
	"cmp"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/screen/sidebyside/layout"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// empty says what there is instead of a comparison.
func (p *Pane) empty(rows []string) {
	text := ""
	switch {
	case p.err != nil:
		text = "Not compared: " + p.err.Error()
	case p.aligning != nil && p.aligning.slow:
		text = "Comparing…"
	case p.text.pair != nil:
		text = "Both versions are empty."
	}
	if text != "" && len(rows) > 0 {
		rows[len(rows)/3] = p.text.styles.Dim.Paint(wrap.Truncate(wrap.Spaces(p.text.frame.Margin)+text, p.text.frame.Width))
	}
}

// A heading is the rows above the columns.
type heading struct{ *sheet }

// draw writes the verdict and the heads of the columns: the title, where each has
// its own, and source, date and length.
func (h heading) draw(rows []string) {
	f, pair := &h.frame, h.pair
	if f.Head == 0 {
		return
	}
	title := cmp.Or(pair.new.Title, pair.old.Title)
	if f.Titles {
		title = ""
	}
	rows[0] = h.verdict(title)
	if f.Head < 3 {
		return
	}
	n := 1
	if f.Titles {
		room := f.Column
		if f.One {
			room = (f.Column - wrap.Width(headArrow)) / 2
		}
		old, new := layout.Titles(pair.old.Title, pair.new.Title, room)
		rows[n] = h.columns(h.styles.Title, old, new)
		n++
	}
	room := [2]int{f.Column, f.Column}
	if f.One {
		room = layout.Shares(pair.heads, f.Column-wrap.Width(headArrow))
	}
	rows[n] = h.columns(h.styles.Dim, pair.heads[0].Fit(room[0]), pair.heads[1].Fit(room[1]))
	if !f.One {
		rows[n+1] = h.columns(h.styles.Dim, "", "")
	}
}

// headArrow parts the two heads of a single column.
const headArrow = " → "

// columns writes a row above the columns.
func (h heading) columns(look style.Style, old, new string) string {
	f := &h.frame
	var b strings.Builder
	b.WriteString(wrap.Spaces(f.Margin))
	if f.One {
		b.WriteString(wrap.Spaces(f.Gutter))
		b.WriteString(look.Paint(old + headArrow + new))
		return wrap.Truncate(b.String(), f.Width)
	}
	b.WriteString(look.Paint(old))
	b.WriteString(wrap.Spaces(f.Column - wrap.Width(old)))
	h.rule(&b, "", false)
	b.WriteString(look.Paint(new))
	return wrap.Truncate(b.String(), f.Width)
}

// verdict writes a title both have, and the verdict.
func (h heading) verdict(title string) string {
	f := &h.frame
	edge := 0
	if f.Overview {
		edge = layout.MapCells
	}
	width := max(f.Width-f.Margin-edge, 1)
	var whole []label.Phrase
	if c := h.complete(); c != nil {
		whole = c.verdict
	}
	verdict := shortenVerdict(whole, width-min(wrap.Width(title), max(leastTitle, width*2/5))-titleGap)
	cells := wrap.Width(label.Join(verdict))
	if title = wrap.Truncate(title, max(width-cells-titleGap, 0)); wrap.Width(title) < leastTitle/2 && len(verdict) > 0 {
		title, verdict = "", shortenVerdict(whole, width) // the verdict alone where both do not fit
		cells = wrap.Width(label.Join(verdict))
	}
	gap := max(width-wrap.Width(title)-cells, 0)
	line := wrap.Spaces(f.Margin) + h.styles.Title.Paint(title) + wrap.Spaces(gap) + h.paint(verdict)
	return wrap.Truncate(line, min(f.Margin+width, f.Width))
}

// paint paints the verdict, and what it says of findings like their signs.
func (h heading) paint(verdict []label.Phrase) string {
	parts := make([]string, len(verdict))
	for i, phrase := range verdict {
		look := h.styles.Accent
		if phrase.Finding != nil {
			look = h.styles.Flag
		}
		parts[i] = look.Paint(phrase.Text)
	}
	return strings.Join(parts, h.styles.Dim.Paint(" · "))
}

// headVerdict is the verdict with one count of all findings: the legend counts each
// kind.
func headVerdict(c *compare.Comparison) []label.Phrase {
	var out []label.Phrase
	found := 0
	for _, n := range label.Count(c.Findings) {
		found += n
	}
	for _, phrase := range label.Verdict(c) {
		if phrase.Finding == nil {
			out = append(out, phrase)
		} else if found > 0 {
			out = append(out, label.Phrase{Text: label.Plural(found, "finding", "findings"), Finding: phrase.Finding})
			found = 0
		}
	}
	return out
}

// shortenVerdict drops phrases from the end of a verdict until it takes at most width
// cells or only the first is left.
func shortenVerdict(verdict []label.Phrase, width int) []label.Phrase {
	for len(verdict) > 1 && wrap.Width(label.Join(verdict)) > width {
		verdict = verdict[:len(verdict)-1]
	}
	return verdict
}

// leastTitle is what the verdict leaves of a title, in cells, by naming less;
// two fifths of a wide screen.
const leastTitle = 24

// titleGap parts the title from the verdict.
const titleGap = 3
