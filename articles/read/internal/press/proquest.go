package press

import (
	"regexp"
	"strings"

	"variorum/articles/read/internal/header"
)

var (
	proQuestNumber = regexp.MustCompile(`(?m)^[ \t]*(?:Document \d+ of \d+|_{20,})[ \t]*$`)
	proQuestKey    = regexp.MustCompile(`(?m)^(Author|Full text|Abstract|Title|Publication title|Publication date|Publication info|Publication year|Section|Subject|Location|Language of publication|Links|Pages|Publisher|ProQuest document ID|Document URL|Copyright|Last updated|Database|Source type|Document type|Place of publication|Country of publication|ISSN): ?`)
)

// proQuest is what ProQuest writes: fields with names, the text among them.
func proQuest() form {
	looks := regexp.MustCompile(`(?s)(?:^|\n)[ \t]*(?:_{20,}|Document \d+ of \d+)[ \t]*\n.*\n(?:Full text|Publication info|Abstract|ProQuest document link)`)
	return form{looks: looks, split: proQuestNumber, read: func(text string) (header.Fields, string) {
		f := header.Fields{}
		body := ""
		marks := proQuestKey.FindAllStringSubmatchIndex(text, -1)
		for i, m := range marks {
			end := len(text)
			if i+1 < len(marks) {
				end = marks[i+1][0]
			}
			value := strings.TrimSpace(text[m[1]:end])
			switch text[m[2]:m[3]] {
			case "Full text":
				body = value
			case "Author":
				f.Add(header.Author, value)
			case "Publication title":
				f.Add(header.Source, value)
			case "Publication date":
				f.Add(header.Published, value)
			case "Title":
				f.Add(header.Title, value)
			case "Document URL":
				f.Add(header.URL, value)
			}
		}
		if len(marks) > 0 && f[header.Title] == "" {
			if head := paragraphs(text[:marks[0][0]]); len(head) > 0 {
				f.Add(header.Title, head[0])
			}
		}
		return f, body
	}}
}
