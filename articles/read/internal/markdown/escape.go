package markdown

import (
	"strings"

	"golang.org/x/net/html"

	"variorum/articles"
	"variorum/articles/read/internal/plain"
)

// unescapeMarkdown resolves the entities and backslashes of Markdown text.
// Each is resolved once: what "&amp;lt;" stands for is "&lt;".
func unescapeMarkdown(s string) string {
	if !strings.ContainsAny(s, "\\&") {
		return s
	}
	var b strings.Builder
	for s != "" {
		at := strings.IndexAny(s, "\\&")
		if at < 0 {
			break
		}
		b.WriteString(s[:at])
		s = s[at:]
		switch {
		case s[0] == '\\' && len(s) > 1 && isPunctuation(s[1]):
			b.WriteByte(s[1])
			s = s[2:]
		case s[0] == '&':
			end := strings.IndexByte(s[:min(len(s), 40)], ';')
			if end < 0 {
				end = 0
			}
			b.WriteString(html.UnescapeString(s[:end+1]))
			s = s[end+1:]
		default:
			b.WriteByte(s[0])
			s = s[1:]
		}
	}
	b.WriteString(s)
	return b.String()
}

func isPunctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// Escape writes text so that Markdown shows it as it is.
func Escape(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch s[i] {
		case '\\', '`', '*', '_', '[', ']', '<', '>', '#', '&', '|', '~':
			b.WriteByte('\\')
		case '-', '+', '.', ')', '=':
			if i == 0 || s[i-1] == '\n' || (s[i] == '.' || s[i] == ')') && strings.Trim(s[:min(i, 10)], "0123456789") == "" {
				b.WriteByte('\\')
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// CleanMarkup is Clean for Markdown, in which a character can also be written
// as a number: "&#x1b;" is an escape to whoever renders it.
func CleanMarkup(s string) string {
	s = articles.Clean(s)
	if !strings.Contains(s, "&") {
		return s
	}
	var b strings.Builder
	for {
		at := strings.IndexByte(s, '&')
		if at < 0 {
			break
		}
		b.WriteString(s[:at])
		s = s[at:]
		end := entityEnd(s)
		if decoded := html.UnescapeString(s[:end]); articles.Clean(decoded) != decoded {
			b.WriteString(articles.Clean(decoded))
			s = s[end:]
			continue
		}
		b.WriteByte('&')
		s = s[1:]
	}
	b.WriteString(s)
	return b.String()
}

// entityEnd returns the length of the entity that s, which begins with "&",
// begins with. Its semicolon may be missing, which browsers forgive.
func entityEnd(s string) int {
	end := 1
	for end < len(s) && end < longestEntity && (s[end] == '#' || isAlphanumeric(s[end])) {
		end++
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	return end
}

// longestEntity is the length in bytes up to which an entity is read: the
// longest name has 33, and a number may begin with zeros.
const longestEntity = 64

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// BreakCallouts makes the first line of a callout ("> [!note] Keep off"), which
// is its title, a line of its own: Markdown would join the text behind to it.
func BreakCallouts(source string) string {
	const mark = "[!"
	if !strings.Contains(source, mark) {
		return source
	}
	var b strings.Builder
	for line := range strings.Lines(source) {
		words := strings.TrimLeft(line[:min(len(line), 2*plain.MaxQuoting)], "> ")
		if line[0] == '>' && strings.HasPrefix(words, mark) && strings.HasSuffix(line, "\n") {
			line = strings.TrimRight(line, " \n") + "  \n"
		}
		b.WriteString(line)
	}
	return b.String()
}
