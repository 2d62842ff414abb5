package print

import (
	"bufio"
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
)

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

// HTML writes a comparison as one self-contained page: two columns, light and
// dark as the reader's browser asks, fit for printing, every change reachable
// with Tab, n and p. Its only script is its own; the page's security policy
// lets no other run, and nothing be fetched.
func HTML(w io.Writer, c *compare.Comparison) error {
	b := bufio.NewWriter(w)
	title := c.New.Title
	if title == "" {
		title = c.Old.Title
	}
	if title == "" {
		title = c.New.Path
	}
	language := c.New.Language
	if language == "" {
		language = c.Old.Language
	}
	sum := sha256.Sum256([]byte(pageScript))
	fmt.Fprintf(b, `<!DOCTYPE html>
<html lang="%s">
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
<h1>%[3]s</h1>
<p class="verdict">%[5]s</p>
</header>
<main>
<div role="table" aria-label="The two versions, paragraph by paragraph">
<div class="head" role="row"><div role="columnheader" title="%s">%s</div><div role="columnheader" aria-label="What changed"></div><div role="columnheader" title="%s">%s</div></div>
`, html.EscapeString(language), base64.StdEncoding.EncodeToString(sum[:]), html.EscapeString(title), pageStyle,
		verdictHTML(c),
		html.EscapeString(c.Old.Path), html.EscapeString(heading(c.Old)), html.EscapeString(c.New.Path), html.EscapeString(heading(c.New)))
	p := page{Writer: b, c: c}
	for i := range c.Rows {
		p.row(&c.Rows[i])
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

// A page is the body of the HTML form while it is written.
type page struct {
	*bufio.Writer
	c       *compare.Comparison
	flags   map[int]compare.Flags // of the row's edits, on both sides
	reached map[int]bool          // edits of the row that one can already go to
}

func (p *page) row(r *compare.Row) {
	p.flags, p.reached = map[int]compare.Flags{}, map[int]bool{}
	for _, parts := range [][]compare.Part{r.Old, r.New} {
		for _, part := range parts {
			for i := range part.Segments {
				p.flags[part.Segments[i].Edit] |= part.Segments[i].Flags
			}
		}
	}
	fmt.Fprintf(p, `<div class="row %s %s" role="row">`, label.Role(r.Role), label.RowKind(r.Kind).Name)
	whole := ""
	if r.Role != compare.RoleFurniture && (r.Kind == compare.RowAdded || r.Kind == compare.RowRemoved) {
		whole = fmt.Sprintf(` tabindex="0" data-change%s`, flaggedAttribute(r.Flags))
	}
	p.side("old", r, r.Old, whole)
	p.WriteString(`<div class="sign" role="cell"`)
	if why := label.Words(r.Flags); why != "" {
		fmt.Fprintf(p, ` title="%s"`, html.EscapeString(why))
	}
	p.WriteByte('>')
	for _, sign := range signs(r) {
		if strings.ContainsRune(label.Signs(r.Flags), sign) {
			fmt.Fprintf(p, "<b>%c</b>", sign)
		} else {
			p.WriteString(string(sign))
		}
	}
	p.WriteString("</div>")
	p.side("new", r, r.New, whole)
	p.WriteString("</div>\n")
}

// side writes what one of the articles, "old" or "new", has of a row. An added
// or removed row is one change; whole is what makes it one to go to.
func (p *page) side(name string, r *compare.Row, parts []compare.Part, whole string) {
	blocks := p.c.New.Blocks
	if name == "old" {
		blocks = p.c.Old.Blocks
	}
	if len(parts) == 0 {
		whole = ""
	}
	fmt.Fprintf(p, `<div class="side %s" role="cell"%s>`, name, whole)
	if r.Moved && len(parts) > 0 {
		reach := ""
		if len(r.Edits) == 0 && name == "new" {
			reach = ` tabindex="0" data-change`
		}
		fmt.Fprintf(p, `<div class="place"%s>⇄ %s</div>`, reach, place(parts))
	}
	for _, part := range parts {
		p.WriteString(`<p dir="auto"` + blockClass(blocks[part.Block].Kind) + `>`)
		if r.Kind == compare.RowAdded || r.Kind == compare.RowRemoved {
			p.WriteString(html.EscapeString(plainText(part.Segments)))
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
	case articles.Heading:
		return ` class="subheading"`
	case articles.Quote:
		return ` class="quotation"`
	case articles.ListItem:
		return ` class="item"`
	case articles.Code, articles.Table:
		return ` class="as-is"`
	}
	return ""
}

// segments writes a paragraph, each change in one element, the white space
// around it outside.
func (p *page) segments(segments []compare.Segment, old bool) {
	for i := 0; i < len(segments); {
		first := &segments[i]
		end := i + 1
		if changed(first.Change) {
			for end < len(segments) && segments[end].Change == first.Change && segments[end].Edit == first.Edit {
				end++
			}
			p.change(segments[i:end], old)
			i = end
			continue
		}
		text := html.EscapeString(first.Text)
		if first.Change == compare.ChangeTypography {
			text = `<span class="typography">` + text + `</span>`
		}
		p.WriteString(text)
		i = end
	}
}

// change writes the words of one change on one side. The first side that has
// any of it is where one can go to.
func (p *page) change(segments []compare.Segment, old bool) {
	lead, _, _ := trimSpace(segments[0].Text)
	_, _, trail := trimSpace(segments[len(segments)-1].Text)
	element := "ins"
	if old {
		element = "del"
	}
	p.WriteString(html.EscapeString(lead) + "<" + element)
	if segments[0].Change == compare.ChangeMoved {
		p.WriteString(` class="moved-words" title="moved"`)
	}
	if edit := segments[0].Edit; edit > 0 && !p.reached[edit] {
		p.reached[edit] = true
		p.WriteString(` tabindex="0" data-change` + flaggedAttribute(p.flags[edit]))
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
func (p *page) words(s *compare.Segment, start, end int) {
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

func flaggedAttribute(f compare.Flags) string {
	if f == 0 {
		return ""
	}
	return fmt.Sprintf(` data-flagged="%s"`, label.Words(f))
}
