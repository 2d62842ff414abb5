package sidebyside

import (
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
	Place int // for GoToChange
}

// Findings lists what was found, the best first, and what is to be said besides:
// what came and went, or that nothing was found. It is nil before the words are
// compared.
func (p *Pane) Findings() (list []Stop, remarks []string, ok bool) {
	c := p.complete()
	if c == nil {
		return nil, nil, false
	}
	for i := range c.full.Findings {
		f := &c.full.Findings[i]
		kind := label.Kind(f)
		stop := Stop{Sign: kind.Sign, Kind: kind.Word, Where: rowPlace(&c.full.Rows[f.Row]), What: label.Happened(f),
			Old: oneLine(f.Places[compare.Old].Text), New: oneLine(f.Places[compare.New].Text)}
		if f.Rank == compare.RankC {
			stop.What += ", in a sentence that was rewritten"
		}
		edit := 0
		if len(f.Edits) > 0 {
			edit = f.Edits[0]
		}
		stop.Place = max(placeOf(c.list, f.Row, edit), 0)
		list = append(list, stop)
	}
	remarks = label.CameAndWent(c.full)
	if text := label.NothingFound(c.full); text != "" && len(list) == 0 {
		remarks = append(remarks, text)
	}
	return list, remarks, true
}

// Changes lists all changes in the order of the text.
func (p *Pane) Changes() []Stop {
	c := p.complete()
	if c == nil {
		return nil
	}
	list := make([]Stop, len(c.list))
	for i := range c.list {
		list[i] = c.stop(i)
	}
	return list
}

// Current returns the change one stands at, and false where that is none.
func (p *Pane) Current() (Stop, bool) {
	c := p.complete()
	if _, ok := p.tour.at(); c == nil || !ok {
		return Stop{}, false
	}
	return c.stop(p.tour.now), true
}

// stop describes change i.
func (c *complete) stop(i int) Stop {
	ch := c.list[i]
	r := &c.full.Rows[ch.row]
	stop := Stop{Sign: rowSign(r), Where: rowPlace(r), What: label.Row(r).Means, Place: i,
		Old: sideWords(r.Old, ch.edit), New: sideWords(r.New, ch.edit)}
	switch {
	case ch.edit == 0 && stop.New != "": // a paragraph that moved, or was added
		stop.Old = ""
	case ch.flags != 0:
		stop.Sign, stop.What = label.Signs(ch.flags), label.Words(ch.flags)
	case ch.edit > 0:
		stop.What = editName(r, ch.edit)
	}
	return stop
}

// Comparison is what is shown, nil before it is complete.
func (p *Pane) Comparison() *compare.Comparison {
	if c := p.complete(); c != nil {
		return c.full
	}
	return nil
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

// GoToChange goes to a change, by its place in the list of all.
func (p *Pane) GoToChange(n int) {
	if n >= 0 && n < len(p.tour.list) {
		p.tour.now = n
		p.window.Reveal(p.sheet.lineOf(p.tour.list[n]))
	}
}
