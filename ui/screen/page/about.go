package page

import (
	"fmt"
	"strings"

	"variorum/articles"
	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/screen/mode"
)

// About says all that is known of an article, and of it as a version of its story.
func About(k keys.Keys, a *articles.Article, membership [][2]string) mode.Page {
	encoding := a.Encoding
	if a.Guessed {
		encoding += " (guessed)"
	}
	words := ""
	if length := a.Words(); length > 0 {
		words = fmt.Sprintf("%d in %s", length, label.Plural(paragraphs(a), "paragraph", "paragraphs"))
	}
	file := a.Path
	if a.Entry > 0 {
		file += fmt.Sprintf(", article %d", a.Entry)
	}
	fields := [][2]string{
		{"Title", a.Title}, {"Source", a.Source}, {"Author", a.Author}, {"Published", label.LongDate(a.Published)}, {"Changed", label.LongDate(a.Modified)},
		{"Address", a.URL}, {"Language", a.Language}, {"Words", words}, {"Story", a.Story}, {"Version", a.Version},
	}
	fields = append(fields, membership...)
	return Fields(k, "About this article", append(fields, [][2]string{
		{"File", file}, {"Format", string(a.Format)}, {"Encoding", encoding}, {"Notes", strings.Join(a.Notes, "\n")},
	}...))
}

func paragraphs(a *articles.Article) int {
	n := 0
	for i := range a.Blocks {
		if a.Blocks[i].Kind == articles.KindParagraph {
			n++
		}
	}
	return n
}
