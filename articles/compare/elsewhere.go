package compare

import (
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
)

// A strayFact is a name or a figure that came or went by itself: its word, and the
// content word right behind it where that came or went with it (28 points).
type strayFact struct {
	flag       Flags
	word, next int32
}

// A strayPlace is where such a fact stands.
type strayPlace struct {
	row  int
	cell *words.Token
}

// unflagElsewhere takes the flags off names and figures that left one row and
// came into another: they are still in the story. Those replaced by others
// stay flagged.
func unflagElsewhere(rows []words.Row) {
	flagged := map[strayFact]bool{}
	for r := range rows {
		for _, side := range [2][]words.Token{rows[r].X, rows[r].Y} {
			eachStray(side, func(k int, f strayFact) {
				if side[k].Flags&f.flag != 0 {
					flagged[f] = true
				}
			})
		}
	}
	if len(flagged) == 0 {
		return
	}
	gone, come := map[strayFact][]strayPlace{}, map[strayFact][]strayPlace{}
	for r := range rows {
		gather := func(side []words.Token, into map[strayFact][]strayPlace) {
			eachStray(side, func(k int, f strayFact) {
				if flagged[f] {
					into[f] = append(into[f], strayPlace{r, &side[k]})
				}
			})
		}
		gather(rows[r].X, gone)
		gather(rows[r].Y, come)
	}
	for f := range flagged {
		x, y := gone[f], come[f]
		if !apartRows(x, y) {
			continue
		}
		for k := range min(len(x), len(y)) {
			x[k].cell.Flags &^= f.flag
			y[k].cell.Flags &^= f.flag
		}
	}
}

// eachStray calls f for the content words that came or went without being
// replaced, once as a name and once as a figure.
func eachStray(cells []words.Token, f func(k int, fact strayFact)) {
	for k := range cells {
		c := &cells[k]
		if c.Class != pair.ClassContent || c.Change != ChangeRemoved && c.Change != ChangeAdded {
			continue
		}
		next := int32(words.NoMatch)
		if k+1 < len(cells) && cells[k+1].Class == pair.ClassContent && cells[k+1].Change == c.Change {
			next = cells[k+1].Word
		}
		f(k, strayFact{FlagName, c.Word, words.NoMatch})
		f(k, strayFact{FlagNumber, c.Word, next})
	}
}

// apartRows reports whether no place of x is in the row of one of y.
func apartRows(x, y []strayPlace) bool {
	in := map[int]bool{}
	for _, p := range x {
		in[p.row] = true
	}
	for _, p := range y {
		if in[p.row] {
			return false
		}
	}
	return true
}
