package list

import (
	"variorum/store"
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
}

func (p *Pane) drawing() *drawing {
	return &drawing{p.styles, p.width, p.focused, &p.marks, p.verdicts}
}

// story returns the rows of a story. here says that the selection is in it, on
// the line of version, or on the story's where that is negative.
func (d *drawing) story(story *store.Story, here bool, version int) []string {
	rows := make([]string, 0, storyRows(story))
	onStory := here && version < 0
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
	bar := d.bar(onStory)
	rows = append(rows, d.fit(bar+look.Paint(title)), d.fit(bar+" "+d.styles.Dim.Paint(meta(story, width-1))))
	if len(story.Versions) > 1 {
		for n := range story.Versions {
			rows = append(rows, d.version(story, n, here && version == n))
		}
	}
	return append(rows, "")
}

// bar returns the two cells before a line: the sign of the selection.
func (d *drawing) bar(selected bool) string {
	switch {
	case !selected:
		return "  "
	case d.focused:
		return d.styles.Bar.Paint("▌") + " "
	}
	return d.styles.Dim.Paint("▌") + " "
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
	if name = wrap.Truncate(name, space); wrap.Width(name)+wrap.Width(day)+wrap.Width(verdict)+2 > space {
		verdict = short
	}
	look := d.styles.Dim
	switch {
	case selected:
		look = d.styles.Selected
	case !d.marks.read.on[story.Versions[n].ID]:
		look.Open, look.Close = "", ""
	}
	row := d.bar(selected) + " " + d.styles.Rule.Paint(branch) + look.Paint(name) + d.styles.Dim.Paint(day)
	if free := space - wrap.Width(name) - wrap.Width(day) - wrap.Width(verdict); free >= 2 && verdict != "" {
		row += wrap.Spaces(free) + d.styles.Dim.Paint(verdict)
	}
	return d.fit(row)
}

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
