package read

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/records"
	"variorum/articles/read/internal/revised"
)

// looksLikeHTML recognises a page by its first tag. A page is named as one in
// its first words; a piece of HTML only begins with some tag, which Markdown
// may do as well.
func looksLikeHTML(head []byte, _ string) format.Likeness {
	otherwise := format.Unlike
	for bytes.HasPrefix(head, []byte("<!--")) || bytes.HasPrefix(head, []byte("<?xml")) {
		_, rest, ok := bytes.Cut(head, []byte(">"))
		if bytes.HasPrefix(head, []byte("<!--")) {
			_, rest, ok = bytes.Cut(head, []byte("-->"))
		} else {
			otherwise = format.Likely // whatever XML it is, its text can be shown
		}
		if !ok {
			return format.Likely
		}
		head = bytes.TrimLeft(rest, " \t\r\n")
	}
	lower := strings.ToLower(string(head[:min(len(head), 40)]))
	for _, start := range [...]string{"<!doctype html", "<html", "<head>", "<body"} {
		if strings.HasPrefix(lower, start) {
			return format.Surely
		}
	}
	name := strings.TrimPrefix(lower, "<")
	if name == lower {
		return otherwise
	}
	if end := strings.IndexAny(name, " \t\r\n/>"); end > 0 && atom.Lookup([]byte(name[:end])) != 0 {
		return format.Likely
	}
	return otherwise
}

// parseHTML reads a saved page: the story that is found on it, with its
// structure, or else all its text. One with changes marked in it is two versions.
func parseHTML(in *decode.Source) ([]articles.Article, error) {
	source := in.Decode(decode.DeclaredInHTML(in.Data))
	if isLinks(source) {
		return nil, records.ErrLinks
	}
	if before, after, ok := revised.HTML(source); ok {
		if list := versions(dom.Article(before), dom.Article(after)); list != nil {
			return list, nil
		}
	}
	a := dom.Article(source)
	if dom.CountBlockWords(a.Blocks) == 0 {
		return nil, format.ErrNoText
	}
	if isXML(source) && !slices.ContainsFunc(a.Blocks, hasSentence) {
		return nil, errors.New("XML without a sentence in it, not an article")
	}
	return []articles.Article{a}, nil
}

// isLinks reports whether a page is a list of links that a browser or a service
// for reading later wrote.
func isLinks(source string) bool {
	head := source[:min(len(source), 500)]
	return strings.Contains(head, "NETSCAPE-Bookmark-file") || strings.Contains(head, "<title>Pocket Export</title>")
}

// isXML reports whether a file is XML other than a page.
func isXML(source string) bool {
	head := strings.ToLower(source[:min(len(source), 1000)])
	return strings.HasPrefix(strings.TrimSpace(head), "<?xml") && !strings.Contains(head, "<html")
}

// hasSentence reports whether some words and the end of a sentence stand in a
// block: what else XML holds, numbers and names, is nothing to read.
func hasSentence(b articles.Block) bool {
	words := strings.Fields(b.Text)
	return len(words) >= 5 && slices.ContainsFunc(words, func(word string) bool {
		word = strings.TrimRight(word, "\"'”’»)")
		return len(word) > 2 && strings.ContainsAny(word[len(word)-1:], ".!?") || strings.ContainsAny(word, "。！？")
	})
}
