package sidebyside

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/screen/sidebyside/changes"
)

// A walk goes from change to change of a text, and says what is there.
type walk struct {
	text text
	tour changes.Tour
}

// begin begins before the first of the changes.
func (w *walk) begin(list []changes.Change) { w.tour = changes.NewTour(list) }

// step goes n changes on, or back, of those that match; from a place where none
// is current it goes on from what is visible. It reports whether there is one.
func (w *walk) step(n int, match func(changes.Change) bool) bool {
	list := w.tour.List
	if len(list) == 0 {
		return false
	}
	from := w.tour.Now
	if from < 0 || !w.text.window.InView(w.text.changeLine(list[from])) {
		from = w.text.firstFrom(list, w.text.window.Top())
		if n > 0 {
			from--
		}
	}
	i, ok := w.tour.Next(from, n, match)
	if ok {
		w.GoToChange(i)
	}
	return ok
}

// GoToChange goes to a change, by its place in the list of all.
func (w *walk) GoToChange(n int) {
	if n >= 0 && n < len(w.tour.List) {
		w.tour.Now = n
		w.text.window.Reveal(w.text.changeLine(w.tour.List[n]))
	}
}

// nextFinding goes n findings on, of those for which much speaks.
func (w *walk) nextFinding(n int) tea.Cmd {
	c := w.text.complete()
	if c == nil || w.step(n, changes.Matters) {
		return nil
	}
	if len(c.full.Findings) > 0 {
		return giveNotice("Nothing found for which much speaks; t lists what little speaks for, and all changes.")
	}
	return giveNotice(label.NothingFound(c.full))
}

// status says at which change one is and why it matters.
func (w *walk) status() string {
	c, ok := w.tour.At()
	switch {
	case ok:
		round := ""
		if w.tour.Now == len(w.tour.List)-1 && w.text.complete() != nil {
			round = " · n goes round"
		}
		return fmt.Sprintf("change %d of %d", w.tour.Now+1, len(w.tour.List)) + changes.Describe(c, w.text.row(c.Row)) + round
	case len(w.tour.List) == 0:
		return "the wording is the same"
	}
	return label.Plural(len(w.tour.List), "change", "changes")
}

// Findings lists what was found, the best first, and what is to be said besides:
// what came and went, or that nothing was found. It is nil before the words are
// compared.
func (w *walk) Findings() (list []Stop, remarks []string, ok bool) {
	c := w.text.complete()
	if c == nil {
		return nil, nil, false
	}
	for i := range c.full.Findings {
		list = append(list, changes.Found(c.full, c.list, i))
	}
	remarks = label.CameAndWent(c.full)
	if text := label.NothingFound(c.full); text != "" && len(list) == 0 {
		remarks = append(remarks, text)
	}
	return list, remarks, true
}

// Changes lists all changes in the order of the text.
func (w *walk) Changes() []Stop {
	c := w.text.complete()
	if c == nil {
		return nil
	}
	list := make([]Stop, len(c.list))
	for i := range c.list {
		list[i] = changes.Listed(c.full, c.list, i)
	}
	return list
}

// Current returns the change one stands at, and false where that is none.
func (w *walk) Current() (Stop, bool) {
	c := w.text.complete()
	if _, ok := w.tour.At(); c == nil || !ok {
		return Stop{}, false
	}
	return changes.Listed(c.full, c.list, w.tour.Now), true
}

// Comparison is what is shown, nil before it is complete.
func (w *walk) Comparison() *compare.Comparison {
	if c := w.text.complete(); c != nil {
		return c.full
	}
	return nil
}

// A Stop is an entry in the list of what differs: a finding, or any change.
type Stop = changes.Stop
