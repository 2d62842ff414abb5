package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/articles"
	"variorum/articles/read/internal/date"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
)

// pageFacts returns what a page states of its story: in JSON-LD, then in
// OpenGraph, then in other meta elements, then in the page itself.
func pageFacts(doc *html.Node) header.Fields {
	f, graph, meta, shown := header.Fields{}, header.Fields{}, header.Fields{}, header.Fields{}
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode && (n.Parent == doc || n.Parent.DataAtom == atom.Html) || n.Type == html.ElementNode && n.Data == "doc" {
			savedFact(n, shown)
			continue
		}
		switch n.DataAtom {
		case atom.Script:
			if strings.HasPrefix(strings.ToLower(attribute(n, "type")), "application/ld+json") {
				linkedData(nodeText(n), f)
			}
		case atom.Meta:
			metaFact(n, graph, meta)
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				shown.Add(header.Canonical, attribute(n, "href"))
			}
		case atom.Html:
			shown.Add(header.Language, attribute(n, "lang"))
		case atom.H1:
			shown.Add(header.Title, articles.FoldSpace(articles.Clean(nodeText(n))))
		case atom.H2, atom.H3:
			if class := attribute(n, "class"); strings.Contains(class, "entry-title") || strings.Contains(class, "post-title") {
				shown.Add(header.Title, articles.FoldSpace(articles.Clean(nodeText(n)))) // blogs have their own name in the first heading
			}
		case atom.Title:
			if n.Namespace == "" {
				meta.Add(pageTitle, articles.FoldSpace(articles.Clean(nodeText(n))))
			}
		case atom.Time:
			timeFact(n, shown)
		case atom.Span, atom.P, atom.Div, atom.Abbr, atom.B:
			markedFact(n, shown)
		}
	}
	if f[header.Title]+graph[header.Title]+meta[header.Title] == "" {
		f.Add(headingTitle, shown[header.Title])
	}
	for _, source := range []header.Fields{graph, meta, shown} {
		for name, value := range source {
			if f[name] == "" || name != header.Author { // authors of several sources are the same ones
				f.Add(name, value)
			}
		}
	}
	f.Add(header.Title, f[pageTitle])
	if story, ok := storyInTitle(f[pageTitle], f[header.Title]); ok { // the first heading is the site's name
		f.Add(header.Source, f[header.Title])
		f[header.Title] = story
	}
	if f[header.Source] == "" {
		f.Add(header.Source, siteInTitle(f[pageTitle], f[header.Title]))
	}
	return f
}

// Fields of a page beside those of its story: what the title element says, and
// the first heading where nothing else states a title.
const (
	pageTitle    = "page title"
	headingTitle = "heading title"
)

// siteInTitle returns the site's name from what a whole title element has behind
// the story's title, "" where that is not all it has.
func siteInTitle(whole, title string) string {
	rest, ok := strings.CutPrefix(whole, title)
	if !ok || title == "" || len(rest) > 60 {
		return ""
	}
	for _, sign := range page.TitleSigns {
		if site, ok := strings.CutPrefix(rest, sign); ok && !strings.Contains(site, sign) {
			return site
		}
	}
	return ""
}

// storyInTitle returns the story's title from a title element that has the
// site's name behind or before it, false where it has not.
func storyInTitle(whole, site string) (string, bool) {
	if site == "" || page.OnlyWords(site) == page.OnlyWords(whole) {
		return "", false
	}
	for _, sign := range page.TitleSigns {
		if story, ok := strings.CutSuffix(whole, sign+site); ok {
			return story, true
		}
	}
	return "", false
}

// metaFact notes what a meta element states. Those of OpenGraph are kept
// apart: where they differ, they are better kept by the sites.
func metaFact(n *html.Node, graph, meta header.Fields) {
	key, value := strings.ToLower(attribute(n, "property")), attribute(n, "content")
	if key == "" {
		key = strings.ToLower(attribute(n, "name"))
	}
	if key == "" {
		key = strings.ToLower(attribute(n, "itemprop"))
	}
	switch key {
	case "og:title":
		graph.Add(header.Title, value)
	case "og:site_name":
		graph.Add(header.Source, value)
	case "og:url":
		graph.Add(header.URL, value)
	case "og:locale":
		graph.Add(header.Language, value)
	case "article:published_time", "og:published_time":
		graph.Add(header.Published, value)
	case "article:modified_time", "og:updated_time":
		graph.Add(header.Modified, value)
	case "article:author", "og:article:author":
		if !strings.Contains(value, "://") {
			graph.Add(header.Author, value)
		}
	case "author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author":
		meta.Add(header.Author, strings.TrimPrefix(value, "By "))
	case "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created",
		"dcterms.date", "datepublished", "cxenseparse:recs:publishtime", "article.published", "citation_publication_date", "pdate", "ptime":
		meta.Add(header.Published, value)
	case "last-modified", "lastmod", "dcterms.modified", "datemodified", "article.updated", "revised":
		meta.Add(header.Modified, value)
	case "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline", "title":
		meta.Add(header.Title, value)
	case "application-name", "dc.publisher", "cre", "publisher":
		meta.Add(header.Source, value)
	case "language", "dc.language", "content-language":
		meta.Add(header.Language, value)
	}
}

// savedFact notes what the program that saved a page states of it: in a
// comment before or behind the head ("saved from url=(0023)https://…" of
// browsers, "url: https://…" of SingleFile), or in the attributes of the
// element that Trafilatura has in the place of html.
func savedFact(n *html.Node, page header.Fields) {
	if n.Type == html.ElementNode {
		for _, a := range n.Attr {
			page.Add(header.Name(a.Key), a.Val)
		}
		return
	}
	for line := range strings.Lines(n.Data[:min(len(n.Data), articles.MaxField)]) {
		line = strings.TrimSpace(line)
		if rest, ok := strings.CutPrefix(line, "saved from url="); ok {
			_, line, _ = strings.Cut(rest, ")")
		} else if line, ok = strings.CutPrefix(line, "url: "); !ok {
			continue
		}
		if line = strings.TrimSpace(line); header.IsAddress(line) && !strings.Contains(line, " ") {
			page.Add(header.URL, line)
		}
	}
}

// timeFact notes the time that a time element states. One that does not say
// it is that of publishing may be any time on the page: it is a last resort.
func timeFact(n *html.Node, page header.Fields) {
	value := attribute(n, "datetime")
	if value == "" {
		value = nodeText(n)
	}
	if _, ok := date.Parse(value); !ok {
		return
	}
	about := strings.ToLower(attribute(n, "itemprop") + " " + attribute(n, "class"))
	switch {
	case strings.Contains(about, "publi"), strings.Contains(about, "entry-date"), hasAttribute(n, "pubdate"):
		page.Add(header.Published, value)
	case strings.Contains(about, "modif"), strings.Contains(about, "updat"):
		page.Add(header.Modified, value)
	default:
		page.Add(header.Created, value)
	}
}

// markedFact notes a time that an element states for programs, in the manner of
// microdata, RDFa and microformats.
func markedFact(n *html.Node, page header.Fields) {
	value, about := attribute(n, "content"), attribute(n, "itemprop")+" "+attribute(n, "property")
	if value == "" {
		value, about = attribute(n, "title"), attribute(n, "class")
	}
	if value == "" {
		return
	}
	if _, ok := date.Parse(value); !ok {
		return
	}
	switch about = strings.ToLower(about); {
	case strings.Contains(about, "publi"), strings.Contains(about, "datecreated"):
		page.Add(header.Published, value)
	case strings.Contains(about, "modif"), strings.Contains(about, "updat"):
		page.Add(header.Modified, value)
	}
}
