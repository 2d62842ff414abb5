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
	case p.sheet.pair != nil:
		text = "Both versions are empty."
	}
	if text != "" && len(rows) > 0 {
		rows[len(rows)/3] = p.sheet.styles.Dim.Paint(wrap.Truncate(wrap.Spaces(p.sheet.frame.Margin)+text, p.sheet.frame.Width))
	}
}

// head writes the verdict and the heads of the columns: the title, where each has
// its own, and source, date and length.
func (p *Pane) head(rows []string) {
	f, pair := &p.sheet.frame, p.sheet.pair
	if f.Head == 0 {
		return
	}
	title := cmp.Or(pair.new.Title, pair.old.Title)
	if f.Titles {
		title = ""
	}
	rows[0] = p.verdictRow(title)
	if f.Head < 3 {
		return
	}
	n := 1
	if f.Titles {
		room := f.Column
		if f.One {
			room = (f.Column - wrap.Width(arrow)) / 2
		}
		rows[n] = p.sheet.headRow(p.sheet.styles.Title, wrap.Truncate(pair.old.Title, room), wrap.Truncate(pair.new.Title, room))
		n++
	}
	room := [2]int{f.Column, f.Column}
	if f.One {
		room = layout.Shares(pair.heads, f.Column-wrap.Width(arrow))
	}
	rows[n] = p.sheet.headRow(p.sheet.styles.Dim, pair.heads[0].Fit(room[0]), pair.heads[1].Fit(room[1]))
	if !f.One {
		rows[n+1] = p.sheet.headRow(p.sheet.styles.Dim, "", "")
	}
}

// arrow parts the two heads of a single column.
const arrow = " → "

// headRow writes a row above the columns.
func (s *sheet) headRow(look style.Style, old, new string) string {
	f := &s.frame
	var b strings.Builder
	b.WriteString(wrap.Spaces(f.Margin))
	if f.One {
		b.WriteString(wrap.Spaces(f.Gutter))
		b.WriteString(look.Paint(old + arrow + new))
		return wrap.Truncate(b.String(), f.Width)
	}
	b.WriteString(look.Paint(old))
	b.WriteString(wrap.Spaces(f.Column - wrap.Width(old)))
	s.rule(&b, "", false)
	b.WriteString(look.Paint(new))
	return wrap.Truncate(b.String(), f.Width)
}

// verdictRow writes a title both have, and the verdict.
func (p *Pane) verdictRow(title string) string {
	f := &p.sheet.frame
	edge := 0
	if f.Overview {
		edge = layout.MapCells
	}
	width := max(f.Width-f.Margin-edge, 1)
	var whole []label.Phrase
	if c := p.complete(); c != nil {
		whole = c.verdict
	}
	verdict := shortened(whole, width-min(wrap.Width(title), max(leastTitle, width*2/5))-titleGap)
	cells := wrap.Width(label.Join(verdict))
	if title = wrap.Truncate(title, max(width-cells-titleGap, 0)); wrap.Width(title) < leastTitle/2 && len(verdict) > 0 {
		title, verdict = "", shortened(whole, width) // the verdict alone where both do not fit
		cells = wrap.Width(label.Join(verdict))
	}
	gap := max(width-wrap.Width(title)-cells, 0)
	line := wrap.Spaces(f.Margin) + p.sheet.styles.Title.Paint(title) + wrap.Spaces(gap) + p.paintVerdict(verdict)
	return wrap.Truncate(line, min(f.Margin+width, f.Width))
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

// shortened drops phrases from the end of a verdict until it takes at most width
// cells or only the first is left.
func shortened(verdict []label.Phrase, width int) []label.Phrase {
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
