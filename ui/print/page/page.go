package page

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/print/content"
)

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

// Write writes a comparison as one self-contained page: two columns, light and
// dark as the reader's browser asks, in one on a narrow screen; fit for printing;
// every change has an anchor (row and edit: "r7-2") and is reachable with n and p. Its only script is its own; the page's security policy
// lets no other run, and nothing be fetched.
func Write(w io.Writer, c *compare.Comparison) error {
	b := bufio.NewWriter(w)
	title := cmp.Or(c.New.Title, c.Old.Title, c.New.Path)
	sum := sha256.Sum256([]byte(pageScript))
	fmt.Fprintf(b, `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'">
<meta name="generator" content="variorum">
<title>%s</title>
<style>
%s</style>
</head>
<body>
<header>
<h1%s>%[2]s</h1>
<p class="verdict">%[5]s</p>
</header>
`, base64.StdEncoding.EncodeToString(sum[:]), html.EscapeString(title), pageStyle, languageOf(c.New), verdictHTML(c))
	p := writer{Writer: b, c: c}
	p.findings()
	fmt.Fprintf(b, `<main>
<div role="table" aria-label="The two versions, paragraph by paragraph">
<div class="head" role="row"><div role="columnheader" title="%s">%s</div><div role="columnheader" aria-label="What changed"></div><div role="columnheader" title="%s">%s</div></div>
`, html.EscapeString(c.Old.Path), html.EscapeString(content.Heading(c.Old)), html.EscapeString(c.New.Path), html.EscapeString(content.Heading(c.New)))
	for i := range c.Rows {
		p.row(i)
	}
	fmt.Fprintf(b, `</div>
</main>
<p class="keys"><button id="previous"><kbd>p</kbd> previous</button> <button id="next"><kbd>n</kbd> next change</button>
<button id="flagged"><kbd>!</kbd> next flagged</button> <span id="where" role="status"></span></p>
<script>%s</script>
</body>
</html>
`, pageScript)
	return b.Flush()
}

// languageOf returns the attribute for the language of an article's text, which
// need not be that of the page around it. An unknown one is said to be so.
func languageOf(a *articles.Article) string {
	return fmt.Sprintf(` lang="%s"`, html.EscapeString(a.Language))
}

