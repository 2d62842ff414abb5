package page

import (
	"slices"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/markdown"
)

// TakeHeadingAsTitle makes the first heading of depth 1 the headline, if nothing
// else is the article's title.
func TakeHeadingAsTitle(a *articles.Article) {
	for i := range a.Blocks[:min(len(a.Blocks), 10)] {
		b := &a.Blocks[i]
		if b.Kind != articles.KindHeading || b.Level != 1 {
			continue
		}
		if a.Title == "" {
			a.Title = articles.Shorten(articles.CleanLine(b.Text), articles.MaxField)
		} else if !sameWords(a.Title, b.Text) {
			return
		}
		b.Kind, b.Level = articles.KindHeadline, 0
		return
	}
}

// TakeFirstLineAsTitle makes the first line of a page's text the title, if
// nothing else is: programs that take the text out of a page write its title
// first. A title that names the site as well is no part of the story.
func TakeFirstLineAsTitle(a *articles.Article) {
	if a.Title != "" || len(a.Blocks) == 0 {
		return
	}
	line, _, _ := strings.Cut(a.Blocks[0].Text, "\n")
	if len(line) > maxHeadline {
		return
	}
	a.Title = line
	if TakeSiteOffTitle(a); a.Title != line && a.Blocks[0].Text == line {
		a.Blocks[0].Kind, a.Blocks[0].Level = articles.KindFurniture, 0
	}
	PutHeadline(a)
}

// TitleSigns part a story's title and a site's name in the titles of pages.
var TitleSigns = [...]string{" | ", " – ", " — ", " - ", " :: ", " · ", " » ", " • ", " › "}

// TakeSiteOffTitle makes a title that names the site as well ("Ferry stopped |
// The Gull") the story's, if the site is known by that name or the story
// begins with the rest. The name is the source then, unless that is known.
func TakeSiteOffTitle(a *articles.Article) {
	for _, sign := range append(TitleSigns[:], ": ") {
		parts := strings.Split(a.Title, sign)
		if len(parts) < 2 || len(parts) > 5 {
			continue
		}
		first, last := parts[0], parts[len(parts)-1]
		if a.Source != "" && sameWords(last, a.Source) {
			a.Title = strings.Join(parts[:len(parts)-1], sign)
			return
		}
		for _, b := range a.Blocks[:min(len(a.Blocks), 5)] {
			line, _, _ := strings.Cut(b.Text, "\n")
			site := ""
			switch {
			case sameWords(line, a.Title) || OnlyWords(line) == "":
			case sameWords(line, first):
				site = last
			case sameWords(line, last):
				site = first
			}
			if site != "" {
				a.Title = line
				if a.Source == "" {
					a.Source = articles.CleanLine(site)
				}
				return
			}
		}
	}
}

// PutHeadline gives an article whose title is known, and none of whose first
// blocks is a headline, a headline: the block that repeats the title, or a new
// one before the others. The title of a front matter, a record or a page
// stands outside the story, and is to be read and compared with it.
func PutHeadline(a *articles.Article) {
	if a.Title == "" {
		TakeHeadingAsTitle(a)
		return
	}
	first := a.Blocks[:min(len(a.Blocks), 5)]
	if slices.ContainsFunc(first, func(b articles.Block) bool { return b.Kind == articles.KindHeadline }) {
		return
	}
	for i := range first {
		b := &a.Blocks[i]
		if b.Kind != articles.KindHeading && b.Kind != articles.KindParagraph && b.Kind != articles.KindHeadline {
			continue
		}
		if sameWords(b.Text, a.Title) {
			b.Kind, b.Level = articles.KindHeadline, 0
			return
		}
		if head, tail, ok := cutFirstLine(*b); ok && sameWords(head.Text, a.Title) {
			a.Blocks = slices.Concat(a.Blocks[:i], []articles.Block{head, tail}, a.Blocks[i+1:])
			return
		}
	}
	headline := articles.Block{Kind: articles.KindHeadline, Text: a.Title}
	if len(a.Blocks) == 0 || a.Blocks[0].Markup != "" {
		headline.Markup = "# " + markdown.Escape(a.Title)
	}
	a.Blocks = append([]articles.Block{headline}, a.Blocks...)
}

// cutFirstLine parts a paragraph whose lines are told apart after the first,
// which becomes a headline: old pages have headline, byline and date in one.
func cutFirstLine(b articles.Block) (head, tail articles.Block, ok bool) {
	line, rest, ok := strings.Cut(b.Text, "\n")
	if !ok || b.Kind != articles.KindParagraph || len(line) > maxHeadline {
		return articles.Block{}, articles.Block{}, false
	}
	head, tail = articles.Block{Kind: articles.KindHeadline, Text: line}, articles.Block{Text: rest}
	for _, m := range b.Inline {
		cut := len(line) + 1
		if m.Start < len(line) {
			head.Inline = append(head.Inline, articles.Mark{Kind: m.Kind, Start: m.Start, End: min(m.End, len(line)), Target: m.Target})
		}
		if m.End > cut {
			tail.Inline = append(tail.Inline, articles.Mark{Kind: m.Kind, Start: max(m.Start-cut, 0), End: m.End - cut, Target: m.Target})
		}
	}
	if b.Markup == "" {
		return head, tail, true
	}
	_, tail.Markup, ok = strings.Cut(b.Markup, "\n")
	head.Markup = "# " + markdown.Escape(line)
	return head, tail, ok && strings.Count(b.Text, "\n") == strings.Count(b.Markup, "\n")
}
