package list

import (
	"variorum/store"
	"variorum/ui/label"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// A drawing is what the rows of stories look like.
type drawing struct {
	styles   style.Styles
	width    int
	focused  bool
	marks    *marks
	verdicts verdicts
	picks    *Picks
	lookUp   func(id string) *store.Version
}

func (p *Pane) drawing() *drawing {
	return &drawing{p.styles, p.width, p.focused, &p.marks, p.verdicts, &p.Picks, p.stories.lookUp}
}

// story returns the rows of a story. here says that the selection is in it, on
// a line below the story's own, or on that where line is negative.
func (d *drawing) story(story *store.Story, here bool, line int) []string {
	rows := make([]string, 0, storyRows(story))
	onStory := here && line < 0
	width := max(d.width-2, 0)

	title, look := wrap.Truncate(story.Title, width), d.styles.Title
	if d.marks.isPinned(story) {
		title = wrap.Truncate("* "+story.Title, width)
	}
	switch {
	case onStory:
		look = d.styles.Selected
	case d.marks.isRead(story):
		look = d.styles.Dim
	}
	bar := d.bar(onStory, false)
	first := bar
	if len(story.Versions) == 1 || onStory {
		first = d.bar(onStory, d.picks.have(story.Versions[0].ID))
	}
	rows = append(rows, d.fit(first+look.Paint(title)), d.fit(bar+" "+d.styles.Dim.Paint(meta(story, width-1))))
	for n := range lines(story) {
		if of := n - versionLines(story); of >= 0 {
			rows = append(rows, d.related(&story.Related[of], here && line == n))
		} else {
			rows = append(rows, d.version(story, n, here && line == n))
		}
	}
	return append(rows, "")
}

// bar returns the two cells before a line: the sign of an article that is picked
// out, or that of the selection.
func (d *drawing) bar(selected, picked bool) string {
	look := d.styles.Dim
	if d.focused {
		look = d.styles.Bar
	}
	switch {
	case picked:
		return look.Paint("◆") + " "
	case selected:
		return look.Paint("▌") + " "
	}
	return "  "
}

// branchCells is what stands before the name of a version: "▌  ├ ".
const branchCells = 5

// version draws a version's branch of the tree: its source and day and, to
// the right, what became of the first version's wording. Where there is little
// room the day goes first, then the words of the verdict.
func (d *drawing) version(story *store.Story, n int, selected bool) string {
	branch := "├ "
	if n == len(story.Versions)-1 {
		branch = "└ "
	}
	verdict, short := d.verdictOn(story, n)
	space := max(d.width-branchCells, 0)
	name, day := versionName(story, n), ""
	if d.daysFit(story, space) {
		day = dayOf(story, n)
	}
	if name = wrap.Middle(name, max(space-wrap.Width(short)-2, space/2)); wrap.Width(name)+wrap.Width(day)+wrap.Width(verdict)+2 > space {
		verdict = short
	}
	look := d.styles.Dim
	switch {
	case selected:
		look = d.styles.Selected
	case !d.marks.read.on[story.Versions[n].ID]:
		look.Open, look.Close = "", ""
	}
	row := d.bar(selected, d.picks.have(story.Versions[n].ID)) + " " + d.styles.Rule.Paint(branch) + look.Paint(name) + d.styles.Dim.Paint(day)
	if free := space - wrap.Width(name) - wrap.Width(day) - wrap.Width(verdict); free >= 2 && verdict != "" {
		row += wrap.Spaces(free) + d.styles.Dim.Paint(verdict)
	}
	return d.fit(row)
}

// related draws the line of an article of another story that shares some wording:
// its title and, to the right, how much.
func (d *drawing) related(r *store.Related, selected bool) string {
	name := r.Path
	if v := d.lookUp(r.ID); v != nil {
		name = v.Title + " · " + v.Source
	}
	shared := "related, " + label.Percent(r.Kept)
	space := max(d.width-branchCells, 0)
	if wrap.Width(name)+2+wrap.Width(shared) > space && space < leastBeside {
		shared = ""
	}
	name = wrap.Truncate(name, max(space-wrap.Width(shared)-2, 0))
	look := d.styles.Dim
	if selected {
		look = d.styles.Selected
	}
	row := d.bar(selected, d.picks.have(r.ID)) + " " + d.styles.Rule.Paint("→ ") + look.Paint(name)
	return d.fit(row + wrap.Spaces(space-wrap.Width(name)-wrap.Width(shared)) + d.styles.Dim.Paint(shared))
}

// leastBeside is the room from which a title and how much it shares stand side by
// side.
const leastBeside = 30

// verdictOn returns what became of the first version's wording in version n, and
// the same where there is little room.
func (d *drawing) verdictOn(story *store.Story, n int) (full, short string) {
	if n == 0 {
		return "original", ""
	}
	v := d.verdicts.of(&story.Versions[0], &story.Versions[n])
	return v.String(), v.Short()
}

// daysFit tells whether the days of a story's versions have room beside their
// names and verdicts: all are shown, or none.
func (d *drawing) daysFit(story *store.Story, space int) bool {
	for n := range story.Versions {
		verdict, _ := d.verdictOn(story, n)
		if wrap.Width(versionName(story, n))+wrap.Width(dayOf(story, n))+2+max(wrap.Width(verdict), usualVerdict) > space {
			return false
		}
	}
	return true
}

// usualVerdict is the room that a verdict takes when it comes, so that nothing
// jumps then.
const usualVerdict = len("heavy rewrite, 50 %")

func (d *drawing) fit(row string) string { return wrap.Truncate(row, d.width) }