// verdictHTML returns the verdict with the sign of each kind of finding, so that
// it explains the signs beside the rows.
func verdictHTML(c *compare.Comparison) string {
	var parts []string
	for _, p := range label.Verdict(c) {
		text := html.EscapeString(p.Text)
		if f := p.Finding; f != nil {
			text = fmt.Sprintf(`<span title="%s"><b>%s</b> %s</span>`, html.EscapeString(f.Means), f.Sign, text)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " · ")
}

// mostRowsOfBoth is up to how many rows changed rows are written a second time in
// one column: nobody reads a whole book on a phone, and it would double the page.
const mostRowsOfBoth = 3000

// A writer is the body of the HTML form while it is written.
type writer struct {
	*bufio.Writer
	c       *compare.Comparison
	number  int          // of the row
	reached map[int]bool // edits of the row that have an anchor
}

// row writes a row: a cell for each side and one for signs between them and,
// for narrow screens, both sides in one column.
func (p *writer) row(number int) {
	r := &p.c.Rows[number]
	p.number, p.reached = number, map[int]bool{}
	both := r.Kind == compare.RowChanged && !r.Sparse && len(p.c.Rows) <= mostRowsOfBoth
	class := label.Role(r.Role) + " " + label.RowKind(r.Kind).Name
	if both {
		class += " has-both"
	}
	fmt.Fprintf(p, `<div class="row %s" role="row" id="r%d"%s>`, class, number, kindsAttribute(r.Flags))
	whole := ""
	if r.Role != compare.RoleFurniture && (r.Kind == compare.RowAdded || r.Kind == compare.RowRemoved) {
		whole = fmt.Sprintf(` data-change="%d-0"%s`, number, kindsAttribute(r.Flags))
	}
	p.side("old", r, r.Old, whole)
	p.WriteString(`<div class="sign" role="cell"`)
	if text := rowTitle(r); text != "" {
		fmt.Fprintf(p, ` title="%s"`, html.EscapeString(text))
	}
	p.WriteByte('>')
	for _, sign := range content.Signs(r) {
		if strings.ContainsRune(label.Signs(r.Flags), sign) {
			fmt.Fprintf(p, "<b>%c</b>", sign)
		} else {
			p.WriteString(string(sign))
		}
	}
	p.WriteString("</div>")
	p.side("new", r, r.New, whole)
	if both {
		p.both(r)
	}
	p.WriteString("</div>\n")
}

// rowTitle says in words what the signs beside a row say.
func rowTitle(r *compare.Row) string {
	if content.Signs(r) == "" {
		return ""
	}
	text := label.Row(r).Means
	if why := label.Words(r.Flags); why != "" {
		text += ": " + why
	}
	return text
}

// side writes what one of the articles, "old" or "new", has of a row. An added
// or removed row is one change; whole is what makes it one to go to.
func (p *writer) side(name string, r *compare.Row, parts []compare.Part, whole string) {
	a := p.c.New
	if name == "old" {
		a = p.c.Old
	}
	if len(parts) == 0 {
		whole = ""
	}
	fmt.Fprintf(p, `<div class="side %s" role="cell"%s%s>`, name, languageOf(a), whole)
	if r.Moved && len(parts) > 0 {
		reach := ""
		if len(r.Edits) == 0 && name == "new" {
			reach = fmt.Sprintf(` data-change="%d-0"`, p.number)
		}
		fmt.Fprintf(p, `<div class="place"%s>⇄ %s</div>`, reach, content.Paragraphs(parts))
	}
	for _, part := range parts {
		p.WriteString(`<p dir="auto"` + blockClass(a.Blocks[part.Block].Kind) + `>`)
		if r.Kind == compare.RowAdded || r.Kind == compare.RowRemoved {
			p.WriteString(html.EscapeString(content.PlainText(part.Segments)))
		} else {
			p.segments(part.Segments, name == "old")
		}
		p.WriteString("</p>")
	}
	p.WriteString("</div>")
}

// blockClass returns the attribute for a kind of block that does not look
// like a paragraph.
func blockClass(kind articles.Kind) string {
	switch kind {
	case articles.KindHeading:
		return ` class="subheading"`
	case articles.KindQuote:
		return ` class="quotation"`
	case articles.KindListItem:
		return ` class="item"`
	case articles.KindCode, articles.KindTable:
		return ` class="as-is"`
	}
	return ""
}

// segments writes a paragraph, each change in one element, the white space
// around it outside.
func (p *writer) segments(segments []compare.Segment, old bool) {
	for i := 0; i < len(segments); {
		first := &segments[i]
		end := i + 1
		if content.Changed(first.Change) {
			for end < len(segments) && segments[end].Change == first.Change && segments[end].Edit == first.Edit {
				end++
			}
			p.change(segments[i:end], old)
			i = end
			continue
		}
		text := html.EscapeString(first.Text)
		switch first.Change {
		case compare.ChangeTypography:
			text = `<span class="typography">` + text + `</span>`
		case compare.ChangeLink:
			text = fmt.Sprintf(`<span class="link" title="leads to %s">%s</span>`, html.EscapeString(first.Target), text)
		}
		p.WriteString(text)
		i = end
	}
}

// change writes the words of one change on one side. The first side that has
// any of it has its anchor.
func (p *writer) change(segments []compare.Segment, old bool) {
	lead, _, _ := content.TrimSpace(segments[0].Text)
	_, _, trail := content.TrimSpace(segments[len(segments)-1].Text)
	element := "ins"
	if old {
		element = "del"
	}
	p.WriteString(html.EscapeString(lead) + "<" + element)
	if segments[0].Change == compare.ChangeMoved {
		p.WriteString(` class="moved-words" title="moved"`)
	}
	if edit := segments[0].Edit; edit > 0 {
		if !p.reached[edit] {
			p.reached[edit] = true
			fmt.Fprintf(p, ` id="r%d-%d"`, p.number, edit)
		}
		fmt.Fprintf(p, ` data-change="%d-%d"%s`, p.number, edit, kindsAttribute(p.c.Rows[p.number].Edits[edit-1].Flags))
	}
	p.WriteByte('>')
	for i := range segments {
		start, end := 0, len(segments[i].Text)
		if i == 0 {
			start = len(lead)
		}
		if i == len(segments)-1 {
			end = max(end-len(trail), start)
		}
		p.words(&segments[i], start, end)
	}
	p.WriteString("</" + element + ">" + html.EscapeString(trail))
}

// words writes a segment of a change from byte start to end, why it matters,
// and which of its letters differ.
func (p *writer) words(s *compare.Segment, start, end int) {
	if s.Flags != 0 {
		fmt.Fprintf(p, `<b title="%s">`, label.Words(s.Flags))
	}
	at := start
	for _, span := range s.Stress {
		if span.Start < at || span.End > end || span.Start >= span.End {
			continue
		}
		p.WriteString(html.EscapeString(s.Text[at:span.Start]))
		p.WriteString(`<span class="stress">` + html.EscapeString(s.Text[span.Start:span.End]) + `</span>`)
		at = span.End
	}
	p.WriteString(html.EscapeString(s.Text[at:end]))
	if s.Flags != 0 {
		p.WriteString("</b>")
	}
}

// kindsAttribute names the kinds of findings for the page's filter, and says
// in words why the change matters.
func kindsAttribute(flags compare.Flags) string {
	if flags == 0 {
		return ""
	}
	var names []string
	for _, f := range label.Flagged(flags) {
		names = append(names, f.Name)
	}
	return fmt.Sprintf(` data-kinds="%s" data-why="%s"`, strings.Join(names, " "), html.EscapeString(label.Words(flags)))
}
