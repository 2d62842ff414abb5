package sidebyside

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
)

// An item is what stands in the view as one: a row, or several that are
// folded.
type item struct{ first, last int }

// leastFold is the least number of rows that are worth folding.
const leastFold = 2

// refold lists the items.
func (p *Pane) refold() {
	rows := len(p.weights) - 1
	p.items = p.items[:0]
	for i := 0; i < rows; {
		last := i
		if p.folded {
			for last < rows && p.foldable(last) {
				last++
			}
			last--
			if last-i+1 < leastFold {
				last = i
			}
		}
		p.items = append(p.items, item{i, last})
		i = last + 1
	}
}

// foldable reports whether a row may be folded away.
func (p *Pane) foldable(row int) bool {
	r := p.row(row)
	return !r.Moved && (r.Kind == compare.RowSame || r.Role == compare.RoleFurniture)
}

func (p *Pane) toggleFold() tea.Cmd {
	if p.alignment == nil {
		return nil
	}
	rows := len(p.items)
	p.folded = !p.folded
	p.refold()
	p.forget()
	p.locate()
	if p.folded && len(p.items) == rows {
		return notice("There is nothing to fold: hardly a paragraph stayed the same.")
	}
	return nil
}

func foldText(rows int) string { return fmt.Sprintf("⋯ %d paragraphs the same", rows) }
