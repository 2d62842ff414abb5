package list

import (
	"strings"
	"time"

	"variorum/store"
	"variorum/ui/label"
	"variorum/ui/wrap"
)

// View returns the pane's rows: exactly as many as it is high, none wider than
// it is wide.
func (p *Pane) View() []string {
	rows := make([]string, p.height)
	if p.height == 0 || p.width == 0 {
		return rows
	}
	if len(p.stories.shown) == 0 {
		p.sayWhyEmpty(rows)
		return rows
	}
	item := p.stories.lineAt(p.top).item
	for n := 0; n < p.height && item < len(p.stories.shown); item++ {
		story := p.paint(item)
		for skip := p.top + n - p.stories.starts[item]; skip < len(story) && n < p.height; skip++ {
			rows[n] = story[skip]
			n++
		}
	}
	return rows
}

// paint returns the rows of a story; only that of the selected one is not kept.
func (p *Pane) paint(item int) []string {
	if item == p.at.item {
		return p.drawing().story(p.stories.story(item), true, p.at.line)
	}
	rows, ok := p.painted[item]
	if !ok {
		if len(p.painted) > 1000 {
			clear(p.painted)
		}
		rows = p.drawing().story(p.stories.story(item), false, 0)
		p.painted[item] = rows
	}
	return rows
}

// meta is the line under a story's title, in at most width cells: where and when
// the version with that title appeared; what does not fit is left out.
func meta(story *store.Story, width int) string {
	titled := &story.Versions[len(story.Versions)-1]
	for n := len(story.Versions) - 1; n >= 0; n-- {
		if story.Versions[n].Title == story.Title {
			titled = &story.Versions[n]
			break
		}
	}
	line := wrap.Truncate(titled.Source, width)
	length := ""
	if n := len(story.Versions); n > 1 {
		if length = label.Plural(n, "version", "versions"); story.Unsure {
			length += ", unsure"
		}
	} else if titled.Words > 0 {
		length = label.Plural(titled.Words, "word", "words")
	}
	for _, part := range [...]string{label.Date(titled.Published), length} {
		if part != "" && wrap.Width(line)+wrap.Width(part)+3 <= width {
			line += " · " + part
		}
	}
	return line
}

// dayOf is the day of a version, where the versions are of different days and
// their names do not say it; without the year, which the story's line says.
func dayOf(story *store.Story, n int) string {
	v := &story.Versions[n]
	if v.Published.IsZero() || strings.Contains(versionName(story, n), label.Date(v.Published)) {
		return ""
	}
	newest := story.Versions[len(story.Versions)-1].Published
	for i := range story.Versions {
		if !sameDay(story.Versions[i].Published, v.Published) {
			if v.Published.Year() != newest.Year() {
				return " " + label.Date(v.Published)
			}
			return " " + label.ShortDate(v.Published)
		}
	}
	return ""
}

func sameDay(a, b time.Time) bool {
	return a.Year() == b.Year() && a.YearDay() == b.YearDay()
}

// versionName tells the versions of a story apart: by source, and where versions
// share one by label, day or file. A source that all of them share says nothing.
func versionName(story *store.Story, n int) string {
	v := &story.Versions[n]
	shared, all, sameDay := false, true, false
	for i := range story.Versions {
		switch other := &story.Versions[i]; {
		case other.Source != v.Source:
			all = false
		case i != n:
			shared = true
			sameDay = sameDay || other.Published.Equal(v.Published)
		}
	}
	source := v.Source + ", "
	if all {
		source = ""
	}
	switch {
	case !shared:
		return v.Source
	case v.Label != "":
		return source + v.Label
	case !sameDay && !v.Published.IsZero():
		return source + label.Date(v.Published)
	}
	return source + v.Path[strings.LastIndexByte(v.Path, '/')+1:]
}

// sayWhyEmpty writes why there is nothing to see and what to do next.
func (p *Pane) sayWhyEmpty(rows []string) {
	var head, text string
	switch {
	case p.stories.filter != "":
		head, text = "Nothing matches “"+p.stories.filter+"”.", "Titles, sources, authors and file names were searched. Esc shows all again."
	case p.stories.snapshot.Loading:
		head = "Reading files…"
	case len(p.stories.snapshot.Problems) > 0:
		head = "No file could be opened as an article."
		text = "P lists " + label.Plural(len(p.stories.snapshot.Problems), "file", "files") + " and what is wrong with them."
	default:
		head, text = "There are no articles here.", "Name files or folders with articles: variorum FOLDER. Without any name, variorum opens its built-in stories."
	}
	width := max(p.width-4, 1)
	n := min(1, p.height-1)
	for i, paragraph := range []string{head, text} {
		for _, row := range wrap.Lines(paragraph, width) {
			if n >= len(rows) {
				return
			}
			look := p.styles.Title
			if i > 0 {
				look = p.styles.Dim
			}
			rows[n] = wrap.Truncate("  "+look.Paint(paragraph[row.Start:row.End]), p.width)
			n++
		}
		n++
	}
}
