package sidebyside

import (
	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/screen/sidebyside/layout"
)

// A pair is two articles that are shown side by side.
type pair struct {
	old, new *articles.Article
	heads    [2]layout.Head // of the columns
	stage    stage
	oldRows  []int // the row of each block
	newRows  []int
	weights  []int // how much text stands before each row; one more than rows
}

// setRows remembers where each block stands and how much text each row has.
func (p *pair) setRows(rows []compare.Row) {
	p.oldRows, p.newRows = make([]int, len(p.old.Blocks)), make([]int, len(p.new.Blocks))
	p.weights = make([]int, len(rows)+1)
	for i := range rows {
		for _, part := range rows[i].Old {
			p.oldRows[part.Block] = i
		}
		for _, part := range rows[i].New {
			p.newRows[part.Block] = i
		}
		p.weights[i+1] = p.weights[i] + layout.RowSize(&rows[i])
	}
}

// rows is the number of rows.
func (p *pair) rows() int { return len(p.weights) - 1 }

// rowOf returns the row a block stands in.
func (p *pair) rowOf(a place) int {
	rows := p.newRows
	if a.Old {
		rows = p.oldRows
	}
	if a.Block < 0 || a.Block >= len(rows) {
		return 0
	}
	return rows[a.Block]
}

// rowStart returns the place where a row begins.
func (p *pair) rowStart(row int, gap bool) place {
	r := p.stage.row(row)
	if len(r.New) > 0 {
		return place{Within: true, Block: r.New[0].Block, Gap: gap}
	}
	return place{Within: true, Old: true, Block: r.Old[0].Block, Gap: gap}
}

// in returns a place in one of the two articles, or the start of the nearest
// paragraph before it that this article has.
func (p *pair) in(old bool, from place) place {
	if from.Old == old || !from.Within {
		return from
	}
	for row := p.rowOf(from); row >= 0; row-- {
		r := p.stage.row(row)
		parts := r.New
		if old {
			parts = r.Old
		}
		if len(parts) > 0 {
			return place{Within: true, Old: old, Block: parts[0].Block}
		}
	}
	return place{}
}
