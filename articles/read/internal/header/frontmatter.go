package header

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/pelletier/go-toml/v2"

	"variorum/articles"
	"variorum/articles/read/internal/page"
)

// Limits of a front matter. Nobody's is near them; a hostile one would
// otherwise cost far more than its size: 20 aliases can stand for a million
// values, and brackets in brackets fill the stack of a recursive parser.
const (
	maxFrontMatter = 64 << 10 // bytes
	maxAliases     = 16
	maxBrackets    = 500
)

// A frontMatter is the header of a Markdown or text file and what follows it.
type frontMatter struct {
	syntax string // "YAML", "TOML" or "JSON"
	raw    string // the header without its fences
	Body   string
}

// CutFrontMatter parts a header that is fenced by "---" (YAML) or "+++"
// (TOML), or is a JSON object before text, from what follows it. A rule at
// the start of a text is no fence: what it fences must start with a key.
func CutFrontMatter(text string) (frontMatter, bool) {
	for _, fence := range [...]struct{ syntax, open, key string }{{"YAML", "---", ":"}, {"TOML", "+++", "="}} {
		line, rest, _ := strings.Cut(text, "\n")
		if strings.TrimRight(line, " ") != fence.open {
			continue
		}
		raw, body, ok := cutFence(rest, fence.open)
		if !ok {
			return frontMatter{}, false
		}
		for line := range strings.SplitSeq(raw, "\n") {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			key, _, isKey := strings.Cut(line, fence.key)
			if !isKey || len(key) > 60 || strings.Contains(key, ". ") {
				return frontMatter{}, false
			}
			return frontMatter{fence.syntax, raw, body}, true
		}
		return frontMatter{}, false
	}
	return frontMatter{}, false
}

// cutFence cuts s before and after the line that closes a header.
func cutFence(s, fence string) (raw, body string, ok bool) {
	for at := 0; at < len(s) && at <= maxFrontMatter; {
		line, _, _ := strings.Cut(s[at:], "\n")
		next := min(len(s), at+len(line)+1)
		if line = strings.TrimRight(line, " "); line == fence || fence == "---" && line == "..." {
			return s[:at], s[next:], true
		}
		at = next
	}
	return "", "", false
}

// CutJSONFront parts a JSON object at the start of a Markdown file (Hugo)
// from what follows it.
func CutJSONFront(text string) (frontMatter, bool) {
	if !strings.HasPrefix(text, "{") {
		return frontMatter{}, false
	}
	decoder := json.NewDecoder(strings.NewReader(text[:min(len(text), maxFrontMatter)]))
	var object map[string]json.RawMessage
	if decoder.Decode(&object) != nil {
		return frontMatter{}, false
	}
	end := int(decoder.InputOffset())
	if rest := strings.TrimLeft(text[end:], " "); rest != "" && rest[0] != '\n' {
		return frontMatter{}, false
	}
	return frontMatter{"JSON", text[:end], text[end:]}, true
}

// CutTitleBlock cuts the title block of Pandoc, up to three lines that begin
// with "% ": title, authors and date.
func CutTitleBlock(text string) (body string, f Fields, ok bool) {
	names := [...]string{Title, Author, Published}
	f = Fields{}
	for _, name := range names {
		line, rest, _ := strings.Cut(text, "\n")
		value, ok := strings.CutPrefix(line, "%")
		if !ok || value != "" && value[0] != ' ' {
			break
		}
		f.Add(name, strings.TrimSpace(value))
		text = rest
	}
	line, _, _ := strings.Cut(text, "\n")
	return text, f, f[Title] != "" && strings.TrimSpace(line) == ""
}

