package dom

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// classNames returns the words, in small letters, of each name that a page's
// author gave an element as its class, id or role: "related" and "posts" of
// "relatedPosts" as of "related-posts".
func classNames(n *html.Node) [][]string {
	var names [][]string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "itemprop", "data-testid", "data-component", "data-module":
			for name := range strings.FieldsSeq(a.Val[:min(len(a.Val), 300)]) {
				if words := appendWords(nil, name); len(words) > 0 {
					names = append(names, words)
				}
			}
		}
	}
	return names
}

// appendWords appends the words of a name, which are parted by signs or begin
// with a capital.
func appendWords(words []string, name string) []string {
	start, before := -1, ' '
	end := func(i int) {
		if start >= 0 {
			words = append(words, strings.ToLower(name[start:i]))
			start = -1
		}
	}
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end(i)
		case start < 0:
			start = i
		case unicode.IsUpper(r) && unicode.IsLower(before):
			end(i)
			start = i
		}
		before = r
	}
	end(len(name))
	return words
}
