package dom

import (
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/page"
)

// shownLines are the lines of a page that may be its headline: those of
// headings, and those at the top, by their letters.
type shownLines struct {
	lines map[string]bool
	first map[string]string // headings of depth 1 as they are
}

func linesOf(all []piece) shownLines {
	const top = 60 // pieces, menus included
	shown := shownLines{map[string]bool{}, map[string]string{}}
	for i := range all {
		p := &all[i]
		if i >= top && p.Kind != articles.KindHeading {
			continue
		}
		line, _, _ := strings.Cut(p.Text, "\n")
		letters := page.OnlyWords(line)
		shown.lines[letters] = true
		if p.Kind == articles.KindHeading && p.Level == 1 {
			shown.first[letters] = line
		}
	}
	return shown
}

// takeShownTitle makes a title that names the site or the section as well,
// behind the story's title or before it, the one that the page shows over its
// story.
func takeShownTitle(a *articles.Article, all []piece) {
	shown := linesOf(all)
	whole := page.OnlyWords(a.Title)
	if shown.lines[whole] || len(whole) > articles.MaxField {
		return
	}
	for _, sign := range append(page.TitleSigns[:], ": ") {
		first, last, ok := strings.Cut(a.Title, sign)
		if !ok || strings.Contains(last, sign) {
			continue
		}
		story, site := first, last
		if !shown.lines[page.OnlyWords(first)] || shown.lines[page.OnlyWords(last)] && len(last) > len(first) {
			story, site = last, first
		}
		if !shown.lines[page.OnlyWords(story)] {
			continue
		}
		a.Title = story
		if a.Source == "" {
			a.Source = site
		}
		return
	}
	longest := len(whole) / 2
	for letters, line := range shown.first {
		if len(letters) > longest && (strings.HasPrefix(whole, letters) || strings.HasSuffix(whole, letters)) {
			longest, a.Title = len(letters), articles.Shorten(articles.CleanLine(line), articles.MaxField)
		}
	}
}

// titleOfPage returns what of a whole title element the page shows as a
// heading, "" where it shows none: the first heading of some pages is the name
// of the site, or that of a menu.
func titleOfPage(whole string, all []piece) string {
	const shortest = 12 // letters, of which names of sites and sections have fewer
	if len(whole) > articles.MaxField {
		return ""
	}
	shown := map[string]bool{}
	for i := range all {
		if all[i].Kind == articles.KindHeading {
			shown[page.OnlyWords(all[i].Text)] = true
		}
	}
	if shown[page.OnlyWords(whole)] {
		return whole
	}
	best := ""
	for _, sign := range page.TitleSigns {
		parts := strings.SplitN(whole, sign, maxParts+1)
		if len(parts) > maxParts {
			continue
		}
		for i, part := range parts {
			for _, candidate := range [...]string{part, strings.Join(parts[i:], sign)} {
				if len(candidate) > max(len(best), shortest) && shown[page.OnlyWords(candidate)] {
					best = candidate
				}
			}
		}
	}
	return best
}

// maxParts is how many parts a title has at most: a story, sections, a site.
const maxParts = 6
