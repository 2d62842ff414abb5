package print

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"variorum/articles"
	"variorum/ui/print/content"
	"variorum/ui/wrap"
)

// Articles writes the articles of a file for reading, one below the other,
// their paragraphs set width cells wide.
func Articles(w io.Writer, list []articles.Article, width int) error {
	b := bufio.NewWriter(w)
	for i := range list {
		if i > 0 {
			b.WriteString("\n\n")
		}
		writeArticle(b, &list[i], withinWidths(width))
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("writing the article: %w", err)
	}
	return nil
}

func writeArticle(b *bufio.Writer, a *articles.Article, width int) {
	write := func(s, indent string) {
		for _, l := range wrap.Lines(s, max(width-wrap.Width(indent), 1)) {
			b.WriteString(strings.TrimRight(indent+s[l.Start:l.End], " ") + "\n")
			indent = wrap.Spaces(wrap.Width(indent))
		}
	}
	if a.Title != "" {
		write(a.Title, "")
	}
	write(strings.Join(content.Details(a), " · "), "")
	last := articles.KindParagraph
	for i := range a.Blocks {
		block := &a.Blocks[i]
		if block.Kind == articles.KindHeadline && block.Text == a.Title {
			continue
		}
		if i == 0 || block.Kind != articles.KindListItem || last != articles.KindListItem {
			b.WriteByte('\n')
		}
		last = block.Kind
		if block.Kind == articles.KindCode || block.Kind == articles.KindTable {
			for line := range strings.Lines(block.Text) {
				b.WriteString(strings.TrimRight("    "+line, " \n") + "\n")
			}
			continue
		}
		write(block.Text, blockIndent(block))
	}
}

// blockIndent returns what stands before the first line of a block.
func blockIndent(block *articles.Block) string {
	switch block.Kind {
	case articles.KindListItem:
		return wrap.Spaces(2*min(max(block.Level, 1), 6)-2) + "• "
	case articles.KindQuote:
		return "  "
	}
	return ""
}
