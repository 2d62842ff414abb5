package dom

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"variorum/articles/read/internal/header"
)

// linkedData notes what a page's JSON-LD states of its article.
func linkedData(source string, f header.Fields) {
	if len(source) > 1<<20 {
		return
	}
	value, ok := lenientJSON(source)
	if !ok {
		return
	}
	object := articleObject(value, 0, false)
	if object == nil {
		object = articleObject(value, 0, true)
	}
	if object != nil {
		for key, name := range map[string]string{
			"headline": header.Title, "datePublished": header.Published, "dateModified": header.Modified, "publisher": header.Source,
			"author": header.Author, "inLanguage": header.Language, "mainEntityOfPage": header.Canonical, "url": header.URL, "articleBody": header.Text,
		} {
			v := header.Scalar(dereferenced(object[key], value), 0)
			if (name == header.Source || name == header.Author) && header.IsAddress(v) {
				continue // a reference to what is not there says nothing to a reader
			}
			if f[name] == "" {
				f.Add(name, html.UnescapeString(v))
			}
		}
		if address := f[header.Canonical]; address != "" && header.HostOf(address) == "" {
			delete(f, header.Canonical) // a name within the page
		}
	}
}

// lenientJSON decodes JSON as pages have it: with line ends inside of strings,
// with several values behind one another, of which all are returned, with a
// comment of a style sheet or of HTML around it.
func lenientJSON(source string) (any, bool) {
	source = strings.TrimSpace(source)
	for _, fence := range [...]string{"<!--", "-->", "//<![CDATA[", "//]]>", "/*<![CDATA[*/", "/*]]>*/", "<![CDATA[", "]]>"} {
		source = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(source, fence), fence))
	}
	var values []any
	decoder := json.NewDecoder(strings.NewReader(escapeLineEnds(strings.TrimRight(source, "; \n"))))
	for {
		var value any
		if err := decoder.Decode(&value); err != nil {
			break
		}
		values = append(values, value)
	}
	switch len(values) {
	case 0:
		return nil, false
	case 1:
		return values[0], true
	}
	return values, true
}

// escapeLineEnds writes the line ends and tabs inside of JSON's strings, where
// it allows none, as it wants them.
func escapeLineEnds(source string) string {
	var b strings.Builder
	quoted := false
	for i := 0; i < len(source); i++ {
		switch c := source[i]; {
		case c == '"':
			quoted = !quoted
			b.WriteByte(c)
		case quoted && c == '\\' && i+1 < len(source):
			b.WriteString(source[i : i+2])
			i++
		case quoted && (c == '\n' || c == '\r' || c == '\t'):
			b.WriteString(map[byte]string{'\n': `\n`, '\r': `\r`, '\t': `\t`}[c])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// dereferenced returns what a value in JSON-LD refers to: an object that has
// nothing but an id stands for the one in the graph that has more. Of a list,
// each item is returned so.
func dereferenced(value, document any) any {
	switch v := value.(type) {
	case []any:
		list := make([]any, 0, len(v))
		for _, item := range v[:min(len(v), 50)] {
			list = append(list, dereferenced(item, document))
		}
		return list
	case map[string]any:
		id, _ := v["@id"].(string)
		if id == "" || v["name"] != nil {
			return v
		}
		graph, _ := document.(map[string]any)
		nodes, ok := graph["@graph"].([]any)
		if !ok {
			nodes, _ = document.([]any)
		}
		for _, node := range nodes[:min(len(nodes), 1000)] {
			if object, ok := node.(map[string]any); ok && object["@id"] == id && object["name"] != nil {
				return object
			}
		}
	}
	return value
}

// articleObject finds the object in JSON-LD whose type is an article's, or if
// asked for, that of a page.
func articleObject(value any, depth int, pages bool) map[string]any {
	if depth > 4 {
		return nil
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			if object := articleObject(item, depth+1, pages); object != nil {
				return object
			}
		}
	case map[string]any:
		kind := header.Scalar(v["@type"], 0)
		for _, end := range [...]string{"Article", "BlogPosting", "Posting", "Report", "Review"} {
			if strings.Contains(kind, end) {
				return v
			}
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if object := articleObject(v[key], depth+1, pages); object != nil {
				return object
			}
		}
		if pages && strings.Contains(kind, "WebPage") && v["datePublished"] != nil {
			return v
		}
	}
	return nil
}
