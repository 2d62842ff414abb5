package read

import (
	"strings"
	"time"
	"variorum/articles"
)

// fields are what a header states, by the names of fieldName. The first value
// stated for a name counts; authors add up.
type fields map[string]string

// The names of fields.
const (
	fieldTitle     = "title"
	fieldSource    = "source"
	fieldHost      = "host"
	fieldAuthor    = "author"
	fieldPublished = "published"
	fieldModified  = "modified"
	fieldURL       = "url"
	fieldCanonical = "canonical"
	fieldLanguage  = "language"
	fieldStory     = "story"
	fieldVersion   = "version"
	fieldText      = "text"
	fieldHTML      = "html"
	fieldCreated   = "created" // of the file or record, a last resort for published
)

// fieldName returns which field a key of a header, a dump or a front matter
// names, "" for one that is of no use here. Case and the signs that join
// words do not matter: "Date-Published", "datePublished", "date_published".
func fieldName(key string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(key) {
		switch r {
		case ' ', '_', '-', ':', '.':
		default:
			b.WriteRune(r)
		}
	}
	switch b.String() {
	case "title", "headline", "ogtitle", "articletitle", "webtitle":
		return fieldTitle
	case "source", "site", "sitename", "ogsitename", "publisher", "publication", "newspaper", "outlet", "journal", "paper", "medium", "sourcename", "website", "sourcehostname":
		return fieldSource
	case "hostname", "host", "domain", "sourcedomain":
		return fieldHost
	case "author", "authors", "byline", "creator", "writer", "articleauthor", "dccreator":
		return fieldAuthor
	case "date", "published", "publishdate", "datepublish", "datepublished", "publisheddate", "publishedat", "pubdate",
		"publishedon", "publicationdate", "publishedtime", "webpublicationdate", "articlepublishedtime", "firstpublished", "posted":
		return fieldPublished
	case "time", "timestamp", "created", "datecreated", "createdat", "dateline":
		return fieldCreated
	case "modified", "updated", "lastmod", "lastmodified", "datemodified", "datemodify", "modifieddate", "updatedat", "modifiedat", "articlemodifiedtime", "updateddate", "dateupdated":
		return fieldModified
	case "url", "link", "uri", "permalink", "sourceurl", "ogurl", "articleurl", "weburl":
		return fieldURL
	case "canonical", "canonicalurl", "canonicallink":
		return fieldCanonical
	case "lang", "language", "locale", "inlanguage":
		return fieldLanguage
	case "story", "storyid", "storykey":
		return fieldStory
	case "version", "edition", "revision":
		return fieldVersion
	case "text", "content", "contents", "body", "maintext", "article", "articlebody", "fulltext", "contenttext", "bodytext", "cleanedtext", "textcontent", "plaintext":
		return fieldText
	case "html", "contenthtml", "bodyhtml", "rawhtml", "contentencoded":
		return fieldHTML
	}
	return ""
}

// add notes a value for a name; "" names nothing and no value says nothing.
func (f fields) add(name, value string) {
	if name == "" || value == "" {
		return
	}
	old, stated := f[name]
	switch {
	case !stated:
		f[name] = value
	case name == fieldSource && isAddress(old) && !isAddress(value):
		f[name] = value
		f.add(fieldURL, old)
	case name == fieldAuthor && len(old) < 500 && !strings.Contains(strings.ToLower(old), strings.ToLower(value)):
		f[name] = old + ", " + value
	}
}

// setFields puts what a header states into the article, one clean line each.
func setFields(a *articles.Article, f fields) {
	set := func(to *string, names ...string) {
		for _, name := range names {
			if v := articles.CleanLine(f[name]); v != "" && *to == "" {
				*to = limit(v, maxField)
			}
		}
	}
	set(&a.Title, fieldTitle)
	if source := f[fieldSource]; isAddress(source) {
		f.add(fieldURL, source) // what clippers call the source is the page
		delete(f, fieldSource)
	}
	set(&a.Source, fieldSource, fieldHost)
	set(&a.Author, fieldAuthor)
	set(&a.URL, fieldCanonical, fieldURL)
	if a.Source == "" {
		a.Source = hostOf(a.URL)
	}
	a.Author = withoutBy(strings.NewReplacer("[[", "", "]]", "").Replace(a.Author))
	set(&a.Language, fieldLanguage)
	set(&a.Story, fieldStory)
	set(&a.Version, fieldVersion)
	a.Language = languageTag(a.Language)
	setDate(&a.Published, f[fieldPublished])
	setDate(&a.Published, f[fieldCreated])
	setDate(&a.Modified, f[fieldModified])
}

func setDate(to *time.Time, value string) {
	if !to.IsZero() {
		return
	}
	if t, ok := parseDate(value); ok {
		*to = t
	}
}

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// hostOf returns the host that an address names, without "www.".
func hostOf(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return ""
	}
	if end := strings.IndexAny(rest, "/?#:"); end >= 0 {
		rest = rest[:end]
	}
	return strings.TrimPrefix(strings.ToLower(rest), "www.")
}

// maxField bounds, in bytes, what is kept of one field: a title as long as a
// book is not a title.
const maxField = 2000

// limit cuts s to at most n bytes, at a character and with an ellipsis.
func limit(s string, n int) string {
	if len(s) <= n {
		return s
	}
	n -= len("…")
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n] + "…"
}

// languageTag makes what pages write ("en_US.UTF-8", "EN-us") a BCP 47 tag,
// "" where it cannot be one.
func languageTag(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), ".")
	s = strings.ReplaceAll(s, "_", "-")
	primary, rest, _ := strings.Cut(s, "-")
	if len(primary) < 2 || len(primary) > 3 || len(rest) > 12 {
		return ""
	}
	for _, r := range primary + rest {
		if r != '-' && (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z') {
			return ""
		}
	}
	primary = strings.ToLower(primary)
	switch {
	case rest == "":
		return primary
	case len(rest) == 2:
		rest = strings.ToUpper(rest)
	}
	return primary + "-" + rest
}
