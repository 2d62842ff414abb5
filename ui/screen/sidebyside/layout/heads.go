package layout

import (
	"slices"
	"strings"

	"variorum/articles"
	"variorum/ui/label"
	"variorum/ui/wrap"
)

// A Head is what heads a column: source, date, version, length. Where an article
// says neither, the name of its file has to do.
type Head []headPart

// A headPart is a part of it, between middle dots.
type headPart struct {
	text string
	same bool // both columns have it: it can be left out
}

// Heads returns the heads of both columns. What is the same in both tells them
// apart by their files.
func Heads(old, new *articles.Article) [2]Head {
	parts := func(a *articles.Article) []string {
		return []string{a.Source, label.Date(a.Published), a.Version, label.Plural(a.Words(), "word", "words")}
	}
	olds, news := parts(old), parts(new)
	if slices.Equal(olds[:3], news[:3]) && old.Path != new.Path || strings.Join(olds[:3], "") == "" || strings.Join(news[:3], "") == "" {
		first, second := apartPaths(old.Path, new.Path)
		olds, news = []string{first, olds[3]}, []string{second, news[3]}
	}
	var both [2]Head
	for i := range olds {
		same := olds[i] == news[i]
		for k, text := range [2]string{olds[i], news[i]} {
			if text != "" {
				both[k] = append(both[k], headPart{text, same})
			}
		}
	}
	return both
}

// String joins the parts with middle dots.
func (h Head) String() string {
	texts := make([]string, len(h))
	for i := range h {
		texts[i] = h[i].text
	}
	return strings.Join(texts, " · ")
}

// Fit returns a head in at most width cells. What both columns have is left out
// first, then the first part, a source or a file, is cut: what differs stays.
func (h Head) Fit(width int) string {
	for i := len(h) - 1; i > 0 && wrap.Width(h.String()) > width; i-- {
		if h[i].same {
			h = slices.Delete(slices.Clone(h), i, i+1)
		}
	}
	if len(h) > 1 && h[0].same && wrap.Width(h.String()) > width {
		h = h[1:]
	}
	for len(h) > 2 && wrap.Width(h[1:].String())+leastSource > width {
		h = h[:len(h)-1]
	}
	if over := wrap.Width(h.String()) - width; over > 0 && len(h) > 0 {
		h = slices.Clone(h)
		h[0].text = wrap.Truncate(h[0].text, max(wrap.Width(h[0].text)-over, 1))
	}
	return wrap.Truncate(h.String(), width)
}

// leastSource is what stays of a source before something else is left out.
const leastSource = 8

// Shares parts width cells between two heads on one line: a short one leaves the
// other what it does not need.
func Shares(heads [2]Head, width int) [2]int {
	old, new := wrap.Width(heads[0].String()), wrap.Width(heads[1].String())
	switch half := width / 2; {
	case old <= half:
		new = width - old
	case new <= half:
		old = width - new
	default:
		old, new = half, width-half
	}
	return [2]int{max(old, 0), max(new, 0)}
}

// apartPaths cuts from the front of two paths the folders that do not tell them
// apart.
func apartPaths(a, b string) (string, string) {
	for {
		i, k := strings.IndexByte(a, '/'), strings.IndexByte(b, '/')
		if i < 0 || k < 0 || a[:i] != b[:k] {
			return a, b
		}
		a, b = a[i+1:], b[k+1:]
	}
}

// Titles returns two titles in at most so many cells each. Of one that does not
// fit, what both begin with gives way, but for a word at most: what differs stays.
func Titles(old, new string, width int) (string, string) {
	olds, news := strings.Fields(old), strings.Fields(new)
	same := 0
	for same < min(len(olds), len(news))-1 && olds[same] == news[same] {
		same++
	}
	return endOf(old, olds[:same], width), endOf(new, news[:same], width)
}

// endOf cuts from the front of a title as many of the words it begins with as have
// to go for it to fit, all but the last of them, and what is still too long from
// its end.
func endOf(title string, begin []string, width int) string {
	words := strings.Fields(title)
	for cut := 1; cut < len(begin) && wrap.Width(title) > width; cut++ {
		title = "… " + strings.Join(words[cut:], " ")
	}
	return wrap.Truncate(title, width)
}
