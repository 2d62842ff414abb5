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

	"variorum/articles/compare"
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
<div class="head"><div title="%s">%s</div><div></div><div title="%s">%s</div></div>
`, html.EscapeString(language), base64.StdEncoding.EncodeToString(sum[:]), html.EscapeString(title), pageStyle,
		html.EscapeString(Verdict(c)),
		html.EscapeString(c.Old.Path), html.EscapeString(heading(c.Old)), html.EscapeString(c.New.Path), html.EscapeString(heading(c.New)))
	p := page{Writer: b}
	for i := range c.Rows {
		p.row(&c.Rows[i])
	}
	fmt.Fprintf(b, `</main>
<p class="keys"><button id="previous">previous</button> <button id="next">next</button>
<kbd>n</kbd> next change <kbd>p</kbd> previous <kbd>!</kbd> next flagged <span id="where" role="status"></span></p>
<script>%s</script>
</body>
</html>
`, pageScript)
	return b.Flush()
}

// A page is the body of the HTML form while it is written.
type page struct {
	*bufio.Writer
	edits map[int]bool // edits of the row that one can already go to
}

func (p *page) row(r *compare.Row) {
	p.edits = map[int]bool{}
	fmt.Fprintf(p, `<div class="row %s %s">`, roleName(r.Role), kindName(r.Kind))
	whole := ""
	if r.Role != compare.Furniture && (r.Kind == compare.Added || r.Kind == compare.Removed) {
		whole = fmt.Sprintf(` tabindex="0" data-change%s`, flaggedAttribute(r.Flags))
	}
	p.side("old", r, r.Old, whole)
	sign, letters := Sign(r), FlagLetters(r.Flags)
	if r.Kind == compare.Same && !r.Moved || r.Role == compare.Furniture {
		sign = ""
	}
	fmt.Fprintf(p, `<div class="sign" title="%s">%s <b>%s</b></div>`,
		html.EscapeString(FlagWords(r.Flags)), html.EscapeString(sign), letters)
	p.side("new", r, r.New, whole)
	p.WriteString("</div>\n")
}

func (p *page) side(name string, r *compare.Row, parts []compare.Part, whole string) {
	if len(parts) == 0 {
		whole = ""
	}
	fmt.Fprintf(p, `<div class="side %s"%s>`, name, whole)
	if r.Moved && len(parts) > 0 {
		reach := ""
		if r.Edits == 0 && name == "new" {
			reach = ` tabindex="0" data-change`
		}
		fmt.Fprintf(p, `<div class="place"%s>⇄ %s</div>`, reach, place(parts))
	}
	for _, part := range parts {
		p.WriteString(`<p dir="auto">`)
		for i := range part.Segments {
			s := &part.Segments[i]
			if r.Kind == compare.Added || r.Kind == compare.Removed {
				p.WriteString(html.EscapeString(s.Text))
				continue
			}
			p.segment(s, name == "old")
		}
		p.WriteString("</p>")
	}
	p.WriteString("</div>")
}

// segment writes one run of text in the element of its change.
func (p *page) segment(s *compare.Segment, old bool) {
	text := html.EscapeString(s.Text)
	switch {
	case s.Change == compare.None:
		p.WriteString(text)
		return
	case s.Change == compare.Typography:
		p.WriteString(`<span class="typography">` + text + `</span>`)
		return
	}
	element := "ins"
	if old {
		element = "del"
	}
	var classes []string
	if s.Change == compare.MovedWords {
		classes = append(classes, "moved-words")
	}
	if s.Flags != 0 {
		classes = append(classes, "flagged")
	}
	fmt.Fprintf(p, "<%s", element)
	if len(classes) > 0 {
		fmt.Fprintf(p, ` class="%s"`, strings.Join(classes, " "))
	}
	if why := FlagWords(s.Flags); why != "" {
		fmt.Fprintf(p, ` title="%s"`, why)
	} else if s.Change == compare.MovedWords {
		p.WriteString(` title="moved"`)
	}
	if s.Edit > 0 && !p.edits[s.Edit] {
		p.edits[s.Edit] = true
		fmt.Fprintf(p, ` tabindex="0" data-change%s`, flaggedAttribute(s.Flags))
	}
	if len(s.Stress) > 0 {
		text = stressed(s)
	}
	fmt.Fprintf(p, ">%s</%s>", text, element)
}

func flaggedAttribute(f compare.Flags) string {
	if f == 0 {
		return ""
	}
	return fmt.Sprintf(` data-flagged="%s"`, FlagWords(f))
}

// stressed writes a replaced word with the letters that differ set apart.
func stressed(s *compare.Segment) string {
	var b strings.Builder
	at := 0
	for _, span := range s.Stress {
		if span.Start < at || span.End > len(s.Text) || span.Start >= span.End {
			continue
		}
		b.WriteString(html.EscapeString(s.Text[at:span.Start]))
		b.WriteString(`<span class="stress">` + html.EscapeString(s.Text[span.Start:span.End]) + `</span>`)
		at = span.End
	}
	b.WriteString(html.EscapeString(s.Text[at:]))
	return b.String()
}
