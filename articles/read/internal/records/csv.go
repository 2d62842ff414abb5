package records

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/markdown"
	"variorum/articles/read/internal/page"
)

// maxCSVColumns is how many columns a table of articles has at most.
const maxCSVColumns = 200

// CSV is a table of articles.
func CSV() format.Format {
	return format.Format{Name: articles.FormatCSV, Ends: []string{".csv", ".tsv", ".tab"}, Looks: looksLikeCSV, Parse: parseCSV}
}

// looksLikeCSV recognises a table of articles by its first line: names of
// columns of which one is the text's or the title's.
func looksLikeCSV(head []byte, name string) format.Likeness {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	comma := csvComma(string(line))
	if comma == 0 {
		return format.Unlike
	}
	known, text := 0, false
	for column := range strings.SplitSeq(strings.TrimRight(string(line), "\r"), string(comma)) {
		if field := header.Name(strings.Trim(column, "\"' \ufeff")); field != "" {
			known++
			text = text || field == header.Text || field == header.HTML || field == header.Title
		}
	}
	switch {
	case !text || known < 2:
		return format.Unlike
	case format.HasEnd(name, ".csv", ".tsv", ".tab"):
		return format.Surely
	case known >= 3:
		return format.Likely
	}
	return format.Unlike
}

// csvComma returns what parts the columns of a line: the sign among the usual
// ones that it has most of, 0 where it has none.
func csvComma(line string) rune {
	best, most := rune(0), 0
	for _, sign := range []rune{',', '\t', ';', '|'} {
		if n := strings.Count(line, string(sign)); n > most {
			best, most = sign, n
		}
	}
	return best
}

// parseCSV reads a table whose rows are articles and whose columns have names
// that say what is in them.
func parseCSV(in *decode.Source) ([]articles.Article, error) {
	source := in.Decode("")
	line, _, _ := strings.Cut(source, "\n")
	rows := csv.NewReader(strings.NewReader(source))
	rows.Comma, rows.LazyQuotes, rows.FieldsPerRecord, rows.ReuseRecord = csvComma(line), true, -1, true
	if rows.Comma == 0 {
		return nil, format.ErrOther
	}
	first, err := rows.Read()
	if err != nil || len(first) > maxCSVColumns {
		return nil, format.ErrOther
	}
	columns := make([]string, len(first))
	for i, name := range first {
		columns[i] = header.Name(strings.Trim(name, " \ufeff"))
	}
	if !slices.Contains(columns, header.Title) && !slices.Contains(columns, header.Text) && !slices.Contains(columns, header.HTML) {
		return nil, format.ErrOther // a table of something else, whose text can be shown
	}
	if slices.Contains(columns, header.URL) && !slices.Contains(columns, header.Text) && !slices.Contains(columns, header.HTML) {
		return nil, ErrLinks
	}
	var list []articles.Article
	broken := 0
	for n := 1; ; n++ {
		row, err := rows.Read()
		if err != nil {
			var parse *csv.ParseError
			if errors.As(err, &parse) && broken < 1000 {
				broken++
				continue
			}
			break
		}
		if n > format.MaxEntries {
			in.Notes = append(in.Notes, fmt.Sprintf("The table has more than %d rows; the first ones were read.", format.MaxEntries))
			break
		}
		if a := rowArticle(columns, row); len(a.Blocks) > 0 {
			a.Entry = n
			list = append(list, a)
		}
	}
	if broken > 0 {
		in.Notes = append(in.Notes, fmt.Sprintf("%s of the table could not be read.", format.Count(broken, "row", "rows")))
	}
	if len(list) == 0 {
		return nil, errors.New("a table of articles without rows")
	}
	return list, nil
}

// ErrLinks says that a file has addresses and titles of articles, and no texts.
var ErrLinks = errors.New("a list of links, not of articles; save the pages that they lead to")

// rowArticle returns the article that a row states.
func rowArticle(columns, row []string) articles.Article {
	f := header.Fields{}
	text := ""
	for i, value := range row[:min(len(row), len(columns))] {
		switch value = strings.TrimSpace(value); columns[i] {
		case "":
		case header.Text:
			text = longer(text, value)
		case header.HTML:
			if text == "" {
				text = value
			}
		default:
			f.Add(columns[i], strings.Clone(value))
		}
	}
	a := articles.Article{}
	f[header.Title] = markdown.TagText(f[header.Title])
	header.Set(&a, f)
	if text == "" && a.Title == "" {
		return a
	}
	dom.SetText(&a, text)
	page.PutHeadline(&a)
	return a
}

func longer(a, b string) string {
	if len(b) > len(a) {
		return b
	}
	return a
}
