package sidebyside

import (
	"strings"

	"variorum/articles"
	"variorum/ui/label"
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
		rows[len(rows)/3] = p.sheet.styles.Dim.Paint(wrap.Truncate(wrap.Spaces(p.sheet.frame.margin)+text, p.sheet.frame.width))
	}
}

// head writes the verdict and the heads of the columns.
func (p *Pane) head(rows []string) {
	f := &p.sheet.frame
	if f.head == 0 {
		return
	}
	title := p.sheet.pair.new.Title
	if title == "" {
		title = p.sheet.pair.old.Title
	}
	edge := 0
	if f.overview {
		edge = mapCells
	}
	width := max(f.width-f.margin-edge, 1)
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
	line := wrap.Spaces(f.margin) + p.sheet.styles.Title.Paint(title) + wrap.Spaces(gap) + p.paintVerdict(verdict)
	rows[0] = wrap.Truncate(line, min(f.margin+width, f.width))
	if f.head < 3 {
		return
	}
	old, new := p.sheet.pair.heads[0], p.sheet.pair.heads[1]
	if f.one {
		room := width - wrap.Width(" → ")
		old, new = bothShortened(old, new, room)
		rows[1] = wrap.Spaces(f.margin) + p.sheet.styles.Dim.Paint(old+" → "+new)
		rows[1] = wrap.Truncate(rows[1], f.width)
		return
	}
	var b strings.Builder
	b.WriteString(wrap.Spaces(f.margin))
	b.WriteString(p.sheet.styles.Dim.Paint(wrap.Fit(wrap.Shorten(old, f.column), f.column)))
	p.sheet.rule(&b, "", false)
	b.WriteString(p.sheet.styles.Dim.Paint(wrap.Fit(wrap.Shorten(new, f.column), f.column)))
	rows[1] = b.String()
	b.Reset()
	b.WriteString(wrap.Spaces(f.margin + f.column))
	p.sheet.rule(&b, "", false)
	rows[2] = b.String()
}

// shortened drops phrases from the end of a verdict until it takes at most width
// cells or only the first is left.
func shortened(verdict []label.Phrase, width int) []label.Phrase {
	for len(verdict) > 1 && wrap.Width(label.Join(verdict)) > width {
		verdict = verdict[:len(verdict)-1]
	}
	return verdict
}

// bothShortened drops parts from the end of two heads, always of the wider one,
// until they fit together in width cells.
func bothShortened(old, new string, width int) (string, string) {
	for wrap.Width(old)+wrap.Width(new) > width {
		wider := &old
		if wrap.Width(new) > wrap.Width(old) {
			wider = &new
		}
		shorter := wrap.Shorten(*wider, wrap.Width(*wider)-1)
		if shorter == *wider { // only sources are left, or nearly so
			old = wrap.Truncate(old, max(width/2, width-wrap.Width(new)))
			return old, wrap.Truncate(new, width-wrap.Width(old))
		}
		*wider = shorter
	}
	return old, new
}

// leastTitle is what the verdict leaves of a title, in cells, by naming less;
// two fifths of a wide screen.
const leastTitle = 24

// titleGap parts the title from the verdict.
const titleGap = 3

// identity returns what heads a column: source, date, length. Where an article
// says neither, the name of its file has to do.
func identity(a *articles.Article) string {
	var out []string
	for _, s := range []string{a.Source, label.Date(a.Published), a.Version} {
		if s != "" {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		out = append(out, a.Path[strings.LastIndexByte(a.Path, '/')+1:])
	}
	return strings.Join(append(out, label.Plural(a.Words(), "word", "words")), " · ")
}

// identities returns the heads of both columns. What is the same in both tells
// them apart by their files.
func identities(old, new *articles.Article) [2]string {
	heads := [2]string{identity(old), identity(new)}
	if old.Source == new.Source && old.Published.Equal(new.Published) && old.Version == new.Version && old.Path != new.Path {
		first, second := apart(old.Path, new.Path)
		heads[0], heads[1] = first+" · "+label.Plural(old.Words(), "word", "words"), second+" · "+label.Plural(new.Words(), "word", "words")
	}
	return heads
}

// apart cuts from the front of two paths the folders that do not tell them
// apart.
func apart(a, b string) (string, string) {
	for {
		i, k := strings.IndexByte(a, '/'), strings.IndexByte(b, '/')
		if i < 0 || k < 0 || a[:i] != b[:k] {
			return a, b
		}
		a, b = a[i+1:], b[k+1:]
	}
}
