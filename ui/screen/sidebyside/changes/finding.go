package changes

import (
	"cmp"
	"slices"

	"variorum/articles/compare"
	"variorum/ui/label"
)

// A Finding is a stop of the walk through what matters: a finding for which much
// speaks, of rank A or B. What was found in a sentence that was rewritten is
// listed, but not walked through.
type Finding struct {
	Index  int // in the comparison's findings, the best first
	Change int // the one it begins in, by its place in the list of all
	Kind   compare.Flags
	Edits  []int // of the row, those its words belong to
}

// Findings are the walk through what matters, in the order of the text or the best
// first.
type Findings struct {
	list      []Finding
	now       int // index into list, -1: at none
	bestFirst bool
}

// SetFindings takes the findings of a comparison, whose changes are listed.
func (w *Findings) SetFindings(c *compare.Comparison, list []Change) {
	w.list, w.now = nil, -1
	for i := range c.Findings {
		if f := &c.Findings[i]; f.Rank <= compare.RankB {
			w.list = append(w.list, Finding{i, begins(list, f), f.Kind, f.Edits})
		}
	}
	w.arrange()
}

// Reverse walks the best first in place of the order of the text, or the other
// way round, and reports whether it is the best first now.
func (w *Findings) Reverse() (bestFirst bool) {
	w.bestFirst = !w.bestFirst
	w.arrange()
	return w.bestFirst
}

// BestFirst tells whether the walk is not in the order of the text.
func (w *Findings) BestFirst() bool { return w.bestFirst }

// arrange puts the findings in order; the one one stands at stays.
func (w *Findings) arrange() {
	index := -1
	if w.now >= 0 {
		index = w.list[w.now].Index
	}
	slices.SortFunc(w.list, func(a, b Finding) int {
		if c := cmp.Compare(a.Change, b.Change); c != 0 && !w.bestFirst {
			return c
		}
		return cmp.Compare(a.Index, b.Index)
	})
	w.now = slices.IndexFunc(w.list, func(f Finding) bool { return f.Index == index })
}

// At returns the finding one stands at, which begins in a change, its number from 1
// and how many there are.
func (w *Findings) At(change int) (f Finding, number, of int, ok bool) {
	if w.now < 0 || w.list[w.now].Change != change {
		return f, 0, 0, false
	}
	return w.list[w.now], w.now + 1, len(w.list), true
}

// Stand takes a finding for the one one stands at; none where it is not walked
// through.
func (w *Findings) Stand(index int) {
	w.now = slices.IndexFunc(w.list, func(f Finding) bool { return f.Index == index })
}

// Next goes n findings on, or back, round the ends, of those of some kinds: in the
// order of the text from the change one is at, or the last one before it, else
// from the finding that was gone to last. Round tells that it went round; it
// reports whether there is any.
func (w *Findings) Next(change, n int, kinds compare.Flags) (f Finding, round, ok bool) {
	from := w.now
	if !w.bestFirst && (from < 0 || w.list[from].Change != change) {
		from = -1
		for i := range w.list {
			if w.list[i].Change < change || w.list[i].Change == change && n < 0 {
				from = i
			}
		}
		if n < 0 {
			from++
		}
	}
	step := n / max(n, -n)
	for range max(n, -n) {
		for k := 1; k <= len(w.list); k++ {
			i := from + step*k
			if i < 0 || i >= len(w.list) {
				i = ((i % len(w.list)) + len(w.list)) % len(w.list)
			}
			if w.list[i].Kind&kinds != 0 {
				round = round || (i-from)*step <= 0
				from, w.now, ok = i, i, true
				break
			}
		}
	}
	if !ok {
		return f, false, false
	}
	return w.list[w.now], round, true
}

// begins returns the first change of a finding, by its place in a list; where its
// words are part of a larger change, the first of its row.
func begins(list []Change, f *compare.Finding) int {
	edit := 0
	if len(f.Edits) > 0 {
		edit = slices.Min(f.Edits)
	}
	at := find(list, f.Row, edit)
	if at < 0 {
		at = find(list, f.Row, 0)
	}
	return max(at, 0)
}

// AllKinds are the kinds of all findings.
func AllKinds() compare.Flags {
	var all compare.Flags
	for _, f := range label.Findings() {
		all |= f.Flag
	}
	return all
}

// KindOf returns the kind of finding that a sign stands for, and false where it
// stands for none.
func KindOf(sign string) (label.Finding, bool) {
	for _, f := range label.Findings() {
		if f.Sign == sign {
			return f, true
		}
	}
	return label.Finding{}, false
}
