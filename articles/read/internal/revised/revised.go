// Package revised takes texts apart in which changes are marked, by the elements
// ins and del of HTML or by CriticMarkup: into the text before the changes and
// the one behind them. It knows nothing else of the formats.
package revised

import "strings"

// maxLength is how long one marked change may be, in bytes. A mark without an
// end, or with one far away, is text.
const maxLength = 100_000

// A mark is a way to mark a change: what stands between its signs is in the
// text before it, behind it, or in none.
type mark struct {
	open, end     string
	before, after bool
}

// critic are the marks of CriticMarkup (criticmarkup.com).
func critic() []mark {
	return []mark{
		{"{++", "++}", false, true},
		{"{--", "--}", true, false},
		{"{==", "==}", true, true},
		{"{>>", "<<}", false, false},
		{"{~~", "~~}", true, true}, // old~>new
	}
}

// elements are the marks of HTML.
func elements() []mark {
	return []mark{{"<ins", "</ins>", false, true}, {"<del", "</del>", true, false}}
}

// Markdown returns the versions of a Markdown text before and behind the
// changes marked in it, ok: if there are any.
func Markdown(source string) (before, after string, ok bool) {
	return split(source, append(critic(), elements()...))
}

// HTML returns the versions of a page before and behind the changes marked in
// it, ok: if there are any. Struck out text alone marks no change: pages strike
// out prices. Nor do elements without text, in which some pages put what they
// advertise.
func HTML(source string) (before, after string, ok bool) {
	for _, m := range elements() { // most pages have neither
		if indexFold(source, m.end) == len(source) {
			return "", "", false
		}
	}
	return split(source, elements())
}

// split takes out what the marks mark. A text is revised if something came and
// something went; CriticMarkup, whose signs have no other use, may say only one.
func split(source string, marks []mark) (before, after string, ok bool) {
	var old, changed strings.Builder
	ends := make([]int, len(marks)) // where the next end of each mark stands
	came, went, critic := false, false, false
	done := 0
	for {
		at, n := next(source, done, marks)
		if n < 0 {
			break
		}
		m := &marks[n]
		inner, end := content(source, at, m, &ends[n])
		if end < 0 {
			at += len(m.open)
			old.WriteString(source[done:at])
			changed.WriteString(source[done:at])
			done = at
			continue
		}
		old.WriteString(source[done:at])
		changed.WriteString(source[done:at])
		done = end
		was, is := inner, inner
		if m.open == "{~~" {
			was, is, _ = strings.Cut(inner, "~>")
		}
		if m.before {
			old.WriteString(was)
		}
		if m.after {
			changed.WriteString(is)
		}
		if was != is || m.before != m.after && strings.TrimSpace(inner) != "" {
			came, went = came || m.after, went || m.before
			critic = critic || m.open[0] == '{'
		}
	}
	old.WriteString(source[done:])
	changed.WriteString(source[done:])
	return old.String(), changed.String(), came && went || critic
}

// next returns where the first of the marks stands at or behind an offset, and
// which it is; -1 if there is none.
func next(source string, at int, marks []mark) (int, int) {
	for ; at < len(source); at++ {
		i := strings.IndexAny(source[at:], "{<")
		if i < 0 {
			break
		}
		at += i
		for n := range marks {
			if m := &marks[n]; len(source)-at > len(m.open) && strings.EqualFold(source[at:at+len(m.open)], m.open) && m.isWhole(source[at+len(m.open)]) {
				return at, n
			}
		}
	}
	return 0, -1
}

// isWhole reports whether a character ends the name of an element.
func (m *mark) isWhole(c byte) bool { return m.open[0] == '{' || strings.IndexByte(" >\t\r\n", c) >= 0 }

// content returns what a mark at an offset marks, and the offset behind it, -1
// for a mark without an end. endAt remembers where the next end stands, so that
// many marks without one are not many searches.
func content(source string, at int, m *mark, endAt *int) (inner string, behind int) {
	start := at + len(m.open)
	if m.open[0] == '<' {
		end := strings.IndexByte(source[start:min(len(source), start+1000)], '>')
		if end < 0 {
			return "", -1
		}
		start += end + 1
	}
	if *endAt < start {
		*endAt = start + indexFold(source[start:], m.end)
	}
	if *endAt == len(source) || *endAt-start > maxLength {
		return "", -1
	}
	return source[start:*endAt], *endAt + len(m.end)
}

// indexFold is strings.Index without regard to case, len(s) where there is none.
func indexFold(s, end string) int {
	for at := 0; ; at++ {
		i := strings.IndexByte(s[at:], end[0])
		if i < 0 {
			return len(s)
		}
		if at += i; len(s)-at >= len(end) && strings.EqualFold(s[at:at+len(end)], end) {
			return at
		}
	}
}
