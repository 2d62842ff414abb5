package linear

import (
	"fmt"
	"slices"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/label"
)

// A change is an edit of a row, or a row that differs as a whole.
type change struct {
	row   int
	edit  int // of the row, from 1; 0: the row itself
	flags compare.Flags
}

// changesOf returns the changes of a comparison in the order of its rows.
// Furniture never counts.
func changesOf(c *compare.Comparison) []change {
	var list []change
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Role == compare.RoleFurniture {
			continue
		}
		for k := range r.Edits {
			list = append(list, change{i, k + 1, r.Edits[k].Flags})
		}
		if len(r.Edits) == 0 && (r.Moved || r.Kind != compare.RowSame) {
			list = append(list, change{row: i, flags: r.Flags})
		}
	}
	return list
}

// sentence says a change: "Change 3 of 88, paragraph 2, quotation altered: are
// becameWords will."
func (v *comparing) sentence(n int) string {
	c := &v.changes[n-1]
	r := &v.comparison.Rows[c.row]
	head := fmt.Sprintf("Change %d of %d, %s", n, len(v.changes), placeOfRow(r))
	if c.edit == 0 {
		switch {
		case r.Kind == compare.RowAdded:
			return fmt.Sprintf("%s, added%s: %s", head, v.why(c), wholeText(r.New))
		case r.Kind == compare.RowRemoved:
			return fmt.Sprintf("%s, removed%s: %s", head, v.why(c), wholeText(r.Old))
		}
		return fmt.Sprintf("%s, moved here, it was %s: %s", head, paragraphs(r.Old), wholeText(r.New))
	}
	e := &r.Edits[c.edit-1]
	moved := ""
	if r.Moved {
		moved = ", in a paragraph that moved"
	}
	return fmt.Sprintf("%s%s%s: %s.", head, moved, v.why(c), becameWords(e.Change, editWords(v.comparison.Old, r.Old, e.Old), editWords(v.comparison.New, r.New, e.New)))
}

// why says what was found in a change, after a comma; "" where nothing was.
func (v *comparing) why(c *change) string {
	var found []string
	for _, f := range v.findings {
		if f.Row == c.row && (c.edit == 0 || slices.Contains(f.Edits, c.edit)) {
			if what := label.Happened(f); !slices.Contains(found, what) {
				found = append(found, what)
			}
		}
	}
	if len(found) == 0 {
		return ""
	}
	return ", " + strings.Join(found, " and ")
}

// findingSentence says a finding: "Finding 1 of 21, paragraph 5, number replaced:
// 28 million became 38 million."
func (v *comparing) findingSentence(n int) string {
	f := v.findings[n-1]
	old, new := f.Places[compare.Old].Text, f.Places[compare.New].Text
	return fmt.Sprintf("Finding %d of %d, %s, %s: %s.", n, len(v.findings), placeOfRow(&v.comparison.Rows[f.Row]), label.Happened(f), becameWords(compare.ChangeReplaced, oneLine(old), oneLine(new)))
}

// becameWords says what became of words.
func becameWords(how compare.Change, old, new string) string {
	switch {
	case how == compare.ChangeMoved && new == "":
		return old + " moved elsewhere"
	case how == compare.ChangeMoved:
		return new + " moved here"
	case old == "":
		return "added " + new
	case new == "":
		return "removed " + old
	}
	return old + " became " + new
}

// placeOfRow says which paragraph a row is: of the new version or, where that has
// none, of the old one.
func placeOfRow(r *compare.Row) string {
	place := paragraphs(r.New)
	if len(r.New) == 0 {
		place = paragraphs(r.Old) + " of the old version"
	}
	switch r.Role {
	case compare.RoleHeadline:
		return "headline, " + place
	case compare.RoleCaption:
		return "caption, " + place
	}
	return place
}

// paragraphs names the paragraphs of a side as they are counted.
func paragraphs(parts []compare.Part) string {
	first, last := parts[0].Block+1, parts[len(parts)-1].Block+1
	if first == last {
		return fmt.Sprintf("paragraph %d", first)
	}
	return fmt.Sprintf("paragraphs %d to %d", first, last)
}

// editWords joins the words of an edit on one side.
func editWords(a *articles.Article, parts []compare.Part, stretches []compare.Stretch) string {
	var list []string
	for _, s := range stretches {
		text := a.Blocks[parts[s.Part].Block].Text
		if word := oneLine(text[s.Start:s.End]); word != "" {
			list = append(list, word)
		}
	}
	return strings.Join(list, " ")
}

// wholeText is the text of one side of a row.
func wholeText(parts []compare.Part) string {
	var list []string
	for i := range parts {
		var b strings.Builder
		for k := range parts[i].Segments {
			b.WriteString(parts[i].Segments[k].Text)
		}
		list = append(list, oneLine(b.String()))
	}
	return strings.Join(list, " ")
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
