package sidebyside

import (
	"cmp"
	"slices"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/label"
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
		rows[len(rows)/3] = p.sheet.styles.Dim.Paint(wrap.Truncate(wrap.Spaces(p.sheet.frame.margin)+text, p.sheet.frame.width))
	}
}

// head writes the verdict and the heads of the columns: the title, where each has
// its own, and source, date and length.
func (p *Pane) head(rows []string) {
	f, pair := &p.sheet.frame, p.sheet.pair
	if f.head == 0 {
		return
	}
	title := cmp.Or(pair.new.Title, pair.old.Title)
	if f.titles {
		title = ""
	}
	rows[0] = p.verdictRow(title)
	if f.head < 3 {
		return
	}
	n := 1
	if f.titles {
		room := f.column
		if f.one {
			room = (f.column - wrap.Width(arrow)) / 2
		}
		rows[n] = p.sheet.headRow(p.sheet.styles.Title, wrap.Truncate(pair.old.Title, room), wrap.Truncate(pair.new.Title, room))
		n++
	}
	room := [2]int{f.column, f.column}
	if f.one {
		room = shares(pair.heads, f.column-wrap.Width(arrow))
	}
	rows[n] = p.sheet.headRow(p.sheet.styles.Dim, pair.heads[0].fit(room[0]), pair.heads[1].fit(room[1]))
	if !f.one {
		rows[n+1] = p.sheet.headRow(p.sheet.styles.Dim, "", "")
	}
}

// arrow parts the two heads of a single column.
const arrow = " → "

// headRow writes a row above the columns.
func (s *sheet) headRow(look style.Style, old, new string) string {
	f := &s.frame
	var b strings.Builder
	b.WriteString(wrap.Spaces(f.margin))
	if f.one {
		b.WriteString(wrap.Spaces(f.gutter))
		b.WriteString(look.Paint(old + arrow + new))
		return wrap.Truncate(b.String(), f.width)
	}
	b.WriteString(look.Paint(old))
	b.WriteString(wrap.Spaces(f.column - wrap.Width(old)))
	s.rule(&b, "", false)
	b.WriteString(look.Paint(new))
	return wrap.Truncate(b.String(), f.width)
}

// verdictRow writes a title both have, and the verdict.
func (p *Pane) verdictRow(title string) string {
	f := &p.sheet.frame
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
	return wrap.Truncate(line, min(f.margin+width, f.width))
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

// A head is what heads a column: source, date, version, length. Where an article
// says neither, the name of its file has to do.
type head []headPart

// A headPart is a part of it, between middle dots.
type headPart struct {
	text string
	same bool // both columns have it: it can be left out
}

// heads returns the heads of both columns. What is the same in both tells them
// apart by their files.
func heads(old, new *articles.Article) [2]head {
	parts := func(a *articles.Article) []string {
		return []string{a.Source, label.Date(a.Published), a.Version, label.Plural(a.Words(), "word", "words")}
	}
	olds, news := parts(old), parts(new)
	if slices.Equal(olds[:3], news[:3]) && old.Path != new.Path || strings.Join(olds[:3], "") == "" || strings.Join(news[:3], "") == "" {
		first, second := apart(old.Path, new.Path)
		olds, news = []string{first, olds[3]}, []string{second, news[3]}
	}
	var both [2]head
	for i := range olds {
		same := olds[i] == news[i]
		for k, text := range [2]string{olds[i], news[i]} {
			if text != "" {
				both[k] = append(both[k], headPart{text, same})
			}
		}
	}
	return both
}

func (h head) String() string {
	texts := make([]string, len(h))
	for i := range h {
		texts[i] = h[i].text
	}
	return strings.Join(texts, " · ")
}

// fit returns a head in at most width cells. What both columns have is left out
// first, then the first part, a source or a file, is cut: what differs stays.
func (h head) fit(width int) string {
	for i := len(h) - 1; i > 0 && wrap.Width(h.String()) > width; i-- {
		if h[i].same {
			h = slices.Delete(slices.Clone(h), i, i+1)
		}
	}
	if len(h) > 1 && h[0].same && wrap.Width(h.String()) > width {
		h = h[1:]
	}
	for len(h) > 2 && wrap.Width(h[1:].String())+leastSource > width {
		h = h[:len(h)-1]
	}
	if over := wrap.Width(h.String()) - width; over > 0 && len(h) > 0 {
		h = slices.Clone(h)
		h[0].text = wrap.Truncate(h[0].text, max(wrap.Width(h[0].text)-over, 1))
	}
	return wrap.Truncate(h.String(), width)
}

// leastSource is what stays of a source before something else is left out.
const leastSource = 8

// shares parts width cells between two heads.
func shares(heads [2]head, width int) [2]int {
	old, new := wrap.Width(heads[0].String()), wrap.Width(heads[1].String())
	switch half := width / 2; {
	case old <= half:
		new = width - old
	case new <= half:
		old = width - new
	default:
		old, new = half, width-half
	}
	return [2]int{max(old, 0), max(new, 0)}
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
