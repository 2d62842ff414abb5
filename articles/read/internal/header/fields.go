package header

import (
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/date"
	"variorum/articles/read/internal/page"
)

// Fields are what a header states, by the names of fieldName. The first value
// stated for a name counts; authors add up.
type Fields map[string]string

// The names of fields.
const (
	Title     = "title"
	Source    = "source"
	Host      = "host"
	Author    = "author"
	Published = "published"
	Modified  = "modified"
	URL       = "url"
	Canonical = "canonical"
	Language  = "language"
	Story     = "story"
	Version   = "version"
	Text      = "text"
	HTML      = "html"
	Created   = "created" // of the file or record, a last resort for published
)

// Name returns which field a key of a header, a dump or a front matter
// names, "" for one that is of no use here. Case and the signs that join
// words do not matter: "Date-Published", "datePublished", "date_published".
func Name(key string) string {
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
		return Title
	case "source", "site", "sitename", "ogsitename", "publisher", "publication", "newspaper", "outlet", "journal", "paper", "medium", "sourcename", "website", "sourcehostname":
		return Source
	case "hostname", "host", "domain", "sourcedomain":
		return Host
	case "author", "authors", "byline", "by", "creator", "writer", "articleauthor", "dccreator":
		return Author
	case "date", "published", "publishdate", "datepublish", "datepublished", "publisheddate", "publishedat", "pubdate",
		"publishedon", "firstcreated", "publicationdate", "publishedtime", "webpublicationdate", "articlepublishedtime", "firstpublished", "posted":
		return Published
	case "time", "timestamp", "created", "datecreated", "createdat", "dateline":
		return Created
	case "modified", "updated", "lastmod", "lastmodified", "datemodified", "datemodify", "modifieddate", "updatedat", "modifiedat", "versioncreated", "articlemodifiedtime", "updateddate", "dateupdated":
		return Modified
	case "url", "link", "uri", "permalink", "sourceurl", "ogurl", "articleurl", "weburl":
		return URL
	case "canonical", "canonicalurl", "canonicallink":
		return Canonical
	case "lang", "language", "locale", "inlanguage":
		return Language
	case "story", "storyid", "storykey":
		return Story
	case "version", "edition", "revision":
		return Version
	case "text", "content", "contents", "body", "maintext", "article", "articlebody", "fulltext", "contenttext", "bodytext", "cleanedtext", "textcontent", "plaintext":
		return Text
	case "html", "bodyxhtml", "contenthtml", "bodyhtml", "rawhtml", "contentencoded":
		return HTML
	}
	return ""
}

// Add notes a value for a name; "" names nothing and no value says nothing.
func (f Fields) Add(name, value string) {
	if name == "" || value == "" {
		return
	}
	old, stated := f[name]
	switch {
	case !stated:
		f[name] = value
	case name == Published || name == Modified || name == Created:
		if _, ok := date.Parse(old); !ok { // "0001-01-01" is what programs write for unknown
			f[name] = value
		}
	case name == Source && IsAddress(old) && !IsAddress(value):
		f[name] = value
		f.Add(URL, old)
	case name == Author && len(old) < 500 && !strings.Contains(strings.ToLower(old), strings.ToLower(value)):
		f[name] = old + ", " + value
	}
}

// Set puts what a header states into the article, one clean line each.
func Set(a *articles.Article, f Fields) {
	set := func(to *string, names ...string) {
		for _, name := range names {
			if v := articles.CleanLine(f[name]); v != "" && *to == "" {
				*to = articles.Shorten(v, articles.MaxField)
			}
		}
	}
	set(&a.Title, Title)
	if source := f[Source]; IsAddress(source) {
		f.Add(URL, source) // what clippers call the source is the page
		delete(f, Source)
	}
	set(&a.Source, Source, Host)
	set(&a.Author, Author)
	if name := f[URL]; strings.HasPrefix(name, "tag:") || strings.HasPrefix(name, "urn:") {
		f.Add(Story, name) // the name of what is described, whatever its version
		delete(f, URL)
	}
	set(&a.URL, Canonical, URL)
	if a.Source == "" {
		a.Source = HostOf(a.URL)
	}
	a.Author = page.Authors(strings.NewReplacer("[[", "", "]]", "").Replace(a.Author), a.Title)
	set(&a.Language, Language)
	set(&a.Story, Story)
	set(&a.Version, Version)
	a.Language = LanguageTag(a.Language)
	date.Set(&a.Published, f[Published])
	date.Set(&a.Published, f[Created])
	date.Set(&a.Modified, f[Modified])
}

func IsAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// HostOf returns the host that an address names, without "www.".
func HostOf(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return ""
	}
	if end := strings.IndexAny(rest, "/?#:"); end >= 0 {
		rest = rest[:end]
	}
	return strings.TrimPrefix(strings.ToLower(rest), "www.")
}

// LanguageTag makes what pages write ("en_US.UTF-8", "EN-us") a BCP 47 tag,
// "" where it cannot be one.
func LanguageTag(s string) string {
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
