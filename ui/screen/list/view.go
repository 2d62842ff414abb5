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
	if len(p.shown) == 0 {
		p.sayWhyEmpty(rows)
		return rows
	}
	item := p.lineAt(p.top).item
	for n := 0; n < p.height && item < len(p.shown); item++ {
		story := p.paint(item)
		for skip := p.top + n - p.starts[item]; skip < len(story) && n < p.height; skip++ {
			rows[n] = story[skip]
			n++
		}
	}
	return rows
}

// paint returns the rows of a story; only that of the selected one is not kept.
func (p *Pane) paint(item int) []string {
	if item == p.at.item {
		return p.draw(item)
	}
	rows, ok := p.painted[item]
	if !ok {
		if len(p.painted) > 1000 {
			clear(p.painted)
		}
		rows = p.draw(item)
		p.painted[item] = rows
	}
	return rows
}

func (p *Pane) draw(item int) []string {
	story := p.story(item)
	rows := make([]string, 0, storyRows(story))
	here := item == p.at.item
	onStory := here && p.at.version < 0
	width := max(p.width-2, 0)

	title, look := wrap.Truncate(story.Title, width), p.styles.Title
	if p.isPinned(story) {
		title = wrap.Truncate("* "+story.Title, width)
	}
	switch {
	case onStory:
		look = p.styles.Selected
	case p.isRead(story):
		look = p.styles.Dim
	}
	bar := p.bar(onStory)
	rows = append(rows, p.fit(bar+look.Paint(title)), p.fit(bar+" "+p.styles.Dim.Paint(meta(story, width-1))))
	if len(story.Versions) > 1 {
		for n := range story.Versions {
			rows = append(rows, p.drawVersion(story, n, here && p.at.version == n))
		}
	}
	return append(rows, "")
}

// bar returns the two cells before a line: the sign of the selection.
func (p *Pane) bar(selected bool) string {
	switch {
	case !selected:
		return "  "
	case p.focused:
		return p.styles.Bar.Paint("▌") + " "
	}
	return p.styles.Dim.Paint("▌") + " "
}

// branchCells is what stands before the name of a version: "▌  ├ ".
const branchCells = 5

// drawVersion draws a version's branch of the tree: its source and day and, to
// the right, what became of the first version's wording. Where there is little
// room the day goes first, then the words of the verdict.
func (p *Pane) drawVersion(story *store.Story, n int, selected bool) string {
	branch := "├ "
	if n == len(story.Versions)-1 {
		branch = "└ "
	}
	verdict, short := p.verdictOn(story, n)
	space := max(p.width-branchCells, 0)
	name, day := versionName(story, n), ""
	if p.daysFit(story, space) {
		day = dayOf(story, n)
	}
	if name = wrap.Truncate(name, space); wrap.Width(name)+wrap.Width(day)+wrap.Width(verdict)+2 > space {
		verdict = short
	}
	look := p.styles.Dim
	switch {
	case selected:
		look = p.styles.Selected
	case !p.read[story.Versions[n].ID]:
		look.Open, look.Close = "", ""
	}
	row := p.bar(selected) + " " + p.styles.Rule.Paint(branch) + look.Paint(name) + p.styles.Dim.Paint(day)
	if free := space - wrap.Width(name) - wrap.Width(day) - wrap.Width(verdict); free >= 2 && verdict != "" {
		row += wrap.Spaces(free) + p.styles.Dim.Paint(verdict)
	}
	return p.fit(row)
}

// verdictOn returns what became of the first version's wording in version n, and
// the same where there is little room.
func (p *Pane) verdictOn(story *store.Story, n int) (full, short string) {
	if n == 0 {
		return "original", ""
	}
	v := p.verdict(&story.Versions[0], &story.Versions[n])
	return v.String(), v.Short()
}

// daysFit tells whether the days of a story's versions have room beside their
// names and verdicts: all are shown, or none.
func (p *Pane) daysFit(story *store.Story, space int) bool {
	for n := range story.Versions {
		verdict, _ := p.verdictOn(story, n)
		if wrap.Width(versionName(story, n))+wrap.Width(dayOf(story, n))+2+max(wrap.Width(verdict), usualVerdict) > space {
			return false
		}
	}
	return true
}

// usualVerdict is the room that a verdict takes when it comes, so that nothing
// jumps then.
const usualVerdict = len("heavy rewrite, 50 %")

func (p *Pane) fit(row string) string { return wrap.Truncate(row, p.width) }

// meta is the line under a story's title, in at most width cells: what does not
// fit is left out.
func meta(story *store.Story, width int) string {
	newest := &story.Versions[len(story.Versions)-1]
	line := wrap.Truncate(story.Versions[0].Source, width)
	length := ""
	if n := len(story.Versions); n > 1 {
		length = label.Plural(n, "version", "versions")
	} else if newest.Words > 0 {
		length = label.Plural(newest.Words, "word", "words")
	}
	for _, part := range [...]string{label.Date(newest.Published), length} {
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

// versionName tells the versions of a story apart: by source, and where
// versions share one by label or day.
func versionName(story *store.Story, n int) string {
	v := &story.Versions[n]
	shared, sameDay := false, false
	for i := range story.Versions {
		if other := &story.Versions[i]; i != n && other.Source == v.Source {
			shared = true
			sameDay = sameDay || other.Published.Equal(v.Published)
		}
	}
	switch {
	case !shared:
		return v.Source
	case v.Label != "":
		return v.Source + ", " + v.Label
	case !sameDay && !v.Published.IsZero():
		return v.Source + ", " + label.Date(v.Published)
	}
	return v.Source + ", " + v.Path[strings.LastIndexByte(v.Path, '/')+1:]
}

// sayWhyEmpty writes why there is nothing to see and what to do next.
func (p *Pane) sayWhyEmpty(rows []string) {
	var head, text string
	switch {
	case p.filter != "":
		head, text = "Nothing matches “"+p.filter+"”.", "Titles, sources and authors were searched. Esc shows all stories again."
	case p.snapshot.Loading:
		head = "Reading files…"
	case len(p.snapshot.Problems) > 0:
		head = "No file could be opened as an article."
		text = "P lists " + label.Plural(len(p.snapshot.Problems), "file", "files") + " and what is wrong with them."
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
