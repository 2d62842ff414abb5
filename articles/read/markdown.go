package read

import (
	"bytes"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/markdown"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/revised"
)

// looksLikeMarkdown recognises front matter and a first line that is a
// heading; a name that says plain text is believed.
func looksLikeMarkdown(head []byte, _ string) format.Likeness {
	line, rest, _ := bytes.Cut(head, []byte("\n"))
	line = bytes.TrimRight(line, " \r")
	switch {
	case string(line) == "+++" && bytes.Contains(rest, []byte("\n+++")):
		return format.Likely
	case string(line) == "---" && bytes.Contains(rest, []byte("\n---")):
		return format.Likely
	case bytes.HasPrefix(line, []byte("# ")) && len(bytes.TrimSpace(rest)) > 0:
		return format.Likely
	}
	return format.Unlike
}

// parseMarkdown reads Markdown. One with changes marked in it, by CriticMarkup
// or elements of HTML, is two versions.
func parseMarkdown(in *decode.Source) ([]articles.Article, error) {
	source := strings.TrimLeft(articles.Clean(in.Decode("")), "\n")
	if before, after, ok := revised.Markdown(source); ok {
		if list := versions(markdownArticle(before), markdownArticle(after)); list != nil {
			return list, nil
		}
	}
	a := markdownArticle(source)
	if len(a.Blocks) == 0 {
		return nil, format.ErrNoText
	}
	return []articles.Article{a}, nil
}

// markdownArticle reads Markdown with a front matter in YAML, TOML or JSON.
// What is no Markdown, such as wiki links, remains text; the code of programs
// that make sites goes.
func markdownArticle(source string) articles.Article {
	a := articles.Article{}
	front, ok := header.CutFrontMatter(source)
	if !ok {
		front, ok = header.CutJSONFront(source)
	}
	if ok {
		f, err := front.Fields()
		if err == nil {
			source = front.Body
			header.Set(&a, f)
		} else {
			a.Notes = append(a.Notes, "The front matter could not be read and is shown as text: "+err.Error()+".")
		}
	} else if body, f, ok := header.CutKeyLines(source); ok { // MultiMarkdown's, and of those who forget the fences
		source = body
		header.Set(&a, f)
	} else if body, f, ok := header.CutTitleBlock(source); ok {
		source = body
		header.Set(&a, f)
	}
	a.Blocks, a.Notes = markdown.Blocks(markdown.BreakCallouts(markdown.DropShortcodes(source)), a.Notes)
	page.PutHeadline(&a) // which may be all that a clipping has
	return a
}
