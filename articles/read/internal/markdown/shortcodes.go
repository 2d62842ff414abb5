package markdown

import (
	"strings"
)

// codeMarks are what the code of Hugo, Jekyll and other makers of sites stands
// between. The longest come first.
var codeMarks = [...]struct{ open, close string }{
	{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}, {"{{", "}}"},
}

// maxShortcode is how long a piece of such code is at most, in bytes.
const maxShortcode = 2000

// DropShortcodes takes the code of the programs that make sites out of
// Markdown: it is no text, and who reads the site never sees it. What stands
// between an opening and a closing piece stays. A picture that is put there by
// code becomes one of Markdown, so that its caption is read.
func DropShortcodes(source string) string {
	if !strings.Contains(source, "{{") && !strings.Contains(source, "{%") {
		return source
	}
	var b strings.Builder
	fence := ""
	for source != "" {
		line, rest, _ := strings.Cut(source, "\n")
		if fence = fenceAfter(line, fence); fence != "" || strings.HasPrefix(line, "    ") {
			b.WriteString(source[:len(source)-len(rest)])
			source = rest
			continue
		}
		source = dropFromLine(&b, source)
	}
	return b.String()
}

// fenceAfter returns the fence of the code that is open behind a line, "" for
// none.
func fenceAfter(line, fence string) string {
	trimmed := strings.TrimLeft(line, " ")
	switch {
	case fence != "" && strings.HasPrefix(trimmed, fence):
		return ""
	case fence != "":
		return fence
	case strings.HasPrefix(trimmed, "```"):
		return "```"
	case strings.HasPrefix(trimmed, "~~~"):
		return "~~~"
	}
	return ""
}

// dropFromLine writes the first line of source without code, and returns what
// is behind it. Code may go on over several lines.
func dropFromLine(b *strings.Builder, source string) string {
	quoted := false // between backticks
	open := 0       // where the next piece of code may begin: before it none ends
	for i := 0; i < len(source); i++ {
		switch c := source[i]; {
		case c == '\n':
			b.WriteString(source[:i+1])
			return source[i+1:]
		case c == '`':
			quoted = !quoted
		case c == '{' && !quoted && i >= open && i+1 < len(source) && (source[i+1] == '{' || source[i+1] == '%'):
			code, length := codeAt(source[i:])
			if length == 0 {
				open = i + maxShortcode/4
				continue
			}
			b.WriteString(source[:i] + shownByCode(code))
			return source[i+length:]
		}
	}
	b.WriteString(source)
	return ""
}

// codeAt returns the code that s begins with, without its marks, and how long
// it is with them; 0 where none does.
func codeAt(s string) (code string, length int) {
	for _, mark := range codeMarks {
		rest, ok := strings.CutPrefix(s, mark.open)
		if !ok {
			continue
		}
		if end := strings.Index(rest[:min(len(rest), maxShortcode)], mark.close); end >= 0 {
			return rest[:end], len(mark.open) + end + len(mark.close)
		}
	}
	return "", 0
}

// shownByCode returns what a reader of the site sees of a piece of code: the
// caption of a picture, the beginning and end of a listing.
func shownByCode(code string) string {
	code = strings.Trim(code, " \n-/")
	name, rest, _ := strings.Cut(code, " ")
	switch {
	case name == "highlight":
		language, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
		if strings.HasPrefix(strings.TrimSpace(rest), "/") {
			return "```"
		}
		return "```" + strings.Trim(language, `"`)
	case name == "endhighlight":
		return "```"
	case name == "figure", name == "img", name == "image", strings.Contains(rest, "caption="):
		for _, key := range [...]string{"caption", "title", "alt"} {
			if value := codeValue(rest, key); value != "" {
				return "![" + Escape(value) + "](" + strings.ReplaceAll(codeValue(rest, "src"), " ", "%20") + ")"
			}
		}
	}
	return ""
}

// codeValue returns the value of a key in code: key="value".
func codeValue(code, key string) string {
	for _, quote := range [...]string{`"`, `'`} {
		if _, rest, ok := strings.Cut(" "+code, " "+key+"="+quote); ok {
			value, _, _ := strings.Cut(rest, quote)
			return strings.ReplaceAll(strings.TrimSpace(value), "\n", " ")
		}
	}
	return ""
}
