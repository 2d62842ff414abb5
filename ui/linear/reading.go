package linear

import (
	"fmt"
	"strconv"
	"strings"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/label"
)

// reading is one article, paragraph by paragraph.
type reading struct {
	id      string
	from    int // the paragraph to begin with, from 1; 0: where reading stopped
	article *articles.Article
	at      int // the paragraph that was said last, from 1; 0: none
}

func (v *reading) begin(s *session) error {
	if v.article != nil { // coming back
		s.say("Reading %s, paragraph %d of %d.", v.article.Title, v.at, len(v.article.Blocks))
		return nil
	}
	a, err := s.fetch(v.id)
	if err != nil {
		return err
	}
	v.article = a
	s.store.SetRead(v.id, true)
	s.say("Reading %s. %s, %s.", strings.TrimRight(a.Title, "."), label.Plural(len(a.Blocks), "paragraph", "paragraphs"), label.Plural(a.Words(), "word", "words"))
	if story, n := s.storyOf(v.id); story != nil {
		s.say("%s. Version %d of %d.", versionSource(&story.Versions[n]), n+1, len(story.Versions))
	}
	v.at = max(v.from-1, 0)
	if left := s.store.Marks(v.id).Place.Block; v.from == 0 && left > 0 && left < len(a.Blocks)-1 {
		s.say("You stopped at paragraph %d; paragraph 1 is the beginning.", left+1)
		v.at = left
	}
	return v.next(s, "")
}

func (v *reading) commands() []command {
	return []command{
		{[]string{"next"}, "", "say the next paragraph", v.next},
		{[]string{"previous"}, "", "say the paragraph before", func(s *session, _ string) error { return v.paragraph(s, strconv.Itoa(v.at-1)) }},
		{[]string{"paragraph", "go"}, "NUMBER", "say this paragraph", v.paragraph},
		{[]string{"all"}, "", "say everything from here on", v.all},
		{[]string{"find", "search"}, "WORDS", "go to the next paragraph with these words", v.find},
		{[]string{"contents"}, "", "say the headings", v.contents},
		{[]string{"about", "info"}, "", "say where the article comes from", v.about},
		{[]string{"links"}, "", "say the addresses that the text leads to", v.links},
		{[]string{"versions"}, "", "say the versions of this story", v.versions},
		{[]string{"version"}, "NUMBER", "read another version", v.version},
		{[]string{"compare"}, "[OLD NEW]", "compare versions of this story", v.compare},
	}
}

func (v *reading) next(s *session, _ string) error {
	if v.at == len(v.article.Blocks) {
		return complaint("That was the last paragraph.")
	}
	return v.paragraph(s, strconv.Itoa(v.at+1))
}

func (v *reading) paragraph(s *session, args string) error {
	n, err := parseNumber(args, "paragraph", len(v.article.Blocks))
	if err != nil {
		return err
	}
	v.at = n
	s.say("%s", spokenParagraph(n, &v.article.Blocks[n-1]))
	s.store.SetPlace(v.id, store.Place{Block: n - 1})
	return nil
}

// spokenParagraph is a paragraph with its number, and what it is where it is no plain one.
func spokenParagraph(n int, b *articles.Block) string {
	kind := ""
	switch b.Kind {
	case articles.KindHeadline:
		kind = ", headline"
	case articles.KindHeading:
		kind = ", heading"
	case articles.KindQuote:
		kind = ", quotation"
	case articles.KindListItem:
		kind = ", list item"
	case articles.KindCode:
		kind = ", code"
	case articles.KindTable:
		kind = ", table"
	case articles.KindCaption:
		kind = ", caption"
	case articles.KindRule:
		return fmt.Sprintf("Paragraph %d: a line between parts.", n)
	case articles.KindFurniture:
		kind = ", of the page around the story"
	}
	return fmt.Sprintf("Paragraph %d%s: %s", n, kind, b.Text)
}

func (v *reading) all(s *session, _ string) error {
	for v.at < len(v.article.Blocks) {
		if err := v.next(s, ""); err != nil {
			return err
		}
	}
	s.say("End of the article.")
	return nil
}

func (v *reading) find(s *session, args string) error {
	if args == "" {
		return complaint("Give the words to look for.")
	}
	n := len(v.article.Blocks)
	for k := range n {
		i := (v.at + k) % n
		if strings.Contains(strings.ToLower(v.article.Blocks[i].Text), strings.ToLower(args)) {
			if i < v.at {
				s.say("From the beginning again.")
			}
			return v.paragraph(s, strconv.Itoa(i+1))
		}
	}
	return complaint("No paragraph has these words.")
}

func (v *reading) contents(s *session, _ string) error {
	some := false
	for i := range v.article.Blocks {
		if b := &v.article.Blocks[i]; b.Kind == articles.KindHeadline || b.Kind == articles.KindHeading {
			s.say("%s", spokenParagraph(i+1, b))
			some = true
		}
	}
	if !some {
		return complaint("The article has no headings.")
	}
	return nil
}

func (v *reading) about(s *session, _ string) error {
	a := v.article
	for _, field := range []struct{ name, value string }{
		{"Title", a.Title}, {"Source", a.Source}, {"Author", a.Author}, {"Published", label.LongDate(a.Published)}, {"Modified", label.LongDate(a.Modified)},
		{"Address", a.URL}, {"Language", a.Language}, {"File", a.Path}, {"Encoding", a.Encoding},
	} {
		if field.value != "" {
			s.say("%s: %s.", field.name, field.value)
		}
	}
	for _, note := range a.Notes {
		s.say("%s", note)
	}
	return nil
}

func (v *reading) links(s *session, _ string) error {
	n := 0
	for i := range v.article.Blocks {
		b := &v.article.Blocks[i]
		for _, m := range b.Inline {
			if m.Kind == articles.MarkLink {
				n++
				s.say("%d. Paragraph %d, %s: %s", n, i+1, b.Text[m.Start:m.End], m.Target)
			}
		}
	}
	if n == 0 {
		return complaint("The text has no links.")
	}
	return nil
}

func (v *reading) versions(s *session, _ string) error {
	story, _ := s.storyOf(v.id)
	if story == nil {
		return complaint("This article is of no story.")
	}
	s.sayVersions(story)
	return nil
}

func (v *reading) version(s *session, args string) error {
	story, _ := s.storyOf(v.id)
	if story == nil {
		return complaint("This article is of no story.")
	}
	n, err := parseNumber(args, "version", len(story.Versions))
	if err != nil {
		return err
	}
	return s.visit(&reading{id: story.Versions[n-1].ID})
}

func (v *reading) compare(s *session, args string) error {
	story, n := s.storyOf(v.id)
	if story == nil {
		return complaint("This article is of no story.")
	}
	numbers := strings.Fields(args)
	if len(numbers) == 0 { // this one with the next, the last with the one before
		old := min(n, len(story.Versions)-2)
		numbers = []string{strconv.Itoa(old + 1), strconv.Itoa(old + 2)}
	}
	return s.compareVersions(story, numbers)
}
