// Package press reads what databases of the press export as text: many articles
// in one file, each with its headline, source and date in a form of its own.
package press

import (
	"regexp"
	"strings"
	"sync"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// A form is how a database writes articles. A new one is a file of its own and
// a line in Exports.
type form struct {
	looks *regexp.Regexp                                        // what no other text has in its first lines
	split *regexp.Regexp                                        // the line between two articles
	read  func(text string) (fields header.Fields, body string) // no body: it is no article
}

// Exports are the articles of Nexis, Factiva and ProQuest.
func Exports() format.Format {
	return format.Format{Name: articles.FormatText, Looks: looksLikeExport, Parse: parseExport}
}

// forms lists the forms. Every file that is read is held against them, so that
// their expressions are compiled once.
var forms = sync.OnceValue(func() []form { return []form{nexis(), nexisUni(), factivaCodes(), factiva(), proQuest()} })

func formOf(head string) (form, bool) {
	head = strings.ReplaceAll(head, "\r\n", "\n")
	for _, f := range forms() {
		if f.looks.MatchString(head) {
			return f, true
		}
	}
	return form{}, false
}

func looksLikeExport(head []byte, name string) format.Likeness {
	if format.HasEnd(name, ".md", ".html", ".eml") {
		return format.Unlike
	}
	if _, ok := formOf(string(head)); !ok {
		return format.Unlike
	}
	return format.Surely
}

func parseExport(in *decode.Source) ([]articles.Article, error) {
	text := articles.Clean(in.Decode(""))
	f, ok := formOf(text[:min(len(text), decode.HeadSize)])
	if !ok {
		return nil, format.ErrOther
	}
	var list []articles.Article
	for _, document := range f.split.Split(text, format.MaxEntries) {
		fields, body := f.read(strings.Trim(document, "\n"))
		if strings.TrimSpace(body) == "" {
			continue
		}
		a := articles.Article{}
		header.Set(&a, fields)
		a.Blocks = plain.Blocks(body)
		page.MarkParts(&a)
		page.PutHeadline(&a)
		a.Entry = len(list) + 1
		list = append(list, a)
	}
	if len(list) == 0 {
		return nil, format.ErrOther
	}
	if len(list) == 1 {
		list[0].Entry = 0
	}
	return list, nil
}

// paragraphs returns the texts between blank lines, each in one line.
func paragraphs(text string) []string {
	var list []string
	for p := range strings.SplitSeq(text, "\n\n") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			list = append(list, p)
		}
	}
	return list
}

// cut returns what stands before a line and behind it.
func cut(text string, line *regexp.Regexp) (before, after string, ok bool) {
	at := line.FindStringIndex(text)
	if at == nil {
		return text, "", false
	}
	return text[:at[0]], text[at[1]:], true
}
