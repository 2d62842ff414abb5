package dom

import (
	"math"
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"variorum/articles"
	"variorum/articles/read/internal/date"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// dateWords name the elements that show when a story was published.
var dateWords = wordSet(`date dates dateline datetime time timestamp published publication publishdate publishing pubdate postdate created posted
meta byline submitted authored info infos stand updated`)

// A dateSearch looks for the dates of publishing and changing that a page shows.
type dateSearch struct {
	all      []piece
	article  *articles.Article
	first    int // piece of the story, -1 where there is none
	headline int // before it, -1 where there is none

	published, modified time.Time
}

func newDateSearch(all []piece, found finding, a *articles.Article) *dateSearch {
	const far = 40 // pieces
	d := &dateSearch{all: all, article: a, headline: -1, modified: a.Modified}
	isTitle := func(p piece) bool { return page.OnlyWords(p.Text) == page.OnlyWords(a.Title) }
	d.first = slices.IndexFunc(all, func(p piece) bool { return isTold(&p.Block) && found.has(p) })
	if d.first < 0 {
		d.first = slices.IndexFunc(all, isTitle)
	}
	for i := d.first - 1; i >= 0 && i > d.first-far && d.headline < 0; i-- {
		if all[i].Kind == articles.KindHeading && (all[i].Level == 1 || isTitle(all[i])) {
			d.headline = i
		}
	}
	return d
}

// find looks for dates in lines of their own and in elements named so before
// the story, in lines behind it, in the page's address, and at last at the
// start of the story.
func (d *dateSearch) find() {
	const behind = 36 // pieces
	if d.before() || d.first < 0 {
		return
	}
	for i := d.first; i < len(d.all) && i < d.first+behind; i++ {
		if d.line(i, fewWords) {
			return
		}
	}
	if d.published = urlDate(d.article.URL); !d.published.IsZero() {
		return
	}
	start := d.all[d.first].Text
	if m, ok := date.Find(start[:min(len(start), maxDateline)]); ok && m.Start <= len("(") {
		d.published = m.Time
	}
}

// How many other words may stand in a line where nothing, and where its name
// or its place, says that it is about the date.
const (
	fewWords  = 1
	someWords = 8
)

// before looks before the story, from there up.
func (d *dateSearch) before() bool {
	const far = 20 // pieces
	for _, others := range [...]int{fewWords, someWords} {
		for i := d.first; i >= 0 && i > d.first-far; i-- {
			p := &d.all[i]
			between := d.headline >= 0 && i > d.headline && i < d.first && !plain.EndsSentence(p.Text)
			if (others == fewWords || between || isOfDate(p.node) || page.IsByline(p.Text)) && d.line(i, others) {
				return true
			}
		}
	}
	return false
}

// line reads the dates in the lines of a piece, and reports whether one is
// that of publishing.
func (d *dateSearch) line(i, others int) bool {
	for line := range strings.SplitSeq(strings.ReplaceAll(d.all[i].Text, " | ", "\n"), "\n") {
		published, modified := page.DatesIn(line, others)
		if d.published.IsZero() {
			d.published = published
		}
		if d.modified.IsZero() {
			d.modified = modified
		}
	}
	return !d.published.IsZero()
}

// setDates sets the dates that a page shows, where it states none.
func setDates(a *articles.Article, all []piece, found finding) {
	if !a.Published.IsZero() && !isInstant(a.Published) {
		return
	}
	d := newDateSearch(all, found, a)
	if a.Published.IsZero() {
		d.find()
		a.Published, a.Modified = d.published, d.modified
		return
	}
	day := urlDate(a.URL)
	if day.IsZero() && d.before() {
		day = d.published
	}
	a.Published = inShownZone(a.Published, day)
}

// inShownZone returns a time that a page states in UTC in the zone of the day
// that it shows to its readers, which may be the one before or after.
func inShownZone(stated, shown time.Time) time.Time {
	const far = 12 * time.Hour
	if shown.IsZero() || !isInstant(stated) {
		return stated
	}
	year, month, day := shown.Date()
	begin := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	var offset time.Duration
	switch end := begin.AddDate(0, 0, 1); {
	case stated.Before(begin):
		offset = begin.Sub(stated)
	case !stated.Before(end):
		offset = end.Sub(stated) - 1
	default:
		return stated
	}
	if offset < -far || offset > far {
		return stated
	}
	hours := math.Ceil(math.Abs(offset.Hours())) // whole ones, as zones have
	return stated.In(time.FixedZone("", int(math.Copysign(hours, offset.Hours()))*3600))
}

// isInstant reports whether a time is one in UTC and not a day alone, so that
// its day may be another for the page's readers.
func isInstant(t time.Time) bool {
	_, offset := t.Zone()
	return offset == 0 && !t.Truncate(24*time.Hour).Equal(t)
}

// maxDateline is how far into a story the date that it begins with reaches, in
// bytes: "(7 March 2025) The ferry".
const maxDateline = 40

// isOfDate reports whether an element, or one that it stands in, is named as
// one that shows a date.
func isOfDate(n *html.Node) bool {
	const near = 3
	for i := 0; i < near && n != nil; i, n = i+1, n.Parent {
		for _, words := range classNames(n) {
			if slices.ContainsFunc(words, func(word string) bool { return dateWords[word] }) {
				return true
			}
		}
	}
	return false
}

// urlDate returns the day that the path of an address names, as
// "/2025/03/07/" does, zero where it names none.
func urlDate(address string) time.Time {
	u, err := url.Parse(address)
	if err != nil {
		return time.Time{}
	}
	parts := strings.Split(u.Path, "/")
	for i := range parts {
		day := parts[i]
		if i+2 < len(parts) && len(day) == 4 && len(parts[i+1]) <= 2 && len(parts[i+2]) <= 2 {
			day += "-" + parts[i+1] + "-" + parts[i+2]
		}
		if len(day) < len("2025-1-1") || len(day) > len("2025-01-01") || strings.Count(day, "-") != 2 {
			continue
		}
		if t, ok := date.Parse(day); ok && t.Year() >= firstWebYear {
			return t
		}
	}
	return time.Time{}
}

// firstWebYear is the year from which on addresses of pages name days.
const firstWebYear = 1994
