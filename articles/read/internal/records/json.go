package records

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
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

// JSON is JSON: an article, a list of them, or one a line.
func JSON() format.Format {
	return format.Format{Name: articles.FormatJSON, Ends: []string{".json", ".jsonl", ".ndjson"}, Looks: looksLikeJSON, Parse: parseJSON}
}

// looksLikeJSON recognises an object or an array of objects. Markdown may
// begin with an object as well, its front matter.
func looksLikeJSON(head []byte, name string) format.Likeness {
	rest, isArray := bytes.CutPrefix(head, []byte("["))
	rest = bytes.TrimLeft(rest, " \t\r\n")
	rest, isObject := bytes.CutPrefix(rest, []byte("{"))
	rest = bytes.TrimLeft(rest, " \t\r\n")
	switch {
	case !isObject || len(rest) == 0 || rest[0] != '"' && rest[0] != '}':
		return format.Unlike
	case !isArray && format.HasEnd(name, ".md", ".markdown", ".mdown", ".mkd", ".qmd"):
		return format.Likely
	}
	return format.Surely
}

// ErrNoArticles says that JSON holds something else.
var ErrNoArticles = errors.New("JSON without articles (no field is named title, text or the like)")

// parseJSON reads dumps: one article, a list of them, or one a line.
func parseJSON(in *decode.Source) ([]articles.Article, error) {
	r := records{source: []byte(in.Decode(""))}
	if countValues(r.source) > maxValues {
		return nil, errors.New("JSON with too many values")
	}
	single := r.read()
	var list []articles.Article
	for i, record := range r.list {
		if a, ok := recordArticle(record); ok {
			if !single {
				a.Entry = i + 1
			}
			list = append(list, a)
		}
	}
	if r.broken > 0 && len(r.list) == 0 {
		return nil, format.ErrOther
	}
	if len(list) == 0 {
		return nil, ErrNoArticles
	}
	if r.broken > 0 {
		in.Notes = append(in.Notes, fmt.Sprintf("%s of the file could not be read as JSON.", format.Count(r.broken, "line", "lines")))
	}
	if r.over {
		in.Notes = append(in.Notes, fmt.Sprintf("The file has more than %d records; the first ones were read.", format.MaxEntries))
	}
	return list, nil
}

// maxValues is how many values a dump may have: each takes some 100 bytes in
// memory, and as few as two in the file.
const maxValues = 5_000_000

// countValues counts roughly the values in JSON: the brackets and commas
// outside of strings.
func countValues(source []byte) int {
	n := 0
	quoted := false
	for i := 0; i < len(source); i++ {
		switch c := source[i]; {
		case c == '"':
			quoted = !quoted
		case quoted && c == '\\':
			i++
		case !quoted && (c == '[' || c == '{' || c == ','):
			n++
		}
	}
	return n
}

// records are the objects of a dump.
type records struct {
	source []byte
	list   []map[string]any
	broken int  // lines that are no JSON
	over   bool // there are more than maxEntries
}

// read collects the objects and reports whether the file is a single one.
// Behind a value that is broken it goes on with the next line.
func (r *records) read() (single bool) {
	values := 0
	for rest := r.source; len(rest) > 0 && !r.over; {
		decoder := json.NewDecoder(bytes.NewReader(rest))
		decoder.UseNumber()
		var err error
		for !r.over {
			var value any
			if err = decoder.Decode(&value); err != nil {
				break
			}
			values++
			object, isObject := value.(map[string]any)
			single = values == 1 && isObject && nested(object) == nil
			r.collect(value, 0)
		}
		if err == nil || errors.Is(err, io.EOF) {
			break
		}
		rest = rest[min(int(decoder.InputOffset()), len(rest)):]
		rest = bytes.TrimLeft(rest, " \t\r\n")
		line := bytes.IndexByte(rest, '\n')
		if r.broken++; line < 0 || r.broken > 1000 {
			break
		}
		rest = rest[line+1:]
	}
	return single && values == 1 && r.broken == 0
}

