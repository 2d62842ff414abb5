package records

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"variorum/articles"
	"variorum/articles/read/internal/date"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/markdown"
	"variorum/articles/read/internal/page"
)

// Feed is RSS, Atom and JSON feeds.
func Feed() format.Format {
	return format.Format{Name: articles.FormatFeed, Ends: []string{".rss", ".atom", ".rdf"}, Looks: looksLikeFeed, Parse: parseFeed}
}

// looksLikeFeed recognises RSS, Atom and JSON Feed by what they all say in
// their first words.
func looksLikeFeed(head []byte, _ string) format.Likeness {
	switch {
	case bytes.HasPrefix(head, []byte("{")):
		if bytes.Contains(head, []byte("jsonfeed.org/version")) {
			return format.Surely
		}
	case bytes.HasPrefix(head, []byte("<")):
		lower := bytes.ToLower(head)
		if page := bytes.Index(lower, []byte("<html")); page >= 0 {
			lower = lower[:page]
		}
		for _, tag := range [...]string{"<rss", "<feed", "<rdf:rdf"} {
			if bytes.Contains(lower, []byte(tag)) {
				return format.Surely
			}
		}
	}
	return format.Unlike
}

// parseFeed reads a feed: every entry is an article.
func parseFeed(in *decode.Source) ([]articles.Article, error) {
	source := in.Decode(decode.DeclaredInHTML(in.Data))
	if rest, ok := strings.CutPrefix(strings.TrimSpace(source), "<?xml"); ok {
		if _, after, ok := strings.Cut(rest, "?>"); ok {
			source = after // its encoding is no longer what it says
		}
	}
	if strings.Count(source, "<") > 3*dom.MaxTags || strings.Count(source, "<item")+strings.Count(source, "<entry") > 2*format.MaxEntries {
		return nil, errors.New("a feed with too many entries or elements")
	}
	feed, err := gofeed.NewParser().ParseString(source)
	if whole, ok := upToLastEntry(source); err != nil && ok {
		if cut, again := gofeed.NewParser().ParseString(whole); again == nil {
			feed, err = cut, nil
			in.Notes = append(in.Notes, "The feed is cut short or damaged; these are the entries up to there.")
		}
	}
	if err != nil {
		if errors.Is(err, gofeed.ErrFeedTypeNotDetected) {
			return nil, format.ErrOther
		}
		return nil, fmt.Errorf("damaged feed: %s", articles.Shorten(articles.CleanLine(err.Error()), 200))
	}
	if len(feed.Items) == 0 {
		return nil, errors.New("a feed without entries")
	}
	if len(feed.Items) > format.MaxEntries {
		in.Notes = append(in.Notes, fmt.Sprintf("The feed has %d entries; the first %d were read.", len(feed.Items), format.MaxEntries))
		feed.Items = feed.Items[:format.MaxEntries]
	}
	list := make([]articles.Article, 0, len(feed.Items))
	for i, item := range feed.Items {
		if item == nil {
			continue
		}
		if a, ok := entryArticle(feed, item); ok {
			a.Entry = i + 1
			list = append(list, a)
		}
	}
	if len(list) == 0 {
		return nil, format.ErrNoText
	}
	return list, nil
}

// upToLastEntry returns a feed that ends early with its last whole entry as its
// end.
func upToLastEntry(source string) (string, bool) {
	for _, form := range [...]struct{ root, entry, end string }{
		{"<rss", "</item>", "</channel></rss>"}, {"<feed", "</entry>", "</feed>"}, {"<rdf:RDF", "</item>", "</rdf:RDF>"},
	} {
		at := strings.LastIndex(source, form.entry)
		if at < 0 || !strings.Contains(source[:min(len(source), decode.HeadSize)], form.root) {
			continue
		}
		whole := source[:at+len(form.entry)] + form.end
		return whole, len(whole) < len(source) || !strings.HasSuffix(strings.TrimSpace(source), form.end)
	}
	return "", false
}

// entryArticle returns the article in an entry of a feed, false if the entry
// has neither title nor text.
func entryArticle(feed *gofeed.Feed, item *gofeed.Item) (articles.Article, bool) {
	a := articles.Article{
		Title:    articles.CleanLine(markdown.TagText(item.Title)),
		Source:   articles.CleanLine(markdown.TagText(feed.Title)),
		Author:   people(item.Authors),
		URL:      articles.CleanLine(item.Link),
		Language: header.LanguageTag(feed.Language),
	}
	if a.Author == "" {
		a.Author = people(feed.Authors)
	}
	if a.URL == "" && header.IsAddress(item.GUID) {
		a.URL = item.GUID
	}
	setTime(&a.Published, item.PublishedParsed, item.Published)
	setTime(&a.Modified, item.UpdatedParsed, item.Updated)
	text := item.Content
	if strings.TrimSpace(text) == "" {
		text = item.Description
	}
	dom.SetText(&a, text)
	page.PutHeadline(&a)
	return a, len(a.Blocks) > 0
}

// setTime takes the time that a text states, with its zone, or else what a
// feed's parser made of it.
func setTime(to *time.Time, parsed *time.Time, text string) {
	date.Set(to, text)
	if parsed != nil && to.IsZero() && date.Plausible(*parsed) {
		*to = *parsed
	}
}

func people(list []*gofeed.Person) string {
	var names []string
	for _, p := range list[:min(len(list), 50)] {
		if p == nil {
			continue
		}
		name := articles.CleanLine(p.Name)
		if name == "" {
			name = articles.CleanLine(p.Email)
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
