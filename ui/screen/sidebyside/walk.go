package sidebyside

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/screen/sidebyside/changes"
)

// A walk goes from change to change of a text, or from finding to finding, and says
// what is there.
type walk struct {
	text     text
	tour     changes.Tour
	findings changes.Findings
}

// begin begins before the first of the changes.
func (w *walk) begin(list []changes.Change) {
	w.tour = changes.NewTour(list)
	w.findings.SetFindings(&compare.Comparison{}, nil)
}

// settle takes what is found in the whole of both texts. Where one stands stays.
func (w *walk) settle(c *complete) {
	w.tour.Replace(c.list)
	w.findings.SetFindings(c.full, c.list)
}

// from is the change one stands at, or where it is not visible the last one before
// what is, so that a step of n leads on from what is seen.
func (w *walk) from(n int) int {
	at := w.tour.Now
	if at >= 0 && w.text.window.InView(w.text.changeLine(w.tour.List[at])) {
		return at
	}
	at = w.text.firstFrom(w.tour.List, w.text.window.Top())
	if n > 0 {
		at--
	}
	return at
}

// step goes n changes on, or back, of those that match; from a place where none
// is current it goes on from what is visible. It reports whether there is one.
func (w *walk) step(n int, match func(changes.Change) bool) bool {
	if len(w.tour.List) == 0 {
		return false
	}
	i, ok := w.tour.Next(w.from(n), n, match)
	if ok {
		w.findings.Stand(-1)
		w.goTo(i)
	}
	return ok
}

// goTo goes to a change, by its place in the list of all.
func (w *walk) goTo(n int) {
	if n >= 0 && n < len(w.tour.List) {
		w.tour.Now = n
		w.text.window.Reveal(w.text.changeLine(w.tour.List[n]))
	}
}

// put scrolls so that the change one stands at is where it is wanted on the screen.
func (w *walk) put(at screenHeight) tea.Cmd {
	c, ok := w.tour.At()
	if !ok {
		return giveNotice("That is for the change one stands at; n goes to one.")
	}
	w.text.put(w.text.changeLine(c), at)
	return nil
}

// drawMap draws the map of the changes, unless it is there already.
func (w *walk) drawMap() {
	if t, f := w.text, &w.text.frame; t.slices == nil {
		t.slices = changes.Slices(w.tour.List, t.pair.weights, (f.Body()+sliceRows(f)-1)/sliceRows(f))
	}
}

// GoToStop goes to an entry of the list of what differs.
func (w *walk) GoToStop(s Stop) {
	w.findings.Stand(s.Index)
	w.goTo(s.Place)
}

// stepFinding goes n findings on, of some kinds, of those for which much speaks.
// Where there is none it says so of what they are called.
func (w *walk) stepFinding(n int, kinds compare.Flags, called string) tea.Cmd {
	c := w.text.complete()
	if c == nil {
		return nil
	}
	if len(c.full.Findings) == 0 {
		return giveNotice(label.NothingFound(c.full))
	}
	f, round, ok := w.findings.Next(w.from(n), n, kinds)
	if !ok {
		return giveNotice("No " + called + " for which much speaks; t lists what little speaks for, and all changes.")
	}
	w.goTo(f.Change)
	switch {
	case round && w.findings.BestFirst():
		return giveNotice("That was the last; the best again.")
	case round:
		return giveNotice("Round to the other end.")
	}
	return nil
}

// reverseFindings walks the findings in the other order.
func (w *walk) reverseFindings() tea.Cmd {
	if w.findings.Reverse() {
		return giveNotice("! goes to the best finding first.")
	}
	return giveNotice("! goes through the findings in the order of the text.")
}

// status says at which change one is and why it matters.
func (w *walk) status() string {
	c, ok := w.tour.At()
	f, n, of, finding := w.findings.At(w.tour.Now)
	switch {
	case ok && finding:
		found := &w.text.complete().full.Findings[f.Index]
		return fmt.Sprintf("finding %d of %d · ", n, of) + label.Kind(found).Sign + " " + label.Happened(found)
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
