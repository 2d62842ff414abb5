package press

import (
	"regexp"
	"strings"

	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
)

var (
	// factivaCode is a field's name at the beginning of a line, see "Factiva
	// Intelligent Indexing": HD headline, BY author, PD day, SN source, LA
	// language, LP and TD the text.
	factivaCode  = regexp.MustCompile(`(?m)^[ \t]*(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CLM)(?:[ \t]+|$)`)
	factivaStart = regexp.MustCompile(`(?m)^[ \t]*AN[ \t]+Document \S+[ \t]*$`)
	factivaEnd   = regexp.MustCompile(`(?m)^Do[ck]umento? [A-Za-z]{2,10}[0-9A-Za-z]{12,}[ \t]*$`)
	factivaWords = regexp.MustCompile(`(?m)^[\d,.]+ (?:words|mots|Wörter|palabras)[ \t]*$`)
	factivaTime  = regexp.MustCompile(`^\d\d?:\d\d`)
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

// factiva is its form for reading: section, headline, byline, words, day, time
// and source in lines without names, of which many may be missing, and a number
// of the document behind the text.
func factiva() form {
	looks := regexp.MustCompile(`(?m)\n[\d,.]+ (?:words|mots|Wörter|palabras)[ \t]*\n[^\n]*(?:19|20)\d\d[ \t]*\n`)
	return form{looks: looks, split: factivaEnd, read: func(text string) (header.Fields, string) {
		words := factivaWords.FindStringIndex(text)
		if words == nil {
			return nil, ""
		}
		rest, body, ok := strings.Cut(text[words[1]:], "\n\n")
		after := linesOf(rest)
		if !ok || len(after) < 2 {
			return nil, ""
		}
		f := header.Fields{}
		title, author := headlineAndByline(linesOf(text[:words[0]]))
		f.Add(header.Title, title)
		f.Add(header.Author, author)
		day, source := after[0], after[1]
		if len(after) > 2 && factivaTime.MatchString(source) {
			day, source = day+" "+source, after[2]
		}
		f.Add(header.Published, day)
		f.Add(header.Source, source)
		return f, body
	}}
}

// headlineAndByline tells apart the lines before the number of words: the last
// is the byline if it says so, and the longest of the others is the headline,
// before which the section stands, and behind it a byline that does not say so.
func headlineAndByline(lines []string) (headline, byline string) {
	if last := len(lines) - 1; last > 0 && page.WithoutBy(lines[last]) != lines[last] {
		lines, byline = lines[:last], lines[last]
	}
	longest := 0
	for i, line := range lines {
		if len(line) > len(lines[longest]) {
			longest = i
		}
	}
	if byline == "" && longest+1 < len(lines) {
		byline = lines[longest+1]
	}
	if len(lines) > 0 {
		headline = lines[longest]
	}
	return headline, byline
}

// linesOf returns the lines that hold something.
func linesOf(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}
