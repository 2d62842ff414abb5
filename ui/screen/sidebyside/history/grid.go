// Package history sets the paragraphs of all versions of a story in a grid: a row
// for each paragraph, a column for each version, and in each cell what became of the
// paragraph there.
//
// It must not know the pane, the screen or files.
package history

import (
	"slices"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/label"
)

// A State is what became of a paragraph in a version.
type State uint8

// The states.
const (
	StateAbsent  State = iota // it is not there yet
	StateNew                  // it is there for the first time, or again
	StateChanged              // in other words than in the version before
	StateSame
	StateGone // it was there before
)

// Label returns the sign and the name of a state.
func (s State) Label() (sign, name string) {
	switch s {
	case StateNew:
		return label.RowKind(compare.RowAdded).Sign, "new"
	case StateChanged:
		return label.RowKind(compare.RowChanged).Sign, "changed"
	case StateSame:
		return "=", "same"
	case StateGone:
		return label.RowKind(compare.RowRemoved).Sign, "gone"
	}
	return "", ""
}

// A Cell is a paragraph in a version.
type Cell struct {
	State State
	Block int // of the version; of the last one that has it where it is gone
}

// A Row is a paragraph through all versions.
type Row struct {
	Text  string // as the last version has it that does
	Cells []Cell // by version
}

// A Grid is the paragraphs of a story through its versions.
type Grid struct {
	Versions []store.Version
	Rows     []Row // in the order of the last version; what it has not stands where it stood
}

// NewGrid sets versions of a story, the oldest first, in a grid. Origins are those of
// compare.Trace. Furniture is left out.
func NewGrid(versions []store.Version, texts []*articles.Article, origins [][]compare.Origin) *Grid {
	order := paragraphOrder(texts, origins)
	g := &Grid{Versions: versions, Rows: make([]Row, len(order))}
	for i, paragraph := range order {
		g.Rows[i] = follow(paragraph, texts, origins)
	}
	return g
}

// follow follows a paragraph through the versions.
func follow(paragraph int, texts []*articles.Article, origins [][]compare.Origin) Row {
	row := Row{Cells: make([]Cell, len(texts))}
	before := Cell{}
	for n := range texts {
		cell := Cell{Block: before.Block}
		at := slices.IndexFunc(origins[n], func(o compare.Origin) bool { return o.Paragraph == paragraph })
		there := before.State != StateAbsent && before.State != StateGone
		switch {
		case at < 0 && (there || before.State == StateGone):
			cell.State = StateGone
		case at < 0:
		default:
			cell.Block = at
			row.Text = texts[n].Blocks[at].Text
			switch {
			case !there:
				cell.State = StateNew
			case origins[n][at].Changed == n:
				cell.State = StateChanged
			default:
				cell.State = StateSame
			}
		}
		row.Cells[n], before = cell, cell
	}
	return row
}

// paragraphOrder lists all paragraphs of the story: those of the last version in its
// order, each of an earlier one behind that which it followed.
func paragraphOrder(texts []*articles.Article, origins [][]compare.Origin) []int {
	var order []int
	for n := len(texts) - 1; n >= 0; n-- {
		at := 0 // behind the paragraph before
		for i, o := range origins[n] {
			if texts[n].Blocks[i].Kind == articles.KindFurniture {
				continue
			}
			if k := slices.Index(order, o.Paragraph); k >= 0 {
				at = k + 1
				continue
			}
			order = slices.Insert(order, at, o.Paragraph)
			at++
		}
	}
	return order
}

// Name names a version shortly: its source or label, and its day.
func Name(v store.Version) string {
	name := v.Source
	if v.Label != "" {
		name += " " + v.Label
	}
	if day := label.ShortDate(v.Dated); day != "" {
		name += " " + day
	}
	return name
}
