package articles

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageFacts returns what a page states of its story: in JSON-LD, then in
// OpenGraph, then in other meta elements, then in the page itself.
func pageFacts(doc *html.Node) fields {
	f, graph, meta, page := fields{}, fields{}, fields{}, fields{}
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Script:
			if strings.HasPrefix(strings.ToLower(attribute(n, "type")), "application/ld+json") {
				linkedData(nodeText(n), f)
			}
		case atom.Meta:
			metaFact(n, graph, meta)
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				page.add(fieldCanonical, attribute(n, "href"))
			}
		case atom.Html:
			page.add(fieldLanguage, attribute(n, "lang"))
		case atom.H1:
			page.add(fieldTitle, foldSpace(Clean(nodeText(n))))
		case atom.Title:
			if n.Namespace == "" {
				meta.add("page title", foldSpace(Clean(nodeText(n))))
			}
		case atom.Time:
			timeFact(n, page)
		}
	}
	for _, source := range []fields{graph, meta, page} {
		for name, value := range source {
			if f[name] == "" { // authors of several sources are the same ones
				f.add(name, value)
			}
		}
	}
	f.add(fieldTitle, f["page title"])
	return f
}

// metaFact notes what a meta element states. Those of OpenGraph are kept
// apart: where they differ, they are better kept by the sites.
func metaFact(n *html.Node, graph, meta fields) {
	key, value := strings.ToLower(attribute(n, "property")), attribute(n, "content")
	if key == "" {
		key = strings.ToLower(attribute(n, "name"))
	}
	if key == "" {
		key = strings.ToLower(attribute(n, "itemprop"))
	}
	switch key {
	case "og:title":
		graph.add(fieldTitle, value)
	case "og:site_name":
		graph.add(fieldSource, value)
	case "og:url":
		graph.add(fieldURL, value)
	case "og:locale":
		graph.add(fieldLanguage, value)
	case "article:published_time", "og:published_time":
		graph.add(fieldPublished, value)
	case "article:modified_time", "og:updated_time":
		graph.add(fieldModified, value)
	case "article:author", "og:article:author":
		if !strings.Contains(value, "://") {
			graph.add(fieldAuthor, value)
		}
	case "author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author":
		meta.add(fieldAuthor, strings.TrimPrefix(value, "By "))
	case "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created",
		"dcterms.date", "datepublished", "cxenseparse:recs:publishtime", "article.published", "citation_publication_date", "pdate", "ptime":
		meta.add(fieldPublished, value)
	case "last-modified", "lastmod", "dcterms.modified", "datemodified", "article.updated", "revised":
		meta.add(fieldModified, value)
	case "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline", "title":
		meta.add(fieldTitle, value)
	case "application-name", "dc.publisher", "cre", "publisher":
		meta.add(fieldSource, value)
	case "language", "dc.language", "content-language":
		meta.add(fieldLanguage, value)
	}
}

// timeFact notes the time that a time element states. One that does not say
// it is that of publishing may be any time on the page: it is a last resort.
func timeFact(n *html.Node, page fields) {
	value := attribute(n, "datetime")
	if value == "" {
		value = nodeText(n)
	}
	if _, ok := parseDate(value); !ok {
		return
	}
	about := strings.ToLower(attribute(n, "itemprop") + " " + attribute(n, "class"))
	switch {
	case strings.Contains(about, "modif"), strings.Contains(about, "updat"):
		page.add(fieldModified, value)
	case strings.Contains(about, "publi"), strings.Contains(about, "entry-date"), hasAttribute(n, "pubdate"):
		page.add(fieldPublished, value)
	default:
		page.add(fieldCreated, value)
	}
}

// linkedData notes what a page's JSON-LD states of its article.
func linkedData(source string, f fields) {
	if len(source) > 1<<20 {
		return
	}
	var value any
	if json.Unmarshal([]byte(source), &value) != nil {
		return
	}
	if object := articleObject(value, 0); object != nil {
		for key, name := range map[string]string{
			"headline": fieldTitle, "datePublished": fieldPublished, "dateModified": fieldModified, "publisher": fieldSource,
			"author": fieldAuthor, "inLanguage": fieldLanguage, "mainEntityOfPage": fieldCanonical, "url": fieldURL,
		} {
			if v := scalar(object[key], 0); f[name] == "" {
				f.add(name, html.UnescapeString(v))
			}
		}
		if address := f[fieldCanonical]; address != "" && hostOf(address) == "" {
			delete(f, fieldCanonical) // a name within the page
		}
	}
}

// articleObject finds the object in JSON-LD whose type is an article's.
func articleObject(value any, depth int) map[string]any {
	if depth > 4 {
		return nil
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			if object := articleObject(item, depth+1); object != nil {
				return object
			}
		}
	case map[string]any:
		kind := scalar(v["@type"], 0)
		for _, end := range [...]string{"Article", "BlogPosting", "Posting", "Report", "Review"} {
			if strings.Contains(kind, end) {
				return v
			}
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if object := articleObject(v[key], depth+1); object != nil {
				return object
			}
		}
	}
	return nil
}
