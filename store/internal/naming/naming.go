// Package naming finds what an article is called in a list where it does not
// say so itself, and what the name of a file and an address say of which article
// it is. It knows nothing but one article.
package naming

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/articles"
	"variorum/articles/prose"
)

// A title made of a text's first words has at most maxTitle bytes, and one made
// of its first sentences at least minTitle.
const (
	minTitle = 20
	maxTitle = 90
)

// Title is the article's title, or its headline, or how its text begins,
// or the name of its file.
func Title(a *articles.Article) string {
	if title := articles.CleanLine(a.Title); title != "" {
		return title
	}
	for _, kinds := range [][]articles.Kind{
		{articles.KindHeadline},
		{articles.KindParagraph, articles.KindHeading, articles.KindQuote, articles.KindListItem, articles.KindCaption},
		{articles.KindCode, articles.KindTable, articles.KindFurniture},
	} {
		for i := range a.Blocks {
			if !slices.Contains(kinds, a.Blocks[i].Kind) {
				continue
			}
			if title := firstWords(articles.CleanLine(a.Blocks[i].Text)); title != "" {
				return title
			}
		}
	}
	return fileTitle(a.Path)
}

// firstWords is the first sentence of a text, or as many words of it as make
// a title.
func firstWords(text string) string {
	if end := sentenceEnd(text); end > 0 && end <= maxTitle {
		return text[:end]
	}
	if len(text) <= maxTitle {
		return text
	}
	cut := strings.LastIndexByte(text[:maxTitle], ' ')
	if cut < maxTitle/2 { // a script without spaces
		cut = maxTitle
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
	}
	return strings.TrimRight(text[:cut], " ,;:–—-(\"'“‘") + "…"
}

// sentenceEnd returns where the first sentence of text ends if it has a
// title's length, else 0.
func sentenceEnd(text string) int {
	for s := range prose.Sentences(text) {
		if s.End >= minTitle && s.End < len(text) || s.End > maxTitle {
			return s.End
		}
	}
	return 0
}

// Source is who published the article: the site it names, the host of its
// address, or the folder it lies in.
func Source(a *articles.Article) string {
	if source := articles.CleanLine(a.Source); source != "" {
		return source
	}
	if host := hostOf(a.URL); host != "" {
		return host
	}
	folder := filepath.Base(filepath.Dir(a.Path))
	if folder == "." || folder == ".." || folder == string(filepath.Separator) {
		return fileTitle(a.Path)
	}
	return folder
}

// fileTitle is the name of a file, to be shown for want of anything better.
func fileTitle(path string) string {
	if name := filepath.Base(path); name != "." && name != "-" {
		return name
	}
	return "standard input"
}

// hostOf is the host of an address without "www.", or "".
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return articles.CleanLine(strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."))
}
