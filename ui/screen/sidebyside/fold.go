package sidebyside

import (
	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/ui/label"
)

// A foldState is what is folded: rows that did not change, and what stands around the
// story.
type foldState struct {
	on     bool
	opened map[int]bool // the first rows of those that are shown in spite of it
}

// leastFold is the least number of rows that are worth folding.
const leastFold = 2

// A foldKind is what rows that are folded as one have in common.
type foldKind uint8

const (
	foldNone      foldKind = iota // not folded
	foldSame                      // the wording is the same
	foldAround                    // around the story, in both versions
	foldAroundOld                 // only in the old one
	foldAroundNew                 // only in the new one
)

// foldKind returns as what a row may be folded away.
func (s *sheet) foldKind(row int) foldKind {
	r := s.row(row)
	switch {
	case r.Moved:
		return foldNone
	case r.Role == compare.RoleFurniture && len(r.New) == 0:
		return foldAroundOld
	case r.Role == compare.RoleFurniture && len(r.Old) == 0:
		return foldAroundNew
	case r.Role == compare.RoleFurniture:
		return foldAround
	case r.Kind == compare.RowSame:
		return foldSame
	}
	return foldNone
}

// refold lists the items.
func (s *sheet) refold() {
	s.items = s.items[:0]
	for i := 0; s.pair != nil && i < s.pair.rows(); {
		last := i
		if kind := s.foldKind(i); s.folds.on && kind != foldNone && !s.folds.opened[i] {
			for last+1 < s.pair.rows() && s.foldKind(last+1) == kind {
				last++
			}
			if last-i+1 < leastFold {
				last = i
			}
		}
		s.items = append(s.items, sheetItem{i, last})
		i = last + 1
	}
}

// foldText says in each column what a fold folds. What one side alone has is said
// on that side.
func (s *sheet) foldText(it sheetItem) (sides [2]string) {
	n := "⋯ " + label.Plural(it.last-it.first+1, "paragraph", "paragraphs")
	kind := s.foldKind(it.first)
	switch {
	case kind == foldSame:
		return [2]string{n + " the same", n + " the same"}
	case kind == foldAround:
		return [2]string{n + " around the story", n + " around the story"}
	case s.frame.One && kind == foldAroundOld:
		sides[1] = n + " around the story, only in the old version"
	case s.frame.One:
		sides[1] = n + " around the story, only in the new version"
	case kind == foldAroundOld:
		sides[0] = n + " around the story, only here"
	default:
		sides[1] = n + " around the story, only here"
	}
	return sides
}

// toggleFold folds what is the same, or shows all of it.
func (t text) toggleFold() tea.Cmd {
	if t.pair == nil {
		return nil
	}
	rows := len(t.items)
	t.folds = foldState{on: !t.folds.on, opened: map[int]bool{}}
	t.refold()
	t.layAgain()
	switch {
	case !t.folds.on:
		return nil
	case len(t.items) == rows:
		return giveNotice("There is nothing to fold: hardly a paragraph stayed the same.")
	}
	return giveNotice("Folded what is the same; zo opens one fold, = all.")
}

// openFold shows what a fold hides; the line above it stays where it is.
func (t text) openFold(item int) {
	it := t.items[item]
	for row := it.first; row <= it.last; row++ {
		t.folds.opened[row] = true
	}
	t.refold()
	t.layAgain()
}

// openNext opens the first fold in view.
func (t text) openNext() tea.Cmd {
	if t.pair == nil || len(t.items) == 0 {
		return nil
	}
	for i := t.window.Top().Item; i <= t.window.Bottom().Item; i++ {
		if t.items[i].last > t.items[i].first {
			t.openFold(i)
			return nil
		}
	}
	return giveNotice("There is no fold on the screen; = folds what is the same.")
}

// unfold opens the fold that hides a place.
func (t text) unfold(a place) {
	if i := t.itemOf(t.pair.rowOf(a)); t.items[i].last > t.items[i].first {
		t.openFold(i)
	}
}
