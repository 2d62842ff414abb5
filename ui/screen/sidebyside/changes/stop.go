package changes

import (
	"fmt"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/screen/sidebyside/layout"
)

// A Stop is an entry in the list of what differs: a finding, or any change.
type Stop struct {
	Sign  string // as in the gutter
	Kind  string // for whom filters: "number", "" for a change in which nothing was found
	Where string // "¶ 3"
	What  string // "number replaced"
	Old   string // the words, "" where that side has none
	New   string
	Place int  // in the list of all changes
	Index int  // in the list of findings, the best first; -1 for a change
	Minor bool // a finding that is not walked through, nor counted: little speaks for it
}

// Found describes finding i of a comparison, whose changes are listed.
func Found(c *compare.Comparison, list []Change, i int) Stop {
	f := &c.Findings[i]
	kind := label.Kind(f)
	stop := Stop{Index: i, Sign: kind.Sign, Kind: kind.Word, Where: rowPlace(&c.Rows[f.Row]), What: label.Happened(f),
		Old: oneLine(f.Places[compare.Old].Text), New: oneLine(f.Places[compare.New].Text)}
	if f.Rank == compare.RankC {
		stop.What += ", in a sentence that was rewritten"
		stop.Minor = true
	}
	stop.Place = begins(list, f)
	return stop
}

// Listed describes change i of a comparison.
func Listed(c *compare.Comparison, list []Change, i int) Stop {
	ch := list[i]
	r := &c.Rows[ch.Row]
	stop := Stop{Index: -1, Sign: RowSign(r), Where: rowPlace(r), What: label.Row(r).Means, Place: i,
		Old: sideWords(r.Old, ch.Edit), New: sideWords(r.New, ch.Edit)}
	switch {
	case ch.Edit == 0 && stop.New != "": // a paragraph that moved, or was added
		stop.Old = ""
	case ch.Flags != 0:
		stop.Sign, stop.What = label.Signs(ch.Flags), label.Words(ch.Flags)
	case ch.Edit > 0:
		stop.What = editName(r, ch.Edit)
	}
	return stop
}

// RowSign returns the sign in the gutter of a row, "" for furniture and what is
// the same.
func RowSign(r *compare.Row) string {
	if r.Role == compare.RoleFurniture || r.Kind == compare.RowSame && !r.Moved {
		return ""
	}
	return kindOf(r).sign()
}

// rowPlace names the paragraphs of a row, those of the new article where it has
// any.
func rowPlace(r *compare.Row) string {
	if len(r.New) > 0 {
		return layout.Paragraphs(r.New)
	}
	return layout.Paragraphs(r.Old)
}

// mostWords bounds the words of a change that are listed, in bytes.
const mostWords = 400

// sideWords returns the words of an edit on one side, or how a row begins there.
func sideWords(parts []compare.Part, edit int) string {
	var b strings.Builder
	for i := range parts {
		for k := range parts[i].Segments {
			if s := &parts[i].Segments[k]; (edit == 0 || s.Edit == edit) && b.Len() < mostWords {
				b.WriteString(s.Text + " ")
			}
		}
	}
	return oneLine(b.String())
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// editName says what became of the words of an edit.
func editName(r *compare.Row, edit int) string {
	for _, parts := range [2][]compare.Part{r.New, r.Old} {
		for i := range parts {
			for k := range parts[i].Segments {
				if s := &parts[i].Segments[k]; s.Edit == edit {
					return "words " + label.Change(s.Change)
				}
			}
		}
	}
	return ""
}

// Describe says what is particular about a Change, "" for nothing.
func Describe(c Change, r *compare.Row) string {
	switch to := movedTo(r, c.Edit); {
	case c.Flags != 0:
		return " · " + label.Legend(c.Flags)
	case to >= 0:
		return fmt.Sprintf(" · moved to ¶ %d", to+1)
	case c.Edit == 0 && r.Moved:
		return " · moved from " + layout.Paragraphs(r.Old)
	case r.Kind == compare.RowAdded:
		return " · paragraph added"
	case r.Kind == compare.RowRemoved:
		return " · paragraph removed"
	}
	return ""
}

// movedTo returns the block of the new article that the words of an edit
// moved to, -1 where they did not move.
func movedTo(r *compare.Row, edit int) int {
	for _, part := range r.Old {
		for i := range part.Segments {
			if s := &part.Segments[i]; edit > 0 && s.Edit == edit && s.Change == compare.ChangeMoved {
				return s.Other
			}
		}
	}
	return -1
}