// Fields returns what the header states. A header of "key: value" lines that
// is no YAML, as scrapers write it (title: Storm: three dead), is read line
// by line.
func (front frontMatter) Fields() (Fields, error) {
	values := map[string]any{}
	var err error
	switch front.syntax {
	case "YAML":
		if err = checkYAML(front.raw); err == nil {
			err = yaml.Unmarshal([]byte(front.raw), &values)
		}
		if err != nil {
			if f, ok := keyLines(front.raw); ok {
				return f, nil
			}
		}
	case "TOML":
		if strings.Count(front.raw, "[")+strings.Count(front.raw, "{") > maxBrackets {
			return nil, errors.New("it is nested too deeply")
		}
		err = toml.Unmarshal([]byte(front.raw), &values)
	case "JSON":
		decoder := json.NewDecoder(bytes.NewReader([]byte(front.raw)))
		decoder.UseNumber()
		err = decoder.Decode(&values)
	}
	if err != nil {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return nil, fmt.Errorf("not valid %s (%s)", front.syntax, articles.Shorten(first, 100))
	}
	return FieldsOf(values), nil
}

// checkYAML refuses what would cost too much to decode.
func checkYAML(raw string) error {
	if strings.Count(raw, "[")+strings.Count(raw, "{") > maxBrackets {
		return errors.New("it is nested too deeply")
	}
	file, err := parser.ParseBytes([]byte(raw), 0)
	if err != nil {
		return err
	}
	count := aliasCount(0)
	for _, doc := range file.Docs {
		ast.Walk(&count, doc)
	}
	if count > maxAliases {
		return fmt.Errorf("it has more than %d aliases", maxAliases)
	}
	return nil
}

// An aliasCount counts the aliases of a YAML tree.
type aliasCount int

// Visit is called by ast.Walk for each node.
func (n *aliasCount) Visit(node ast.Node) ast.Visitor {
	if node.Type() == ast.AliasType {
		*n++
	}
	return n
}

// keyLines reads a header line by line, if each line that is not indented
// has a key.
func keyLines(raw string) (Fields, bool) {
	f := Fields{}
	name := ""
	for line := range strings.SplitSeq(raw, "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "" || trimmed[0] == '#':
		case line[0] == ' ' || strings.HasPrefix(trimmed, "- "):
			if strings.HasPrefix(trimmed, "- ") {
				f.Add(name, unquote(trimmed[2:]))
			}
		default:
			key, value, ok := strings.Cut(line, ":")
			if !ok || len(key) > 60 || page.OnlyWords(key) == "" || strings.Count(value, `"`) == 1 {
				return nil, false
			}
			name = Name(key)
			if value = strings.TrimSpace(value); !strings.HasPrefix(value, "*") && !strings.HasPrefix(value, "&") { // YAML's anchors
				f.Add(name, unquote(value))
			}
		}
	}
	return f, true
}

// unquote takes the quotation marks off a value.
func unquote(s string) string {
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		return s[1 : n-1]
	}
	return s
}

// FieldsOf picks the fields out of a decoded object. Keys are taken in their
// order, so that of two that mean the same the choice is always the same.
func FieldsOf(values map[string]any) Fields {
	keys := make([]string, 0, len(values))
	for key := range values {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	f := Fields{}
	for _, key := range keys {
		if name := Name(key); name != "" {
			f.Add(name, Scalar(values[key], 0))
		}
	}
	return f
}

// Scalar writes a decoded value as the text it stands for: of objects their
// name, title or address, of lists all that is in them.
func Scalar(value any, depth int) string {
	if depth > 3 {
		return ""
	}
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case time.Time:
		return v.Format(time.RFC3339)
	case toml.LocalDate, toml.LocalDateTime, json.Number, bool:
		return fmt.Sprint(v)
	case float64:
		return strings.TrimSuffix(fmt.Sprintf("%.3f", v), ".000")
	case int, int64, uint64:
		return fmt.Sprint(v)
	case []any:
		var parts []string
		for _, item := range v[:min(len(v), 50)] {
			if s := Scalar(item, depth+1); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		for _, key := range [...]string{"name", "title", "main", "original", "domain", "url", "@id", "text", "#text", "$date", "rendered"} {
			if s := Scalar(v[key], depth+1); s != "" {
				return s
			}
		}
	}
	return ""
}
