package page

import (
	"slices"
	"strings"
	"unicode"

	"variorum/articles/read/internal/date"
)

// maxAuthors is how many authors of one article are told apart.
const maxAuthors = 20

// Authors returns the authors that a page or a header states, each once and
// with nothing that is no name: programs put dates, addresses, the headline and
// words such as "Photo by" in their place.
func Authors(stated, title string) string {
	stated = WithoutBy(strings.TrimSpace(strings.ReplaceAll(stated, "\u00a0", " ")))
	if stated == "" {
		return ""
	}
	var names []string
	for name := range strings.FieldsFuncSeq(stated, func(r rune) bool { return r == ',' || r == ';' || r == '|' || r == '•' || r == '\n' }) {
		name = WithoutBy(withoutLabels(withoutDate(strings.Trim(name, " -–—"))))
		if len(names) == maxAuthors {
			break
		}
		same := func(other string) bool { return OnlyWords(other) == OnlyWords(name) }
		if isNoName(name, title) || slices.ContainsFunc(names, same) {
			continue
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// withoutDate returns a name without the label before it and the day that was
// put behind it: "Updated: Ana Ruiz March 7".
func withoutDate(name string) string {
	if label, rest, ok := strings.Cut(name, ":"); ok && !strings.Contains(label, "/") && strings.TrimSpace(rest) != "" {
		if changed, others := labels(label); changed || others == 0 {
			name = strings.TrimSpace(rest)
		}
	}
	if digit := strings.IndexAny(name, "0123456789"); digit > 0 {
		name = strings.TrimRight(name[:digit], " (")
		if space := strings.LastIndexByte(name, ' '); date.IsMonth(name[space+1:]) {
			name = name[:max(space, 0)]
		}
	}
	return name
}

// withoutLabels returns a name without the words that say what it is the name
// of ("Posted by Ana Ruiz", "By: Ana Ruiz") and without the one that it has
// elsewhere ("Ana Ruiz @anaruiz"); "" where there are only such words.
func withoutLabels(name string) string {
	w := words()
	isBy := func(word string) bool {
		return slices.Contains(w.by, word+" ") || slices.Contains(w.by, word+": ")
	}
	parts := strings.Fields(name)
	for i, part := range parts {
		if strings.HasPrefix(part, "@") && i > 0 {
			parts = parts[:i]
			break
		}
	}
	start, end := 0, 0
	for i, part := range parts {
		word := strings.ToLower(strings.Trim(part, ":"))
		by := isBy(word)
		if !by && !w.published[word] && !w.updated[word] && word != "" {
			break
		}
		if end = i + 1; by && (i > 0 || strings.HasSuffix(part, ":") || i+1 < len(parts) && parts[i+1] == ":") {
			start = i + 1
		}
	}
	if end == len(parts) {
		return ""
	}
	return strings.TrimLeft(strings.Join(parts[start:], " "), ": ")
}

// isNoName reports whether what stands in an author's place names nobody.
func isNoName(name, title string) bool {
	if OnlyWords(name) == "" || OnlyWords(name) == OnlyWords(title) || strings.Contains(name, "://") || strings.HasPrefix(name, "@") {
		return true
	}
	if _, ok := date.Parse(name); ok || IsDateLine(name) || strings.IndexFunc(name, unicode.IsLetter) < 0 {
		return true
	}
	switch strings.ToLower(name) {
	case "unknown", "admin", "administrator", "null", "none", "undefined", "by", "author", "no author", "n/a":
		return true
	}
	return isCredit(name) || isClock(name)
}

// isClock reports whether text is a time of day: "10:15 am".
func isClock(text string) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ':' || r == '.' })
	if len(words) < 2 || len(words) > 5 || !isCount(words[0]) || !isCount(words[1]) {
		return false
	}
	return strings.Contains(text, ":")
}
