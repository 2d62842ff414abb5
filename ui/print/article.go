package print

import (
	"bufio"
	"io"
	"strings"

	"variorum/articles"
	"variorum/ui/wrap"
)

// Articles writes the articles of a file one below the other.
func Articles(w io.Writer, list []articles.Article, width int) error {
	for i := range list {
		if i > 0 {
			if _, err := io.WriteString(w, "\n\n"); err != nil {
				return err
			}
		}
		if err := Article(w, &list[i], width); err != nil {
			return err
		}
	}
	return nil
}

// Article writes an article for reading, its paragraphs set width cells wide.
func Article(w io.Writer, a *articles.Article, width int) error {
	width = max(width, MinWidth)
	b := bufio.NewWriter(w)
	write := func(s, indent string) {
		for _, l := range wrap.Lines(s, max(width-wrap.Width(indent), 1)) {
			b.WriteString(strings.TrimRight(indent+s[l.Start:l.End], " ") + "\n")
			indent = wrap.Spaces(wrap.Width(indent))
		}
	}
	if a.Title != "" {
		write(a.Title, "")
	}
	write(strings.Join(details(a), " · "), "")
	last := articles.Paragraph
	for i := range a.Blocks {
		block := &a.Blocks[i]
		if block.Kind == articles.Headline && block.Text == a.Title {
			continue
		}
		if i == 0 || block.Kind != articles.ListItem || last != articles.ListItem {
			b.WriteByte('\n')
		}
		last = block.Kind
		if block.Kind == articles.Code || block.Kind == articles.Table {
			for line := range strings.Lines(block.Text) {
				b.WriteString(strings.TrimRight("    "+line, " \n") + "\n")
			}
			continue
		}
		write(block.Text, indent(block))
	}
	return b.Flush()
}

// indent returns what stands before the first line of a block.
func indent(block *articles.Block) string {
	switch block.Kind {
	case articles.ListItem:
		return wrap.Spaces(2*min(max(block.Level, 1), 6)-2) + "• "
	case articles.Quote:
		return "  "
	}
	return ""
}
