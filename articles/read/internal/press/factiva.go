package press

import (
	"regexp"
	"strings"

	"variorum/articles/read/internal/header"
)

var (
	// factivaCode is a field's name at the beginning of a line, see "Factiva
	// Intelligent Indexing": HD headline, BY author, PD day, SN source, LA
	// language, LP and TD the text.
	factivaCode  = regexp.MustCompile(`(?m)^[ \t]*(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CLM)(?:[ \t]+|$)`)
	factivaStart = regexp.MustCompile(`(?m)^[ \t]*AN[ \t]+Document \S+[ \t]*$`)
	factivaEnd   = regexp.MustCompile(`(?m)^Document [A-Za-z]{2,10}[0-9A-Za-z]{12,}[ \t]*$`)
	factivaWords = regexp.MustCompile(`^[\d,.]+ (?:words|mots|Wörter|palabras)$`)
)

// factivaCodes is Factiva's form with codes.
func factivaCodes() form {
	looks := regexp.MustCompile(`(?ms)^[ \t]*HD[ \t]+\S.*^[ \t]*WC[ \t]+[\d,.]+.*^[ \t]*PD[ \t]`)
	return form{looks: looks, split: factivaStart, read: func(text string) (header.Fields, string) {
		f := header.Fields{}
		var body strings.Builder
		marks := factivaCode.FindAllStringSubmatchIndex(text, -1)
		for i, m := range marks {
			end := len(text)
			if i+1 < len(marks) {
				end = marks[i+1][0]
			}
			value := strings.TrimSpace(text[m[1]:end])
			switch text[m[2]:m[3]] {
			case "HD":
				f.Add(header.Title, strings.Join(strings.Fields(value), " "))
			case "BY":
				f.Add(header.Author, strings.Join(strings.Fields(value), " "))
			case "PD":
				f.Add(header.Published, value)
			case "SN":
				f.Add(header.Source, value)
			case "LA":
				f.Add(header.Language, value)
			case "LP", "TD":
				body.WriteString(value + "\n\n")
			}
		}
		return f, body.String()
	}}
}

// factiva is its form for reading: headline, words, day and source in lines
// without names, and a number of the document behind the text.
func factiva() form {
	looks := regexp.MustCompile(`(?m)\n[\d,.]+ (?:words|mots|Wörter|palabras)[ \t]*\n[^\n]*(?:19|20)\d\d[ \t]*\n`)
	return form{looks: looks, split: factivaEnd, read: func(text string) (header.Fields, string) {
		head, body, ok := strings.Cut(text, "\n\n")
		lines := strings.Split(strings.TrimSpace(head), "\n")
		at := 0
		for at < len(lines) && !factivaWords.MatchString(strings.TrimSpace(lines[at])) {
			at++
		}
		if !ok || at == 0 || at+2 >= len(lines) {
			return nil, ""
		}
		f := header.Fields{}
		f.Add(header.Title, strings.TrimSpace(lines[0]))
		if at > 1 {
			f.Add(header.Author, strings.TrimSpace(lines[at-1]))
		}
		f.Add(header.Published, strings.TrimSpace(lines[at+1]))
		f.Add(header.Source, strings.TrimSpace(lines[at+2]))
		return f, body
	}}
}
