package header

import (
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/date"
)

// Headers come in three shapes in plain text: between "---" lines, as
// "Title: …" lines before the first blank line, and flattened, when a scraper
// lost the line ends: " title Ferry stopped date 2025-12-05 The ferry …".

// maxHeader is how far into a file a header is looked for, in bytes.
const maxHeader = 8 << 10

// Cut returns text without its header and the header's fields. What is
// wrong with a header is added to the article's notes, and its text kept.
func Cut(text string, a *articles.Article) (string, Fields) {
	text = strings.TrimLeft(text, "\n")
	if front, ok := CutFrontMatter(text); ok {
		f, err := front.Fields()
		if err == nil && len(f) > 0 {
			return front.Body, f
		}
		if err == nil {
			return text, nil
		}
		a.Notes = append(a.Notes, articles.CleanLine("The header could not be read and is shown as text: "+err.Error()+"."))
		return text, nil
	}
	if body, f, ok := CutKeyLines(text); ok {
		return body, f
	}
	if body, f, ok := cutFlattened(text); ok {
		return body, f
	}
	return text, nil
}

// CutKeyLines cuts a header of "Key: value" lines that ends with a blank
// line. At least two keys must be known ones, or text that merely has colons
// would be taken for it, and no line may be anything else.
func CutKeyLines(text string) (string, Fields, bool) {
	f := Fields{}
	known := 0
	rest := text
	for len(text)-len(rest) < maxHeader {
		line, after, more := strings.Cut(rest, "\n")
		if strings.TrimSpace(line) == "" || !more {
			break
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || len(key) > 30 || strings.ContainsAny(strings.TrimSpace(key), " .,\"") {
			return "", nil, false
		}
		name := Name(key)
		switch strings.ToLower(key) { // a message that was copied
		case "subject":
			name = Title
		case "from":
			name = Author
			value, _, _ = strings.Cut(value, " <")
		}
		if name != "" {
			known++
			f.Add(name, strings.TrimSpace(value))
		}
		rest = after
	}
	if known < 2 || strings.TrimSpace(rest) == "" {
		return "", nil, false
	}
	if line, _, _ := strings.Cut(rest, "\n"); strings.TrimSpace(line) != "" {
		return "", nil, false
	}
	return rest, f, true
}

// flatKeys are the keys of Trafilatura's header, which is what is met
// flattened. An exact key has a value whose form nothing else has; a header
// is believed only where one of these holds.
var flatKeys = [...]struct {
	key   string
	exact bool
}{
	{"title", false}, {"author", false}, {"url", true}, {"hostname", true}, {"description", false},
	{"sitename", false}, {"date", true}, {"source", false}, {"language", true},
	{"categories", true}, {"tags", true}, {"fingerprint", true}, {"license", false},
}

// cutFlattened cuts a header that was flattened into the first line. A value
// of free form, such as a title, ends where the next key begins, and only
// while a key with a value of exact form is still to come: else lower-case
// prose that begins with "title" would be taken apart.
func cutFlattened(text string) (string, Fields, bool) {
	line, _, _ := strings.Cut(text, "\n")
	line = line[:min(len(line), maxHeader)]
	at := skipDashes(line, 0)
	if key, _, _ := flatKey(line, at); key == "" {
		return "", nil, false
	}
	last := lastExactKey(line, at)
	f := Fields{}
	for at <= last {
		key, exact, value := flatKey(line, at)
		if key == "" {
			break
		}
		var end int
		if exact {
			length := exactValue(key, line[value:])
			if length == 0 {
				break
			}
			end = value + length
		} else {
			for end = value; end <= last; end++ {
				if next, _, _ := flatKey(line, end); next != "" && next != key && line[end-1] == ' ' {
					break
				}
			}
		}
		f.Add(Name(key), strings.TrimSpace(line[value:end]))
		at = skipDashes(line, end)
	}
	if at <= last {
		return "", nil, false
	}
	return text[at:], f, true
}

// lastExactKey returns the offset of the last key of the header that starts
// at an offset of line and whose value has its exact form; -1 if there is
// none. No value of a header is as long as maxValue.
func lastExactKey(line string, from int) int {
	const maxValue = 1000
	last := -1
	for at := from; at < len(line) && at-max(last, from) < maxValue; at++ {
		if at > from && line[at-1] != ' ' {
			continue
		}
		key, exact, value := flatKey(line, at)
		if key == "" || !exact {
			continue
		}
		if exactValue(key, line[value:]) > 0 {
			last = at
		}
	}
	return last
}

// flatKey returns the key that stands at an offset of line and where its
// value starts, "" if none does.
func flatKey(line string, at int) (key string, exact bool, value int) {
	for _, k := range flatKeys {
		rest := line[at:]
		if strings.HasPrefix(rest, k.key) {
			rest = strings.TrimPrefix(rest[len(k.key):], ":")
			if strings.HasPrefix(rest, " ") {
				return k.key, k.exact, len(line) - len(rest) + 1
			}
		}
	}
	return "", false, 0
}

// exactValue returns the length of the value of key that rest begins with, 0
// where that is not what key must be followed by.
func exactValue(key, rest string) int {
	token, _, _ := strings.Cut(rest, " ")
	exact := false
	switch key {
	case "date":
		_, ok := date.Parse(token)
		exact = ok && len(token) >= len("2006-01-02") && strings.Count(token[:10], "-") == 2
	case "url":
		exact = IsAddress(token)
	case "hostname":
		dot := strings.IndexByte(token, '.')
		exact = dot > 0 && dot < len(token)-1
	case "language":
		exact = len(token) == 2
	case "fingerprint":
		exact = len(token) == 16 && strings.Trim(token, "0123456789abcdef") == ""
	case "categories", "tags":
		return listLength(rest)
	}
	if !exact {
		return 0
	}
	return len(token)
}

// listLength returns the length of the list that s begins with, as
// Trafilatura writes it: "['World', 'Sea and coast']", or "World;Sea" of
// single words. The end of other lists cannot be told from the text behind.
func listLength(s string) int {
	const longest = 1000
	s = s[:min(len(s), longest)]
	if strings.HasPrefix(s, "[]") {
		return len("[]")
	}
	if strings.HasPrefix(s, "['") || strings.HasPrefix(s, `["`) {
		for at := 2; at < len(s); at++ {
			if s[at] == ']' && (s[at-1] == '\'' || s[at-1] == '"') {
				return at + 1
			}
		}
		return 0
	}
	token, _, _ := strings.Cut(s, " ")
	if at := strings.IndexByte(token, ';'); at > 0 && at < len(token)-1 {
		return len(token)
	}
	return 0
}

// skipDashes returns the offset of the first character after spaces and the
// "---" that fenced the header before it was flattened.
func skipDashes(line string, at int) int {
	for {
		switch {
		case at < len(line) && line[at] == ' ':
			at++
		case strings.HasPrefix(line[at:], "--- "):
			at += 3
		default:
			return at
		}
	}
}