// collect adds the objects of a value that are articles or may be.
func (r *records) collect(value any, depth int) {
	if depth > 5 {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			r.collect(item, depth+1)
		}
	case map[string]any:
		if list := nested(v); list != nil {
			r.collect(list, depth+1)
			return
		}
		if len(r.list) >= format.MaxEntries {
			r.over = true
			return
		}
		r.list = append(r.list, v)
	}
}

// nested returns the list of records in an object that only wraps it, as the
// answers of services do, and the record itself in a search engine's hit.
func nested(object map[string]any) any {
	if recordText(object) != "" {
		return nil
	}
	for _, key := range [...]string{"articles", "items", "entries", "results", "data", "docs", "documents", "stories", "news", "posts", "hits", "response", "records", "_source", "feed", "orderedItems"} {
		switch v := object[key].(type) {
		case []any:
			if len(v) > 0 {
				if _, ok := v[0].(map[string]any); ok {
					return v
				}
			}
		case map[string]any:
			return v
		}
	}
	return nil
}

// recordArticle returns the article in a record, false if it has no text and
// no title.
func recordArticle(record map[string]any) (articles.Article, bool) {
	record = unfolded(record)
	f := header.FieldsOf(record)
	if f[header.Title] == "" {
		f.Add(header.Title, header.Scalar(record["name"], 0))
	}
	text := recordText(record)
	if f[header.Title] == "" && text == "" {
		return articles.Article{}, false
	}
	if text == "" {
		for _, key := range [...]string{"description", "summary", "abstract", "excerpt", "snippet", "lead"} {
			if text = paragraphsOf(record[key]); text != "" {
				break
			}
		}
	}
	a := articles.Article{}
	f[header.Title] = markdown.TagText(f[header.Title])
	header.Set(&a, f)
	dom.SetText(&a, text)
	page.PutHeadline(&a)
	return a, len(a.Blocks) > 0
}

// unfolded returns a record with the fields that some services keep one level
// deeper, if the record has no text of its own.
func unfolded(record map[string]any) map[string]any {
	if recordText(record) != "" {
		return record
	}
	if body := mainOf(record["bodies"]); body != "" { // ninjs 2
		record = maps.Clone(record)
		record["html"] = body
		if headline := mainOf(record["headlines"]); headline != "" {
			record["title"] = headline
		}
		return record
	}
	for _, key := range [...]string{"fields", "attributes", "article", "data", "object"} { // the last one of ActivityPub
		inner, ok := record[key].(map[string]any)
		if !ok || recordText(inner) == "" {
			continue
		}
		whole := maps.Clone(record)
		delete(whole, key)
		maps.Copy(whole, inner)
		return whole
	}
	return record
}

// mainOf returns the value in a list of ninjs 2 whose role is the main one, or
// else the first.
func mainOf(list any) string {
	items, _ := list.([]any)
	value := ""
	for _, item := range items[:min(len(items), 20)] {
		object, ok := item.(map[string]any)
		if !ok {
			continue
		}
		text, _ := object["value"].(string)
		if value == "" || object["role"] == "main" {
			value = text
		}
		if object["role"] == "main" {
			break
		}
	}
	return value
}

// recordText returns the text of a record: the longest of the fields that are
// named like one, since dumps have the raw page and its extract side by side
// under all sorts of names. Text goes before HTML.
func recordText(record map[string]any) string {
	var text, page string
	for _, key := range sortedKeys(record) {
		switch header.Name(key) {
		case header.Text:
			if s := paragraphsOf(record[key]); len(s) > len(text) {
				text = s
			}
		case header.HTML:
			if s := paragraphsOf(record[key]); len(s) > len(page) {
				page = s
			}
		}
	}
	switch {
	case text != "":
		return text
	case page != "":
		return page
	}
	return paragraphsOf(record["raw_text"]) // of Trafilatura: the text without its paragraphs
}

func sortedKeys(record map[string]any) []string {
	keys := make([]string, 0, len(record))
	for key := range record {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// paragraphsOf returns a value as text; the parts of a list are paragraphs.
func paragraphsOf(value any) string {
	list, ok := value.([]any)
	if !ok {
		return strings.TrimSpace(header.Scalar(value, 0))
	}
	parts := make([]string, 0, len(list))
	for _, item := range list {
		if s := strings.TrimSpace(header.Scalar(item, 0)); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "\n\n")
}
