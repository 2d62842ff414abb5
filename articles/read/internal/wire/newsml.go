package wire

import (
	"bytes"
	"errors"
	"fmt"

	"variorum/articles"
	"variorum/articles/read/internal/date"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/xmltree"
)

// NewsML is NewsML-G2, NewsML 1 and NITF, in which news agencies send.
func NewsML() format.Format {
	return format.Format{Name: articles.FormatWire, Looks: looksLikeNewsML, Parse: parseNewsML}
}

// looksLikeNewsML recognises what news agencies send: NewsML-G2, NewsML 1 and
// NITF by the first element.
func looksLikeNewsML(head []byte, _ string) format.Likeness {
	for _, start := range [...]string{"<nitf", "<newsItem", "<newsMessage", "<packageItem", "<NewsML", "<newsml"} {
		if at := bytes.Index(head, []byte(start)); at >= 0 && !bytes.Contains(bytes.ToLower(head[:at]), []byte("<html")) {
			return format.Surely
		}
	}
	return format.Unlike
}

// parseNewsML reads the items of a message; each is an article. What is sent
// again is a version of the same story: the item has the same name and a
// higher number.
func parseNewsML(in *decode.Source) ([]articles.Article, error) {
	root, err := xmltree.Parse(in.Decode(decode.DeclaredInHTML(in.Data)))
	if err != nil {
		return nil, format.ErrOther
	}
	items := root.All("newsItem", "NewsItem", "nitf")
	if len(items) > format.MaxEntries {
		in.Notes = append(in.Notes, fmt.Sprintf("The message has %d items; the first %d were read.", len(items), format.MaxEntries))
		items = items[:format.MaxEntries]
	}
	var list []articles.Article
	for i, item := range items {
		a := wireItem(item)
		if len(a.Blocks) == 0 {
			continue // a picture, or an index of other items
		}
		if len(items) > 1 {
			a.Entry = i + 1
		}
		list = append(list, a)
	}
	if len(list) == 0 {
		return nil, errors.New("a wire message without text")
	}
	return list, nil
}

// wireItem returns the article of an item. The formats differ in the names of
// the elements; no name means two things.
func wireItem(item *xmltree.Node) articles.Article {
	f := header.Fields{}
	add := func(name string, elements ...string) {
		for _, element := range elements {
			f.Add(name, item.Find(element).String())
		}
	}
	if headline := item.Find("headline", "HeadLine", "hl1"); headline != nil {
		f.Add(header.Title, headline.String())
	}
	add(header.Title, "hedline", "title", "slugline")
	for _, by := range item.All("by", "ByLine", "byline") {
		f.Add(header.Author, by.String())
	}
	add(header.Source, "creditline", "CreditLine", "distributor")
	provider := item.Find("provider")
	f.Add(header.Source, provider.Find("name").String())
	f.Add(header.Source, provider.Attribute("literal"))
	add(header.Published, "firstCreated", "contentCreated", "FirstCreated")
	f.Add(header.Published, item.Find("date.issue").Attribute("norm"))
	f.Add(header.Published, item.Find("story.date").Attribute("norm"))
	add(header.Modified, "versionCreated", "ThisRevisionCreated")
	f.Add(header.Language, item.Find("language").Attribute("tag"))
	f.Add(header.Language, item.Find("Language").Attribute("FormalName"))
	f.Add(header.Story, item.Attribute("guid"))
	add(header.Story, "NewsItemId")
	f.Add(header.Story, item.Find("du-key").Attribute("key"))
	f.Add(header.Story, item.Find("doc-id").Attribute("id-string"))
	f.Add(header.Version, item.Attribute("version"))
	add(header.Version, "RevisionId")
	f.Add(header.Version, item.Find("du-key").Attribute("version"))

	var a articles.Article
	header.Set(&a, f)
	if a.Published.IsZero() {
		date.Set(&a.Published, f[header.Modified])
	}
	if note := item.Find("edNote", "ed-msg", "EditorialNote"); note.String() != "" || note.Attribute("info") != "" {
		a.Notes = append(a.Notes, "The agency notes: "+articles.Shorten(articles.CleanLine(note.String()+note.Attribute("info")), 300))
	}
	body := item.Find("body.content", "inlineXML", "DataContent")
	if inner := body.Find("body.content", "body"); inner != nil {
		body = inner
	}
	switch {
	case body != nil:
		a.Blocks, a.Notes = dom.Blocks(body.HTML(nitfNames), a.Notes)
	default:
		if data := item.Find("inlineData"); data != nil {
			dom.SetText(&a, data.String())
		}
	}
	if len(a.Blocks) > 0 {
		page.PutHeadline(&a)
	}
	return a
}

// nitfNames are the elements of HTML that those of NITF are like.
var nitfNames = map[string]string{
	"hl1": "h2", "hl2": "h3", "block": "div", "media": "figure", "media-caption": "figcaption", "media-producer": "figcaption", "media-metadata": "meta",
	"media-reference": "meta", "body.head": "nav", "byline": "div", "dateline": "div", "location": "span", "person": "span", "org": "span", "chron": "span",
	"num": "span", "money": "span", "lang": "span", "bq": "blockquote", "nitf-table": "table", "fn": "div", "note": "div", "title": "div", "body.end": "div",
	"tagline": "div", "object.title": "cite", "event": "span", "function": "span", "copyrite": "span", "virtloc": "span", "postaddr": "span", "pronounce": "span",
}
