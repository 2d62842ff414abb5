package markdown

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
)

// tagWords returns what an HTML tag inside Markdown says to a reader: a line
// break, nothing, or itself where it only looks like a tag ("<the>").
func tagWords(tag string) string {
	name := strings.ToLower(strings.TrimLeft(tag, "</"))
	if strings.HasPrefix(name, "!") || strings.HasPrefix(name, "?") {
		return ""
	}
	if end := strings.IndexAny(name, " \n/>"); end >= 0 {
		name = name[:end]
	}
	switch {
	case name == "br":
		return "\n"
	case atom.Lookup([]byte(name)) != 0:
		return ""
	}
	return tag
}

// TagText returns the text of a piece of HTML, without its tags.
func TagText(source string) string {
	var b strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(source))
	hidden := false
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return articles.FoldSpace(articles.Clean(b.String()))
		case html.TextToken:
			if !hidden {
				b.Write(tokens.Text())
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			token := tokens.Token()
			if token.DataAtom == atom.Script || token.DataAtom == atom.Style {
				hidden = token.Type == html.StartTagToken
			}
			if token.DataAtom == 0 { // "<the>" is text
				b.WriteString(token.String())
			} else {
				b.WriteByte(' ')
			}
			for _, attribute := range token.Attr {
				if attribute.Key == "alt" && token.DataAtom == atom.Img {
					b.WriteString(attribute.Val)
				}
			}
		}
	}
}
