package press

import (
	"regexp"
	"strings"

	"variorum/articles/read/internal/header"
)

var (
	nexisNumber = regexp.MustCompile(`(?m)^\s*\d+ (?:of|de|von) \d+ (?:DOCUMENTS?|DOKUMENTEN?)\s*$`)
	nexisKey    = regexp.MustCompile(`(?m)^(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|SERIES):[ \t]*(.*(?:\n.+)*)\n*`)
	nexisEnd    = regexp.MustCompile(`(?m)^(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|SUBJECT|CORRECTION-DATE): `)

	uniEnd  = regexp.MustCompile(`(?m)^[ \t]*End of Document[ \t]*$`)
	uniBody = regexp.MustCompile(`(?m)^[ \t]*Body[ \t]*$`)
	uniKey  = regexp.MustCompile(`(?m)^(Section|Length|Byline|Dateline|Highlight): *(.*)$`)
	uniTail = regexp.MustCompile(`(?m)^(?:Load-Date: |Classification[ \t]*$|Graphic[ \t]*$)`)
)

// nexis is what LexisNexis wrote until 2019: "1 of 25 DOCUMENTS".
func nexis() form {
	return form{looks: nexisNumber, split: nexisNumber, read: func(text string) (header.Fields, string) {
		f := header.Fields{}
		head, body, last := text, "", 0
		for _, m := range nexisKey.FindAllStringSubmatchIndex(text, -1) {
			if last > 0 && m[0]-last > 4 && strings.TrimSpace(text[last:m[0]]) != "" {
				break // the keys stand together, before the text
			}
			if last == 0 {
				head = text[:m[0]]
			}
			last = m[1]
			if text[m[2]:m[3]] == "BYLINE" {
				f.Add(header.Author, strings.TrimSpace(text[m[4]:m[5]]))
			}
		}
		if last == 0 {
			return f, ""
		}
		body, _, _ = cut(text[last:], nexisEnd)
		setHead(f, head, false)
		return f, body
	}}
}

// nexisUni is what Nexis writes since: a line "Body" before the text.
func nexisUni() form {
	looks := regexp.MustCompile(`(?s)\n[ \t]*Length: *[\d,.]+ words.*\n[ \t]*Body[ \t]*\n`)
	return form{looks: looks, split: uniEnd, read: func(text string) (header.Fields, string) {
		head, body, ok := cut(text, uniBody)
		if !ok {
			return nil, ""
		}
		f := header.Fields{}
		for _, m := range uniKey.FindAllStringSubmatch(head, -1) {
			if m[1] == "Byline" {
				f.Add(header.Author, strings.TrimSpace(m[2]))
			}
		}
		if at := uniKey.FindStringIndex(head); at != nil {
			head = head[:at[0]]
		}
		setHead(f, head, true)
		body, _, _ = cut(body, uniTail)
		return f, body
	}}
}

// setHead sets source, day and headline, which stand without names before the
// keys: in this order, or the headline first.
func setHead(f header.Fields, head string, headlineFirst bool) {
	var parts []string
	for _, p := range paragraphs(head) {
		if !strings.HasPrefix(p, "Copyright") && !strings.HasPrefix(p, "All Rights Reserved") && !strings.HasPrefix(p, "©") {
			parts = append(parts, p)
		}
	}
	order := []string{header.Source, header.Published, header.Title}
	if headlineFirst {
		order = []string{header.Title, header.Source, header.Published}
	}
	for i, name := range order {
		if i < len(parts) {
			value := parts[i]
			if name == header.Published {
				value = withoutWeekday(value)
			}
			f.Add(name, value)
		}
	}
}

// withoutWeekday takes what follows the year off a day: "March 3, 2031 Monday
// 10:15 AM GMT", "March 3, 2031, Late Edition".
func withoutWeekday(day string) string {
	if at := year.FindStringIndex(day); at != nil {
		return day[:at[1]]
	}
	return day
}

var year = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
